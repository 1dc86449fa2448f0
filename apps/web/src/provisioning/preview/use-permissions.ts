import { useQuery } from '@tanstack/react-query';
import { request } from '../../graphql/request.js';
import { isFinished } from '../action-state.js';
import { previewActionDocument } from '../action-queries.js';
import { useAction } from '../use-action.js';
import type { Permission } from './permission-choice.js';

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
  const shown = action.data?.action;
  const finished = shown !== undefined && isFinished(shown.state);
  const failed = finished && shown.state !== 'succeeded';
  const problem = started.error?.message ?? action.error?.message ?? (failed ? (shown.report?.reason ?? null) : null);
  return {
    permissions: finished ? ((shown.report?.permissions ?? []) as Permission[]) : [],
    state: finished || problem ? ('done' as const) : ('loading' as const),
    problem,
    report: shown?.report ?? null,
    again: () => void started.refetch(),
  };
}
