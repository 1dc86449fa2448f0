import { type Saying, saying } from '#platform';
import { mayDo, type Viewer } from '#access';
import { type Guard, GUARDS, type RequestFacts, sayGuard } from './guards.rules.js';
import { isClosed, STATES, type RequestState } from '../requests/request-states.rules.js';
import { TRANSITIONS, type RequestAction, type Transition } from './transitions.rules.js';

/** As much of a request as its life depends on. */
export interface LivingRequest {
  state: RequestState;
  /** Where it goes on after the customer's answer; null outside `needsInfo`. */
  resumeState: RequestState | null;
  tenantId: string;
}

export type Decision =
  | { allowed: true; to: RequestState; transition: Transition }
  | { allowed: false; code: 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_INPUT'; said: Saying };

const rows: readonly Transition[] = TRANSITIONS;

/** May `viewer` do this to the request now, and where does it lead? */
export function decide(
  request: LivingRequest,
  action: RequestAction,
  viewer: Viewer,
  facts: RequestFacts,
  { now, reason }: { now: Date; reason: string | null },
): Decision {
  const possible = rows.filter((row) => row.action === action && row.from.includes(request.state));
  if (possible.length === 0) {
    return refused(
      'CONFLICT',
      saying(
        'request.wrongState',
        'This cannot be done to a request that is in "{{state}}". Reload the page: it may have moved on.',
        { state: request.state },
      ),
    );
  }
  const permitted = possible.filter((row) => isPermitted(row, request, viewer));
  if (permitted.length === 0)
    return refused('NOT_ALLOWED', saying('request.role', 'Your role may not do this to the request.'));
  const open = permitted.find((row) => failing(row, facts, now) === null);
  if (!open) return refused('CONFLICT', otherwise(permitted, facts, now));
  if (open.reason === 'required' && !reason) {
    return refused(
      'INVALID_INPUT',
      saying('general.sayWhy', 'Say why, in a sentence: it becomes a part of the trail.'),
    );
  }
  return { allowed: true, to: destination(open, request), transition: open };
}

/** What `viewer` could do to the request, whether or not something has to be done first. */
export function actionsFor(request: LivingRequest, viewer: Viewer): RequestAction[] {
  const found = rows.filter((row) => row.from.includes(request.state) && isPermitted(row, request, viewer));
  return [...new Set(found.map(({ action }) => action as RequestAction))];
}

/** Something that `viewer` could do to the request now. */
export interface NextStep {
  action: RequestAction;
  to: RequestState;
  /** What has to be done first; null when nothing does. */
  missing: Saying | null;
  /** It takes a sentence of why. */
  reasonRequired: boolean;
}

/** What `viewer` could do to the request, with what has to be done first. */
export function nextSteps(request: LivingRequest, viewer: Viewer, facts: RequestFacts, now: Date): NextStep[] {
  return actionsFor(request, viewer).map((action) => {
    const permitted = rows.filter(
      (row) => row.action === action && row.from.includes(request.state) && isPermitted(row, request, viewer),
    );
    const open = permitted.find((row) => failing(row, facts, now) === null);
    const row = open ?? permitted[0]!;
    return {
      action,
      to: destination(row, request),
      missing: open ? null : otherwise(permitted, facts, now),
      reasonRequired: row.reason === 'required',
    };
  });
}

/** What else changes with the state. */
export const afterMove = (request: LivingRequest, to: RequestState, now: Date) => ({
  state: to,
  holder: STATES[to].holder,
  resumeState: to === 'needsInfo' ? request.state : null,
  closedAt: isClosed(to) ? now : null,
  // What is open again has not become another any more.
  ...(to !== 'duplicate' && { canonicalId: null }),
});

const destination = ({ to }: Transition, { resumeState }: LivingRequest): RequestState =>
  to === 'resume' ? (resumeState ?? 'submitted') : to;

function isPermitted(row: Transition, request: LivingRequest, viewer: Viewer): boolean {
  if (viewer.kind === 'platform') return row.byPlatform === true;
  if (viewer.kind === 'anonymous') return false;
  return row.permissions.some(
    (permission) => mayDo(viewer, permission) && (permission !== 'request.own' || viewer.tenantId === request.tenantId),
  );
}

const failing = (row: Transition, facts: RequestFacts, now: Date): Guard | null =>
  row.guards?.find((name) => !GUARDS[name].holds(facts, now)) ?? null;

/** What stands in the way of the row that comes furthest: of that one the reader is told. */
function otherwise(closed: readonly Transition[], facts: RequestFacts, now: Date): Saying {
  const reached = (row: Transition): number => row.guards!.indexOf(failing(row, facts, now)!);
  const furthest = closed.reduce((best, row) => (reached(row) > reached(best) ? row : best));
  return sayGuard(failing(furthest, facts, now)!, facts);
}

const refused = (code: 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_INPUT', said: Saying): Decision => ({
  allowed: false,
  code,
  said,
});
