import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

/** What anybody sees of a request, on whichever list: it names no customer. */
@ObjectType({ isAbstract: true })
export abstract class RequestStandingType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'Name of the application.' })
  title: string;

  @Field(() => String, { description: 'new or expansion.' })
  kind: string;

  @Field(() => String, { description: 'Who has to act next.' })
  holder: string;

  @Field(() => GraphQLISODateTime)
  holderSince: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  submittedAt: Date | null;
}
