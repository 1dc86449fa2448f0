import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CoverageCandidate', { description: 'A connector that a line means, or might be confused with.' })
export class CoverageCandidateType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  repository: string;

  @Field(() => String)
  application: string;

  @Field(() => String)
  kind: string;

  @Field(() => [String])
  capabilities: string[];

  @Field(() => Boolean)
  archived: boolean;

  @Field(() => Boolean)
  importable: boolean;
}

@ObjectType('CoverageEvidence')
export class CoverageEvidenceType {
  @Field(() => String, { description: 'exactName, otherName, misspeltLong, nothingNear and so on.' })
  ground: string;

  @Field(() => String, { description: 'What stands in the line.' })
  typed: string;

  @Field(() => String, { description: 'What it stands for in the catalog.' })
  meant: string;
}

@ObjectType('CoverageAnswer', { description: 'Whether one application is covered, with reasons.' })
export class CoverageAnswerType {
  @Field(() => String, { description: 'have, partly or absent.' })
  verdict: string;

  @Field(() => Float, { description: 'How likely the verdict is right, 0 to 1.' })
  confidence: number;

  @Field(() => [String])
  missing: string[];

  @Field(() => [String], { description: 'Words that belong to what is missing.' })
  details: string[];

  @Field(() => [CoverageEvidenceType])
  evidence: CoverageEvidenceType[];

  @Field(() => [String], { description: 'The evidence as sentences in English.' })
  sentences: string[];

  @Field(() => [CoverageCandidateType])
  candidates: CoverageCandidateType[];
}

@ObjectType('MatchingRequest', { description: 'An open request for the application.' })
export class MatchingRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  state: string;
}

@ObjectType('CoverageCorrection', { description: 'What a person said about a line.' })
export class CoverageCorrectionType {
  @Field(() => String, { description: 'connector, absent or note.' })
  kind: string;

  @Field(() => CoverageCandidateType, { nullable: true })
  connector: CoverageCandidateType | null;

  @Field(() => [String])
  missing: string[];

  @Field(() => String)
  reason: string;

  @Field(() => String)
  by: string;

  @Field(() => String)
  at: string;
}

@ObjectType('CoverageLine')
export class CoverageLineType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  position: number;

  @Field(() => String)
  asked: string;

  @Field(() => [String])
  capabilities: string[];

  @Field(() => String, { nullable: true })
  direction: string | null;

  @Field(() => String, { description: 'have, partly, requested or absent; a correction counts before the answer.' })
  verdict: string;

  @Field(() => CoverageAnswerType)
  answer: Omit<CoverageAnswerType, 'sentences'>;

  @Field(() => [MatchingRequestType])
  requests: MatchingRequestType[];

  @Field(() => CoverageCorrectionType, { nullable: true })
  correction: CoverageCorrectionType | null;
}

@ObjectType('CoverageLinePage')
export class CoverageLinePageType {
  @Field(() => [CoverageLineType])
  items: CoverageLineType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('CoverageTotals')
export class CoverageTotalsType {
  @Field(() => Int)
  lines: number;

  @Field(() => Int)
  have: number;

  @Field(() => Int)
  partly: number;

  @Field(() => Int)
  requested: number;

  @Field(() => Int)
  absent: number;

  @Field(() => Int)
  corrected: number;
}

@ObjectType('CoverageList', { description: 'A list of applications that was asked about.' })
export class CoverageListType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  customer: string | null;

  @Field(() => String)
  madeByName: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until then whoever has its link may read it.' })
  sharedUntil: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  catalogAt: Date | null;

  @Field(() => [String])
  aliasLists: string[];

  @Field(() => GraphQLISODateTime)
  answeredAt: Date;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

@ObjectType('CoverageListPage')
export class CoverageListPageType {
  @Field(() => [CoverageListType])
  items: CoverageListType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('SharedCoverageLine', { description: 'A line as others may see it: no notes, no requests of others.' })
export class SharedCoverageLineType {
  @Field(() => Int)
  position: number;

  @Field(() => String)
  asked: string;

  @Field(() => String)
  verdict: string;

  @Field(() => CoverageCandidateType, { nullable: true })
  candidate: CoverageCandidateType | null;

  @Field(() => [String])
  missing: string[];

  @Field(() => [String])
  details: string[];

  @Field(() => [CoverageEvidenceType], { description: 'Empty where a person decided.' })
  evidence: CoverageEvidenceType[];

  @Field(() => Float)
  confidence: number;
}

@ObjectType('SharedCoverageLinePage')
export class SharedCoverageLinePageType {
  @Field(() => [SharedCoverageLineType])
  items: SharedCoverageLineType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('SharedCoverage', { description: 'A list that was shared by its link.' })
export class SharedCoverageType {
  @Field(() => String)
  name: string;

  @Field(() => GraphQLISODateTime)
  answeredAt: Date;

  @Field(() => CoverageTotalsType)
  totals: CoverageTotalsType;

  @Field(() => SharedCoverageLinePageType)
  lines: SharedCoverageLinePageType;
}
