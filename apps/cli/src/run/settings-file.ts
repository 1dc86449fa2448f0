import { z } from 'zod';
import { settingsErrors, type SettingsField } from '#connectors';
import { readJsonFile } from '../json-file.js';
import { nearest } from '../slips/nearest.js';
import { WrongInput } from '../wrong-input.js';

const settingsSchema = z.record(z.string(), z.unknown(), 'it must hold one object, { "key": value, … }');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ exchange: { uri: 1 } }` and `{ 'exchange.uri': 1 }` are the same settings. */
export function dotted(values: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      isObject(value)
        ? Object.entries(dotted(value, `${prefix}${key}.`))
        : [[`${prefix}${key}`, value] as [string, unknown]],
    ),
  );
}

/** What the form fills in by itself. A checkbox that nobody touched stays unset, as in HelloID. */
function defaults(fields: SettingsField[], values: Record<string, unknown>): Record<string, unknown> {
  const given = new Set(Object.keys(values).map((key) => key.toLowerCase()));
  return Object.fromEntries(
    fields
      .filter(
        ({ key, defaultValue }) =>
          !given.has(key.toLowerCase()) && defaultValue !== null && defaultValue !== '' && defaultValue !== false,
      )
      .map(({ key, defaultValue }) => [key, defaultValue]),
  );
}

/** What a settings file holds, by dotted key; nothing where there is none. @throws WrongInput */
export const readSettings = (path: string | undefined): Record<string, unknown> =>
  path === undefined ? {} : dotted(readJsonFile(path, 'settings file', settingsSchema));

/** What the form has no field for, mostly a slip of the keyboard; at most one sentence. */
export function unknownSettings(given: Record<string, unknown>, fields: SettingsField[]): string[] {
  const known = fields.map(({ key }) => key.toLowerCase());
  const unknown = Object.keys(given).filter(
    (key) => !known.some((one) => key.toLowerCase() === one || key.toLowerCase().startsWith(`${one}.`)),
  );
  if (known.length === 0 || unknown.length === 0) return [];
  const keys = fields.map(({ key }) => key);
  const names = (words: string[]) => words.map((key) => `"${key}"`).join(', ');
  const meant = unknown.flatMap((key) => nearest(key, keys) ?? []);
  const question = meant.length === 0 ? '' : ` Did you mean ${names(meant)}?`;
  return [`The settings form has no ${names(unknown)}; it has ${names(keys)}.${question}`];
}

/** Adds the form's defaults and checks the values against the form. `where` begins the message. @throws WrongInput naming field and what to do */
export function completeSettings(
  given: Record<string, unknown>,
  fields: SettingsField[],
  where: string,
): Record<string, unknown> {
  const values = { ...defaults(fields, given), ...given };
  const [error] = settingsErrors(fields, values);
  if (error === undefined) return values;
  throw new WrongInput(
    [`${where}, field "${error.field}": ${error.message}`, ...unknownSettings(given, fields)].join(' '),
  );
}
