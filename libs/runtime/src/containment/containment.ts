import { z } from 'zod';
import { HostUnavailable } from '../hosts/host-unavailable.js';
import type { HostLimits } from '../hosts/host-limits.js';
import { probeContainer } from './container.js';

const choice = z.enum(['auto', 'required', 'off']);

/** `auto`: where the machine can. `required`: or no script runs. `off`: never. */
export type ContainmentChoice = z.infer<typeof choice>;

/** What holds a script of a host: a container of the operating system, or its own process alone, and then why. */
export interface Containment {
  contained: boolean;
  /** Null when contained, else a reason to go behind "because". */
  reason: string | null;
}

/** @throws Error when KOPPEL_CONTAINMENT is set to something else. */
export function containmentChoice(environment: NodeJS.ProcessEnv = process.env): ContainmentChoice {
  const { success, data } = choice.safeParse(environment.KOPPEL_CONTAINMENT || 'auto');
  if (success) return data;
  throw new Error(`KOPPEL_CONTAINMENT is "${environment.KOPPEL_CONTAINMENT}"; it can be auto, required or off.`);
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
