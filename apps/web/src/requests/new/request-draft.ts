import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useChange } from '../../graphql/data.js';
import { RequestFailure } from '../../graphql/request.js';
import { beginRequestDocument, editRequestFormDocument, type RequestForm } from '../request-queries.js';

export type Changes = Partial<RequestForm>;

const place = (draft: string | null): string => `koppel-request-${draft ?? 'new'}`;

function kept(draft: string | null): Changes {
  try {
    return JSON.parse(localStorage.getItem(place(draft)) ?? '{}') as Changes;
  } catch {
    return {};
  }
}

function keep(draft: string | null, changes: Changes): void {
  if (Object.keys(changes).length === 0) localStorage.removeItem(place(draft));
  else localStorage.setItem(place(draft), JSON.stringify(changes));
}

interface Options {
  draft: string | null;
  connectorId: string | null;
  /** Called once with the new draft's id. */
  onBegun: (id: string) => void;
}

/**
 * What is typed into the form and not yet with the server. It is sent a moment after the last letter, kept in the browser until it has
 * arrived, and sent one after the other, so that an older text never overtakes a newer one.
 */
export function useRequestDraft({ draft, connectorId, onBegun }: Options) {
  const [typed, setTyped] = useState<Changes>(() => kept(draft));
  const [arrived, setArrived] = useState<Changes>({});
  const [problem, setProblem] = useState<Error | null>(null);
  const state = useRef({ typed, draft });
  state.current.draft = draft ?? state.current.draft;
  const begin = useChange(beginRequestDocument, ['MyRequests']);
  const edit = useChange(editRequestFormDocument, ['MyRequest', 'MyRequests']);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const isShown = useRef(true);

  const set = (changes: Changes): void => {
    state.current.typed = changes;
    keep(state.current.draft, changes);
    setTyped(changes);
  };

  const send = async (): Promise<void> => {
    const { typed: sent, draft: id } = state.current;
    if (Object.keys(sent).length === 0) return;
    try {
      if (id) await edit.mutateAsync({ id, changes: sent });
      else {
        const { beginRequest } = await begin.mutateAsync({ input: { connectorId, form: sent } });
        localStorage.removeItem(place(null));
        state.current.draft = beginRequest.id;
        // Whoever has gone elsewhere meanwhile is not brought back.
        if (isShown.current) onBegun(beginRequest.id);
      }
      const left = Object.entries(state.current.typed).filter(([key, value]) => sent[key as keyof Changes] !== value);
      setArrived((before) => ({ ...before, ...sent }));
      set(Object.fromEntries(left) as Changes);
      setProblem(null);
    } catch (error) {
      setProblem(error as Error);
    }
  };

  const save = (): Promise<void> => (queue.current = queue.current.then(send));
  const later = useDebouncedCallback(save, 500);
  // What a lost connection left behind goes out when it is back, or when the page is opened again.
  useEffect(() => {
    const again = (): void => void save();
    isShown.current = true;
    again();
    window.addEventListener('online', again);
    return () => {
      isShown.current = false;
      window.removeEventListener('online', again);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return {
    typed,
    /** What was typed here, whether or not it has arrived: a read of the server may be older than that. */
    given: { ...arrived, ...typed },
    problem,
    saving: Object.keys(typed).length > 0,
    refusedField: problem instanceof RequestFailure ? problem.field : null,
    type: (changes: Changes): void => {
      set({ ...state.current.typed, ...changes });
      later();
    },
    save,
    /** It is not needed after all. */
    drop: (): void => {
      isShown.current = false;
      set({});
    },
    id: () => state.current.draft,
  };
}
