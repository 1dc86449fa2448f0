import { Field, InputType } from '@nestjs/graphql';

@InputType()
export class CheckAnswerInput {
  @Field(() => String)
  item: string;

  @Field(() => String)
  subject: string;

  @Field(() => String, { description: 'Of the item as it was read: another one means that it has changed.' })
  hash: string;

  @Field(() => String, { description: 'yes, no or unknown.' })
  answer: string;

  @Field(() => String, { nullable: true, description: 'What shows it. Compulsory for yes and no.' })
  evidence?: string;
}

@InputType()
export class CheckExceptionInput {
  @Field(() => String)
  item: string;

  @Field(() => String)
  subject: string;

  @Field(() => String)
  hash: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'ISO date, at most twelve months ahead.' })
  until: string;
}
