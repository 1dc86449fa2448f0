import { z } from 'zod';
import { reasonSchema } from '../triage/triage.rules.js';
import { OWN_VERDICTS, RISKS } from './assessment.entity.js';

const count = (most: number) => z.number().int('give a whole number').min(0).max(most).nullable();

/** What is left out stays as it is. */
export const impactSchema = z.object({
  customers: count(1_000_000).optional(),
  users: count(100_000_000).optional(),
  risk: z.enum(RISKS, 'choose low, medium or high').nullable().optional(),
  riskNote: z.string().trim().max(4000, 'use at most 4000 characters').optional(),
});

export const verdictSchema = z.object({ verdict: z.enum(OWN_VERDICTS, 'choose a verdict'), reason: reasonSchema });

export const estimateSchema = z
  .object({
    from: z.number().int('give a whole number of days').min(1, 'at least one day').max(1000),
    to: z.number().int('give a whole number of days').min(1, 'at least one day').max(1000),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'the range ends before it begins' });

export const setAsideSchema = z.object({
  reason: reasonSchema,
  recheckOn: z.iso.date('give the date on which it is looked at again'),
  wouldChange: z.string().trim().min(1, 'say what would have to change').max(2000, 'use at most 2000 characters'),
});
