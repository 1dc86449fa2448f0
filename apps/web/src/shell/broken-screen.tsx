import { useQueryClient } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { FailureState } from './parts/states.js';

/** What is left when a screen fails: the shell around it goes on working. */
export function BrokenScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const client = useQueryClient();
  const retry = () => {
    client.clear();
    reset();
    void router.invalidate();
  };
  return (
    <div style={{ padding: '8px 24px' }}>
      <FailureState error={error instanceof Error ? error : new Error(String(error))} retry={retry} />
    </div>
  );
}
