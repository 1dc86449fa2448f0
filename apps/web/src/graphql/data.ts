import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.js';
import { operationName, request, RequestFailure } from './request.js';

const PERMANENT = new Set([
  'NOT_FOUND',
  'NOT_ALLOWED',
  'NOT_LOGGED_IN',
  'FORBIDDEN',
  'INVALID_INPUT',
  'BAD_USER_INPUT',
]);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 1 && !(error instanceof RequestFailure && PERMANENT.has(error.code)),
      retryDelay: 400,
    },
  },
});

interface DataOptions<Data> {
  enabled?: boolean;
  /** Show the last answer while the next one is under way: for lists that are searched. */
  keep?: boolean;
  /** Milliseconds between reads; false for none. A function decides it from what was read last. */
  every?: number | false | ((data: Data | undefined) => number | false);
}

/** What the API answers to a query; read again when `variables` change. */
export function useData<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: DataOptions<Data> = {},
) {
  const { every = false } = options;
  return useQuery<Data, Error>({
    queryKey: [operationName(document), variables],
    queryFn: ({ signal }) => request(document, variables, signal),
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? keepPreviousData : undefined,
    refetchInterval: typeof every === 'function' ? ({ state }) => every(state.data) : every,
  });
}

/** A change; afterwards the queries named in `refresh` are read again. */
export function useChange<Data, Variables>(document: TypedDocumentString<Data, Variables>, refresh: string[] = []) {
  const client = useQueryClient();
  return useMutation<Data, Error, Variables>({
    mutationFn: (variables) => request(document, variables),
    onSettled: () => Promise.all(refresh.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}
