import { z } from 'zod';

/** What the desk promises: how many working days each part of the way takes at most. */
export const STAGES = ['firstAssessment', 'study', 'design', 'development', 'review'] as const;
export type Stage = (typeof STAGES)[number];

const workingDays = z.number().positive('give more than none').max(365, 'at most a year');
const hour = z.number().int('give a whole hour').min(0).max(24);

/** What those who run the desk may set. */
export const planningSettingsSchema = z.object({
  promises: z
    .object({
      firstAssessment: workingDays,
      study: workingDays,
      design: workingDays,
      development: workingDays,
      review: workingDays,
    })
    .default({ firstAssessment: 2, study: 10, design: 15, development: 40, review: 5 }),
  hours: z
    .object({
      weekdays: z.array(z.number().int().min(1).max(7)).min(1, 'choose at least one day'),
      opens: hour,
      closes: hour,
      timeZone: z.string().refine(isTimeZone, 'give a time zone such as Europe/Amsterdam'),
    })
    .refine(({ opens, closes }) => opens < closes, 'it has to close after it opens')
    .default({ weekdays: [1, 2, 3, 4, 5], opens: 9, closes: 17, timeZone: 'Europe/Amsterdam' }),
  /** How many rollouts the consultants can work on in one day. */
  consultants: z.number().int('give a whole number').min(1, 'at least one').max(500).default(3),
  /** Working days after the question: two reminders, then the request is closed. */
  unanswered: z
    .object({ firstReminder: workingDays, secondReminder: workingDays, close: workingDays })
    .refine(
      (days) => days.firstReminder < days.secondReminder && days.secondReminder < days.close,
      'each comes later than the one before',
    )
    .default({ firstReminder: 5, secondReminder: 10, close: 15 }),
});

export type PlanningSettings = z.infer<typeof planningSettingsSchema>;

export const PLANNING_DEFAULTS: PlanningSettings = planningSettingsSchema.parse({});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
