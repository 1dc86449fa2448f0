import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CalendarsService, PlanningSettingsService, RequestPlanningService } from '#requests';
import { Requires } from '../access/requires.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { HolderTotalsType, PlanningSettingsType, RequestPlanningType } from './planning.type.js';
import { CalendarBookingInput } from './rollout.input.js';
import { CalendarBookingType } from './rollout.type.js';

@Resolver()
export class PlanningResolver {
  constructor(
    private readonly planning: RequestPlanningService,
    private readonly settings: PlanningSettingsService,
    private readonly calendars: CalendarsService,
  ) {}

  @Requires('request.own', 'desk.read')
  @Query(() => RequestPlanningType, {
    description: 'Who had the ball for how long, what was promised, what is to be expected.',
  })
  requestPlanning(@Args('requestId', { type: () => ID }) requestId: string): Promise<RequestPlanningType> {
    return this.planning.of(requestId);
  }

  @Requires('desk.read')
  @Query(() => HolderTotalsType)
  holderTotals(): Promise<HolderTotalsType> {
    return this.planning.holderTotals();
  }

  @Requires('desk.read')
  @Query(() => PlanningSettingsType)
  planningSettings(): Promise<PlanningSettingsType> {
    return this.settings.read();
  }

  @Requires('desk.configure')
  @Mutation(() => PlanningSettingsType)
  changePlanningSettings(@Args('changes', { type: () => JsonScalar }) changes: unknown): Promise<PlanningSettingsType> {
    return this.settings.change(changes);
  }

  @Requires('rollout.read', 'desk.read')
  @Query(() => [CalendarBookingType], { description: 'Days on which somebody is away, from today on.' })
  calendarBookings(): Promise<CalendarBookingType[]> {
    return this.calendars.upcoming(new Date());
  }

  @Requires('rollout.work', 'desk.plan')
  @Mutation(() => Boolean)
  async bookCalendar(@Args('input') input: CalendarBookingInput): Promise<boolean> {
    await this.calendars.book(input);
    return true;
  }

  @Requires('rollout.work', 'desk.plan')
  @Mutation(() => Boolean)
  async removeCalendarBooking(@Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.calendars.unbook(id);
    return true;
  }
}
