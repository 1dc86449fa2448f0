import i18next from 'i18next';

/** A sentence of the API: in English, and with what it takes to say it in the reader's language. `values` are as the API's `Saying` has them. */
export interface Saying {
  code: string;
  message: string;
  values?: unknown;
}

/** By keys that the API gives, so that no compiler knows them; a spec does. */
const translate = i18next.t as unknown as (key: string, values: object) => string;

/** The sentence in the reader's language; the API's own English where these messages do not have it. */
export function say({ code, message, values }: Saying): string {
  const key = `refusals.${code}`;
  if (!i18next.exists(key)) return message;
  const filled = Object.entries((values ?? {}) as Record<string, unknown>).map(([name, value]) => [
    name,
    Array.isArray(value) ? joined((value as Saying[]).map(say)) : value,
  ]);
  return translate(key, Object.fromEntries(filled) as object);
}

/** What an answer to a plain HTTP request says went wrong. */
export const refusalOf = (answer: { message?: string; saying?: Saying } | null | undefined): string =>
  answer?.saying ? say(answer.saying) : (answer?.message ?? i18next.t('shell.failure.unreachable'));

/** Sentences follow each other; words are listed. */
const joined = (parts: string[]): string => parts.join(parts.every((part) => part.endsWith('.')) ? ' ' : ', ');
