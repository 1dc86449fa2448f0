import { HostUnavailable } from '../hosts/host-unavailable.js';
import type { HostLimits } from '../hosts/host-limits.js';
import { probeContainer } from './container.js';

/** What holds a script of a host: a container of the operating system, or its own process alone, and then why. */
export interface Containment {
  contained: boolean;
  /** Null when contained, else a reason to go behind "because". */
  reason: string | null;
}

const known = new Map<string, Containment>();

/**
 * Decides once for a program on this machine.
 * @throws HostUnavailable when containment is required and not to be had.
 */
export function containmentOf(program: string, limits: HostLimits): Containment {
  if (limits.containment === 'off') return { contained: false, reason: 'KOPPEL_CONTAINMENT is off' };
  let found = known.get(program);
  if (!found) {
    const reason = probeContainer(program, limits);
    found = { contained: reason === null, reason };
    known.set(program, found);
  }
  if (limits.containment === 'auto' || found.contained) return found;
  throw new HostUnavailable(
    `Scripts do not run here: KOPPEL_CONTAINMENT is "required", and this machine does not let Koppel contain them: ${found.reason}. ` +
      'See "Containment" in the README, or set it to auto.',
  );
}

/** For logs and people. */
export const containmentSentence = ({ contained, reason }: Containment): string =>
  contained
    ? 'Scripts run in containers of their own: no network but the gate, no files but their own.'
    : `Scripts are held by the policy in their own process alone, because ${reason}.`;
