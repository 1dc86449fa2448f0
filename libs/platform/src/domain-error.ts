import type { Saying } from './saying.js';

/** The stable codes that clients may branch on. Everything that is not one of them reaches a client as INTERNAL with an id. */
export type DomainErrorCode =
  'INVALID_INPUT' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'NOT_LOGGED_IN' | 'CONFLICT' | 'UNAVAILABLE';

export interface DomainErrorDetails {
  /** The input field that is wrong, dotted: `settings.BaseUri`. */
  field?: string;
  /** Where several fields are wrong at once: a sentence for each. */
  fields?: { field: string; message: string }[];
}

/** A refusal that its reader can act on: a sentence in plain English, and as a `Saying` in the reader's own language too. */
export class DomainError extends Error {
  readonly saying: Saying | null;

  constructor(
    readonly code: DomainErrorCode,
    said: string | Saying,
    readonly details: DomainErrorDetails = {},
  ) {
    super(typeof said === 'string' ? said : said.message);
    this.name = 'DomainError';
    this.saying = typeof said === 'string' ? null : said;
  }
}

export const notFound = (what: string, id: string): DomainError =>
  new DomainError('NOT_FOUND', {
    code: 'general.notFound',
    message: `There is no ${what} with id ${id} here. It may have been removed, or it belongs to another tenant.`,
    values: { id },
  });
