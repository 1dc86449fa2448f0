import { contentHash } from '../trail/request-hash.rules.js';

export type CheckNumber = 1 | 2 | 3;
export type CheckAnswer = 'yes' | 'no' | 'unknown';

/** Why an answer is what it is: a key of the messages, and what to fill in. */
export interface Because {
  code: string;
  values?: Record<string, string>;
}

/** One question of a check about one thing: a field, a script, a host. */
export interface CheckItem {
  /** Which question: a key of the messages. */
  item: string;
  /** Which field, file, host …; empty where the question is about the whole. */
  subject: string;
  /** SHA-256 over exactly what is judged: nothing else opens the question again. */
  hash: string;
  /** What the evidence says by itself. */
  suggested: CheckAnswer;
  because: Because;
  /** While the evidence says no, nothing else can answer, and the request does not move on. */
  blocker: boolean;
}

interface Judgement {
  answer: CheckAnswer;
  because: Because;
  blocker?: boolean;
}

/** Makes an item; `judged` is everything that its answer rests on. */
export const checkItem = (
  item: string,
  subject: string,
  judged: unknown,
  { answer, because, blocker }: Judgement,
): CheckItem => ({
  item,
  subject,
  hash: contentHash({ item, subject, judged }),
  suggested: answer,
  because,
  blocker: (blocker ?? false) && answer === 'no',
});

export const judged = (answer: CheckAnswer, code: string, values?: Record<string, string>): Judgement => ({
  answer,
  because: { code, ...(values && { values }) },
});

export const blocked = (code: string, values?: Record<string, string>): Judgement => ({
  ...judged('no', code, values),
  blocker: true,
});

/** How a signature names an item that it covers. */
export const coverKey = ({ item, subject, hash }: Pick<CheckItem, 'item' | 'subject' | 'hash'>): string =>
  JSON.stringify([item, subject, hash]);

/** The same without the content: is it the same question? */
export const questionKey = ({ item, subject }: Pick<CheckItem, 'item' | 'subject'>): string =>
  JSON.stringify([item, subject]);
