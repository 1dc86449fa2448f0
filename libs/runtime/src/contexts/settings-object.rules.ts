import type { SettingsField } from '#connectors';
import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject, keyOf, valueAt } from '../json/json-value.rules.js';
import { nested } from '../json/nested-object.rules.js';

/**
 * The settings as scripts get them: dotted keys nested, keys of the form without a value null (an untouched checkbox too),
 * keys that the form does not declare kept, because scripts read them. Casing of the values' keys need not be the form's.
 */
export function settingsObject(
  fields: SettingsField[],
  values: Record<string, unknown>,
  warnings: Set<string>,
): JsonObject {
  const given = JSON.parse(JSON.stringify(values)) as JsonObject;
  const object = nested(given, warnings);
  for (const { key } of fields) declare(object, key.split('.'));
  return object;
}

function declare(object: JsonObject, [name, ...rest]: string[]): void {
  const key = keyOf(object, name!) ?? name!;
  if (rest.length === 0) {
    object[key] ??= null;
    return;
  }
  object[key] ??= {};
  const below = object[key];
  if (isJsonObject(below)) declare(below, rest);
}

/** The values of secret settings, to be masked wherever a script shows them. */
export function secretValues(fields: SettingsField[], values: JsonObject): string[] {
  return fields
    .filter(({ secret }) => secret)
    .map(({ key }): JsonValue => valueAt(values, key))
    .filter((value): value is string => typeof value === 'string' && value.length > 0);
}
