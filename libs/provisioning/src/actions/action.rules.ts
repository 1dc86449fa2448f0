import { actionScript, type ActionName, type ConnectorPackage, type Flavour } from '#connectors';
import type { ActionOutcome } from '#runtime';
import type { ActionState } from './action.entity.js';
import type { AttemptState } from './attempt.entity.js';

/** The actions that can be started by hand on a target, in the order in which screens show them. */
export const TARGET_ACTIONS = [
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'permissions',
  'grant',
  'revoke',
  'importAccounts',
] as const;
export type TargetAction = (typeof TARGET_ACTIONS)[number];

const WITHOUT_PERSON: readonly ActionName[] = ['permissions', 'importAccounts'];
const WITH_PERMISSION: readonly ActionName[] = ['grant', 'revoke'];
const PER_PERMISSION_SET: readonly ActionName[] = ['permissions', 'grant', 'revoke'];

export const needsPerson = (action: ActionName): boolean => !WITHOUT_PERSON.includes(action);
export const needsPermission = (action: ActionName): boolean => WITH_PERMISSION.includes(action);

export interface AvailableAction {
  action: TargetAction;
  /** Folder of the permission set for permission actions, else null. */
  permissionSet: string | null;
  /** Whether the connector has a script for it. */
  available: boolean;
}

/** What can be started on a system with this flavour of a connector. */
export function availableActions(connector: ConnectorPackage, flavour: Flavour): AvailableAction[] {
  return TARGET_ACTIONS.flatMap((action) => {
    const sets = PER_PERMISSION_SET.includes(action) ? flavour.permissionSets : [null];
    return sets.map((permissionSet) => ({
      action,
      permissionSet,
      available: actionScript(connector, flavour.name, action, permissionSet ?? undefined) !== undefined,
    }));
  });
}

const STATES: Record<ActionOutcome, ActionState & AttemptState> = {
  succeeded: 'succeeded',
  failed: 'failed',
  uncertain: 'uncertain',
  skipped: 'succeeded',
};

/** A preview writes nothing, so nothing about it can be uncertain. */
export const stateAfter = (outcome: ActionOutcome, preview: boolean): ActionState & AttemptState =>
  preview && outcome === 'uncertain' ? 'failed' : STATES[outcome];
