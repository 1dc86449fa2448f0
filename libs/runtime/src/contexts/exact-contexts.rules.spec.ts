import { describe, expect, it } from '@jest/globals';
import type { ActionRequest, ExactContexts } from '../action-request.js';
import { exactFields, exactVariables, withExactContexts } from './exact-contexts.rules.js';

const built = {
  variables: {
    actionContext: { DryRun: false, Data: {} },
    personContext: { Person: null },
    outputContext: { Success: false, AuditLogs: [], Data: { id: null } },
    dryRun: false,
  },
  lists: ['outputContext.AuditLogs'],
  collect: ['outputContext'],
};
const variables = (contexts: ExactContexts) => exactVariables(built, contexts, new Set()).variables;

describe('what a script finds', () => {
  it('is what was given, and nothing is put into it', () => {
    expect(variables({ actionContext: { Data: { start: '2026-01-01' } } })).toMatchObject({
      actionContext: { Data: { start: '2026-01-01' } },
    });
    expect(variables({ actionContext: { Data: {} } }).actionContext).toEqual({ Data: {} });
  });
  it('is as in a run without a person where nothing was given', () => {
    expect(variables({ actionContext: {} })).toMatchObject({ personContext: { Person: null }, dryRun: false });
  });
  it('has every property of an output context, so that scripts can assign them', () => {
    expect(variables({ outputContext: { data: { mail: null } } }).outputContext).toEqual({
      Success: false,
      AuditLogs: [],
      data: { mail: null },
    });
  });
  it('of V1 is text as it is, and JSON text where the contract has that', () => {
    const texts = variables({
      variables: { person: ' {"a":1} ', configuration: { url: 'x' }, dryRun: true, count: 3 },
    });
    expect(texts).toMatchObject({ person: ' {"a":1} ', configuration: '{"url":"x"}', dryRun: true, count: 3 });
  });
  it('warns of keys that PowerShell cannot tell apart', () => {
    const warnings = new Set<string>();
    exactVariables(built, { personContext: { Person: 1, person: 2 } }, warnings);
    expect([...warnings]).toEqual([expect.stringContaining('different capitals')]);
  });
});

describe('the request', () => {
  const request = { settings: { old: 1 }, person: { ExternalId: '1' } } as unknown as ActionRequest;
  it('takes settings and account from the contexts', () => {
    const contexts = { actionContext: { configuration: { url: 'https://a.nl' }, References: { Account: { id: 1 } } } };
    expect(withExactContexts({ ...request, contexts })).toMatchObject({
      settings: { url: 'https://a.nl' },
      accountReference: { id: 1 },
      person: null,
    });
  });
  it('takes them from the texts of V1', () => {
    const contexts = { variables: { Configuration: '{"url":"https://a.nl"}', accountReference: '"a-1"' } };
    expect(withExactContexts({ ...request, contexts })).toMatchObject({
      settings: { url: 'https://a.nl' },
      accountReference: 'a-1',
    });
  });
  it('stays as it is without contexts', () => expect(withExactContexts(request)).toBe(request));
});

it('the fields of Data are mapped fields, whether a mapping names them or not', () => {
  const planned = [{ name: 'Mail', type: 'Text', mode: 'Field' } as const];
  const { fields, data } = exactFields(
    { actionContext: { Data: { mail: 'a@b.nl', phones: [], name: { first: 'A' } } } },
    planned,
  );
  expect(fields.map(({ name, type }) => `${name} ${type}`)).toEqual(['Mail Text', 'phones Array', 'name.first Text']);
  expect(data).toEqual({ mail: 'a@b.nl', phones: [], 'name.first': 'A' });
});
