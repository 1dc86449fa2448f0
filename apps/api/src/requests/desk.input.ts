import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class BoardFilterInput {
  @Field(() => String, { nullable: true, description: 'state (default) or holder.' })
  by?: string;

  @Field(() => String, { nullable: true, description: 'Number, application, vendor or customer.' })
  search?: string;

  @Field(() => String, { nullable: true })
  applicationType?: string | null;

  @Field(() => String, { nullable: true, description: 'new or expansion.' })
  kind?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what is given to the viewer.' })
  mine?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Also what has ended.' })
  closed?: boolean;
}

@InputType()
export class RecordSearchInput {
  @Field(() => String)
  query: string;

  @Field(() => String, { description: 'nothing, connector or request.' })
  choice: string;

  @Field(() => ID, { nullable: true, description: 'The chosen candidate.' })
  chosenId?: string | null;

  @Field(() => String)
  reason: string;
}

@InputType()
export class ExistingConnectorInput {
  @Field(() => ID)
  versionId: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Asked functions that it covers; left out: what its scripts do.',
  })
  covered?: string[] | null;

  @Field(() => String)
  reason: string;
}

@InputType()
export class QuestionsInput {
  @Field(() => [String])
  questions: string[];

  @Field(() => String, { description: 'ISO date by which the answer is needed.' })
  dueOn: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class DeclineInput {
  @Field(() => String, { description: 'outOfScope, noDemand, vendorRefuses, unsafe, noAnswer or other.' })
  code: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class ImpactInput {
  @Field(() => Int, { nullable: true })
  customers?: number | null;

  @Field(() => Int, { nullable: true })
  users?: number | null;

  @Field(() => String, { nullable: true, description: 'low, medium or high.' })
  risk?: string | null;

  @Field(() => String, { nullable: true })
  riskNote?: string;
}

@InputType()
export class SetAsideInput {
  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'ISO date on which it is looked at again.' })
  recheckOn: string;

  @Field(() => String, { description: 'What would have to change.' })
  wouldChange: string;
}

@InputType()
export class PriorityWeightsInput {
  @Field(() => Float)
  organisations: number;

  @Field(() => Float)
  users: number;

  @Field(() => Float)
  mutations: number;

  @Field(() => Float)
  wantedDate: number;
}
