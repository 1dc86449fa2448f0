import { describe, expect, it } from '@jest/globals';
import type { Holder, RequestState } from '../../requests/request-states.rules.js';
import { timeByHolder, type TrailMoment } from './clocks.rules.js';
import { PLANNING_DEFAULTS } from '../calendar/planning-settings.rules.js';
import { promiseOf } from './promises.rules.js';
import { DUTCH_OFFICE } from '../calendar/working-calendar.rules.js';

const entry = (at: string, toState: RequestState, holder: Holder): TrailMoment => ({
  at: new Date(at),
  toState,
  holder,
});

/** Monday to Friday in January, nine to five Dutch time. */
const TRAIL = [
  entry('2027-01-04T08:00:00Z', 'draft', 'customer'),
  entry('2027-01-04T12:00:00Z', 'submitted', 'sales'),
  entry('2027-01-04T14:00:00Z', 'intakeAssessment', 'sales'),
  entry('2027-01-04T15:00:00Z', 'intakeAssessment', 'sales'),
  entry('2027-01-04T16:00:00Z', 'needsInfo', 'customer'),
  entry('2027-01-07T08:00:00Z', 'intakeAssessment', 'sales'),
  entry('2027-01-07T10:00:00Z', 'feasibility', 'productOwner'),
  entry('2027-01-07T16:00:00Z', 'vendorContact', 'vendor'),
  entry('2027-01-13T08:00:00Z', 'feasibility', 'productOwner'),
];

const promise = (trail: TrailMoment[], now: string) =>
  promiseOf(trail, new Date(now), DUTCH_OFFICE, PLANNING_DEFAULTS.promises);

describe('the clocks of a request', () => {
  it('give every working hour to whoever had the ball', () => {
    const times = timeByHolder(TRAIL, new Date('2027-01-13T12:00:00Z'), () => DUTCH_OFFICE);
    expect(times.map(({ phase, holder, hours }) => [phase, holder, hours])).toEqual([
      ['preliminary', 'sales', 6],
      ['preliminary', 'customer', 16],
      ['preliminary', 'productOwner', 10],
      ['preliminary', 'vendor', 24],
    ]);
  });

  it('leave out the time in which it was closed or published', () => {
    const trail = [
      ...TRAIL.slice(0, 2),
      entry('2027-01-04T13:00:00Z', 'withdrawn', 'nobody'),
      entry('2027-01-05T08:00:00Z', 'feasibility', 'productOwner'),
      entry('2027-01-05T09:00:00Z', 'published', 'rollout'),
    ];
    const times = timeByHolder(trail, new Date('2027-02-05T09:00:00Z'), () => DUTCH_OFFICE);
    expect(times.map(({ holder, hours }) => [holder, hours])).toEqual([
      ['sales', 1],
      ['productOwner', 1],
    ]);
  });
});

describe('what was promised', () => {
  it('has a moment when it is due, which others’ time moves', () => {
    expect(promise(TRAIL.slice(0, 2), '2027-01-04T14:00:00Z')).toMatchObject({
      stage: 'firstAssessment',
      promised: 16,
      used: 2,
      due: new Date('2027-01-06T12:00:00Z'),
      state: 'onTime',
    });
    expect(promise(TRAIL.slice(0, 5), '2027-01-06T12:00:00Z')).toMatchObject({ used: 4, due: null, state: 'paused' });
    expect(promise(TRAIL.slice(0, 6), '2027-01-07T08:00:00Z')).toMatchObject({
      used: 4,
      due: new Date('2027-01-08T12:00:00Z'),
    });
  });

  it('is at risk from three quarters on, and then broken', () => {
    expect(promise(TRAIL.slice(0, 2), '2027-01-06T09:00:00Z')).toMatchObject({ used: 13, state: 'atRisk' });
    expect(promise(TRAIL.slice(0, 2), '2027-01-06T13:00:00Z')).toMatchObject({
      used: 17,
      due: null,
      state: 'breached',
    });
  });

  it('is nothing of a draft or of what has ended', () => {
    expect(promise(TRAIL.slice(0, 1), '2027-01-04T09:00:00Z')).toBeNull();
    expect(promise([...TRAIL, entry('2027-01-14T08:00:00Z', 'declined', 'nobody')], '2027-01-15T09:00:00Z')).toBeNull();
    expect(
      promise([...TRAIL, entry('2027-01-14T08:00:00Z', 'published', 'rollout')], '2027-01-15T09:00:00Z'),
    ).toBeNull();
  });
});
