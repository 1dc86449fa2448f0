import { Field, ID, InputType } from '@nestjs/graphql';
import { TARGET_ACTIONS } from '#provisioning';
import { JsonScalar } from '../graphql/json.scalar.js';

@InputType({ description: 'What a notification that is sent by hand says, and what it is about.' })
export class NotificationInput {
  @Field(() => String, { nullable: true, description: 'Name of one of the system’s templates; left out: its first.' })
  template?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'By key of the template’s form; what is left out is as the form begins. Texts may hold {{ Person.… }}.',
  })
  values?: unknown;

  @Field(() => ID, {
    nullable: true,
    description: 'An action of this person: its account data and what it changed are handed to the script.',
  })
  eventActionId?: string | null;
}

@InputType({ description: 'Which action of which system, for whom.' })
export class ActionInput {
  @Field(() => ID)
  systemId: string;

  @Field(() => ID, { nullable: true, description: 'Left out for lists, imports and resources.' })
  personId?: string | null;

  @Field(() => String, {
    description: `One of: ${TARGET_ACTIONS.join(', ')}.`,
  })
  action: string;

  @Field(() => String, { nullable: true, description: 'For permission actions: which set.' })
  permissionSet?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'For grant, revoke, updatePermission and subPermissions: {displayName, identification} as listed.',
  })
  permission?: unknown;

  @Field(() => String, { nullable: true, description: 'For resources: which set.' })
  resourceSet?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'For resources: contract fields whose distinct values the script gets. Default: Department.',
  })
  contractFields?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'grant, update or revoke for subPermissions; for uniqueness the action that it precedes.',
  })
  operation?: string | null;

  @Field(() => NotificationInput, { nullable: true, description: 'For notification: the message.' })
  notification?: NotificationInput | null;
}
