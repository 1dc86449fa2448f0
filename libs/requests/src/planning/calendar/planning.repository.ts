import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { CalendarBooking } from './calendar-booking.entity.js';
import { type PlanningSettings, planningSettingsSchema } from './planning-settings.rules.js';

/** Loads and saves the settings of the planning and the days on which somebody is away. */
@Injectable()
export class PlanningRepository {
  constructor(private readonly transaction: Transaction) {}

  /** What nobody has set has its default. */
  async settings(): Promise<PlanningSettings> {
    const [row] = await this.transaction.query<{ settings: unknown }>('select settings from planning_settings');
    return planningSettingsSchema.parse(row?.settings ?? {});
  }

  async saveSettings(settings: PlanningSettings, changedBy: string): Promise<void> {
    await this.transaction.query(
      `insert into planning_settings (settings, changed_by) values ($1, $2)
       on conflict (is_single) do update set settings = excluded.settings, changed_by = excluded.changed_by, changed_at = now()`,
      [JSON.stringify(settings), changedBy],
    );
  }

  /** Those that the viewer may see and that have not passed. Call inside RolloutScope. */
  bookings(fromDay: string): Promise<CalendarBooking[]> {
    return this.transaction
      .repository(CalendarBooking)
      .createQueryBuilder('booking')
      .where('booking.toDay >= :fromDay', { fromDay })
      .orderBy('booking.fromDay')
      .getMany();
  }

  /** Null when there is none that the viewer may see. */
  booking(id: string): Promise<CalendarBooking | null> {
    return this.transaction.repository(CalendarBooking).findOneBy({ id });
  }

  async addBooking(booking: Omit<CalendarBooking, 'id' | 'createdAt'>): Promise<void> {
    await this.transaction.repository(CalendarBooking).insert(booking);
  }

  /** False when it is not the viewer's to remove. */
  async removeBooking(id: string): Promise<boolean> {
    return ((await this.transaction.repository(CalendarBooking).delete({ id })).affected ?? 0) > 0;
  }

  /** The days that consultants have promised to rollouts, one row a task. */
  consultantDays(): Promise<{ rolloutId: string; from: string; to: string }[]> {
    return this.transaction.query(
      `select rollout_id as "rolloutId", to_char(planned_start, 'YYYY-MM-DD') as "from", to_char(planned_end, 'YYYY-MM-DD') as "to"
       from consultant_task`,
    );
  }
}
