import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('FindingDecisionInput')
export class DecisionInput {
  @Field(() => ID)
  findingId: string;

  @Field(() => String, {
    description:
      'askAccept asks a second person, who answers with accept or refuse; falsePositive and notApplicable judge it away; reopen takes that back.',
  })
  kind: string;

  @Field(() => String, { description: 'Why, in ten characters or more.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'For askAccept: the last day, 2026-12-31, at most a year away.' })
  until: string | null;
}
