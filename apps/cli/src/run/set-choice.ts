import type { ActionName, Flavour, PackageScript } from '#connectors';
import { WrongInput } from '../wrong-input.js';

export const NEEDS_PERMISSION = new Set<ActionName>(['grant', 'revoke', 'updatePermission']);

/** Where a set is named: people are told what to change there. */
type GivenIn = 'options' | 'case';

interface SetKind {
  word: string;
  /** How it is given: on the command line, and in a case. */
  given: Record<GivenIn, string>;
  actions: ReadonlySet<ActionName>;
  of: (script: PackageScript) => string | null;
}

const KINDS: Record<'permissionSet' | 'resourceSet', SetKind> = {
  permissionSet: {
    word: 'permission set',
    given: { options: '--permission-set', case: '"permissionSet"' },
    actions: new Set([
      'permissions',
      'subPermissions',
      'importPermissions',
      'importSubPermissions',
      ...NEEDS_PERMISSION,
    ]),
    of: ({ permissionSet }) => permissionSet,
  },
  resourceSet: {
    word: 'resource set',
    given: { options: '--resource-set', case: '"resourceSet"' },
    actions: new Set(['resources']),
    of: ({ resourceSet }) => resourceSet,
  },
};

export interface ChosenSets {
  permissionSet: string | null;
  resourceSet: string | null;
}

/** The permission or resource set meant, null where the action has none. @throws WrongInput that names those there are */
export function setsOrThrow(
  flavour: Flavour,
  action: ActionName,
  wanted: { permissionSet?: string; resourceSet?: string },
  givenIn: GivenIn = 'options',
): ChosenSets {
  const choose = ({ given, ...kind }: SetKind, name: string | undefined) =>
    setOrThrow(flavour, action, { ...kind, option: given[givenIn] }, name);
  return {
    permissionSet: choose(KINDS.permissionSet, wanted.permissionSet),
    resourceSet: choose(KINDS.resourceSet, wanted.resourceSet),
  };
}

function setOrThrow(
  flavour: Flavour,
  action: ActionName,
  kind: Omit<SetKind, 'given'> & { option: string },
  wanted: string | undefined,
): string | null {
  if (!kind.actions.has(action)) {
    if (wanted === undefined) return null;
    throw new WrongInput(`"${action}" has no ${kind.word}s: leave out ${kind.option}.`);
  }
  const scripts = flavour.scripts.filter((script) => script.action === action);
  const sets = [...new Set(scripts.map((script) => kind.of(script) ?? ''))];
  const names = sets.map((set) => `"${set}"`).join(', ');
  const found = sets.find((set) => set.toLowerCase() === wanted?.toLowerCase());
  if (found !== undefined) return found;
  if (wanted !== undefined)
    throw new WrongInput(`There is no ${kind.word} "${wanted}" with "${action}". There is: ${names}.`);
  if (sets.length > 1) throw new WrongInput(`Choose a ${kind.word} with ${kind.option}: ${names}.`);
  return sets[0] ?? null;
}
