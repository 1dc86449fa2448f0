import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class RolloutInput {
  @Field(() => ID, { nullable: true, description: 'A request, also while its connector is still being built.' })
  requestId?: string | null;

  @Field(() => ID, { nullable: true })
  connectorVersionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer; left out for the one that is worked in.' })
  tenantId?: string | null;

  @Field(() => String, { description: 'consultant, partner or selfService.' })
  mode: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'It writes back to the source: the order of execution is a task.',
  })
  writeBack?: boolean | null;

  @Field(() => String, { nullable: true, description: 'ISO date of the first day.' })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the customer may do it alone although it is not simple.' })
  reason?: string | null;
}

@InputType()
export class RolloutTaskChangeInput {
  @Field(() => String, { nullable: true })
  owner?: string;

  @Field(() => Int, { nullable: true })
  days?: number;

  @Field(() => Boolean, { nullable: true })
  notNeeded?: boolean;

  @Field(() => String)
  reason: string;
}

@InputType()
export class CalendarBookingInput {
  @Field(() => String, { description: 'consultant, partner, customer or vendor.' })
  party: string;

  @Field(() => String)
  fromDay: string;

  @Field(() => String)
  toDay: string;

  @Field(() => String, { nullable: true })
  note?: string;

  @Field(() => ID, { nullable: true })
  tenantId?: string | null;
}
