import type { ConnectorPackage } from '#connectors';
import { ASKED_FUNCTIONS, type AskedFunction, uncovered } from './asked-functions.rules.js';

export interface Cover {
  covered: AskedFunction[];
  uncovered: AskedFunction[];
}

/** What of the asked functions there is, and what is left: the work of an expansion. */
export function coverOf(asked: readonly AskedFunction[], present: readonly string[]): Cover {
  const missing = uncovered(asked, present);
  return { covered: asked.filter((one) => !missing.includes(one)), uncovered: missing };
}

/** Everything that the scripts of a connector do, in any of its flavours. */
export const functionsOf = ({ flavours }: ConnectorPackage): string[] => [
  ...new Set(flavours.flatMap(({ scripts }) => scripts.map(({ action }) => action))),
];

/** What of a connector somebody can ask for, in the order in which it is asked. */
export const askable = (functions: readonly string[]): AskedFunction[] =>
  ASKED_FUNCTIONS.filter((one) => functions.includes(one));
