import { describe, expect, it } from '@jest/globals';
import type { RoleName, Viewer } from '#access';
import { openUpTo, readyTasks, templateTasks } from '../tasks/rollout-tasks.rules.js';
import { decideRollout, ROLLOUT_ACTIONS, type RolloutFacts, rolloutActions } from './rollout-transitions.rules.js';
import { rolloutHolder, rolloutLabel } from './rollout-states.rules.js';
import { againstSelfService, complexityOf } from '../self-service.rules.js';

const TENANT = 'tenant';
const viewer = (role: RoleName, tenantId: string | null = TENANT): Viewer => ({
  kind: 'user',
  userId: null,
  name: role,
  grants: [{ role, tenantId }],
  tenantId,
});
const ALL_DONE: RolloutFacts = {
  connectorVersionId: 'version',
  systemOnVersion: true,
  booked: true,
  dryRunDone: true,
  check3Signed: true,
  openBefore: () => [],
};
const decide = (state: 'securityCheck3' | 'dryRun', action: 'goLive' | 'askCheck3', facts: Partial<RolloutFacts>) =>
  decideRollout({ state, mode: 'consultant' }, action, viewer('consultant'), { ...ALL_DONE, ...facts }, null);

describe('the life of a rollout', () => {
  it('goes live only with both signatures, a dry run and every task before it', () => {
    expect(decide('securityCheck3', 'goLive', {})).toEqual({ allowed: true, to: 'live' });
    expect(decide('securityCheck3', 'goLive', { check3Signed: false })).toMatchObject({
      code: 'CONFLICT',
      said: { message: expect.stringContaining('signed by the consultant and by the customer') },
    });
    expect(decide('securityCheck3', 'goLive', { dryRunDone: false })).toMatchObject({ code: 'CONFLICT' });
    expect(decide('securityCheck3', 'goLive', { openBefore: () => ['pilot'] })).toMatchObject({
      said: { message: expect.stringContaining('pilot') },
    });
    expect(decide('dryRun', 'askCheck3', { dryRunDone: false })).toMatchObject({ code: 'CONFLICT' });
  });

  it('is moved by the customer alone only where the customer rolls out alone', () => {
    const by = (mode: 'consultant' | 'selfService') =>
      decideRollout({ state: 'securityCheck3', mode }, 'goLive', viewer('administrator'), ALL_DONE, null);
    expect(by('consultant')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(by('selfService')).toEqual({ allowed: true, to: 'live' });
  });

  it('is moved by nobody who only looks on', () => {
    for (const role of ['sales', 'auditor', 'developer'] as const) {
      for (const action of ROLLOUT_ACTIONS) {
        const decision = decideRollout(
          { state: 'securityCheck3', mode: 'selfService' },
          action,
          viewer(role, null),
          ALL_DONE,
          'why',
        );
        expect(decision.allowed).toBe(false);
      }
    }
  });

  it('asks why where it goes backwards or ends, and says what comes first', () => {
    const rollout = { state: 'dryRun', mode: 'consultant' } as const;
    expect(decideRollout(rollout, 'cancel', viewer('consultant'), ALL_DONE, null)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(rolloutActions(rollout, viewer('consultant'), { ...ALL_DONE, dryRunDone: false })).toEqual([
      {
        action: 'askCheck3',
        first: expect.objectContaining({ code: 'rolloutGuards.dryRunDone' }),
        reasonRequired: false,
      },
      { action: 'prepareAgain', first: null, reasonRequired: true },
      { action: 'cancel', first: null, reasonRequired: true },
    ]);
  });
});

describe('the ball of a rollout', () => {
  it('is of both until check 3 is done, then of whoever owns what is waited for', () => {
    const held = (check3Done: boolean, blockingOwner: 'customer' | 'consultant' | null) =>
      rolloutHolder('securityCheck3', 'consultant', { blockingOwner, check3Done });
    expect(held(false, 'customer')).toBe('both');
    expect(held(true, 'customer')).toBe('customer');
    expect(held(true, null)).toBe('consultant');
    expect(rolloutLabel('securityCheck3', 'both')).toBe('securityCheck3');
    expect(rolloutLabel('securityCheck3', 'customer')).toBe('takingIntoUse');
    expect(rolloutLabel('dryRun', 'consultant')).toBe('dryRun');
  });
});

describe('the tasks of a rollout', () => {
  it('are given to whoever rolls out, and name only tasks that are there', () => {
    for (const mode of ['consultant', 'partner', 'selfService'] as const) {
      for (const writeBack of [true, false]) {
        const tasks = templateTasks(mode, writeBack);
        const keys = tasks.map(({ key }) => key);
        expect(tasks.flatMap(({ predecessors }) => predecessors).filter((key) => !keys.includes(key))).toEqual([]);
        expect(keys.includes('executionOrder')).toBe(writeBack);
        expect(tasks.find(({ key }) => key === 'dryRun')!.owner).toBe(mode === 'selfService' ? 'customer' : mode);
        expect(new Set(tasks.map(({ owner }) => owner)).has('consultant')).toBe(mode === 'consultant');
      }
    }
  });

  it('are ready when nothing before them is open', () => {
    const tasks = templateTasks('consultant', true).map((task) => ({ ...task, state: 'open' as const }));
    expect(readyTasks(tasks).map(({ key }) => key)).toEqual(['apiAccess', 'network', 'fieldList', 'connectorImported']);
    expect(openUpTo(tasks, 'configured')).toEqual([
      'apiAccess',
      'ownCredential',
      'network',
      'connectorImported',
      'configured',
    ]);
    const allButPilot = tasks.map((task) => ({
      ...task,
      state: task.key === 'pilot' ? ('open' as const) : ('done' as const),
    }));
    expect(openUpTo(allButPilot, 'pilot')).toEqual(['pilot']);
    expect(openUpTo(allButPilot, 'configured')).toEqual([]);
  });
});

describe('self-service', () => {
  it('is for simple connectors outside healthcare', () => {
    expect(againstSelfService('S', 'hr')).toBeNull();
    expect(againstSelfService('S', 'healthcare')).toBe('healthcare');
    expect(againstSelfService('M', 'hr')).toBe('complex');
    expect(complexityOf(['persons', 'departments'])).toBe('S');
    for (const writing of ['create', 'update', 'enable', 'disable', 'delete', 'grant', 'revoke'])
      expect(complexityOf(['persons', writing])).toBe('M');
    expect(complexityOf(['create', 'update', 'enable', 'disable'])).toBe('M');
    expect(complexityOf(['create', 'update', 'enable', 'disable', 'grant'])).toBe('L');
  });
});
