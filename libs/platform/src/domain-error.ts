/** The stable codes that clients may branch on. Everything that is not one of them reaches a client as INTERNAL with an id. */
export type DomainErrorCode =
  'INVALID_INPUT' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'NOT_LOGGED_IN' | 'CONFLICT' | 'UNAVAILABLE';

export interface DomainErrorDetails {
  /** The input field that is wrong, dotted: `settings.BaseUri`. */
  field?: string;
  /** Where several fields are wrong at once: a sentence for each. */
  fields?: { field: string; message: string }[];
}

/** A refusal that its reader can act on: `message` is a sentence in plain English, shown as it stands. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export const notFound = (what: string, id: string): DomainError =>
  new DomainError(
    'NOT_FOUND',
    `There is no ${what} with id ${id} here. It may have been removed, or it belongs to another tenant.`,
  );
