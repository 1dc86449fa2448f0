import { describe, expect, it } from '@jest/globals';
import type { SettingsField } from '#connectors';
import { contextSlips } from './context-slips.js';

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
