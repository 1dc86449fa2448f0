import { z } from 'zod';
import { settingsErrors, type SettingsField } from '#connectors';
import { readJsonFile } from '../json-file.js';
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

/** Reads the settings, adds the form's defaults and checks them against the form. @throws WrongInput naming file, field and what to do */
export function readSettings(path: string | undefined, fields: SettingsField[]): Record<string, unknown> {
  const given = path === undefined ? {} : dotted(readJsonFile(path, 'settings file', settingsSchema));
  const values = { ...defaults(fields, given), ...given };
  const [error] = settingsErrors(fields, values);
  if (error === undefined) return values;
  const where = path === undefined ? 'Settings are needed (--settings FILE)' : `The settings file ${path}`;
  throw new WrongInput(`${where}, field "${error.field}": ${error.message}`);
}
