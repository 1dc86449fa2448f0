import type { AskedFunction } from '../requests/asked-functions.rules.js';
import type { IntakeForm } from '../requests/intake-form.rules.js';
import { OPEN_STATES, type RequestState, STATES } from '../requests/request-states.rules.js';

const OF_SOURCE: readonly AskedFunction[] = ['persons', 'departments'];

/** What one connector can be of a wish: it reads persons, or it manages accounts. */
export interface Halves {
  direction: 'source' | 'target';
  functions: AskedFunction[];
  /** Asked, and the work of another connector. */
  others: AskedFunction[];
}

/** A wish for both is a target first, unless nothing of it is the work of one. */
export function halvesOf({ direction, functions }: Pick<IntakeForm, 'direction' | 'functions'>): Halves {
  const source = functions.filter((one) => OF_SOURCE.includes(one));
  const target = functions.filter((one) => !OF_SOURCE.includes(one));
  const isSource =
    direction === 'source' ? source.length > 0 || target.length === 0 : target.length === 0 && source.length > 0;
  return isSource
    ? { direction: 'source', functions: source, others: target }
    : { direction: 'target', functions: target, others: source };
}

/** While it is studied and designed, and the customer is not asked anything, the other half can become a request of its own. */
export const mayBeHalved = (state: RequestState): boolean =>
  OPEN_STATES.includes(state) && STATES[state].phase === 'preliminary' && STATES[state].holder !== 'customer';

const beginning = (action: AskedFunction): string => `${action}:`;

/** How a design says that an asked function is not its work. */
export const leftOut = (action: AskedFunction, direction: Halves['direction']): string =>
  `${beginning(action)} this connector is a ${direction}; that is the work of another one`;

/** The asked functions that a design neither has nor says to leave out, in a line that begins with their name and a colon. */
export const forgotten = (
  asked: readonly AskedFunction[],
  design: { functions: readonly { action: AskedFunction }[]; outOfScope: readonly string[] },
): AskedFunction[] =>
  asked.filter(
    (one) =>
      !design.functions.some(({ action }) => action === one) &&
      !design.outOfScope.some((line) => line.toLowerCase().startsWith(beginning(one).toLowerCase())),
  );
