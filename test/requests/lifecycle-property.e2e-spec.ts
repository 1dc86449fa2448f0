import { saying } from '#platform';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { type RoleName, ROLES, type Viewer } from '#access';
import {
  afterMove,
  decide,
  isClosed,
  REQUEST_ACTIONS,
  REQUEST_STATES,
  type RequestAction,
  type RequestFacts,
  type RequestState,
  STATES,
} from '#requests';
import { fittingStep } from './lifecycle/fitting-step.js';
import { forbidden, missedStation, type TakenStep } from './lifecycle/lifecycle-oracle.js';

jest.setTimeout(300_000);

/** Fixed, so that a failure can be had again; fast-check shrinks it to the shortest sequence that fails. */
const SEED = 20_260_310;
const RUNS = 10_000;

const OWN = 'own-organisation';
const OTHER = 'other-organisation';
const WHO = [...(Object.keys(ROLES) as RoleName[]), 'platform', 'anonymous'] as const;
type Who = (typeof WHO)[number];

const viewers = new Map(
  WHO.flatMap((who) => [true, false].map((own) => [`${who} ${own}`, viewerOf(who, own)] as const)),
);

function viewerOf(who: Who, own: boolean): Viewer {
  const tenantId = own ? OWN : OTHER;
  if (who === 'anonymous') return { kind: 'anonymous', userId: null, name: who, grants: [], tenantId: null };
  if (who === 'platform') return { kind: 'platform', userId: null, name: who, grants: [], tenantId: null };
  const grant = { role: who, tenantId: ROLES[who].scope === 'tenant' ? tenantId : null };
  return { kind: 'user', userId: who, name: who, grants: [grant], tenantId };
}

/** Facts that others bring about while the request goes its way. */
const worldArbitrary = fc.record({
  formComplete: mostly(0.8),
  verdictKnown: mostly(0.8),
  blocker: mostly(0.2),
  check1Signed: mostly(0.8),
  functionalDesign: mostly(0.9),
  designsApproved: mostly(0.9),
  estimated: mostly(0.9),
  buildAttached: mostly(0.9),
  check2Signed: mostly(0.85),
  testReport: mostly(0.9),
  inCatalog: mostly(0.9),
});

const stepArbitrary = fc.record({
  /** Anything by anyone, or something that the table has for the state: otherwise no sequence would come far. */
  blind: mostly(0.2),
  /** Of those, one that leads on towards publication. */
  onward: mostly(0.5),
  pick: fc.nat(1000),
  who: fc.constantFrom(...WHO),
  own: mostly(0.85),
  action: fc.constantFrom(...REQUEST_ACTIONS),
  reason: mostly(0.85),
  days: fc.constantFrom(0, 1, 20, 61),
  records: mostly(0.7),
  world: worldArbitrary,
});
type Step = (typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never) & object;

function mostly(share: number): fc.Arbitrary<boolean> {
  return fc.nat(99).map((number) => number < share * 100);
}

interface Model {
  state: RequestState;
  resumeState: RequestState | null;
  tenantId: string;
  closedAt: Date | null;
  searchRecorded: boolean;
  now: Date;
}

const fresh = (): Model => ({
  state: 'draft',
  resumeState: null,
  tenantId: OWN,
  closedAt: null,
  searchRecorded: false,
  now: new Date('2026-01-01T00:00:00Z'),
});

const factsOf = ({ world }: Step, { closedAt, searchRecorded }: Model): RequestFacts => ({
  ...world,
  formProblems: world.formComplete ? [] : [saying('form.applicationName', 'Name the application.')],
  openBlockers: world.blocker ? [saying('blockers.vendorSharesCredential', 'One credential for all customers.')] : [],
  searchRecorded,
  closedAt,
});

/** Who tries what: as it was drawn, or something that the table has for the state. */
const attempt = (step: Step, { state }: Model): { who: Who; action: RequestAction } =>
  (step.blind ? null : fittingStep(state, step)) ?? step;

/** Plays one step on the model. @returns the step that was taken, or null when it was refused */
function play(step: Step, model: Model): TakenStep | null {
  model.now = new Date(model.now.getTime() + step.days * 86_400_000);
  if (model.state === 'intakeAssessment' && step.records) model.searchRecorded = true;
  const { who, action } = attempt(step, model);
  const facts = factsOf(step, model);
  const viewer = viewers.get(`${who} ${step.own}`)!;
  const reason = step.reason ? 'Because.' : null;
  const decision = decide(model, action, viewer, facts, { now: model.now, reason });
  if (!decision.allowed) return null;
  const taken: TakenStep = {
    from: model.state,
    to: decision.to,
    by: who as TakenStep['by'],
    own: step.own,
    reason: step.reason,
    facts,
    daysClosed: model.closedAt && (model.now.getTime() - model.closedAt.getTime()) / 86_400_000,
  };
  Object.assign(model, afterMove(model, decision.to, model.now));
  return taken;
}

const visits = new Map<RequestState, number>();

describe(`${RUNS} random sequences of actions (seed ${SEED})`, () => {
  it('never reach a forbidden state: by an oracle that was not written from the table', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { minLength: 10, maxLength: 80, size: 'max' }), (steps) => {
        const model = fresh();
        const history: RequestState[] = ['draft'];
        for (const step of steps) {
          const { state: from, resumeState } = model;
          const taken = play(step, model);
          if (!taken) {
            expect(model.state).toBe(from);
            continue;
          }
          const wrong = forbidden(taken, resumeState);
          if (wrong) throw new Error(`${wrong}: ${JSON.stringify(taken)}`);
          if ((model.closedAt !== null) !== isClosed(model.state)) throw new Error(`closed at, in ${model.state}`);
          history.push(taken.to);
          visits.set(taken.to, (visits.get(taken.to) ?? 0) + 1);
        }
        const missed = missedStation(history);
        if (missed) throw new Error(missed);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: false },
    );
  });

  it('came into every state often enough to mean something', () => {
    const rare = REQUEST_STATES.filter((state) => state !== 'draft' && (visits.get(state) ?? 0) < 100);
    expect({ rare, visits: Object.fromEntries(visits) }).toMatchObject({ rare: [] });
    expect(Object.keys(STATES)).toHaveLength(visits.size + 1);
  });
});
