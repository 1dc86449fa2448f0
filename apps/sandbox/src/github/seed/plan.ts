import census from '../census.json' with { type: 'json' };
import { stableNumber } from '../state/identifiers.js';

export type Kind = 'target' | 'source' | 'notification' | 'serviceAutomation' | 'other';
export type SignIn = 'token' | 'oauth' | 'basic';

/** What is known of one connector: names and counts only, no content. */
export interface CensusEntry {
  name: string;
  kind: Kind;
  application: string;
  category: string;
  generation?: 'V1' | 'V2';
  actions: string[];
  permissionSets?: string[];
  resourceSets?: string[];
  settings?: number;
  tags?: string[];
  lastCommit?: string;
  readmeOnly?: boolean;
}

/** A census entry with every gap filled in, always in the same way for the same name. */
export interface ConnectorPlan {
  name: string;
  kind: Kind;
  application: string;
  category: string;
  generation: 'V1' | 'V2';
  actions: string[];
  permissionSets: string[];
  resourceSets: string[];
  settingCount: number;
  /** Newest first, as the census lists them; empty = never tagged. */
  tags: string[];
  /** Commits on the branch after the newest tag. */
  commitsAhead: number;
  lastCommit: string;
  readmeOnly: boolean;
  archived: boolean;
  signIn: SignIn;
  /** The noun of the invented REST interface that the scripts talk to. */
  resource: string;
  /** Less than half of the real ones keep a change log. */
  changelog: boolean;
  readmeName: string;
  /** Keys of the optional settings that the scripts of this version read. */
  options: string[];
}

const TARGET_ACTIONS = [
  ['create', 'update', 'enable', 'disable', 'delete'],
  ['create', 'update', 'enable', 'disable', 'delete', 'permissions', 'grant', 'revoke'],
  ['create', 'update', 'delete'],
  ['create', 'update', 'enable', 'disable', 'delete', 'importAccounts'],
];
const TAG_HISTORIES = [
  [],
  ['v1.0.0'],
  ['v1.1.0', 'v1.0.0'],
  ['v2.0.0', 'v1.0.1', 'v1.0.0'],
  ['1.0.0'],
  ['v1.2.0', 'v1.1.0', 'v1.0.0'],
  ['v.1.0.1', 'v.1.0.0'],
  ['V1.0.0'],
];
const RESOURCES = ['users', 'employees', 'accounts', 'members', 'persons'];
const SIGN_INS: SignIn[] = ['token', 'oauth', 'basic'];

function fallbackActions(entry: CensusEntry): string[] {
  if (entry.actions.length > 0) return entry.actions;
  if (entry.kind === 'source') return ['persons', 'departments'];
  if (entry.kind === 'notification') return ['notification'];
  if (entry.kind === 'serviceAutomation') return ['form', 'task', 'datasource'];
  return TARGET_ACTIONS[stableNumber(`actions ${entry.name}`, TARGET_ACTIONS.length)] ?? [];
}

function generationOf(entry: CensusEntry): 'V1' | 'V2' {
  if (entry.kind === 'source') return 'V1';
  return entry.generation ?? (stableNumber(`generation ${entry.name}`, 10) < 7 ? 'V2' : 'V1');
}

function dateOf(entry: CensusEntry): string {
  if (entry.lastCommit) return entry.lastCommit;
  const day = stableNumber(`date ${entry.name}`, 1400);
  return new Date(Date.UTC(2022, 9, 1) + day * 86_400_000).toISOString().slice(0, 10);
}

export function planOf(entry: CensusEntry): ConnectorPlan {
  const dice = (what: string, sides: number): number => stableNumber(`${what} ${entry.name}`, sides);
  const oneOf = <T>(what: string, choices: readonly T[]): T => choices[dice(what, choices.length)] as T;
  const actions = fallbackActions(entry);
  return {
    name: entry.name,
    kind: entry.kind,
    application: entry.application,
    category: entry.category,
    generation: generationOf(entry),
    actions,
    permissionSets: permissionSetsOf(entry, actions),
    resourceSets: entry.resourceSets ?? [],
    settingCount: Math.max(2, entry.settings ?? 2 + dice('settings', 6)),
    tags: entry.tags ?? oneOf('tags', TAG_HISTORIES),
    commitsAhead: dice('ahead', 5) < 3 ? 1 + dice('commits', 3) : 0,
    lastCommit: dateOf(entry),
    readmeOnly: entry.readmeOnly ?? false,
    archived: dice('archived', 23) === 0,
    signIn: oneOf('sign in', SIGN_INS),
    resource: oneOf('resource', RESOURCES),
    changelog: dice('changelog', 9) < 5,
    readmeName: dice('readme', 10) === 0 ? 'readme.md' : 'README.md',
    options: [],
  };
}

function permissionSetsOf(entry: CensusEntry, actions: string[]): string[] {
  if (entry.permissionSets && entry.permissionSets.length > 0) return entry.permissionSets;
  return actions.includes('permissions') || actions.includes('subPermissions') ? ['groups'] : [];
}

export function readCensus(): CensusEntry[] {
  return census as CensusEntry[];
}
