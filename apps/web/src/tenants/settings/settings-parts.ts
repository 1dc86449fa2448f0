import type { SystemQuery } from '../../gql/graphql.js';

export type SystemSettings = SystemQuery['system']['settings'];

/** A field as the API and the connector package both describe it. */
export interface SettingsFieldsPart {
  key: string;
  type: string;
  label: string;
  description?: string | null;
  placeholder?: string | null;
  required: boolean;
  secret: boolean;
  defaultValue?: unknown;
  options: { value: string; label: string }[];
  rows?: number | null;
  hide: boolean;
  disabled: boolean;
}

export type KeptValue = SystemSettings['values'][number];

/** Required ones first, each group in the order of the connector's form; hidden ones not at all. */
export function inOrder(fields: readonly SettingsFieldsPart[]): SettingsFieldsPart[] {
  const shown = fields.filter(({ hide }) => !hide);
  return [...shown.filter(({ required }) => required), ...shown.filter(({ required }) => !required)];
}

/** What stands in the field: typed, else kept, else the connector's default. */
export function shownValue(field: SettingsFieldsPart, typed: unknown, kept: KeptValue | undefined): string | boolean {
  const value = typed === undefined ? (kept?.isSet ? kept.value : field.defaultValue) : typed;
  if (field.type === 'checkbox') return value === true || String(value).toLowerCase() === 'true';
  return value === null || value === undefined ? '' : String(value);
}
