import { type SettingsField, settingsErrors } from '#connectors';

export type SettingScalar = string | number | boolean | null;

export interface FieldProblem {
  /** Key of the form's field. */
  field: string;
  message: string;
}

/** What a client sends for one field: a new value, or `clear` to take the value away. */
export interface SettingChange {
  key: string;
  value?: unknown;
  clear?: boolean;
}

/** A change that may be kept; `value` null takes the value away. */
export interface AcceptedChange {
  field: SettingsField;
  value: SettingScalar;
}

/** Keys are compared as PowerShell does: without regard to case. */
export const findField = (fields: SettingsField[], key: string): SettingsField | undefined =>
  fields.find((field) => field.key.toLowerCase() === key.toLowerCase());

/** Sorts the changes into those that fit their fields and those that do not. A wrong one never takes a right one down with it. */
export function judgeChanges(
  fields: SettingsField[],
  changes: SettingChange[],
): { accepted: AcceptedChange[]; problems: FieldProblem[] } {
  const accepted: AcceptedChange[] = [];
  const problems: FieldProblem[] = [];
  for (const change of changes) {
    const field = findField(fields, change.key);
    if (!field) {
      problems.push({ field: change.key, message: `The settings form has no field "${change.key}". Reload the form.` });
    } else if (change.clear === true || change.value === null || change.value === undefined || change.value === '') {
      accepted.push({ field, value: null });
    } else {
      const wrong = settingsErrors([field], { [field.key]: change.value });
      if (wrong.length > 0) problems.push(...wrong);
      else accepted.push({ field, value: change.value as SettingScalar });
    }
  }
  return { accepted, problems };
}

/** What is still missing before the system can run: required fields without a value. `values` holds any value for a secret that is set. */
export const missingSettings = (fields: SettingsField[], values: Record<string, unknown>): FieldProblem[] =>
  settingsErrors(
    fields.filter((field) => field.required && !field.hide),
    values,
  );

/** The form's defaults, as the values a new system starts with. A secret has no default worth keeping. */
export const defaultChanges = (fields: SettingsField[]): SettingChange[] =>
  fields
    .filter((field) => !field.secret && field.defaultValue !== null && field.defaultValue !== '')
    .map((field) => ({ key: field.key, value: field.defaultValue }));
