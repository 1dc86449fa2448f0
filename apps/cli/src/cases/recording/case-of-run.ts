import type { ActionResult, JsonValue } from '#runtime';
import type { AskedRun } from '../../run/run-request.js';
import type { CaseCall, CaseFile } from '../case-file.js';
import { jsonIn, mapTexts } from '../json-texts.js';
import { withPlaces, type CaseSecrets } from '../secrets.js';
import { withoutToday } from './steady.js';

/** What a run said that its case is to expect again: what it decided, and the lists that hold something. */
function expectedOf(result: ActionResult, { hide }: CaseSecrets): CaseFile['expected'] {
  const { success, accountReference, accountCorrelated, data, previousData, auditLogs } = result;
  const { permissions, subPermissions, nonUniqueFields, thrown, accounts, importedPermissions, output } = result;
  const records = accounts.length + importedPermissions.length + result.persons.length + result.departments.length;
  const expected = {
    success,
    accountReference,
    ...(accountCorrelated && { accountCorrelated }),
    ...filled({ data, previousData, auditLogs, permissions, subPermissions, nonUniqueFields }),
    ...(records > 0 && { output: output.map((item) => (typeof item === 'string' ? jsonIn(item) : item)) }),
    ...(thrown !== null && { thrown: { message: thrown.message } }),
  };
  return mapTexts(expected as unknown as Record<string, JsonValue>, hide);
}

const filled = (parts: Record<string, object>): Record<string, object> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => Object.keys(value).length > 0));

/** The parts that say something. */
const set = <T extends object>(parts: T): Partial<Record<keyof T, never>> =>
  Object.fromEntries(
    Object.entries(parts).filter(([, value]) => Boolean(value) && !(Array.isArray(value) && value.length === 0)),
  ) as Partial<Record<keyof T, never>>;

/** Amsterdam's, the world's, and this machine's day. */
function daysOf(now: Date): string[] {
  const zones = ['Europe/Amsterdam', 'UTC', undefined];
  return [...new Set(zones.map((timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)))];
}

/** What the run was started with, secrets in their places. */
function givenOf({ wish, request }: AskedRun, { hide }: CaseSecrets): Partial<CaseFile> {
  const { settings = {}, ...inputs } = wish.inputs;
  const fields = wish.flavour.settings?.fields ?? [];
  const given = wish.contexts ? { context: wish.contexts } : { settings: withPlaces(settings, fields), ...set(inputs) };
  return {
    ...set({
      flavour: wish.flavour.name,
      permissionSet: wish.permissionSet,
      resourceSet: wish.resourceSet,
      variant: wish.variant,
      dryRun: wish.dryRun && !wish.showWrites,
      showWrites: wish.showWrites,
      uniqueFields: wish.uniqueFields,
      onlyReads: wish.onlyReads,
      now: wish.inputs.person && request.now?.toISOString(),
    }),
    ...(!wish.correlation && { correlation: false }),
    ...(mapTexts(given as unknown as Record<string, JsonValue>, hide) as Partial<CaseFile>),
  };
}

/** The case of a run that just was: `calls` with their answers, and the options that it was started with. */
export function caseOfRun(asked: AskedRun, result: ActionResult, calls: CaseCall[], secrets: CaseSecrets): CaseFile {
  const given = givenOf(asked, secrets);
  const known = JSON.stringify([given, calls.map(({ answer }) => answer ?? null)]);
  const days = daysOf(asked.request.now ?? new Date());
  const observed = <T>(value: T): T => withoutToday(value as JsonValue, known, days) as T;
  return {
    action: asked.wish.action,
    ...given,
    expected: observed(expectedOf(result, secrets)),
    calls: calls.map(({ answer, ...call }) => ({ ...observed(call), ...(answer && { answer }) })),
  };
}
