import { Field, ID, InputType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';

@InputType()
export class BeginRequestInput {
  @Field(() => ID, { nullable: true, description: 'The connector of which more is wanted; left out for a new one.' })
  connectorId?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'As much of the form (see RequestForm) as is known.' })
  form?: unknown;
}

@InputType()
export class RequestStepInput {
  @Field(() => String, { description: 'submit, answer, withdraw or reopen.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence; compulsory for withdraw and reopen.' })
  reason?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'For answer: {answers: [{question, answer}]}.' })
  details?: unknown;
}
