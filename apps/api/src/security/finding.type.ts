import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('FindingDecision', { description: 'What somebody decided about a finding, and why.' })
export class FindingDecisionType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'askAccept, accept, refuse, falsePositive, notApplicable or reopen.' })
  kind: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { nullable: true, description: 'Last day of an acceptance: 2026-12-31.' })
  until: string | null;

  @Field(() => String)
  decidedByName: string;

  @Field(() => GraphQLISODateTime)
  decidedAt: Date;
}

@ObjectType('FindingQuestion', {
  description: 'Somebody asked to accept a finding, and a second person has to answer.',
})
export class FindingQuestionType {
  @Field(() => String)
  until: string;

  @Field(() => String)
  askedByName: string;

  @Field(() => Boolean, { description: 'You asked: somebody else answers.' })
  own: boolean;
}

@ObjectType('FindingDetail', { description: 'What a rule says of a place in a version.' })
export class FindingDetailType {
  @Field(() => String, { description: 'For instance CRED-001.' })
  rule: string;

  @Field(() => String, { description: 'blocker, high, medium, low or info.' })
  severity: string;

  @Field(() => [Int], { description: 'Who judges it: check 1, 2 or 3.' })
  steps: number[];

  @Field(() => String)
  path: string;

  @Field(() => Int, { description: 'From 1.' })
  line: number;

  @Field(() => String, { description: 'The line it is about, secrets masked.' })
  snippet: string;

  @Field(() => String, {
    description: 'tokens where the script could not be read whole: then only words were looked at.',
  })
  readAs: string;
}

@ObjectType('Finding', { description: 'A fault that a review found, where this version has it.' })
export class FindingType {
  @Field(() => ID, { description: 'The same in every version that has the finding.' })
  id: string;

  @Field(() => String, { description: 'open, accepted, falsePositive or notApplicable.' })
  standing: string;

  @Field(() => String, { nullable: true, description: 'Last day of the acceptance that holds or held.' })
  acceptedUntil: string | null;

  @Field(() => GraphQLISODateTime)
  firstSeenAt: Date;

  @Field(() => FindingDetailType)
  detail: FindingDetailType;
}

@ObjectType('FixedFinding', { description: 'A finding that the version which is offered first no longer has.' })
export class FixedFindingType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  rule: string;

  @Field(() => String)
  severity: string;

  @Field(() => String)
  message: string;

  @Field(() => String, { description: 'The newest version that still has it.' })
  lastLabel: string;
}
