import { useQueryClient } from '@tanstack/react-query';
import { useData } from '../graphql/data.js';
import { useLive } from '../graphql/live.js';
import { isFinished } from './action-state.js';
import { actionDocument, actionProgressDocument } from './action-queries.js';

/** The queries that a finished action gives other answers to. */
const CHANGED = ['Actions', 'RunningActions', 'Person', 'SystemHealth'];

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
