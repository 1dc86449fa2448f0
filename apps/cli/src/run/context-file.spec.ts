import { describe, expect, it } from '@jest/globals';
import type { PackageScript } from '#connectors';
import { missingContexts, withDryRun } from './context-file.js';

describe('whether it is a dry run', () => {
  it('is said by the contexts', () => {
    expect(withDryRun({ actionContext: { dryrun: true } }, {})).toMatchObject({ dryRun: true, notes: [] });
    expect(withDryRun({ variables: { dryRun: 'True' } }, {}).dryRun).toBe(true);
    expect(withDryRun({ actionContext: {} }, {}).dryRun).toBe(false);
  });
  it('is said by the option, which wins and says so', () => {
    const { dryRun, contexts, notes } = withDryRun({ actionContext: { DryRun: false, Data: 1 } }, { dryRun: true });
    expect(dryRun).toBe(true);
    expect(contexts.actionContext).toEqual({ DryRun: true, Data: 1 });
    expect(notes).toEqual(['The context says DryRun false; --dry-run wins, so the script is told true.']);
  });
  it('reaches V1 scripts as their variable', () => {
    expect(withDryRun({ variables: { DryRun: false } }, { dryRun: true }).contexts).toEqual({
      variables: { DryRun: true },
    });
  });
  it('of shown writes is told to nobody but enforced', () => {
    const { dryRun, contexts } = withDryRun({ actionContext: { DryRun: true } }, { showWrites: true });
    expect(dryRun).toBe(true);
    expect(contexts.actionContext).toEqual({ DryRun: false });
  });
});

it('of another generation than the script are told', () => {
  const script = (generation: 'V1' | 'V2') => ({ path: 'create.ps1', generation }) as PackageScript;
  expect(missingContexts({ variables: {} }, script('V2'))).toEqual([
    'create.ps1 is a V2 script: it reads actionContext. The context file has none.',
  ]);
  expect(missingContexts({ actionContext: {} }, script('V1'))[0]).toMatch(/^create\.ps1 is a V1 script: .*"variables"/);
  expect(missingContexts({ actionContext: {} }, script('V2'))).toEqual([]);
});
