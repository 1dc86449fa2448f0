import { useEffect, useRef } from 'react';
import { createClient, type Client } from 'graphql-ws';
import type { TypedDocumentString } from '../gql/graphql.js';

let client: Client | null = null;

function socket(): Client {
  client ??= createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    retryAttempts: 20,
    shouldRetry: () => true,
  });
  return client;
}

/** Calls `onEvent` for everything that a subscription brings, as long as `variables` is not null. */
export function useLive<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
  onEvent: (data: Data) => void,
): void {
  const handler = useRef(onEvent);
  handler.current = onEvent;
  const key = variables === null ? null : JSON.stringify(variables);
  useEffect(() => {
    if (key === null) return undefined;
    return socket().subscribe<Data>(
      { query: document.toString(), variables: JSON.parse(key) as Record<string, unknown> },
      {
        next: (result) => {
          if (result.data) handler.current(result.data);
        },
        // The screens that use this also read in intervals: a broken socket only makes them slower.
        error: () => undefined,
        complete: () => undefined,
      },
    );
  }, [document, key]);
}
