import { describe, expect, it } from '@jest/globals';
import type { PackageScript, SettingsField } from '#connectors';
import { missingContexts, withDryRun } from './context-file.js';
import { contextSlips } from './context-slips.js';

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

describe('a slip in a context file', () => {
  const form = [{ key: 'baseUrl' }, { key: 'exchange.uri' }] as SettingsField[];
  it('is told with what was probably meant', () => {
    const slips = contextSlips(
      {
        actionContext: {
          DryRn: true,
          configuration: { baseUlr: 'x', exchange: { uri: 1 } },
          References: { Acount: 1 },
          CorrelationConfiguration: { Enabld: true },
        },
        personContext: { Persoon: {} },
        resourceContext: { SourcData: [] },
        outputContext: { Sucess: false },
        variables: { dryrn: true },
      },
      form,
    );
    expect(slips.map((slip) => /^(\S+) has "(\w+)": did you mean "(\w+)"/.exec(slip)?.slice(1))).toEqual([
      ['actionContext', 'DryRn', 'DryRun'],
      ['actionContext.References', 'Acount', 'Account'],
      ['actionContext.CorrelationConfiguration', 'Enabld', 'Enabled'],
      ['personContext', 'Persoon', 'Person'],
      ['resourceContext', 'SourcData', 'SourceData'],
      ['outputContext', 'Sucess', 'Success'],
      ['variables', 'dryrn', 'dryRun'],
      ['actionContext.Configuration', 'baseUlr', 'baseUrl'],
    ]);
  });
  it('is told with what there is, where nothing is near', () => {
    expect(contextSlips({ personContext: { Boss: {} } }, form)[0]).toMatch(
      /"Boss", which no platform gives; it has Person/,
    );
  });
  it("is not found in what is right, in any casing, nor in variables and settings of a script's own", () => {
    const actionContext = { dryrun: true, Data: { anything: 1 }, Configuration: { debugLevel: 1 } };
    expect(contextSlips({ actionContext, variables: { tenant: 1 }, personContext: { Person: null } }, form)).toEqual(
      [],
    );
  });
});
