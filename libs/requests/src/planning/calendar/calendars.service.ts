import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, mayDo } from '#access';
import { DomainError, notFound, parseInput, saying } from '#platform';
import { RolloutScope } from '../../rollouts/rollout-scope.js';
import { TASK_OWNERS, type TaskOwner } from '../../rollouts/lifecycle/rollout-states.rules.js';
import type { CalendarBooking } from './calendar-booking.entity.js';
import { dayOf, isoOf } from './days.rules.js';
import { fullDays } from './full-days.rules.js';
import { PlanningRepository } from './planning.repository.js';
import type { Booking, WorkingCalendar } from './working-calendar.rules.js';

const bookingSchema = z
  .object({
    party: z.enum(TASK_OWNERS, 'choose whose days they are'),
    fromDay: z.iso.date('give a date'),
    toDay: z.iso.date('give a date'),
    note: z.string().trim().max(500, 'use at most 500 characters').default(''),
    /** The customer, for the desk; left out: for all customers. */
    tenantId: z.uuid().nullish(),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { message: 'it ends before it begins', path: ['toDay'] });

export type Calendars = Record<TaskOwner, WorkingCalendar>;

/** When consultant, partner, customer and vendor can work: office hours, public holidays, and the days that are taken. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly scope: RolloutScope,
    private readonly planning: PlanningRepository,
  ) {}

  /** Of one customer: see `ofAll`. */
  async of(tenantId: string, rolloutId: string | null, now: Date): Promise<Calendars> {
    return (await this.ofAll(now))(tenantId, rolloutId);
  }

  /**
   * Of every customer, read once. The consultants are taken on days on which all of them work on rollouts other than the one that is named.
   * Call inside RolloutScope.
   */
  async ofAll(now: Date): Promise<(tenantId: string, rolloutId: string | null) => Calendars> {
    const { hours, consultants } = await this.planning.settings();
    const bookings = await this.planning.bookings(isoOf(Math.floor(now.getTime() / 86_400_000) - 400));
    const promised = await this.planning.consultantDays();
    return (tenantId, rolloutId) => {
      const calendar = (party: TaskOwner): WorkingCalendar => ({
        ...hours,
        bookings: bookings
          .filter((one) => one.party === party && (one.tenantId === null || one.tenantId === tenantId))
          .map(({ fromDay, toDay }) => booked({ from: fromDay, to: toDay })),
      });
      const consultant = calendar('consultant');
      const others = promised.filter((one) => one.rolloutId !== rolloutId).map(booked);
      return {
        consultant: { ...consultant, bookings: [...consultant.bookings, ...fullDays(others, consultants)] },
        partner: calendar('partner'),
        customer: calendar('customer'),
        vendor: calendar('vendor'),
      };
    };
  }

  /** From today on. */
  upcoming(now: Date): Promise<CalendarBooking[]> {
    return this.scope.run(() => this.planning.bookings(now.toISOString().slice(0, 10)));
  }

  /** The customer books its own days and those of its partner and vendor; the desk those of the consultants and of every customer. */
  book(input: unknown): Promise<void> {
    const { tenantId, ...booking } = parseInput(bookingSchema, input, 'The booking');
    const own = isOwnToBook(booking.party);
    return this.scope.run(() =>
      this.planning.addBooking({ ...booking, tenantId: own ? currentViewer().tenantId : (tenantId ?? null) }),
    );
  }

  /** By whoever could have booked it. */
  unbook(id: string): Promise<void> {
    return this.scope.run(async () => {
      const booking = z.uuid().safeParse(id).success ? await this.planning.booking(id) : null;
      if (!booking) throw notFound('booking', id);
      isOwnToBook(booking.party);
      if (!(await this.planning.removeBooking(id)))
        throw new DomainError(
          'NOT_ALLOWED',
          saying('planning.forAll', 'These days are taken for all customers: the desk books them.'),
        );
    });
  }
}

/** Does the viewer book these days for its own organisation? Otherwise they are booked at the desk. */
function isOwnToBook(party: TaskOwner): boolean {
  const viewer = currentViewer();
  if (mayDo(viewer, 'rollout.work') && party !== 'consultant') return true;
  if (mayDo(viewer, 'desk.plan')) return false;
  throw new DomainError(
    'NOT_ALLOWED',
    saying('planning.consultants', 'The days of the consultants are booked at the desk.'),
  );
}

const booked = ({ from, to }: { from: string; to: string }): Booking => ({ from: dayOf(from), to: dayOf(to) });
