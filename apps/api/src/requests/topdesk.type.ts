import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType('StuckTopdeskForm', { description: 'A form that came through TOPdesk and waits for a person.' })
export class StuckTopdeskFormType {
  @Field(() => String, { description: 'Its number in TOPdesk.' })
  number: string;

  @Field(() => String)
  subject: string;

  @Field(() => String)
  caller: string;

  @Field(() => String, { description: 'As TOPdesk calls the organisation of the caller.' })
  organisation: string;

  @Field(() => String, { description: 'Why it could not be imported, and what to do.' })
  problem: string;

  @Field(() => GraphQLISODateTime)
  seenAt: Date;
}
