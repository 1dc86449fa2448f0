import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';

@ObjectType('PhaseTime', { description: 'How long one party had the ball in one phase.' })
export class PhaseTimeType {
  @Field(() => String)
  phase: string;

  @Field(() => String)
  holder: string;

  @Field(() => Float, { description: 'Working hours of the party.' })
  hours: number;
}

@ObjectType('PromiseKept', { description: 'What was promised for the present stage, and how that is going.' })
export class PromiseKeptType {
  @Field(() => String)
  stage: string;

  @Field(() => Float, { description: 'Working hours.' })
  promised: number;

  @Field(() => Float)
  used: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while others have the ball.' })
  due: Date | null;

  @Field(() => String, { description: 'onTime, atRisk, breached or paused.' })
  state: string;
}

@ObjectType('PhaseForecast', { description: 'How long a phase takes, in calendar days.' })
export class PhaseForecastType {
  @Field(() => String)
  phase: string;

  @Field(() => Float, { nullable: true, description: 'How long it has lasted; null before it has begun.' })
  elapsed: number | null;

  @Field(() => Float, { nullable: true, description: 'How long it took, once it is over.' })
  took: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Half of them take at most this long. Null beyond all experience.',
  })
  p50: number | null;

  @Field(() => Float, { nullable: true, description: '85 of 100 take at most this long.' })
  p85: number | null;

  @Field(() => String, { description: 'alike, all or assumed.' })
  basis: string;

  @Field(() => Int, { description: 'How many finished ones it rests on.' })
  count: number;
}

@ObjectType('ExpectedMoment')
export class ExpectedMomentType {
  @Field(() => GraphQLISODateTime, { nullable: true })
  p50: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  p85: Date | null;
}

@ObjectType('RequestPlanning')
export class RequestPlanningType {
  @Field(() => [PhaseTimeType])
  times: PhaseTimeType[];

  @Field(() => PromiseKeptType, { nullable: true })
  promise: PromiseKeptType | null;

  @Field(() => [PhaseForecastType])
  phases: PhaseForecastType[];

  @Field(() => ExpectedMomentType, { description: 'When the connector is in the catalog.' })
  available: ExpectedMomentType;

  @Field(() => ExpectedMomentType, { description: 'When it is live at a customer.' })
  live: ExpectedMomentType;
}

@ObjectType('HolderAverage', { description: 'How long a party has the ball, on average for a request.' })
export class HolderAverageType {
  @Field(() => String, { description: 'A phase, or a vendor.' })
  of: string;

  @Field(() => String)
  holder: string;

  @Field(() => Float, { description: 'Working hours.' })
  hours: number;

  @Field(() => Int)
  requests: number;
}

@ObjectType('HolderTotals')
export class HolderTotalsType {
  @Field(() => [HolderAverageType])
  phases: HolderAverageType[];

  @Field(() => [HolderAverageType])
  vendors: HolderAverageType[];
}

@ObjectType('PlanningSettings', { description: 'What the desk promises, and when it works.' })
export class PlanningSettingsType {
  @Field(() => JsonScalar, { description: 'Working days by stage.' })
  promises: unknown;

  @Field(() => JsonScalar, { description: '{weekdays, opens, closes, timeZone}' })
  hours: unknown;

  @Field(() => Int)
  consultants: number;

  @Field(() => JsonScalar, { description: '{firstReminder, secondReminder, close} in working days.' })
  unanswered: unknown;
}
