import type { ActionResult, JsonValue } from '#runtime';
import type { ConnectorFolder } from '../../connector-folder.js';
import { requestFor } from '../../run/run-request.js';
import type { NamedCase } from '../case-file.js';
import type { Redirection } from '../detour/forwarding.js';
import { mapTexts } from '../json-texts.js';
import { callProblems, type CallProblem } from '../matching/call-differences.js';
import { differences, type Difference } from '../matching/differences.js';
import { CaseSecrets } from '../secrets.js';
import { forwarding, hidden, replaying } from './answerers.js';
import { flavourOfCase, wishOf } from './case-wish.js';
import type { Workbench } from './workbench.js';

/** Where a case's calls are answered: from its recording, or by stand-ins. */
export interface Surroundings {
  /** Null: the recording answers. */
  against: Redirection[] | null;
  /** Settings in place of the case's, for instance real secrets. */
  settings: Record<string, unknown>;
}

export interface CaseOutcome {
  name: string;
  passed: boolean;
  /** It cannot be read or run as it is written; `notes` says why. */
  unusable?: boolean;
  milliseconds: number;
  /** Of the result. */
  differences: Difference[];
  calls: CallProblem[];
  /** Why calls got no answer, and what the action itself gave as its reason when it failed. */
  notes: string[];
}

/** Runs one case and compares. @throws WrongInput when the case cannot be run as it is written */
export async function runCase(
  bench: Workbench,
  connector: ConnectorFolder,
  one: NamedCase,
  around: Surroundings,
): Promise<CaseOutcome> {
  const { content } = one;
  const fields = flavourOfCase(connector, one).settings?.fields ?? [];
  const secrets = CaseSecrets.forRecording(fields, around.settings);
  const request = requestFor(connector, wishOf(connector, one, secrets, around.settings));
  const notes: string[] = [];
  const answerer =
    around.against === null
      ? replaying(content.calls ?? [], secrets)
      : forwarding(around.against, (sentence) => notes.push(sentence));
  const { result, made } = await bench.exercise(request, answerer);
  const told = whatItSaid(result, secrets);
  const found = Object.entries(content.expected).flatMap(([key, expected]) => differences(expected, told[key], [key]));
  const all = made.map((call) => hidden(call, secrets));
  const calls = content.calls === undefined ? [] : callProblems(content.calls, all);
  const passed = found.length === 0 && calls.length === 0 && notes.length === 0;
  if (!passed && result.reason !== null) notes.push(secrets.hide(result.reason));
  return { name: one.name, passed, milliseconds: result.durationMilliseconds, differences: found, calls, notes };
}

const whatItSaid = (result: ActionResult, { hide }: CaseSecrets): Record<string, JsonValue> =>
  mapTexts(result as unknown as Record<string, JsonValue>, hide);
