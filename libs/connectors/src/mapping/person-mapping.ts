import type { PersonMapping, PersonMappingItem } from '../connector-package.js';
import type { PackageWarnings } from '../package/package-warnings.js';
import { asArray, asObject, asText, asTrue, property } from '../text/json-value.js';

const modes: PersonMappingItem['mode'][] = ['field', 'fixed', 'complex'];

export function isPersonMapping(value: unknown): boolean {
  const root = asObject(value);
  return asArray(property(root, 'personMappings')) !== null || asArray(property(root, 'contractMappings')) !== null;
}

export function readPersonMapping(path: string, value: unknown, warnings: PackageWarnings): PersonMapping {
  const root = asObject(value);
  return {
    path,
    person: readItems(path, 'person', property(root, 'personMappings'), warnings),
    contract: readItems(path, 'contract', property(root, 'contractMappings'), warnings),
  };
}

function readItems(path: string, what: string, given: unknown, warnings: PackageWarnings): PersonMappingItem[] {
  const items = new Map<string, PersonMappingItem>();
  for (const raw of asArray(given) ?? []) {
    const item = asObject(raw);
    const name = asText(property(item, 'name'))?.trim();
    if (!name) {
      warnings.add('mapping-field-without-name', path, `${path} has a ${what} field without a name. It was left out.`);
      continue;
    }
    if (items.has(name.toLowerCase())) {
      warnings.add(
        'mapping-field-twice',
        path,
        `${path}: ${what} field "${name}" is there twice. The last one counts.`,
      );
    }
    const value = property(item, 'value');
    items.set(name.toLowerCase(), {
      name,
      mode: modeOf(path, name, asText(property(item, 'mode')), warnings),
      value: typeof value === 'string' ? value : (asText(value) ?? ''),
      required: asTrue(property(asObject(property(item, 'validation')), 'required')),
      convertToString: asTrue(property(item, 'convertToString')),
    });
  }
  return [...items.values()];
}

function modeOf(
  path: string,
  name: string,
  given: string | null,
  warnings: PackageWarnings,
): PersonMappingItem['mode'] {
  const mode = modes.find((known) => known === given?.toLowerCase());
  if (mode === undefined) {
    warnings.add(
      'mapping-mode',
      path,
      `${path}: field "${name}" has mode "${given ?? ''}", which does not exist. It is treated as field.`,
    );
  }
  return mode ?? 'field';
}
