import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import { RequestFormType } from './request-form.type.js';
import { RequestStandingType } from './request-standing.type.js';

@ObjectType('TrailEntry', { description: 'One thing that happened to a request.' })
export class TrailEntryType {
  @Field(() => Int, { description: 'From 1. A customer sees gaps where an entry is for the desk alone.' })
  number: number;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => [String])
  roles: string[];

  @Field(() => String)
  action: string;

  @Field(() => String)
  fromState: string;

  @Field(() => String)
  toState: string;

  @Field(() => String, { description: 'Who had the ball afterwards.' })
  holder: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => JsonScalar, {
    description: 'What changed, {field: {before, after}}, and what else belongs to the action.',
  })
  details: unknown;

  @Field(() => Boolean, { description: 'Only the desk sees it.' })
  internal: boolean;
}

@ObjectType('Request', { description: 'A customer’s wish for a new connector, or for more of an existing one.' })
export class RequestType extends RequestStandingType {
  @Field(() => String)
  state: string;

  @Field(() => RequestFormType)
  form: RequestFormType;

  @Field(() => String)
  requesterName: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt: Date | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;
}

@ObjectType('OpenQuestions', { description: 'What the customer is asked.' })
export class OpenQuestionsType {
  @Field(() => [String])
  questions: string[];

  @Field(() => String, { nullable: true, description: 'ISO date until when.' })
  dueOn: string | null;
}

@ObjectType('Cover', { description: 'What the newest version of the connector does of what is asked.' })
export class CoverType {
  @Field(() => [String])
  covered: string[];

  @Field(() => [String])
  uncovered: string[];

  @Field(() => [String], { description: 'All that it does, asked or not.' })
  present: string[];
}

@ObjectType('FormProblem', { description: 'What the form still lacks before it can be sent.' })
export class FormProblemType {
  @Field(() => String)
  field: string;

  @Field(() => String)
  message: string;
}

@ObjectType('RequestList')
export class RequestListType {
  @Field(() => [RequestType])
  items: RequestType[];

  @Field(() => Int)
  totalItems: number;
}
