import type { ScriptFacts } from '#connectors';
import type { ActionRequest, ActionResult } from '#runtime';
import { nearest } from '../slips/nearest.js';
import { slipText, variableSlips } from '../slips/variable-slips.js';

const FOR_AN_ACCOUNT = new Set([
  'update',
  'enable',
  'disable',
  'delete',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
]);
const MOST_SLIPS = 5;

/** The script that ran; facts are read only where it failed. */
export interface RanScript {
  path: string;
  facts: Pick<ScriptFacts, 'unassigned' | 'constructs' | 'functions'>;
  /** Those that are there for every script. */
  commands: Iterable<string>;
}

/** Sentences for an author about what probably went wrong, or will. */
export function hints(request: ActionRequest, result: ActionResult, script: RanScript | null): string[] {
  if (result.success) return silentSuccess(request, result);
  const noReference =
    FOR_AN_ACCOUNT.has(request.action) && request.accountReference === undefined && request.contexts === undefined;
  return [
    ...(noReference ? ['No --reference was given: the script finds no account reference. Create prints one.'] : []),
    ...(script === null ? [] : [...commands(script, result), ...exits(script, result), ...unassigned(script)]),
  ];
}

function commands({ path, facts, commands }: RanScript, { missedCommands }: ActionResult): string[] {
  const known = [...facts.functions.map(({ name }) => name), ...commands];
  return missedCommands.flatMap((name) => {
    const meant = nearest(name, known);
    return meant === undefined ? [] : `${path} calls ${name}: did you mean ${meant}?`;
  });
}

const unassigned = ({ path, facts }: RanScript): string[] =>
  variableSlips(facts)
    .slice(0, MOST_SLIPS)
    .map((slip) => `${path}:${slip.line} ${slipText(slip)}`);

/** `exit` ends a script without a word; nobody sees which one did. */
function exits({ path, facts }: RanScript, { thrown, auditLogs }: ActionResult): string[] {
  if (thrown !== null || auditLogs.length > 0) return [];
  return facts.constructs
    .filter(({ kind }) => kind === 'exit')
    .map(({ line }) => `${path}:${line} has "exit", which ends a script whatever it has said until then.`);
}

function silentSuccess({ action, dryRun }: ActionRequest, { auditLogs, noChanges }: ActionResult): string[] {
  const isLogged = action === 'create' || FOR_AN_ACCOUNT.has(action);
  if (!isLogged || dryRun || noChanges || auditLogs.length > 0) return [];
  return ['The script wrote nothing to AuditLogs: nobody can see later what it did.'];
}
