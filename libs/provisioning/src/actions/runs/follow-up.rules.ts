import { actionScript } from '#connectors';
import { together, type ActionRequest, type ActionResult } from '#runtime';

/**
 * A create that found an existing account (`AccountCorrelated`) has changed nothing yet: the platform then runs update on it, telling the
 * script so. Null when there is no such follow-up.
 */
export function followUpOf(request: ActionRequest, created: ActionResult): ActionRequest | null {
  const correlated = request.action === 'create' && created.outcome === 'succeeded' && created.accountCorrelated;
  if (!correlated || !actionScript(request.package, request.flavour, 'update')) return null;
  return {
    ...request,
    action: 'update',
    accountReference: created.accountReference,
    accountCorrelated: true,
    previousData: created.data,
  };
}

/** Both steps as one result: what the update came to, with everything that either of them did and said. */
export function merged(created: ActionResult, updated: ActionResult): ActionResult {
  return {
    ...together([created], updated),
    accountCorrelated: true,
    accountReference: updated.accountReference ?? created.accountReference,
    mappedData: { ...created.mappedData, ...updated.mappedData },
  };
}
