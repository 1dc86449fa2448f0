import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CatalogSearchType } from './catalog-search.type.js';
import { PriorityType } from './priority.type.js';
import { RequestType } from './request.type.js';
import { SayingType } from '../graphql/saying.type.js';

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

  @Field(() => SayingType, { nullable: true, description: 'What has to be done first; null when nothing does.' })
  missing: SayingType | null;

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

@ObjectType('WantedBy', { description: 'An organisation that wants it, with what it wants of it.' })
export class WantedByType {
  @Field(() => ID)
  tenantId: string;

  @Field(() => String)
  tenantName: string;

  @Field(() => [String])
  functions: string[];

  @Field(() => Int, { nullable: true, description: 'For how many people.' })
  users: number | null;

  @Field(() => Int, { nullable: true })
  mutationsPerMonth: number | null;

  @Field(() => String, { nullable: true, description: 'ISO date.' })
  wantedDate: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when.' })
  at: Date | null;
}

@ObjectType('RelatedDocument')
export class RelatedDocumentType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType('RelatedRequest', { description: 'Another request that belongs to this one.' })
export class RelatedRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What people say: R-1042.' })
  reference: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  tenantName: string;

  @Field(() => String, { description: 'half: of the same wish; joined: the same was asked, and it counts here now.' })
  relation: string;

  @Field(() => [RelatedDocumentType], { description: 'Newest first.' })
  apiDocuments: RelatedDocumentType[];
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

  @Field(() => [String], {
    description: 'Asked functions that would be the work of another connector, in a request of its own.',
  })
  otherHalf: string[];

  @Field(() => [RelatedRequestType])
  related: RelatedRequestType[];

  @Field(() => [CatalogSearchType], { description: 'Newest first.' })
  searches: CatalogSearchType[];

  @Field(() => [WantedByType], { description: 'Who asked first, then the others.' })
  wantedBy: WantedByType[];
}
