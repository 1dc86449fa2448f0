import { describe, expect, it } from '@jest/globals';
import type { ActionRequest, ActionResult } from '#runtime';
import { variableSlips } from '../slips/variable-slips.js';
import { hints } from './hints.js';

const told = (request: Partial<ActionRequest>, result: Partial<ActionResult>, unassigned: string[] = []) =>
  hints(
    { action: 'update', dryRun: false, ...request } as ActionRequest,
    { success: false, noChanges: false, auditLogs: [], ...result } as ActionResult,
    variableSlips({ unassigned: unassigned.map((name, at) => ({ name, line: at + 1 })) }).map((slip) => ({
      ...slip,
      path: 'update.ps1',
    })),
  );

describe('an action that failed', () => {
  it('for an account without a reference asks for one', () => {
    expect(told({}, {})[0]).toMatch(/^No --reference was given/);
    expect(told({ accountReference: null }, {})).toEqual([]);
    expect(told({ contexts: {} }, {})).toEqual([]);
    expect(told({ action: 'create' }, {})).toEqual([]);
  });
  it('names variables that nothing gives a value, and what was meant', () => {
    expect(told({ accountReference: 1 }, {}, ['outputContxt', 'headers', 'persn'])).toEqual([
      'update.ps1:1 reads $outputContxt, which nothing gives a value: did you mean $outputContext?',
      'update.ps1:2 reads $headers, which nothing gives a value',
      'update.ps1:3 reads $persn, which nothing gives a value: did you mean $person?',
    ]);
  });
});

describe('an action that succeeded', () => {
  const silent = expect.stringContaining('nothing to AuditLogs');
  it('without a word in the audit log is told so', () => {
    expect(told({}, { success: true })).toEqual([silent]);
    expect(told({ action: 'create' }, { success: true }, ['headers'])).toEqual([silent]);
  });
  it('is not, where there is nothing to log', () => {
    expect(told({ dryRun: true }, { success: true })).toEqual([]);
    expect(told({}, { success: true, noChanges: true })).toEqual([]);
    expect(told({ action: 'importAccounts' }, { success: true })).toEqual([]);
    expect(told({}, { success: true, auditLogs: [{ action: 'x', message: 'y', isError: false }] })).toEqual([]);
  });
});
