import type { SettingsField } from '../connector-package.js';
import type { PackageWarnings } from '../package/package-warnings.js';
import { asTrue } from '../text/json-value.js';

type Default = SettingsField['defaultValue'];

/** The default of a field in the type that the field holds; another type is converted, with a warning. */
export function defaultValueOf(path: string, field: SettingsField, given: unknown, warnings: PackageWarnings): Default {
  if (given === undefined || given === null) return null;
  const [value, problem] = field.type === 'checkbox' ? checkboxDefault(given) : textDefault(field, given);
  if (problem !== null) {
    warnings.add('form-default', path, `Field "${field.key}" of ${path}: the default ${shown(given)} ${problem}.`);
  }
  return value;
}

function checkboxDefault(given: unknown): [Default, string | null] {
  if (typeof given === 'boolean') return [given, null];
  if (given === '') return [null, null];
  const on = asTrue(given);
  return [on, `is not true or false. It is read as ${on}`];
}

function textDefault(field: SettingsField, given: unknown): [Default, string | null] {
  if (typeof given === 'object') return [null, 'is not a text. The field starts empty'];
  if (field.type === 'radio' || field.type === 'select')
    return choiceDefault(field, given as string | number | boolean);
  if (typeof given === 'boolean') return [String(given), 'is not a text. It is read as text'];
  return [given as string | number, null];
}

function choiceDefault(field: SettingsField, given: string | number | boolean): [Default, string | null] {
  const text = String(given);
  if (text === '') return [null, null];
  const option = field.options.find(({ value }) => value.toLowerCase() === text.toLowerCase());
  return option ? [option.value, null] : [null, 'is not one of its choices. Nothing is chosen at the start'];
}

function shown(given: unknown): string {
  const text = JSON.stringify(given) ?? String(given);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
