import type { ActionName, PackageScript } from '#connectors';
import { aligned, printable } from './aligned.js';

const wholeAccount: [ActionName, string][] = [
  ['persons', 'persons'],
  ['departments', 'departments'],
  ['create', 'create'],
  ['update', 'update'],
  ['enable', 'enable'],
  ['disable', 'disable'],
  ['delete', 'delete'],
  ['uniqueness', 'uniqueness check'],
  ['importAccounts', 'import accounts'],
  ['notification', 'notification'],
];

const perSet: [ActionName, string][] = [
  ['permissions', 'list'],
  ['grant', 'grant'],
  ['revoke', 'revoke'],
  ['updatePermission', 'update'],
  ['subPermissions', 'sub-permissions'],
  ['importPermissions', 'import'],
  ['importSubPermissions', 'import sub-permissions'],
  ['resources', 'resources'],
];

const sourceActions = new Set<ActionName>(['persons', 'departments']);
const accountActions = new Set<ActionName>(['create', 'update', 'enable', 'disable', 'delete']);

/** One line with a mark per action. The five account actions of a target are shown also when they are missing. */
export function accountLine(scripts: PackageScript[]): string[] {
  const has = (action: ActionName) => scripts.some((script) => script.action === action);
  const isTarget = scripts.some(({ action }) => accountActions.has(action));
  const isSource = scripts.some(({ action }) => sourceActions.has(action));
  const expected = (action: ActionName) =>
    (isTarget && accountActions.has(action)) || (isSource && sourceActions.has(action));
  const marks = wholeAccount.filter(([action]) => has(action) || expected(action));
  const variants = scripts.filter(({ variant }) => variant !== null);
  return [
    ...(marks.length === 0 ? [] : [marks.map(([action, name]) => `${has(action) ? '✓' : '–'} ${name}`).join('   ')]),
    ...variants.map(
      ({ action, variant, path }) => `  ${action} also as "${printable(variant ?? '')}": ${printable(path)}`,
    ),
  ];
}

/** One row per permission or resource set, one column per action that any of them has. */
export function setTable(scripts: PackageScript[]): string[] {
  const setOf = (script: PackageScript) => script.permissionSet ?? script.resourceSet;
  const sets = [...new Set(scripts.map(setOf).filter((set) => set !== null))].sort();
  if (sets.length === 0) return [];
  const columns = perSet.filter(([action]) => scripts.some((script) => script.action === action));
  const rows = sets.map((set) => [
    set === '' ? '(no name)' : printable(set),
    ...columns.map(([action]) =>
      scripts.some((script) => script.action === action && setOf(script) === set) ? '✓' : '–',
    ),
  ]);
  return aligned([['set', ...columns.map(([, name]) => name)], ...rows]);
}
