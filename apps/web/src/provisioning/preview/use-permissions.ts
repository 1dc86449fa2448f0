import { useQuery } from '@tanstack/react-query';
import { request } from '../../graphql/request.js';
import { isFinished } from '../action-state.js';
import { previewActionDocument, type Action } from '../action-queries.js';
import { useAction } from '../use-action.js';

export interface Permission {
  displayName: string;
  identification: unknown;
}

/** The permissions that a target has in one set: its permission script, run as a preview. */
export function usePermissions(systemId: string, set: string) {
  const started = useQuery({
    queryKey: ['PermissionList', systemId, set],
    queryFn: async () =>
      (await request(previewActionDocument, { input: { systemId, action: 'permissions', permissionSet: set } }))
        .previewAction.id,
    staleTime: 5 * 60_000,
    retry: false,
  });
  const action = useAction(started.data ?? null);
  const list = readList(action.data?.action);
  const problem = started.error?.message ?? action.error?.message ?? list.problem;
  return {
    permissions: list.permissions,
    state: list.finished || problem ? ('done' as const) : ('loading' as const),
    problem,
    again: () => void started.refetch(),
  };
}

function readList(action: Action | undefined): {
  permissions: Permission[];
  finished: boolean;
  problem: string | null;
} {
  if (action === undefined || !isFinished(action.state)) return { permissions: [], finished: false, problem: null };
  const permissions = (action.report?.permissions ?? []) as Permission[];
  const problem = action.state === 'succeeded' ? null : (action.report?.reason ?? null);
  return { permissions, finished: true, problem };
}
