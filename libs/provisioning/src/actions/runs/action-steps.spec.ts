import { describe, expect, it } from '@jest/globals';
import type { ActionRequest, ActionResult } from '#runtime';
import { mappedField, requestFor } from '../../../../../test/support/spec-connector.js';
import { runSteps } from './action-steps.js';

type Answer = Partial<ActionResult>;

/** What was asked of the runtime, and what it answers: the uniqueness script finds the first value taken. */
function runtimeWith(answers: Record<string, Answer[]>) {
  const asked: ActionRequest[] = [];
  const runAction = (request: ActionRequest): Promise<ActionResult> => {
    asked.push(request);
    const answer = answers[request.action]?.shift() ?? {};
    const empty = {
      success: true,
      outcome: 'succeeded',
      reason: null,
      nonUniqueFields: [],
      iteration: null,
      mappedData: {},
    };
    const lists = { auditLogs: [], calls: [], streams: [], output: [], warnings: [], durationMilliseconds: 1 };
    return Promise.resolve({ ...empty, ...lists, ...answer } as unknown as ActionResult);
  };
  return { asked, runtime: { runAction } };
}

const mapping = [mappedField('user', 'Complex', 'Iteration'), mappedField('mail', 'Fixed', 'x')];
const scripts = { create: '', update: '', uniqueness: '', grant: '' };
const request = (action: 'create' | 'grant', uniqueFields: string[]) =>
  requestFor(scripts, action, { mapping, uniqueFields });
const actions = (asked: ActionRequest[]) => asked.map(({ action }) => action);

describe('the steps of an action', () => {
  it('begin with the uniqueness check where fields were chosen, whose iterations the action gets', async () => {
    const { asked, runtime } = runtimeWith({ uniqueness: [{ nonUniqueFields: ['user'] }] });
    await runSteps(runtime, request('create', ['user']), {});
    expect(actions(asked)).toEqual(['uniqueness', 'uniqueness', 'create']);
    expect(asked.at(-1)).toMatchObject({ iterations: { user: 1 } });
  });
  it.each([
    ['no field was chosen', 'create', []],
    ['it is no account action', 'grant', ['user']],
  ] as const)('are the action alone where %s', async (_, action, fields) => {
    const { asked, runtime } = runtimeWith({});
    await runSteps(runtime, request(action, [...fields]), {});
    expect(actions(asked)).toEqual([action]);
  });
  it('end before the action where a value is taken that cannot change', async () => {
    const { asked, runtime } = runtimeWith({ uniqueness: [{ nonUniqueFields: ['mail'] }] });
    const { first } = await runSteps(runtime, request('create', ['mail']), {});
    expect(actions(asked)).toEqual(['uniqueness']);
    expect(first).toMatchObject({
      success: false,
      outcome: 'failed',
      reason: expect.stringContaining('"mail" is taken'),
    });
  });
  it('check again before the update after a correlation, from the beginning and for the account that was found', async () => {
    const { asked, runtime } = runtimeWith({
      uniqueness: [{ nonUniqueFields: ['user'] }],
      create: [{ accountCorrelated: true, accountReference: 7, data: { user: 'found' } }],
    });
    await runSteps(runtime, request('create', ['user']), {});
    expect(actions(asked)).toEqual(['uniqueness', 'uniqueness', 'create', 'uniqueness', 'update']);
    expect(asked[3]).toMatchObject({ operation: 'update', accountReference: 7, iterations: {} });
    expect(asked[4]).toMatchObject({ accountCorrelated: true, accountReference: 7, previousData: { user: 'found' } });
  });
});
