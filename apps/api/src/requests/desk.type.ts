import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import { RequestType } from './request.type.js';

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

@ObjectType('DeskCard', { description: 'A request as one line of the desk’s lists.' })
export class DeskCardType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'Name of the application.' })
  title: string;

  @Field(() => String, { description: 'new or expansion.' })
  kind: string;

  @Field(() => String)
  state: string;

  @Field(() => String, { description: 'Who has to act next.' })
  holder: string;

  @Field(() => GraphQLISODateTime)
  holderSince: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  submittedAt: Date | null;

  @Field(() => String, { description: 'The organisation that filed it.' })
  customer: string;

  @Field(() => String)
  vendor: string;

  @Field(() => String, { nullable: true })
  applicationType: string | null;

  @Field(() => Int, { description: 'Distinct organisations that want it.' })
  organisations: number;

  @Field(() => Float)
  users: number;

  @Field(() => String, { nullable: true, description: 'ISO date: the earliest one that was named.' })
  wantedDate: string | null;

  @Field(() => String, { nullable: true, description: 'Who of the desk takes care of it.' })
  assignee: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days of development, at least.' })
  estimateFrom: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days of development, at most.' })
  estimateTo: number | null;

  @Field(() => String, { nullable: true, description: 'ISO date by which the customer is to answer.' })
  dueOn: string | null;

  @Field(() => PriorityType)
  priority: PriorityType;
}

@ObjectType('Inbox')
export class InboxType {
  @Field(() => [DeskCardType], { description: 'Longest waiting first.' })
  items: DeskCardType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('BoardColumn')
export class BoardColumnType {
  @Field(() => String, { description: 'A state, or who has to act.' })
  name: string;

  @Field(() => Int)
  totalItems: number;

  @Field(() => [DeskCardType], { description: 'The most urgent ones.' })
  cards: DeskCardType[];
}

@ObjectType('Candidate', { description: 'A connector or a request that may be what is asked for.' })
export class CandidateType {
  @Field(() => String, { description: 'connector or request.' })
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Name of the repository, or the request’s number.' })
  reference: string;

  @Field(() => ID, { nullable: true })
  versionId: string | null;

  @Field(() => String, { nullable: true })
  version: string | null;

  @Field(() => String, { nullable: true, description: 'Where a request stands.' })
  state: string | null;

  @Field(() => [String], { description: 'Asked functions that it has.' })
  covered: string[];

  @Field(() => [String], { description: 'Asked functions that it lacks.' })
  uncovered: string[];
}

@ObjectType('CatalogCandidates')
export class CatalogCandidatesType {
  @Field(() => [CandidateType])
  items: CandidateType[];

  @Field(() => String, { nullable: true, description: 'Another spelling, when nothing is called as it was typed.' })
  suggestion: string | null;
}

@ObjectType('CatalogSearch', { description: 'A recorded look into the catalog. It never changes.' })
export class CatalogSearchType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  query: string;

  @Field(() => [CandidateType], { description: 'Everything that was found, as it was then.' })
  candidates: CandidateType[];

  @Field(() => String, { description: 'nothing, connector or request.' })
  choice: string;

  @Field(() => ID, { nullable: true })
  chosenId: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  searcherName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('Assessment', { description: 'What the product owner makes of a request.' })
export class AssessmentType {
  @Field(() => Int, { nullable: true })
  customers: number | null;

  @Field(() => Int, { nullable: true })
  users: number | null;

  @Field(() => String, { nullable: true, description: 'low, medium or high.' })
  risk: string | null;

  @Field(() => String)
  riskNote: string;

  @Field(() => ID, { nullable: true })
  assigneeId: string | null;

  @Field(() => String, { nullable: true })
  assigneeName: string | null;

  @Field(() => String, { nullable: true, description: 'feasible, feasibleWithGaps, vendorNeeded or notFeasible.' })
  verdict: string | null;

  @Field(() => String, { nullable: true })
  verdictReason: string | null;

  @Field(() => Int, { nullable: true })
  estimateFrom: number | null;

  @Field(() => Int, { nullable: true })
  estimateTo: number | null;

  @Field(() => String, { nullable: true, description: 'ISO date on which it is looked at again.' })
  recheckOn: string | null;

  @Field(() => String, { nullable: true })
  wouldChange: string | null;
}

@ObjectType('NextStep', { description: 'Something that the viewer could do to the request now.' })
export class NextStepType {
  @Field(() => String)
  action: string;

  @Field(() => String, { description: 'The state it leads to.' })
  to: string;

  @Field(() => String, { nullable: true, description: 'What has to be done first; null when nothing does.' })
  missing: string | null;

  @Field(() => Boolean, { description: 'It takes a sentence of why.' })
  reasonRequired: boolean;
}

@ObjectType('DeskPerson')
export class DeskPersonType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType('DeskRequest', { description: 'A request with everything that only the desk sees.' })
export class DeskRequestType {
  @Field(() => RequestType)
  request: RequestType;

  @Field(() => [NextStepType])
  nextSteps: NextStepType[];

  @Field(() => AssessmentType)
  assessment: AssessmentType;

  @Field(() => PriorityType)
  priority: PriorityType;

  @Field(() => [CatalogSearchType], { description: 'Newest first.' })
  searches: CatalogSearchType[];
}
