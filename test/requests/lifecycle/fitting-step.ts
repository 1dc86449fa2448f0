import { permissionsOf, type RoleName, ROLES } from '#access';
import {
  isClosed,
  REQUEST_STATES,
  type RequestAction,
  type RequestState,
  type Transition,
  TRANSITIONS,
} from '#requests';

export type Mover = RoleName | 'platform';

const rows: readonly Transition[] = TRANSITIONS;
const ROLE_NAMES = Object.keys(ROLES) as RoleName[];

const leadsOn = (from: RequestState, { to }: Transition): boolean =>
  to !== 'resume' && to !== 'needsInfo' && !isClosed(to) && REQUEST_STATES.indexOf(to) > REQUEST_STATES.indexOf(from);

/**
 * Something that the table has for `state`, by somebody who may: without it random sequences would not come far. `pick` chooses;
 * `onward`: of those that lead on towards publication, where there are any. Null where nothing leads out of the state.
 */
export function fittingStep(
  state: RequestState,
  { pick, onward }: { pick: number; onward: boolean },
): { who: Mover; action: RequestAction } | null {
  const possible = rows.filter(({ from }) => from.includes(state));
  const leading = onward ? possible.filter((row) => leadsOn(state, row)) : [];
  const fitting = leading.length > 0 ? leading : possible;
  const row = fitting[pick % Math.max(1, fitting.length)];
  if (!row) return null;
  const able: Mover[] = ROLE_NAMES.filter((role) => {
    const held = permissionsOf([{ role, tenantId: 'own' }], 'own');
    return row.permissions.some((permission) => held.has(permission));
  });
  if (row.byPlatform) able.push('platform');
  return { action: row.action as RequestAction, who: able[pick % able.length]! };
}
