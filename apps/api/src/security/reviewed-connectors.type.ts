import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ReviewedConnector', { description: 'A connector with the badge of the version that is offered first.' })
export class ReviewedConnectorType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  repository: string;

  @Field(() => String)
  application: string;

  @Field(() => String)
  label: string;

  @Field(() => String, { description: 'passed, attention, blocked or notReviewed.' })
  state: string;

  @Field(() => Int)
  blocker: number;

  @Field(() => Int)
  high: number;

  @Field(() => Int)
  medium: number;

  @Field(() => Int)
  low: number;

  @Field(() => Int, { description: 'Acceptances that wait for a second person.' })
  questions: number;
}

@ObjectType('BadgeCount')
export class BadgeCountType {
  @Field(() => String)
  state: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('ReviewedConnectorList')
export class ReviewedConnectorListType {
  @Field(() => [ReviewedConnectorType], { description: 'The least trusted first.' })
  items: ReviewedConnectorType[];

  @Field(() => Int)
  totalItems: number;

  @Field(() => [BadgeCountType], { description: 'Under the search alone.' })
  states: BadgeCountType[];
}
