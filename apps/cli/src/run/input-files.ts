import { z } from 'zod';
import type { JsonValue, PermissionTarget, Person, SubPermission } from '#runtime';
import { WrongInput } from '../wrong-input.js';
import { checked, parseJson, readJsonFile } from '../json-file.js';

const json = z.json() as unknown as z.ZodType<JsonValue>;
const text = z.string('it must be a text');
const optionalText = z.union([text, z.null()]).optional();

const contract = z.looseObject({ StartDate: optionalText, EndDate: optionalText }, 'each contract must be an object');
const person = z.looseObject(
  {
    ExternalId: text.min(1, 'it is required: the number of the person in the source'),
    DisplayName: optionalText,
    Contracts: z.array(contract, 'it must be a list of contracts').nullish(),
    Accounts: z.record(z.string(), z.unknown(), 'it must be an object with a system for each key').nullish(),
  },
  'it must hold one person as an object; see docs/person.md',
);

/** @throws WrongInput naming file and field */
export const readPerson = (path: string, what = 'person file'): Person => readJsonFile(path, what, person) as Person;

const namesOf = (value: Record<string, JsonValue>, ...names: string[]): JsonValue | undefined =>
  Object.entries(value).find(([key]) => names.includes(key.toLowerCase()))?.[1];

const record = z.record(
  z.string(),
  json,
  'it must hold one permission as an object: { "displayName": …, "identification": { … } }',
);

/** An inline JSON text or a file; also an `Identification` alone. */
export function readPermission(given: string): PermissionTarget {
  const inline = given.trimStart().startsWith('{');
  const value = inline
    ? checked(parseJson(given, '(--permission)', 'permission'), '(--permission)', 'permission', record)
    : readJsonFile(given, 'permission file', record);
  if (Array.isArray(namesOf(value, 'permissions')))
    throw new WrongInput(
      `The permission ${inline ? '(--permission)' : given} is the whole list of "koppel run permissions --json": give one entry of its "permissions".`,
    );
  const identification = namesOf(value, 'identification') ?? value;
  const displayName = namesOf(value, 'displayname', 'name') ?? '';
  return { displayName: typeof displayName === 'string' ? displayName : JSON.stringify(displayName), identification };
}

const current = z.array(z.record(z.string(), json), 'it must hold a list: [{ "displayName": …, "reference": { … } }]');

export const readCurrentPermissions = (path: string): SubPermission[] =>
  readJsonFile(path, 'file of current permissions', current).map((value) => ({
    displayName: String(namesOf(value, 'displayname') ?? ''),
    reference: namesOf(value, 'reference') ?? null,
  }));

export const readSourceData = (path: string): JsonValue[] =>
  readJsonFile(path, 'source data file', z.array(json, 'it must hold a list'));

export const readPreviousData = (path: string): Record<string, JsonValue> =>
  readJsonFile(path, 'file of previous data', z.record(z.string(), json, 'it must hold one object'));

/** `{"id":1}`, `"text"`, `12` and `null` are JSON; anything else is the reference's own text. */
export function readReference(given: string): JsonValue {
  try {
    return JSON.parse(given) as JsonValue;
  } catch {
    return given;
  }
}

const values = z.record(z.string(), z.unknown(), 'it must hold one object, { "key": value, … }');

/** The filled-in form of a notification. */
export const readTemplate = (path: string): Record<string, unknown> => readJsonFile(path, 'template file', values);
