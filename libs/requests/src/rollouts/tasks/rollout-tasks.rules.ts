import type { Saying } from '#platform';
import type { RolloutMode, TaskOwner } from '../lifecycle/rollout-states.rules.js';
import { implementerOf } from '../lifecycle/rollout-states.rules.js';

/**
 * What proves that a task is done; a tick alone is none. `statement`: a link, a letter or a name, written down. The others are looked up:
 * the system imported at the customer, its complete settings, its dry run, a real action, the signatures, going live.
 */
export const EVIDENCE_KINDS = ['statement', 'system', 'settings', 'dryRun', 'check3', 'run', 'live'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface PlannedTask {
  key: string;
  owner: TaskOwner;
  /** Working days of its owner. */
  days: number;
  /** Keys of the tasks that must be done first. */
  predecessors: string[];
  evidenceKind: EvidenceKind;
}

/** `implementer`: consultant, partner or the customer itself, by the mode. */
interface TemplateTask extends Omit<PlannedTask, 'owner'> {
  owner: 'implementer' | 'customer' | 'vendor';
  onlyWriteBack?: true;
}

const task = (
  key: string,
  owner: TemplateTask['owner'],
  days: number,
  predecessors: string[],
  evidenceKind: EvidenceKind = 'statement',
): TemplateTask => ({ key, owner, days, predecessors, evidenceKind });

/** What every rollout takes, in order. Nobody reads data before the credential is the customer's own, and nothing is written before check 3. */
const TEMPLATE: readonly TemplateTask[] = [
  task('apiAccess', 'vendor', 5, []),
  task('ownCredential', 'vendor', 2, ['apiAccess']),
  task('network', 'customer', 3, []),
  task('fieldList', 'customer', 2, []),
  task('connectorImported', 'implementer', 1, [], 'system'),
  task('configured', 'implementer', 1, ['ownCredential', 'network', 'connectorImported'], 'settings'),
  task('correlationTested', 'implementer', 1, ['configured', 'fieldList'], 'dryRun'),
  task('dryRun', 'implementer', 2, ['correlationTested'], 'dryRun'),
  task('securityCheck3', 'customer', 1, ['dryRun'], 'check3'),
  { ...task('executionOrder', 'implementer', 1, ['securityCheck3']), onlyWriteBack: true },
  task('businessRules', 'customer', 3, ['securityCheck3', 'executionOrder']),
  task('pilot', 'customer', 5, ['businessRules'], 'run'),
  task('goLive', 'implementer', 1, ['pilot'], 'live'),
  task('aftercare', 'implementer', 10, ['goLive']),
];

const WORDS: Record<string, string> = {
  apiAccess: 'access to the API',
  ownCredential: 'a credential of the customer’s own',
  network: 'agent and network',
  fieldList: 'the list of fields',
  connectorImported: 'importing the connector',
  configured: 'completing the settings',
  correlationTested: 'testing the correlation',
  dryRun: 'the dry run',
  securityCheck3: 'security check 3',
  executionOrder: 'the execution order',
  businessRules: 'the business rules',
  pilot: 'the pilot group',
  goLive: 'going live',
  aftercare: 'aftercare',
};

/** What a task is called in a sentence. */
export const sayTask = (key: string): Saying => ({ code: 'rollout.task', message: WORDS[key] ?? key, values: { key } });

/** The tasks of a rollout in their order. A write-back adds that the connector runs after the one whose values it writes. */
export function templateTasks(mode: RolloutMode, writeBack: boolean): PlannedTask[] {
  const chosen = TEMPLATE.filter(({ onlyWriteBack }) => writeBack || !onlyWriteBack);
  const keys = new Set(chosen.map(({ key }) => key));
  return chosen.map(({ key, owner, days, predecessors, evidenceKind }) => ({
    key,
    owner: owner === 'implementer' ? implementerOf(mode) : owner,
    days,
    evidenceKind,
    predecessors: predecessors.filter((one) => keys.has(one)),
  }));
}

/** As much of a task as the order depends on. */
interface OrderedTask {
  key: string;
  state: 'open' | 'done' | 'notNeeded';
  predecessors: string[];
}

/** The open tasks that nothing holds up any more, in the order of the plan. */
export function readyTasks<T extends OrderedTask>(tasks: readonly T[]): T[] {
  const open = new Set(tasks.filter(({ state }) => state === 'open').map(({ key }) => key));
  return tasks.filter(({ key, predecessors }) => open.has(key) && !predecessors.some((one) => open.has(one)));
}

/** The keys of `key` itself and of everything before it that is still open, in the order of the plan. */
export function openUpTo(tasks: readonly OrderedTask[], key: string): string[] {
  const before = new Set<string>();
  const collect = (one: string): void => {
    if (before.has(one)) return;
    before.add(one);
    tasks.find((task) => task.key === one)?.predecessors.forEach(collect);
  };
  collect(key);
  return tasks.filter((task) => task.state === 'open' && before.has(task.key)).map((task) => task.key);
}
