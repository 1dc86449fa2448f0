import type { ConstructKind, ScriptFacts } from '../facts/script-facts.js';
import {
  EXCHANGE_COMMANDS,
  EXCHANGE_ONLINE,
  galleryModuleNamed,
  galleryModuleOf,
  HELLOID_COMMANDS,
  WINDOWS_COMMANDS,
  WINDOWS_MODULES,
  WINDOWS_TYPES,
  windowsModuleNamed,
  type WindowsReason,
} from './known-commands.js';
import type { EngineOffer, Placement, PlacementReason, PlacementVerdict } from './placement.js';

/** A script of a flavour with its facts; null where it was not read, and why. */
export interface PlacedScript {
  path: string;
  facts: ScriptFacts | null;
  unreadBecause?: string;
}

type Because = 'agent' | 'helloId' | 'unread' | 'module' | 'remark';
type Judged = PlacementReason & { because: Because };

/** Where the scripts of one flavour can run: all of them, as a system runs them all. Null when it has none. */
export function placementOf(scripts: readonly PlacedScript[], offer: EngineOffer): Placement | null {
  if (scripts.length === 0) return null;
  const flavour = new FlavourCommands(scripts, offer);
  const judged = scripts.flatMap((script) => judge(script, flavour));
  const of = (because: Because) => judged.filter((one) => one.because === because).map(bare);
  const order = ['agent', 'helloId', 'unread', 'module'] as const;
  const because = order.find((each) => judged.some((one) => one.because === each));
  const reasons = because ? of(because) : [];
  return {
    verdict: because ? VERDICTS[because] : 'runsHere',
    reasons,
    remarks: of('remark'),
    modules: because === 'module' ? [...new Set(reasons.flatMap(({ module }) => module ?? []))].sort() : [],
    message: because === 'unread' ? unreadMessage(reasons[0]!, scripts) : null,
  };
}

/** With the line where there is one: that of a mistake in the script. */
function unreadMessage({ path, line, what }: PlacementReason, scripts: readonly PlacedScript[]): string {
  const isFaulty = scripts.some((script) => script.path === path && script.facts !== null);
  return isFaulty ? `${path} line ${line} cannot be read: ${what}` : `${path} was not read: ${what}`;
}

const VERDICTS: Record<Exclude<Because, 'remark'>, PlacementVerdict> = {
  agent: 'needsWindowsAgent',
  helloId: 'onlyInHelloId',
  unread: 'unknown',
  module: 'needsModule',
};

const bare = ({ kind, what, reason, module, path, line }: Judged): PlacementReason => ({
  kind,
  what,
  reason,
  module,
  path,
  line,
});

/** What is there for a flavour's scripts to call, and what its scripts define between them. */
class FlavourCommands {
  readonly defined: Set<string>;
  readonly usesExchangeOnline: boolean;
  private readonly usesHelloId: boolean;
  private readonly offered: Set<string>;
  private readonly installed: Set<string>;

  constructor(scripts: readonly PlacedScript[], offer: EngineOffer) {
    const all = scripts.flatMap(({ facts }) => facts ?? []);
    this.installed = new Set(offer.modules.map(({ name }) => name.toLowerCase()));
    const ofModules = offer.modules.flatMap(({ commands }) => commands ?? []);
    this.offered = new Set([...offer.commands, ...ofModules].map((name) => name.toLowerCase()));
    this.defined = new Set(all.flatMap(({ functions }) => functions.map(({ name }) => unscoped(name))));
    this.usesExchangeOnline = all.some(
      ({ commands, modules }) =>
        commands.some(({ name }) => galleryModuleOf(name) === EXCHANGE_ONLINE) ||
        modules.some(({ name }) => name.toLowerCase() === EXCHANGE_ONLINE.toLowerCase()),
    );
    this.usesHelloId = all.some(({ commands }) =>
      commands.some(({ name }) => HELLOID_COMMANDS.test(name.toLowerCase())),
    );
  }

  has(command: string): boolean {
    return this.offered.has(command.toLowerCase());
  }

  /**
   * Whether a command that no table knows is one. Without a hyphen it is rather text in braces, or a program, which is a construct; in HelloID's
   * own session with Exchange the commands of Exchange are there.
   */
  misses(command: string): boolean {
    return /^[a-z]+-[a-z]\w*$/.test(command) && !(this.usesHelloId && EXCHANGE_COMMANDS.test(command));
  }

  hasModule(name: string): boolean {
    return this.installed.has(name.toLowerCase());
  }
}

const unscoped = (name: string): string => name.toLowerCase().replace(/^(global|script|local|private):/, '');

