import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureState } from './states.js';

interface LoadedProps<Data> {
  result: UseQueryResult<Data, Error>;
  /** Shaped like what comes, so that nothing jumps. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** What a query gives, once it is there; until then its outline, and when it fails what failed. */
export function Loaded<Data>({ result, skeleton = <Skeleton height={280} />, children }: LoadedProps<Data>) {
  if (result.data !== undefined) return children(result.data);
  if (result.error) return <FailureState error={result.error} retry={() => void result.refetch()} />;
  return skeleton;
}
