import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { VendorType } from './vendor.type.js';

@ObjectType('VendorAnswer')
export class VendorAnswerType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'yes, no or unknown, where the question is one of that kind.' })
  value: string | null;

  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'link: written by the vendor; contact: written down by byName.' })
  via: string;

  @Field(() => String)
  person: string;

  @Field(() => String)
  byName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('VendorQuestion')
export class VendorQuestionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => String)
  topic: string;

  @Field(() => String, { description: 'yesNo or text.' })
  kind: string;

  @Field(() => String)
  textEn: string;

  @Field(() => String)
  textNl: string;

  @Field(() => VendorAnswerType, { nullable: true })
  answer: VendorAnswerType | null;

  @Field(() => VendorAnswerType, {
    nullable: true,
    description: 'What it last answered, when that was more than twelve months ago: it has to be asked again.',
  })
  lapsed: VendorAnswerType | null;

  @Field(() => Int, { nullable: true, description: 'Number of the earlier request that the answer was given for.' })
  reusedFrom: number | null;
}

@ObjectType('VendorLink', {
  description: 'A way in for the vendor, without a login, once. Its token is shown only when it is made.',
})
export class VendorLinkType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  sentTo: string;

  @Field(() => String)
  byName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  revokedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  usedAt: Date | null;
}

@ObjectType('RequestVendor', { description: 'The vendor that a request is about.' })
export class RequestVendorType {
  @Field(() => VendorType)
  vendor: VendorType;

  @Field(() => Boolean, { description: 'false: only guessed from the form so far.' })
  chosen: boolean;
}

@ObjectType('QuestionnaireQuestion')
export class QuestionnaireQuestionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  topic: string;

  @Field(() => String, { description: 'yesNo or text.' })
  kind: string;

  @Field(() => String)
  textEn: string;

  @Field(() => String)
  textNl: string;
}

@ObjectType('VendorQuestionnaire', {
  description: 'What a vendor sees behind its link: the questions and nothing else.',
})
export class VendorQuestionnaireType {
  @Field(() => String)
  vendor: string;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Field(() => [QuestionnaireQuestionType])
  questions: QuestionnaireQuestionType[];
}
