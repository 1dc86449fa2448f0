/**
 * A sentence for a person: in English, and with what a screen needs to say it in the reader's language. `code` is the key of the same sentence
 * in the web's messages; `values` fill its holes, one of them perhaps with sentences or words of their own.
 */
export interface Saying {
  code: string;
  message: string;
  values?: SayingValues;
}

export type SayingValues = Record<string, string | number | readonly Saying[]>;

/** @param sentence English, with `{{name}}` for each of `values` */
export const saying = (code: string, sentence: string, values?: SayingValues): Saying => ({
  code,
  message: sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => spoken(values?.[name] ?? '')),
  ...(values && { values }),
});

const spoken = (value: SayingValues[string]): string =>
  typeof value === 'object' ? joined(value.map(({ message }) => message)) : String(value);

/** Sentences follow each other; words are listed. */
const joined = (parts: string[]): string => parts.join(parts.every((part) => part.endsWith('.')) ? ' ' : ', ');
