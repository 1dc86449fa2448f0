import type { SettingsField } from '../connector-package.js';

export interface SettingError {
  field: string;
  message: string;
}

/** What is wrong with the filled-in values (by dotted key, any casing); empty when a script may have them. */
export function settingsErrors(fields: SettingsField[], values: Record<string, unknown>): SettingError[] {
  return fields.flatMap((field) => {
    const message = errorOf(field, valueOf(values, field.key));
    return message === null ? [] : [{ field: field.key, message }];
  });
}

function errorOf(field: SettingsField, value: unknown): string | null {
  return isEmpty(value) ? missingError(field) : typeError(field, value);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A hidden field cannot be filled in, and a checkbox that nobody touched is off. */
function missingError(field: SettingsField): string | null {
  const asked = field.required && !field.hide && field.type !== 'checkbox';
  return asked ? `Fill in "${field.label}": the connector does not work without it.` : null;
}

function typeError(field: SettingsField, value: unknown): string | null {
  switch (field.type) {
    case 'checkbox':
      return typeof value === 'boolean' ? null : `"${field.label}" must be on (true) or off (false).`;
    case 'radio':
    case 'select':
      return choiceError(field, value);
    default:
      return typeof value === 'string' || typeof value === 'number' ? null : `"${field.label}" must be a text.`;
  }
}

function choiceError(field: SettingsField, value: unknown): string | null {
  if (field.options.length === 0 || field.options.some((option) => option.value === String(value))) return null;
  return `"${field.label}" must be one of: ${field.options.map((option) => option.value).join(', ')}.`;
}

/** Settings as scripts get them: dotted keys nested, in the form's casing, and every unset key there as null. */
export function nestSettings(fields: SettingsField[], values: Record<string, unknown>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  // Longer keys last: of "proxy" and "proxy.address" the nested one wins, as the warning about such a form says.
  for (const field of [...fields].sort((one, other) => one.key.split('.').length - other.key.split('.').length)) {
    const value = valueOf(values, field.key);
    place(root, field.key.split('.'), value === undefined ? null : value);
  }
  return root;
}

function place(root: Record<string, unknown>, path: string[], value: unknown): void {
  let at = root;
  path.forEach((name, index) => {
    const key = Object.keys(at).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
    const inner = Object.hasOwn(at, key) ? at[key] : undefined;
    if (index === path.length - 1) define(at, key, value);
    else if (typeof inner === 'object' && inner !== null) at = inner as Record<string, unknown>;
    else {
      const next: Record<string, unknown> = {};
      define(at, key, next);
      at = next;
    }
  });
}

/** A key may be called `__proto__`: plain assignment would then change the object's prototype. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function valueOf(values: Record<string, unknown>, key: string): unknown {
  if (Object.hasOwn(values, key)) return values[key];
  const wanted = key.toLowerCase();
  const found = Object.keys(values).find((candidate) => candidate.toLowerCase() === wanted);
  return found === undefined ? undefined : values[found];
}
