import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { JsonValue } from '#runtime';
import { readJsonFile } from '../json-file.js';
import { contextsSchema } from '../run/context-file.js';
import { givenSchema } from '../run/run-inputs.js';
import { WrongInput } from '../wrong-input.js';

/** Where a connector keeps its cases. */
export const CASES = 'cases';

const json = z.json() as unknown as z.ZodType<JsonValue>;
const texts = z.record(z.string(), z.string('it must be a text'), 'it must be an object of texts');

const answer = z.strictObject({
  status: z.number('it must be the number of a status, for instance 200').int(),
  headers: texts.default({}),
  /** JSON or a text. */
  body: json.optional(),
  /** In place of `body`, for what is no text. */
  base64: z.string().optional(),
});

const call = z.strictObject({
  method: z.string('it must be GET, POST …'),
  /** Whole, with the query; parts may be patterns. */
  address: z.string('it must be the whole address'),
  /** Only what is written is compared. */
  headers: texts.optional(),
  body: json.optional(),
  /** A writing call that a dry run refuses: it gets no answer. */
  refused: z.boolean().optional(),
  answer: answer.optional(),
});

const caseSchema = z.strictObject({
  description: z.string().optional(),
  action: z.string('it is required: create, update, grant …'),
  flavour: z.string().optional(),
  permissionSet: z.string().optional(),
  resourceSet: z.string().optional(),
  variant: z.string().optional(),
  dryRun: z.boolean().optional(),
  showWrites: z.boolean().optional(),
  correlation: z.boolean().optional(),
  /** Fields that the uniqueness script checks first; unset: those that the mapping names. */
  uniqueFields: z.array(z.string()).optional(),
  onlyReads: z.array(z.string()).optional(),
  /** Today, for the primary contract: ISO 8601. */
  now: z.iso.datetime('it must be a time, for instance 2026-01-31T12:00:00Z').optional(),
  context: contextsSchema.optional(),
  ...givenSchema.shape,
  /** Parts of what `koppel run --json` prints; only what is written is compared. */
  expected: z.record(z.string(), json, 'it must be an object: { "success": true, … }').default({}),
  /** Every call that the script makes, in order; unset: calls are not compared, and only a stand-in can answer. */
  calls: z.array(call, 'it must be a list of calls').optional(),
});

export type CaseAnswer = z.infer<typeof answer>;
export type CaseCall = z.infer<typeof call>;
export type CaseFile = z.infer<typeof caseSchema>;

export interface CasePlace {
  name: string;
  path: string;
}

export interface NamedCase extends CasePlace {
  content: CaseFile;
}

/** @throws WrongInput naming file and field */
export const readCase = (path: string): CaseFile => readJsonFile(path, 'case', caseSchema);

function fileNames(folder: string): string[] {
  const path = join(folder, CASES);
  const found = existsSync(path) ? readdirSync(path).filter((file) => /\.json$/i.test(file)) : [];
  if (found.length === 0)
    throw new WrongInput(
      `${folder} has no cases: they are files ${CASES}/NAME.json in the connector's folder. "koppel record" makes them, "koppel test --help" describes them.`,
    );
  return found.sort();
}

/** Where the cases of a connector are, those that contain one of `only` in their name. @throws WrongInput when there are none */
export function findCases(folder: string, only: string[]): CasePlace[] {
  const names = fileNames(folder).map((file) => file.replace(/\.json$/i, ''));
  const wanted = names.filter(
    (name) => only.length === 0 || only.some((part) => name.toLowerCase().includes(part.toLowerCase())),
  );
  if (wanted.length === 0)
    throw new WrongInput(`No case has "${only.join('" or "')}" in its name. There are: ${names.join(', ')}.`);
  return wanted.map((name) => ({ name, path: join(folder, CASES, `${name}.json`) }));
}
