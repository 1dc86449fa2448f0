import { mayDo, type Viewer } from '#access';
import type { AskedFunction } from '../requests/asked-functions.rules.js';
import type { RolloutMode } from './lifecycle/rollout-states.rules.js';

/** How much work a connector is: the effort classes of the feasibility report. */
export const COMPLEXITIES = ['S', 'M', 'L', 'XL'] as const;
export type Complexity = (typeof COMPLEXITIES)[number];

const WRITING: readonly string[] = ['create', 'update', 'enable', 'disable', 'delete'];
const RIGHTS: readonly string[] = ['permissions', 'grant', 'revoke', 'resources'];

/** A first guess from what a connector does: one that only reads is simple, one that writes is not, much of it with rights is harder still. */
export function complexityOf(functions: readonly (AskedFunction | string)[]): Complexity {
  const writes = functions.filter((one) => WRITING.includes(one)).length;
  const rights = functions.some((one) => RIGHTS.includes(one));
  if (rights && writes > 3) return 'L';
  return rights || writes > 0 ? 'M' : 'S';
}

/** Why a customer should not roll this out alone; null when it may. */
export function againstSelfService(
  complexity: Complexity,
  applicationType: string | null,
): 'healthcare' | 'complex' | null {
  if (applicationType === 'healthcare') return 'healthcare';
  return complexity === 'S' ? null : 'complex';
}

/** May `viewer` say when a rollout begins, and of which version? The customer alone where it rolls out by itself. */
export const mayPlan = (viewer: Viewer, mode: RolloutMode): boolean =>
  mayDo(viewer, 'rollout.manage') ||
  mayDo(viewer, 'desk.plan') ||
  (mode === 'selfService' && mayDo(viewer, 'rollout.work'));
