import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import {
  EffortType,
  EvidenceType,
  FeasibilityLineType,
  GateType,
  QuestionType,
  WordingType,
} from './feasibility-line.type.js';

@ObjectType('AccountCandidate', { description: 'A resource of the API that looks like the account.' })
export class CandidateType {
  @Field()
  resource: string;

  @Field(() => Float)
  score: number;

  @Field(() => WordingType)
  because: WordingType;
}

@ObjectType('CorrelationKey', { description: 'A field by which one account can be found.' })
export class CorrelationKeyType {
  @Field()
  field: string;

  @Field({ description: 'parameter, filter, path, search body or free text.' })
  how: string;

  @Field(() => EvidenceType)
  evidence: EvidenceType;
}

@ObjectType('ApiPermission', { description: 'A kind of group, role or right: yes, no or unknown for each act.' })
export class ApiPermissionType {
  @Field()
  resource: string;

  @Field()
  list: string;

  @Field()
  grant: string;

  @Field()
  revoke: string;
}

@ObjectType('SensitiveField', { description: 'A field that must not (A), or only with a purpose (B), come along.' })
export class SensitiveFieldType {
  @Field()
  name: string;

  @Field()
  class: string;

  @Field()
  topic: string;

  @Field({ description: 'response, request or example.' })
  where: string;

  @Field(() => EvidenceType)
  evidence: EvidenceType;
}

@ObjectType('DocumentFault', { description: 'Something in the document that could not be used as it stands.' })
export class DocumentFaultType {
  @Field()
  code: string;

  @Field(() => WordingType)
  note: WordingType;
}

@ObjectType('FeasibilityReport')
export class FeasibilityReportType {
  @Field(() => String, { nullable: true, description: 'Title that the document gives itself.' })
  title: string | null;

  @Field({ description: 'source, target or both.' })
  direction: string;

  @Field(() => [String])
  asked: string[];

  @Field(() => [String], { description: 'Asked and not a yes.' })
  missing: string[];

  @Field(() => String, { nullable: true, description: 'Resource that is taken as the account.' })
  account: string | null;

  @Field(() => [CandidateType], { description: 'For the desk.' })
  candidates: CandidateType[];

  @Field(() => [FeasibilityLineType])
  functions: FeasibilityLineType[];

  @Field(() => [FeasibilityLineType])
  qualities: FeasibilityLineType[];

  @Field(() => [GateType])
  gates: GateType[];

  @Field(() => [CorrelationKeyType])
  correlation: CorrelationKeyType[];

  @Field(() => [ApiPermissionType])
  permissions: ApiPermissionType[];

  @Field(() => [SensitiveFieldType])
  sensitive: SensitiveFieldType[];

  @Field(() => Int, { nullable: true, description: '0–100.' })
  coverageTarget: number | null;

  @Field(() => Int, { nullable: true, description: '0–100.' })
  coverageSource: number | null;

  @Field(() => Float, { description: '0–1: how much the document lets us say.' })
  confidence: number;

  @Field()
  verdict: string;

  @Field(() => WordingType)
  verdictText: WordingType;

  @Field(() => EffortType, { nullable: true, description: 'For the desk; null when nothing can be said yet.' })
  effort: EffortType | null;

  @Field(() => [QuestionType], { description: 'For the desk.' })
  questions: QuestionType[];

  @Field(() => [DocumentFaultType])
  faults: DocumentFaultType[];
}
