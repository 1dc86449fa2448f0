import { describe, expect, it } from '@jest/globals';
import type { ActionResult } from '#runtime';
import { accountAfter, accountAfterBoth, type KeptAccount } from './account-after.rules.js';

const result = (change: Partial<ActionResult>): ActionResult =>
  ({ outcome: 'succeeded', success: true, accountReference: null, data: {}, ...change }) as ActionResult;

const known: KeptAccount = { reference: { id: 7 }, data: { mail: 'old@example.org', name: 'Jan' }, enabled: true };

describe('what an action means for the account that is kept', () => {
  it('starts with the reference of a create, whatever JSON it is', () => {
    expect(accountAfter('create', null, result({ accountReference: 'a1', data: { mail: 'x' } }))).toEqual({
      reference: 'a1',
      data: { mail: 'x' },
      enabled: null,
    });
    expect(accountAfter('create', null, result({}))).toBeNull();
  });

  it('keeps the known reference and data where a script does not replace them', () => {
    expect(accountAfter('update', known, result({ data: { mail: 'new@example.org' } }))).toEqual({
      ...known,
      data: { mail: 'new@example.org', name: 'Jan' },
    });
    expect(accountAfter('update', known, result({ accountReference: { id: 8 } }))).toMatchObject({
      reference: { id: 8 },
    });
  });

  it('knows whether it is enabled', () => {
    expect(accountAfter('disable', known, result({}))).toMatchObject({ enabled: false });
    expect(accountAfter('enable', { ...known, enabled: false }, result({}))).toMatchObject({ enabled: true });
  });

  it('goes with a delete, and stays when nothing certain happened', () => {
    expect(accountAfter('delete', known, result({}))).toBe('removed');
    expect(accountAfter('delete', known, result({ outcome: 'failed', success: false }))).toBeNull();
    expect(accountAfter('update', known, result({ outcome: 'uncertain' }))).toBeNull();
    expect(accountAfter('grant', known, result({ accountReference: 'other' }))).toBeNull();
  });

  it('is known after a correlation even where the update that follows fails', () => {
    const found = result({ accountReference: 'a1' });
    expect(accountAfterBoth('create', null, found, result({ outcome: 'failed', success: false }))).toMatchObject({
      reference: 'a1',
    });
    expect(accountAfterBoth('create', null, found, result({ data: { mail: 'x' } }))).toMatchObject({
      reference: 'a1',
      data: { mail: 'x' },
    });
  });
});
