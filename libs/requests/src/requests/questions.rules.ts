import { z } from 'zod';

/** What the trail keeps of the action `ask`: what the customer is to answer, and until when. */
export const askDetailsSchema = z.object({
  questions: z.array(z.string().trim().min(1, 'write the question').max(1000)).max(30).default([]),
  /** ISO date. */
  dueOn: z.iso.date('give a date').nullable().default(null),
});

/** What the trail keeps of the action `answer`. */
export const answerDetailsSchema = z.object({
  answers: z
    .array(z.object({ question: z.string().max(4000), answer: z.string().trim().max(4000).default('') }))
    .max(30)
    .default([]),
});

export interface OpenQuestions {
  questions: string[];
  /** ISO date. */
  dueOn: string | null;
}

interface Asked {
  action: string;
  reason: string | null;
  details: unknown;
}

/** The questions of the last `ask`; the reason where it came without a list. `entries`: oldest first. */
export function openQuestions(entries: readonly Asked[]): OpenQuestions {
  const asked = entries.findLast(({ action }) => action === 'ask');
  const details = askDetailsSchema.safeParse(asked?.details);
  const { questions, dueOn } = details.success ? details.data : { questions: [], dueOn: null };
  return { questions: questions.length > 0 || !asked?.reason ? questions : [asked.reason], dueOn };
}

/** The questions that have no answer among `answers`. */
export const unanswered = (
  questions: readonly string[],
  answers: readonly { question: string; answer: string }[],
): string[] => questions.filter((one) => !answers.some(({ question, answer }) => question === one && answer !== ''));
