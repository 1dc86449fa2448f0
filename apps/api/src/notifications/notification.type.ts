import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Notification', { description: 'Something that happened, for the viewer.' })
export class NotificationType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'mine, queue, votes or rollouts: why the viewer is told.' })
  category: string;

  @Field(() => String, { description: 'Path in the web app.' })
  link: string;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readAt: Date | null;

  @Field(() => String, { description: 'none, waiting, digest, sending, sent, uncertain or failed.' })
  mail: string;
}

@ObjectType('NotificationList')
export class NotificationListType {
  @Field(() => [NotificationType])
  items: NotificationType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('NotificationPreference')
export class NotificationPreferenceType {
  @Field(() => String, { description: 'en or nl, for mails.' })
  language: string;

  @Field(() => String, { description: 'each, daily, weekly or never.' })
  mail: string;

  @Field(() => [String], { description: 'Categories that come without a mail.' })
  muted: string[];

  @Field(() => Boolean, { description: 'Whether this installation can send mail.' })
  mailConfigured: boolean;
}

@InputType()
export class NotificationPreferenceInput {
  @Field(() => String)
  language: string;

  @Field(() => String)
  mail: string;

  @Field(() => [String])
  muted: string[];
}
