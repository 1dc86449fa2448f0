import { HostUnavailable } from '../hosts/host-unavailable.js';
import type { HostLimits } from '../hosts/host-limits.js';
import { whyUnfiltered } from './call-filter.js';
import { probeContainer } from './container.js';

/** What holds a script of a host: a container of the operating system, or its own process alone, and then why. */
export interface Containment {
  contained: boolean;
  /** Null when contained, else a reason to go behind "because". */
  reason: string | null;
  /** Why the kernel answers all calls of scripts, also those that they have no use for, to go behind "because"; null where it does not. */
  unfiltered: string | null;
}

const known = new Map<string, Containment>();

/**
 * Decides once for a program on this machine.
 * @throws HostUnavailable when containment is required and not to be had.
 */
export function containmentOf(program: string, limits: HostLimits): Containment {
  const off = 'KOPPEL_CONTAINMENT is off';
  if (limits.containment === 'off') return { contained: false, reason: off, unfiltered: off };
  let found = known.get(program);
  if (!found) {
    const reason = probeContainer(program, limits);
    found = { contained: reason === null, reason, unfiltered: whyUnfiltered(program, limits) };
    known.set(program, found);
  }
  if (limits.containment === 'auto' || found.contained) return found;
  throw new HostUnavailable(
    `Scripts do not run here: KOPPEL_CONTAINMENT is "required", and this machine does not let Koppel contain them: ${found.reason}. ` +
      'See "Containment" in the README, or set it to auto.',
  );
}

/** For logs and people. */
export const containmentSentence = ({ contained, reason, unfiltered }: Containment): string =>
  contained
    ? `Scripts run in containers of their own: no network but the gate, no files but their own, ${
        unfiltered === null
          ? 'and no calls to the kernel but those that scripts have a use for.'
          : `but all calls to the kernel, because ${unfiltered}.`
      }`
    : `Scripts are held by the policy in their own process ${
        unfiltered === null ? 'and a filter of its calls to the kernel' : 'alone'
      }, because ${reason}.`;
