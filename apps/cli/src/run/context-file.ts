import { z } from 'zod';
import type { PackageScript } from '#connectors';
import type { ExactContexts, JsonValue } from '#runtime';
import { readJsonFile } from '../json-file.js';
import { WrongInput } from '../wrong-input.js';
import type { RunOptions } from './run-options.js';

const CONTEXTS = ['actionContext', 'personContext', 'resourceContext', 'outputContext', 'variables'] as const;

const json = z.json() as unknown as z.ZodType<JsonValue>;
const context = z.record(z.string(), json, 'it must be an object').optional();
export const contextsSchema: z.ZodType<ExactContexts> = z.strictObject(
  Object.fromEntries(CONTEXTS.map((name) => [name, context])),
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `"${keys!.join('", "')}" is no context; there are ${CONTEXTS.join(', ')}`
        : `it must hold one object with ${CONTEXTS.join(', ')}`,
  },
);

/** Options whose values are part of the contexts already, with the words that a command line has for them. */
const IN_CONTEXTS: [keyof RunOptions, string][] = [
  ['person', '--person'],
  ['settings', '--settings'],
  ['reference', '--reference'],
  ['permission', '--permission'],
  ['previous', '--previous'],
  ['manager', '--manager'],
  ['managerReference', '--manager-reference'],
  ['current', '--current'],
  ['sourceData', '--source-data'],
  ['template', '--template'],
  ['templateName', '--template-name'],
  ['operation', '--operation'],
  ['origin', '--origin'],
];

function refuseOthers(options: RunOptions): void {
  const twice = IN_CONTEXTS.filter(([name]) => options[name] !== undefined).map(([, word]) => word);
  if (!options.correlation) twice.push('--no-correlation');
  if (twice.length > 0)
    throw new WrongInput(
      `--context gives the script its contexts as they are, so leave out ${twice.join(', ')}: put the value into the context file instead.`,
    );
}

const keyLike = (object: Record<string, JsonValue>, name: string): string =>
  Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;

interface Flagged {
  contexts: ExactContexts;
  /** What the contexts themselves say; null when they say nothing. */
  said: boolean | null;
}

const isTrue = (value: JsonValue | undefined): boolean | null =>
  value === undefined || value === null ? null : value === true || /^true$/i.test(String(value));

/** Reads `DryRun`, and puts another value there when one is wanted. */
function dryRunOf(contexts: ExactContexts, wanted: boolean | null): Flagged {
  const { actionContext, variables } = contexts;
  const [name, key] =
    variables && !actionContext ? (['variables', 'dryRun'] as const) : (['actionContext', 'DryRun'] as const);
  const holder = contexts[name] ?? {};
  const place = keyLike(holder, key);
  const said = isTrue(holder[place]);
  if (wanted === null || wanted === said) return { contexts, said };
  return { contexts: { ...contexts, [name]: { ...holder, [place]: wanted } }, said };
}

export interface ReadContexts {
  contexts: ExactContexts;
  dryRun: boolean;
  /** Sentences for the person at the keyboard. */
  notes: string[];
}

/** Decides about the dry run: an option on the command line wins over what the contexts say. */
export function withDryRun(given: ExactContexts, options: Pick<RunOptions, 'dryRun' | 'showWrites'>): ReadContexts {
  const wanted = options.showWrites ? false : options.dryRun ? true : null;
  const { contexts, said } = dryRunOf(given, wanted);
  const dryRun = options.showWrites === true || (wanted ?? said ?? false);
  const differs = wanted !== null && said !== null && wanted !== said;
  const option = options.showWrites ? '--show-writes' : '--dry-run';
  return {
    contexts,
    dryRun,
    notes: differs ? [`The context says DryRun ${said}; ${option} wins, so the script is told ${wanted}.`] : [],
  };
}

const READS = {
  V2: ['actionContext', 'actionContext'],
  V1: ['variables', 'variables such as $configuration and $person, which stand under "variables"'],
} as const;

/** What the script reads and the contexts do not have. */
export function missingContexts(contexts: ExactContexts, script: PackageScript | undefined): string[] {
  if (!script?.generation) return [];
  const [name, words] = READS[script.generation];
  if (contexts[name] !== undefined) return [];
  return [`${script.path} is a ${script.generation} script: it reads ${words}. The context file has none.`];
}

/** Reads the contexts of `--context FILE`. @throws WrongInput naming file and field, or the option to leave out */
export function readContexts(path: string, options: RunOptions): ReadContexts {
  refuseOthers(options);
  return withDryRun(readJsonFile(path, 'context file', contextsSchema), options);
}