function judge(script: PlacedScript, flavour: FlavourCommands): Judged[] {
  const { path, facts } = script;
  if (facts === null) return unread(script);
  return [
    ...unread(script),
    ...facts.commands.flatMap((command) => ofCommand(command, path, flavour)),
    ...facts.modules.flatMap((module) => ofModule(module, path, flavour)),
    ...facts.types.flatMap((type) => ofType(type, path)),
    ...facts.constructs.flatMap(({ kind, what, line }) => ofConstruct(kind, what, line, path)),
  ].sort((one, other) => one.line - other.line);
}

function unread({ path, facts, unreadBecause }: PlacedScript): Judged[] {
  if (facts !== null && facts.unread === null) return [];
  const { message, line } = facts?.unread ?? { message: unreadBecause ?? 'it has not been read yet', line: 1 };
  return [{ because: 'unread', kind: 'unread', what: message, reason: null, module: null, path, line }];
}

function ofCommand(
  { name, lines, mayNotRun }: ScriptFacts['commands'][number],
  path: string,
  flavour: FlavourCommands,
): Judged[] {
  const found = (because: Because, reason: WindowsReason | null, module: string | null): Judged[] => [
    { because, kind: 'command', what: name, reason, module, path, line: lines[0]! },
  ];
  const lower = name.toLowerCase();
  if (HELLOID_COMMANDS.test(lower)) return found('helloId', null, null).map((one) => ({ ...one, kind: 'helloId' }));
  const windows = windowsCommand(lower);
  if (windows) return found('agent', windows.reason, windows.module);
  if (flavour.has(name)) return [];
  const module = galleryModuleOf(name) ?? exchangeModule(lower, flavour);
  if (module !== null) return flavour.hasModule(module) ? [] : found('module', null, module);
  if (!flavour.misses(lower)) return [];
  return found(mayNotRun || flavour.defined.has(lower) ? 'remark' : 'module', null, null);
}

function windowsCommand(name: string): { reason: WindowsReason; module: string | null } | null {
  const own = WINDOWS_COMMANDS.find(([pattern]) => pattern.test(name));
  if (own) return { reason: own[1], module: null };
  return WINDOWS_MODULES.find(({ commands }) => commands.test(name)) ?? null;
}

/** Mailbox commands of a flavour that connects to Exchange Online are of its module. */
const exchangeModule = (name: string, { usesExchangeOnline }: FlavourCommands): string | null =>
  usesExchangeOnline && EXCHANGE_COMMANDS.test(name) ? EXCHANGE_ONLINE : null;

function ofModule(
  { name, how, line }: ScriptFacts['modules'][number],
  path: string,
  flavour: FlavourCommands,
): Judged[] {
  const found = (because: Because, reason: WindowsReason | null, module: string | null): Judged[] => [
    { because, kind: 'module', what: name, reason, module, path, line },
  ];
  if (how === 'path') return found('agent', 'moduleFile', null);
  const windows = windowsModuleNamed(name);
  if (windows) return found('agent', windows.reason, windows.module);
  if (/^microsoft\.powershell\.(utility|management|security|host|core)$/i.test(name) || flavour.hasModule(name))
    return [];
  return found('module', null, galleryModuleNamed(name) ?? name);
}

function ofType({ name, lines, mayNotRun }: ScriptFacts['types'][number], path: string): Judged[] {
  const bareName = name.toLowerCase().replace(/^system\./, '');
  const known = WINDOWS_TYPES.find(([pattern]) => pattern.test(bareName));
  // To catch an error of it needs nothing: what throws it does.
  if (!known || bareName.endsWith('exception')) return [];
  const because = mayNotRun ? 'remark' : 'agent';
  return [{ because, kind: 'type', what: `[${name}]`, reason: known[1], module: null, path, line: lines[0]! }];
}

/** Other constructs run anywhere; whoever trusts a script should know of them. */
const WINDOWS_CONSTRUCTS: Partial<Record<ConstructKind, WindowsReason>> = {
  remoteSession: 'remoteSession',
  comObject: 'comObject',
  certificateStore: 'certificateStore',
  registry: 'registry',
  windowsPath: 'windowsPath',
  libraryFile: 'libraryFile',
  machineFile: 'machineFile',
  windowsAssembly: 'windowsAssembly',
  importedCertificate: 'importedCertificate',
  unfollowedRedirect: 'unfollowedRedirect',
  nativeProgram: 'nativeProgram',
  job: 'job',
};

function ofConstruct(kind: ConstructKind, what: string, line: number, path: string): Judged[] {
  const reason = WINDOWS_CONSTRUCTS[kind];
  return reason ? [{ because: 'agent', kind: 'construct', what, reason, module: null, path, line }] : [];
}
