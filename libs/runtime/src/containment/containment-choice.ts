import { z } from 'zod';
import { HostUnavailable } from '../hosts/host-unavailable.js';

const choice = z.enum(['auto', 'required', 'off']);

/** `auto`: where the machine can. `required`: or no script runs. `off`: never. */
export type ContainmentChoice = z.infer<typeof choice>;

/** @throws HostUnavailable when KOPPEL_CONTAINMENT is set to something else. */
export function containmentChoice(environment: NodeJS.ProcessEnv = process.env): ContainmentChoice {
  const { success, data } = choice.safeParse(environment.KOPPEL_CONTAINMENT || 'auto');
  if (success) return data;
  throw new HostUnavailable(
    `KOPPEL_CONTAINMENT is "${environment.KOPPEL_CONTAINMENT}"; it can be auto, required or off.`,
  );
}
