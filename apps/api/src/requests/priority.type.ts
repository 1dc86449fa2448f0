import { Field, Float, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';

@ObjectType('PriorityTerm', { description: 'A part of a priority: factor × weight = points.' })
export class PriorityTermType {
  @Field(() => String, { description: 'organisations, users, mutations or wantedDate.' })
  name: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What it is made from: a number, or an ISO date.' })
  amount: number | string | null;

  @Field(() => Float)
  factor: number;

  @Field(() => Float)
  weight: number;

  @Field(() => Float)
  points: number;
}

@ObjectType('Priority', { description: 'How urgent a request is, as a sum of terms. It sorts; it decides nothing.' })
export class PriorityType {
  @Field(() => Float)
  score: number;

  @Field(() => [PriorityTermType])
  terms: PriorityTermType[];
}

@ObjectType('PriorityWeights')
export class PriorityWeightsType {
  @Field(() => Float, { description: 'Points for each organisation.' })
  organisations: number;

  @Field(() => Float, { description: 'Points for each tenfold of users.' })
  users: number;

  @Field(() => Float, { description: 'Points for each tenfold of mutations a month.' })
  mutations: number;

  @Field(() => Float, { description: 'Points for a date within a month.' })
  wantedDate: number;
}
