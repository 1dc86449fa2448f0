import { describe, expect, it } from '@jest/globals';
import type { ActionRequest, ActionResult } from '#runtime';
import { hints } from './hints.js';

const entry = { action: 'x', message: 'y', isError: false };
const told = (request: Partial<ActionRequest>, result: Partial<ActionResult>, unassigned: string[] = []) =>
  hints(
    { action: 'update', dryRun: false, ...request } as ActionRequest,
    {
      success: false,
      noChanges: false,
      auditLogs: [entry],
      thrown: null,
      missedCommands: [],
      ...result,
    } as ActionResult,
    {
      path: 'update.ps1',
      facts: {
        unassigned: unassigned.map((name, at) => ({ name, line: at + 1 })),
        functions: [{ name: 'Get-ApiRows', line: 3 }],
        constructs: [{ kind: 'exit', what: 'exit 1', line: 9 }],
      },
      commands: ['Invoke-RestMethod', 'Get-Item'],
    },
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
  it('for want of a command names the one that was meant, its own functions too', () => {
    const missedCommands = ['Invoke-RestMehtod', 'Get-ApiRow', 'Get-ADUser'];
    expect(told({ accountReference: 1 }, { missedCommands })).toEqual([
      'update.ps1 calls Invoke-RestMehtod: did you mean Invoke-RestMethod?',
      'update.ps1 calls Get-ApiRow: did you mean Get-ApiRows?',
    ]);
  });
  it('without a word is told where the script may have ended itself', () => {
    const without = told({ accountReference: 1 }, { auditLogs: [] });
    expect(without).toEqual(['update.ps1:9 has "exit", which ends a script whatever it has said until then.']);
    expect(told({ accountReference: 1 }, { auditLogs: [], thrown: { message: 'x' } as never })).toEqual([]);
  });
});

describe('an action that succeeded', () => {
  const silent = expect.stringContaining('nothing to AuditLogs');
  it('without a word in the audit log is told so', () => {
    expect(told({}, { success: true, auditLogs: [] })).toEqual([silent]);
    expect(told({ action: 'create' }, { success: true, auditLogs: [] }, ['headers'])).toEqual([silent]);
  });
  it('is not, where there is nothing to log', () => {
    expect(told({ dryRun: true }, { success: true, auditLogs: [] })).toEqual([]);
    expect(told({}, { success: true, noChanges: true, auditLogs: [] })).toEqual([]);
    expect(told({ action: 'importAccounts' }, { success: true, auditLogs: [] })).toEqual([]);
    expect(told({}, { success: true, auditLogs: [entry] })).toEqual([]);
  });
});
