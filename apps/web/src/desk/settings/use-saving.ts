import { useState } from 'react';

/** One form of several that save by the same change: each has its own failure, and what is typed stays. */
export function useSaving() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const send = (save: () => Promise<unknown>): void => {
    setBusy(true);
    setError(null);
    void save()
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { busy, error, send };
}
