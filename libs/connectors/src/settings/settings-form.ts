import type { SettingsField, SettingsFieldType, SettingsForm } from '../connector-package.js';
import type { PackageWarnings } from '../package/package-warnings.js';
import { asArray, asObject, asText, asTrue, property, type JsonObject } from '../text/json-value.js';
import { defaultValueOf } from './default-value.js';
import { looksSecret } from './secret-keys.rules.js';

const fieldTypes = ['input', 'checkbox', 'radio', 'textarea', 'select'];
const expressions = ['hideExpression', 'expressionProperties', 'expressions', 'validators', 'fieldGroup'];

/** Does this JSON look like a form: an array of objects with a key and a type? */
export function isSettingsForm(value: unknown): boolean {
  const items = asArray(value);
  return items !== null && items.some((item) => isField(asObject(item)));
}

function isField(item: JsonObject | null): boolean {
  return (
    asText(property(item, 'key')) !== null && (fieldOptions(item) !== null || asText(property(item, 'type')) !== null)
  );
}

function fieldOptions(item: JsonObject | null): JsonObject | null {
  return asObject(property(item, 'templateOptions')) ?? asObject(property(item, 'props'));
}

/** The form as the administrator will see it. What makes no sense is left out with a warning. */
export function readSettingsForm(path: string, value: unknown, warnings: PackageWarnings): SettingsForm {
  const items = asArray(value);
  if (items === null) {
    warnings.add(
      'form-shape',
      path,
      `${path} should be a list of fields and is not. The form stays empty; correct the file.`,
    );
    return { path, fields: [] };
  }
  const fields = new Map<string, SettingsField>();
  items.forEach((item, index) => {
    const field = readField(path, asObject(item), index, warnings);
    if (field === null) return;
    const known = fields.get(field.key.toLowerCase());
    if (known) {
      const message = `${path} declares "${field.key}" twice (as "${known.key}" before). Scripts cannot tell them apart; the first one is used.`;
      warnings.add('form-duplicate-key', path, message);
    } else fields.set(field.key.toLowerCase(), field);
  });
  warnAboutNesting(path, [...fields.values()], warnings);
  return { path, fields: [...fields.values()] };
}

function readField(
  path: string,
  item: JsonObject | null,
  index: number,
  warnings: PackageWarnings,
): SettingsField | null {
  const key = asText(property(item, 'key'))?.trim() ?? null;
  if (item === null || key === null) {
    warnings.add(
      'form-field-without-key',
      path,
      `Field ${index + 1} of ${path} has no key, so its value could not be stored. It was left out.`,
    );
    return null;
  }
  const options = fieldOptions(item);
  const marked = [property(options, 'type'), property(item, 'type')].some((type) =>
    /^password$/i.test(asText(type) ?? ''),
  );
  const type = typeOf(path, key, property(item, 'type'), marked, warnings);
  warnAboutExpressions(path, key, item, warnings);
  const field: SettingsField = {
    key,
    type,
    label: asText(property(options, 'label')) ?? key,
    description: asText(property(options, 'description')),
    placeholder: asText(property(options, 'placeholder')),
    required: asTrue(property(options, 'required')),
    ...secrecy(key, type, marked),
    defaultValue: null,
    options: readOptions(path, key, property(options, 'options'), warnings),
    rows: rowsOf(property(options, 'rows')),
    hide: asTrue(property(item, 'hide')),
    disabled: asTrue(property(options, 'disabled')),
  };
  field.defaultValue = defaultValueOf(path, field, property(item, 'defaultValue'), warnings);
  return field;
}

function warnAboutExpressions(path: string, key: string, item: JsonObject, warnings: PackageWarnings): void {
  for (const name of expressions.filter((candidate) => property(item, candidate) !== undefined)) {
    const message = `Field "${key}" of ${path} has ${name}, which is not supported: the field is always shown and not checked by it.`;
    warnings.add('form-expression', path, message);
  }
}

function typeOf(
  path: string,
  key: string,
  given: unknown,
  marked: boolean,
  warnings: PackageWarnings,
): SettingsFieldType {
  const type = (asText(given) ?? 'input').toLowerCase();
  if (fieldTypes.includes(type)) return type as SettingsFieldType;
  if (!marked) {
    warnings.add(
      'form-field-type',
      path,
      `Field "${key}" of ${path} has type "${type}", which does not exist. It is shown as a line of text.`,
    );
  }
  return 'input';
}

function secrecy(
  key: string,
  type: SettingsFieldType,
  marked: boolean,
): Pick<SettingsField, 'secret' | 'secretBecause'> {
  if (marked) return { secret: true, secretBecause: 'marked' };
  const guessed = (type === 'input' || type === 'textarea') && looksSecret(key);
  return guessed ? { secret: true, secretBecause: 'name' } : { secret: false, secretBecause: null };
}

function readOptions(path: string, key: string, given: unknown, warnings: PackageWarnings): SettingsField['options'] {
  const options: SettingsField['options'] = [];
  for (const option of asArray(given) ?? []) {
    const object = asObject(option);
    const raw = object === null ? option : property(object, 'value');
    const value = typeof raw === 'string' ? raw : asText(raw);
    if (value === null) {
      warnings.add('form-option', path, `Field "${key}" of ${path} has a choice without a value. It was left out.`);
    } else options.push({ value, label: asText(property(object, 'label')) ?? value });
  }
  return options;
}

function rowsOf(given: unknown): number | null {
  const rows = Number(given);
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, 50) : null;
}

/** `proxy` next to `proxy.address`: a script cannot get a text and an object under one name. */
function warnAboutNesting(path: string, fields: SettingsField[], warnings: PackageWarnings): void {
  for (const field of fields) {
    const inner = fields.find((other) => other.key.toLowerCase().startsWith(`${field.key.toLowerCase()}.`));
    if (!inner) continue;
    const message = `${path} declares both "${field.key}" and "${inner.key}". A script gets the nested values only; rename one of them.`;
    warnings.add('form-nesting', path, message);
  }
}
