import i18next from 'i18next';
import type { TypedDocumentString } from '../gql/graphql.js';
import { say, type Saying } from '../messages/sayings.js';

/** An operation that did not work out. `message` is a sentence for a person; `code` decides what the screen offers. */
export class RequestFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; field?: string; saying?: Saying } }[];
}

/** The name in `query Name(…)`: first part of every query key. */
export const operationName = (document: { toString(): string }): string =>
  /(?:query|mutation|subscription)\s+(\w+)/.exec(document.toString())?.[1] ?? '';

/** @throws RequestFailure with the API's code, or UNREACHABLE when there was no answer */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: document.toString(), variables, operationName: operationName(document) }),
    signal,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new RequestFailure('UNREACHABLE', i18next.t('shell.failure.noAnswer'));
  });
  const answer = (await response.json().catch(() => null)) as Answer<Data> | null;
  const failure = answer?.errors?.[0];
  if (failure) {
    const { code = 'INTERNAL', field, saying } = failure.extensions ?? {};
    throw new RequestFailure(code, saying ? say(saying) : failure.message, field);
  }
  if (!answer?.data) throw new RequestFailure('UNREACHABLE', i18next.t('shell.failure.badAnswer'));
  return answer.data;
}
