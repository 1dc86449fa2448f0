import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Wording', { description: 'One text in both languages.' })
export class WordingType {
  @Field()
  en: string;

  @Field()
  nl: string;
}

@ObjectType('FeasibilityEvidence', { description: 'Where it is written in the document.' })
export class EvidenceType {
  @Field({ description: 'JSON pointer into the document; for plain text "line 12".' })
  pointer: string;

  @Field(() => String, { nullable: true, description: 'Method and path.' })
  operation: string | null;

  @Field()
  quote: string;
}

@ObjectType('FeasibilityLine')
export class FeasibilityLineType {
  @Field({ description: 'Stable name within a report: create, paging, …' })
  id: string;

  @Field({ description: 'yes, likely, no or unknown.' })
  answer: string;

  @Field(() => WordingType)
  note: WordingType;

  @Field(() => [EvidenceType])
  evidence: EvidenceType[];

  @Field(() => String, { nullable: true, description: 'What the analyser had said, where a person knew better.' })
  overruled?: string;
}

@ObjectType('FeasibilityGate', { description: 'What stands in the way of a standard connector.' })
export class GateType {
  @Field({ description: 'G1 to G7.' })
  id: string;

  @Field({ description: 'open (nothing in the way), blocked or unknown.' })
  state: string;

  @Field(() => WordingType)
  note: WordingType;

  @Field(() => [EvidenceType])
  evidence: EvidenceType[];

  @Field(() => String, { nullable: true, description: 'What the analyser had said, where a person knew better.' })
  overruled?: string;
}

@ObjectType('FeasibilityQuestion', { description: 'What the vendor is to be asked.' })
export class QuestionType {
  @Field()
  id: string;

  @Field({ description: 'Gate or line that it comes from.' })
  because: string;

  @Field()
  en: string;

  @Field()
  nl: string;
}

@ObjectType('FeasibilityEffort', { description: 'Lead time of the development.' })
export class EffortType {
  @Field({ description: 'S, M, L or XL.' })
  class: string;

  @Field(() => Int, { description: 'Calendar days.' })
  low: number;

  @Field(() => Int)
  high: number;
}
