import type {
  ActionName,
  ConnectorPackage,
  FieldMappingField,
  Flavour,
  Generation,
  LifecycleAction,
  PackageScript,
} from '#connectors';
import type { ActionRequest } from './action-request.js';

/** Which script, flavour and mapping action belong to a request. */

export const flavourOf = (pkg: ConnectorPackage, name: string): Flavour | undefined =>
  pkg.flavours.find((flavour) => flavour.name.toLowerCase() === name.toLowerCase());

const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a ?? '').toLowerCase() === (b ?? '').toLowerCase();

type ScriptQuestion = Pick<ActionRequest, 'action' | 'permissionSet' | 'resourceSet' | 'variant'>;

/** The script for an action. Where sets or variants exist and none is named, the only one, else the plain one, is meant. */
export function scriptFor(flavour: Flavour, asked: ScriptQuestion): PackageScript | undefined {
  const scripts = flavour.scripts.filter(({ action }) => action === asked.action);
  const narrowed = scripts
    .filter(
      ({ permissionSet }) =>
        asked.permissionSet === undefined || asked.permissionSet === null || same(permissionSet, asked.permissionSet),
    )
    .filter(
      ({ resourceSet }) =>
        asked.resourceSet === undefined || asked.resourceSet === null || same(resourceSet, asked.resourceSet),
    );
  if (asked.variant) return narrowed.find(({ variant }) => same(variant, asked.variant));
  return narrowed.find(({ variant }) => variant === null) ?? narrowed[0];
}

export const generationOf = (script: PackageScript, pkg: ConnectorPackage): Generation => {
  const sourceScript = script.action === 'persons' || script.action === 'departments';
  return script.generation ?? (sourceScript ? 'V1' : (pkg.generation ?? 'V2'));
};

const LIFECYCLE: Partial<Record<ActionName | NonNullable<ActionRequest['operation']>, LifecycleAction>> = {
  create: 'Create',
  update: 'Update',
  enable: 'Enable',
  disable: 'Disable',
  delete: 'Delete',
};

/** A uniqueness check maps the fields of the action that it precedes. */
export function lifecycleOf({
  action,
  operation,
}: Pick<ActionRequest, 'action' | 'operation'>): LifecycleAction | null {
  return LIFECYCLE[action === 'uniqueness' ? (operation ?? 'create') : action] ?? null;
}

export const mappingOf = (request: ActionRequest, flavour: Flavour): FieldMappingField[] =>
  request.mapping ?? flavour.fieldMapping?.fields ?? [];

/** Seconds that HelloID gives an action: real run, preview. */
const TIME_LIMITS: Partial<Record<ActionName, [real: number, preview: number]>> = {
  permissions: [900, 900],
  resources: [600, 30],
  importAccounts: [3600, 90],
  importPermissions: [3600, 90],
  importSubPermissions: [3600, 90],
  persons: [3600, 3600],
  departments: [3600, 3600],
};

type TimedRun = Pick<ActionRequest, 'action' | 'dryRun' | 'limits'> & { generation: Generation };

/** Permission lists of the first generation have the time of any other action there. */
export function timeLimitOf({ action, dryRun, limits, generation }: TimedRun): number {
  const [real, preview] = (action === 'permissions' && generation === 'V1' ? null : TIME_LIMITS[action]) ?? [30, 30];
  return limits?.timeLimitSeconds ?? (dryRun ? preview : real);
}
