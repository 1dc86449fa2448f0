import type { FieldMapping, FieldMappingAction, FieldMappingField, LifecycleAction } from '../connector-package.js';
import type { PackageWarnings } from '../package/package-warnings.js';
import { asArray, asObject, asText, asTrue, property, type JsonObject } from '../text/json-value.js';
import { decodeMappingValue, isPlainPath } from './mapping-value.js';

const lifecycle: LifecycleAction[] = ['Create', 'Update', 'Enable', 'Disable', 'Delete'];
const modes: FieldMappingAction['mode'][] = ['None', 'Fixed', 'Field', 'Complex'];

export function isFieldMapping(value: unknown): boolean {
  return asArray(property(asObject(value), 'MappingFields')) !== null;
}

/** Where a warning belongs, and where it goes. */
interface Report {
  path: string;
  field: string;
  warnings: PackageWarnings;
}

export function readFieldMapping(path: string, value: unknown, warnings: PackageWarnings): FieldMapping {
  const root = asObject(value);
  const fields = new Map<string, FieldMappingField>();
  for (const item of asArray(property(root, 'MappingFields')) ?? []) {
    const field = readField(path, asObject(item), warnings);
    if (field === null) continue;
    const known = fields.get(field.name.toLowerCase());
    if (known) merge({ path, field: field.name, warnings }, known, field);
    else fields.set(field.name.toLowerCase(), field);
  }
  const unique = (asArray(property(root, 'UniqueFieldNames')) ?? []).map(asText).filter((name) => name !== null);
  const all = [...fields.values()];
  warnAboutNesting(path, all, warnings);
  return { path, fields: all, uniqueFieldNames: unique, accountSystems: accountSystemsOf(all) };
}

function readField(path: string, item: JsonObject | null, warnings: PackageWarnings): FieldMappingField | null {
  const name = asText(property(item, 'Name'))?.trim() ?? null;
  if (item === null || name === null) {
    warnings.add('mapping-field-without-name', path, `${path} has a field without a name. It was left out.`);
    return null;
  }
  const report: Report = { path, field: name, warnings };
  const type = asText(property(item, 'Type')) ?? 'Text';
  if (!/^(text|array)$/i.test(type)) {
    warn(report, 'mapping-field-type', `has type "${type}", which does not exist. It is treated as Text`);
  }
  const actions = (asArray(property(item, 'MappingActions')) ?? [])
    .map((action) => readAction(report, asObject(action)))
    .filter((action) => action !== null);
  if (actions.length === 0) warn(report, 'mapping-field-unused', 'is mapped for no action, so no script will see it');
  warnAboutOverlap(report, actions);
  return {
    name,
    description: asText(property(item, 'Description')),
    type: /^array$/i.test(type) ? 'Array' : 'Text',
    actions,
  };
}

function readAction(report: Report, item: JsonObject | null): FieldMappingAction | null {
  const mapFor = readLifecycle(report, property(item, 'MapForActions'));
  if (item === null || mapFor.length === 0) return null;
  const given = asText(property(item, 'MappingMode')) ?? 'None';
  const mode = modes.find((known) => known.toLowerCase() === given.toLowerCase());
  if (mode === undefined)
    warn(report, 'mapping-mode', `has mode "${given}", which does not exist. It is treated as None`);
  return {
    mapFor,
    ...readValue(report, mode ?? 'None', property(item, 'Value')),
    usedInNotifications: asTrue(property(item, 'UsedInNotifications')),
    storeInAccountData: asTrue(property(item, 'StoreInAccountData')),
  };
}

function readLifecycle(report: Report, given: unknown): LifecycleAction[] {
  const names = (asArray(given) ?? [given]).map(asText).filter((name) => name !== null);
  return names.flatMap((name) => {
    const known = lifecycle.find((action) => action.toLowerCase() === name.toLowerCase());
    if (known === undefined)
      warn(report, 'mapping-action', `is mapped for "${name}", which is no action. That part was left out`);
    return known === undefined ? [] : [known];
  });
}

function readValue(
  report: Report,
  mode: FieldMappingAction['mode'],
  given: unknown,
): Pick<FieldMappingAction, 'mode' | 'value'> {
  if (mode === 'None') return { mode, value: null };
  const { value, repaired } = decodeMappingValue(given);
  if (repaired)
    warn(
      report,
      'mapping-value',
      'has a value with a wrong escape (a single backslash). It was read as it was probably meant',
    );
  if (mode !== 'Field') return { mode, value: value ?? '' };
  if (value === null || value.trim() === '') {
    warn(report, 'mapping-field-empty', 'has mode Field and no path. It is treated as None');
    return { mode: 'None', value: null };
  }
  if (isPlainPath(value)) return { mode, value: value.trim() };
  warn(report, 'mapping-field-code', 'has mode Field but holds JavaScript. It is treated as Complex');
  return { mode: 'Complex', value };
}

function merge(report: Report, known: FieldMappingField, again: FieldMappingField): void {
  const taken = new Set(known.actions.flatMap((action) => action.mapFor));
  for (const action of again.actions) {
    const free = action.mapFor.filter((name) => !taken.has(name));
    if (free.length > 0) known.actions.push({ ...action, mapFor: free });
  }
  warn(
    report,
    'mapping-field-twice',
    `is there twice (as "${known.name}" before). The two are one field now; where both map an action, the first counts`,
  );
}

function warnAboutOverlap(report: Report, actions: FieldMappingAction[]): void {
  const all = actions.flatMap((action) => action.mapFor);
  const twice = [...new Set(all.filter((name, index) => all.indexOf(name) !== index))];
  if (twice.length > 0)
    warn(report, 'mapping-overlap', `is mapped more than once for ${twice.join(', ')}. The first mapping counts`);
}

function warnAboutNesting(path: string, fields: FieldMappingField[], warnings: PackageWarnings): void {
  for (const { name } of fields) {
    const inner = fields.find((other) => other.name.toLowerCase().startsWith(`${name.toLowerCase()}.`));
    if (!inner) continue;
    const message = `${path} maps both "${name}" and "${inner.name}". A value cannot also hold values; remove one of them.`;
    warnings.add('mapping-nesting', path, message);
  }
}

function accountSystemsOf(fields: FieldMappingField[]): string[] {
  const found = new Set<string>();
  for (const { value } of fields.flatMap((field) => field.actions)) {
    const reads = (value ?? '').matchAll(
      /Person\??\.Accounts(?:\??\.([A-Za-z_$][\w$]*)|\??\.?\[\s*['"`]([^'"`\]]+)['"`]\s*\])/gi,
    );
    for (const [, dotted, quoted] of reads) found.add(dotted ?? quoted ?? '');
  }
  return [...found].sort();
}

function warn(report: Report, code: string, says: string): void {
  report.warnings.add(code, report.path, `${report.path}: field "${report.field}" ${says}.`);
}
