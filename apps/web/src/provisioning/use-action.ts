import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useData } from '../graphql/data.js';
import { useLive } from '../graphql/live.js';
import { isFinished } from './action-state.js';
import { actionDocument, actionProgressDocument } from './action-queries.js';

/** The queries that a finished action gives other answers to. */
const CHANGED = ['Actions', 'RunningActions', 'Person', 'PersonEvents', 'SystemHealth', 'Systems'];

/** One action as it goes: told by the server, and asked for every two seconds in case it does not tell. */
export function useAction(id: string | null) {
  const client = useQueryClient();
  const variables = { id: id ?? '' };
  const open = client.getQueryData<{ action: { state: string } }>(['Action', variables]);
  const running = id !== null && !(open && isFinished(open.action.state));
  const result = useData(actionDocument, variables, { enabled: id !== null, every: running ? 2000 : false });
  useLive(actionProgressDocument, running ? variables : null, ({ actionProgress }) => {
    void client.invalidateQueries({ queryKey: ['Action', variables] });
    if (isFinished(actionProgress.state)) {
      for (const name of CHANGED) void client.invalidateQueries({ queryKey: [name] });
    }
  });
  return result;
}

/** Reads the health of systems again when a list that is polled shows actions that ended since it was last read. */
export function useHealthAfter(actions: readonly { id: string; finishedAt?: string | null }[] | undefined) {
  const client = useQueryClient();
  const ended = actions?.flatMap(({ id, finishedAt }) => (finishedAt ? id : [])).join();
  const before = useRef(ended);
  useEffect(() => {
    if (before.current !== undefined && before.current !== ended) {
      for (const name of ['SystemHealth', 'Systems']) void client.invalidateQueries({ queryKey: [name] });
    }
    before.current = ended;
  }, [client, ended]);
}
