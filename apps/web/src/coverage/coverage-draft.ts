import { useEffect, useState } from 'react';

const PLACE = 'koppel-draft-coverage';

export interface CoverageDraft {
  name: string;
  customer: string;
  text: string;
}

const EMPTY: CoverageDraft = { name: '', customer: '', text: '' };

function kept(): CoverageDraft {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<CoverageDraft>) };
  } catch {
    return EMPTY;
  }
}

/** A list that is being pasted: it outlives the page until it is answered. */
export function useCoverageDraft() {
  const [draft, setDraft] = useState(kept);
  useEffect(() => localStorage.setItem(PLACE, JSON.stringify(draft)), [draft]);
  return {
    draft,
    type: (change: Partial<CoverageDraft>) => setDraft((before) => ({ ...before, ...change })),
    forget: () => localStorage.removeItem(PLACE),
  };
}
