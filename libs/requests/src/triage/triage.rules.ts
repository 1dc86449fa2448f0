import { z } from 'zod';
import { ASKED_FUNCTIONS } from '../requests/asked-functions.rules.js';

export const reasonSchema = z
  .string()
  .trim()
  .min(1, 'say why, in a sentence: it becomes a part of the trail')
  .max(4000, 'use at most 4000 characters');

/** Why a request is declined, in a word that can be counted; the sentence goes with it. */
export const DECLINE_REASONS = ['outOfScope', 'noDemand', 'vendorRefuses', 'unsafe', 'noAnswer', 'other'] as const;

export const existingSchema = z.object({
  versionId: z.uuid('choose the version that has it'),
  /** What of the asked functions it covers; left out: what its scripts do. */
  covered: z.array(z.enum(ASKED_FUNCTIONS)).max(ASKED_FUNCTIONS.length).nullish(),
  reason: reasonSchema,
});

export const askSchema = z.object({
  questions: z
    .array(z.string().trim().min(1).max(1000, 'use at most 1000 characters a question'))
    .min(1, 'ask at least one question')
    .max(30, 'ask at most 30 questions at once'),
  /** ISO date. */
  dueOn: z.iso.date('give the date by which you need the answer'),
  reason: reasonSchema,
});

export const declineSchema = z.object({ code: z.enum(DECLINE_REASONS, 'choose a reason'), reason: reasonSchema });
