import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { System } from '../../tenants/system-queries.js';
import { useMessage } from './message.js';
import type { Permission } from './use-permissions.js';

interface DeskAddress {
  person?: string;
  action?: string;
  set?: string;
  operation?: string;
}

/** In the order of the screen; lists of permissions have a tab of their own. */
export const ACTION_GROUPS: { name: 'account' | 'permissions' | 'system'; actions: string[] }[] = [
  { name: 'account', actions: ['create', 'update', 'enable', 'disable', 'delete', 'uniqueness', 'notification'] },
  { name: 'permissions', actions: ['grant', 'revoke', 'updatePermission', 'subPermissions'] },
  { name: 'system', actions: ['resources', 'importAccounts', 'importPermissions', 'importSubPermissions'] },
];
export const DESK_ACTIONS = ACTION_GROUPS.flatMap(({ actions }) => actions);
const WITHOUT_PERSON = ['resources', 'importAccounts', 'importPermissions', 'importSubPermissions'];
const WITH_PERMISSION = ['grant', 'revoke', 'updatePermission', 'subPermissions'];
const OPERATIONS: Record<string, string[]> = {
  subPermissions: ['grant', 'update', 'revoke'],
  uniqueness: ['create', 'update', 'enable', 'disable', 'delete'],
};

export interface DeskProps {
  system: System;
  known: { action: string; permissionSet?: string | null; resourceSet?: string | null }[];
}

const oneOf = (choices: string[], wanted: string | undefined): string | undefined =>
  choices.find((each) => each === wanted) ?? choices[0];

/** What the address says, as far as the connector can do it; else the first that it can. */
function chosenIn(known: DeskProps['known'], address: DeskAddress) {
  const actions = DESK_ACTIONS.filter((action) => known.some((each) => each.action === action));
  const action = oneOf(actions, address.action) ?? 'create';
  const sets = known
    .filter((each) => each.action === action)
    .flatMap(({ permissionSet, resourceSet }) => permissionSet ?? resourceSet ?? []);
  const operations = OPERATIONS[action] ?? [];
  return {
    person: address.person ?? null,
    actions,
    action,
    sets,
    set: oneOf(sets, address.set) ?? '',
    operations,
    operation: oneOf(operations, address.operation) ?? null,
    needsPerson: !WITHOUT_PERSON.includes(action),
    needsPermission: WITH_PERMISSION.includes(action),
  };
}

/** All but the permission and the contract field stands in the address. */
export function useDeskChoice({ system, known }: DeskProps) {
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as DeskAddress;
  const [permission, setPermission] = useState<Permission | null>(null);
  const [contractField, setContractField] = useState('Department');
  const chosen = chosenIn(known, address);
  const isMessage = chosen.action === 'notification';
  const message = useMessage(system.id, isMessage);
  const choose = (change: Partial<DeskAddress>) => {
    setPermission(null);
    if ('person' in change) message.setEvent(null);
    void navigate({ to: '.', search: { ...address, ...change }, replace: true, resetScroll: false });
  };
  const ready =
    (!chosen.needsPerson || chosen.person !== null) &&
    (!chosen.needsPermission || permission !== null) &&
    (!isMessage || message.ready);
  const input = {
    ...inputOf(system.id, chosen, permission, contractField),
    ...(isMessage && { notification: message.input }),
  };
  return { ...chosen, permission, setPermission, contractField, setContractField, message, choose, input, ready };
}

function inputOf(
  systemId: string,
  { person, action, sets, set, operation, needsPerson, needsPermission }: ReturnType<typeof chosenIn>,
  permission: Permission | null,
  contractField: string,
) {
  const ofResources = action === 'resources';
  return {
    systemId,
    action,
    ...(needsPerson && { personId: person }),
    ...(sets.length > 0 && (ofResources ? { resourceSet: set } : { permissionSet: set })),
    ...(needsPermission && { permission }),
    ...(operation !== null && { operation }),
    ...(ofResources && { contractFields: [contractField] }),
  };
}

export type DeskChoice = ReturnType<typeof useDeskChoice>;
