import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../graphql/json.scalar.js';

@ObjectType('CheckBecause', {
  description: 'Why the evidence says what it says: a key for words, and what they mention.',
})
export class CheckBecauseType {
  @Field(() => String)
  code: string;

  @Field(() => JsonScalar, { nullable: true, description: 'Name → text.' })
  values?: Record<string, string>;
}

@ObjectType('CheckGiven', { description: 'What a person answered.' })
export class CheckGivenType {
  @Field(() => String)
  answer: string;

  @Field(() => String)
  evidence: string;

  @Field(() => String)
  byName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('CheckException', { description: 'An open item that is to be accepted for a time.' })
export class CheckExceptionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'ISO date.' })
  until: string;

  @Field(() => String)
  askedByName: string;

  @Field(() => String, { nullable: true, description: 'Null while nobody has approved it: then it changes nothing.' })
  approvedByName: string | null;
}

@ObjectType('CheckItem', { description: 'One question of a check about one thing.' })
export class CheckItemType {
  @Field(() => String)
  item: string;

  @Field(() => String, { description: 'Which field, file, host; empty for the whole.' })
  subject: string;

  @Field(() => String, { description: 'SHA-256 over what is judged.' })
  hash: string;

  @Field(() => String, { description: 'yes, no or unknown: what holds now.' })
  answer: string;

  @Field(() => String, { description: 'What the evidence says by itself.' })
  suggested: string;

  @Field(() => CheckBecauseType)
  because: CheckBecauseType;

  @Field(() => Boolean, { description: 'Only evidence can answer it, and it stops the request.' })
  blocker: boolean;

  @Field(() => Boolean)
  passed: boolean;

  @Field(() => Boolean, { description: 'It was answered or signed before, and has changed since.' })
  reopened: boolean;

  @Field(() => CheckGivenType, { nullable: true })
  given: CheckGivenType | null;

  @Field(() => CheckExceptionType, { nullable: true })
  exception: CheckExceptionType | null;
}

@ObjectType('CheckSignature')
export class CheckSignatureType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'productOwner, developer, consultant or customer.' })
  side: string;

  @Field(() => String, { nullable: true })
  commitOid: string | null;

  @Field(() => ID)
  signerId: string;

  @Field(() => String)
  signerName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => Boolean, { description: 'It covers exactly what is there now.' })
  counts: boolean;
}

@ObjectType('CheckReopening')
export class CheckReopeningType {
  @Field(() => String)
  reason: string;

  @Field(() => String)
  byName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('SecurityCheck')
export class SecurityCheckType {
  @Field(() => [CheckItemType])
  items: CheckItemType[];

  @Field(() => Int, { description: 'How many items do not pass.' })
  open: number;

  @Field(() => [CheckSignatureType], { description: 'Oldest first.' })
  signatures: CheckSignatureType[];

  @Field(() => CheckReopeningType, { nullable: true })
  reopening: CheckReopeningType | null;

  @Field(() => Boolean)
  signed: boolean;
}

@ObjectType('CheckBars', {
  description:
    'What keeps the one who asks from judging the check: author (of the code) or signedOther (the other check).',
})
export class CheckBarsType {
  @Field(() => String, { nullable: true })
  answering: string | null;

  @Field(() => String, { nullable: true })
  signing: string | null;
}

@ObjectType('ReceivedField', {
  description: 'A field that the customer’s own preview or import brought. Never a value.',
})
export class ReceivedFieldType {
  @Field(() => String)
  name: string;

  @Field(() => Float, { description: 'Share of the records in which it was filled, 0–1.' })
  fillRate: number;
}

@ObjectType('FieldDifference')
export class FieldDifferenceType {
  @Field(() => String, { nullable: true, description: 'The version that was signed before.' })
  version?: string;

  @Field(() => [String])
  added: string[];

  @Field(() => [String])
  gone: string[];
}

@ObjectType('CustomerCheck', { description: 'Check 3 of a connector version at one customer.' })
export class CustomerCheckType extends SecurityCheckType {
  @Field(() => [ReceivedFieldType])
  received: ReceivedFieldType[];

  @Field(() => FieldDifferenceType, { nullable: true, description: 'Against the functional design.' })
  design: FieldDifferenceType | null;

  @Field(() => FieldDifferenceType, {
    nullable: true,
    description: 'Against the last version that this customer signed.',
  })
  before: FieldDifferenceType | null;
}
