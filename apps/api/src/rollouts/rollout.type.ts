import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import { SayingType } from '../graphql/saying.type.js';

@ObjectType('RolloutTask', { description: 'One step of a rollout. Its evidence closes it.' })
export class RolloutTaskType {
  @Field(() => String)
  key: string;

  @Field(() => String, { description: 'consultant, partner, customer or vendor.' })
  owner: string;

  @Field(() => Int, { description: 'Working days of its owner.' })
  days: number;

  @Field(() => [String])
  predecessors: string[];

  @Field(() => String, { description: 'open, done or notNeeded.' })
  state: string;

  @Field(() => String, { description: 'statement, system, settings, dryRun, check3, run or live.' })
  evidenceKind: string;

  @Field(() => String, { nullable: true })
  evidence: string | null;

  @Field(() => String)
  evidenceNote: string;

  @Field(() => String, { nullable: true, description: 'ISO date, as booked.' })
  plannedStart: string | null;

  @Field(() => String, { nullable: true })
  plannedEnd: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  doneAt: Date | null;

  @Field(() => String, { nullable: true })
  doneByName: string | null;
}

@ObjectType('ExpectedTask', { description: 'When an open task can be done at the earliest.' })
export class ExpectedTaskType {
  @Field(() => String)
  key: string;

  @Field(() => String, { description: 'ISO date.' })
  start: string;

  @Field(() => String, { description: 'ISO date of its last day.' })
  end: string;

  @Field(() => Int, { description: 'Working days by which it may slip.' })
  slack: number;

  @Field(() => Boolean, { description: 'A day’s delay of it is a delay of the whole.' })
  critical: boolean;
}

@ObjectType('RolloutPlan', { description: 'What is left, as early as the calendars of all parties allow.' })
export class RolloutPlanType {
  @Field(() => [ExpectedTaskType])
  tasks: ExpectedTaskType[];

  @Field(() => String, { nullable: true, description: 'Key of the task that everything waits for.' })
  blocking: string | null;

  @Field(() => String, { nullable: true, description: 'ISO date of going live; null when it is live.' })
  liveOn: string | null;

  @Field(() => String, { nullable: true, description: 'The same when the development takes longer than usual (P85).' })
  safeLiveOn: string | null;

  @Field(() => String, { nullable: true })
  endsOn: string | null;

  @Field(() => Boolean, { description: 'The connector is still being built.' })
  beforePublication: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Of a proposal: why the customer should not do it alone, healthcare or complex; null when it may.',
  })
  alone?: string | null;
}

@ObjectType('RolloutStep', { description: 'What the viewer could do to a rollout.' })
export class RolloutStepType {
  @Field(() => String)
  action: string;

  @Field(() => SayingType, { nullable: true, description: 'What has to be done first.' })
  first: SayingType | null;

  @Field(() => Boolean)
  reasonRequired: boolean;
}

@ObjectType('RolloutVersion')
export class RolloutVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  label: string;
}

@ObjectType('RolloutTrailEntry')
export class RolloutTrailEntryType {
  @Field(() => Int)
  number: number;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String)
  action: string;

  @Field(() => String)
  fromState: string;

  @Field(() => String)
  toState: string;

  @Field(() => String)
  holder: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => JsonScalar)
  details: unknown;
}

@ObjectType('Rollout', { description: 'A connector on its way into one customer’s tenant.' })
export class RolloutType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => ID)
  tenantId: string;

  @Field(() => ID, { nullable: true })
  connectorId: string | null;

  @Field(() => ID, { nullable: true, description: 'Null while the connector is still being built.' })
  connectorVersionId: string | null;

  @Field(() => ID, { nullable: true })
  systemId: string | null;

  @Field(() => String)
  application: string;

  @Field(() => String, { nullable: true })
  applicationType: string | null;

  @Field(() => Boolean)
  writeBack: boolean;

  @Field(() => String, { description: 'S, M, L or XL.' })
  complexity: string;

  @Field(() => String, { description: 'consultant, partner or selfService.' })
  mode: string;

  @Field(() => String)
  state: string;

  @Field(() => String, { description: 'Who has to act next.' })
  holder: string;

  @Field(() => GraphQLISODateTime)
  holderSince: Date;

  @Field(() => String, { nullable: true, description: 'ISO date on which it is booked to begin.' })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: 'ISO date of going live, as booked.' })
  liveOn: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  liveAt: Date | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

@ObjectType('CalendarBooking', { description: 'Days on which a party is away or taken.' })
export class CalendarBookingType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'Null: for all customers.' })
  tenantId: string | null;

  @Field(() => String)
  party: string;

  @Field(() => String)
  fromDay: string;

  @Field(() => String)
  toDay: string;

  @Field(() => String)
  note: string;
}

@ObjectType('RolloutPage')
export class RolloutPageType {
  @Field(() => [RolloutType])
  items: RolloutType[];

  @Field(() => Int)
  totalItems: number;
}
