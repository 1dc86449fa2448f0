import { actionScript, type ActionName, type ConnectorPackage, type Flavour } from '#connectors';
import type { ActionOutcome } from '#runtime';
import type { ActionState } from './action.entity.js';
import type { AttemptState } from './attempt.entity.js';

/** The actions that can be started by hand on a target or a notification system, in the order in which screens show them. */
export const TARGET_ACTIONS = [
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'uniqueness',
  'permissions',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
  'resources',
  'importAccounts',
  'importPermissions',
  'importSubPermissions',
  'notification',
] as const;
export type TargetAction = (typeof TARGET_ACTIONS)[number];

const WITHOUT_PERSON: readonly ActionName[] = [
  'permissions',
  'resources',
  'importAccounts',
  'importPermissions',
  'importSubPermissions',
];
const WITH_PERMISSION: readonly ActionName[] = ['grant', 'revoke', 'updatePermission', 'subPermissions'];
const PER_PERMISSION_SET: readonly ActionName[] = [
  'permissions',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
  'importPermissions',
  'importSubPermissions',
];
/** The first one is meant where none is named. */
const OPERATIONS: Partial<Record<ActionName, readonly string[]>> = {
  subPermissions: ['grant', 'update', 'revoke'],
  uniqueness: ['create', 'update', 'enable', 'disable', 'delete'],
};

export const needsPerson = (action: ActionName): boolean => !WITHOUT_PERSON.includes(action);
export const needsPermission = (action: ActionName): boolean => WITH_PERMISSION.includes(action);
export const operationsOf = (action: ActionName): readonly string[] => OPERATIONS[action] ?? [];

export interface AvailableAction {
  action: TargetAction;
  /** Folder of the permission set for permission actions, else null. */
  permissionSet: string | null;
  /** Folder of the resource set for resource scripts, else null. */
  resourceSet: string | null;
  /** Whether the connector has a script for it. */
  available: boolean;
}

/** What can be started on a system with this flavour of a connector. */
export function availableActions(connector: ConnectorPackage, flavour: Flavour): AvailableAction[] {
  return TARGET_ACTIONS.flatMap((action) =>
    setsOf(action, flavour).map(({ permissionSet = null, resourceSet = null }) => {
      const script = actionScript(connector, flavour.name, action, permissionSet ?? resourceSet ?? undefined);
      return { action, permissionSet, resourceSet, available: script !== undefined };
    }),
  );
}

function setsOf(action: TargetAction, flavour: Flavour): { permissionSet?: string; resourceSet?: string }[] {
  if (PER_PERMISSION_SET.includes(action)) return flavour.permissionSets.map((permissionSet) => ({ permissionSet }));
  return action === 'resources' ? flavour.resourceSets.map((resourceSet) => ({ resourceSet })) : [{}];
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
