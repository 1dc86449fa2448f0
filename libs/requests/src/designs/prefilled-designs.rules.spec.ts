import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { analyseApiDocument, type FeasibilityReport } from '#feasibility';
import { type IntakeForm, intakeFormSchema } from '../requests/intake-form.rules.js';
import { functionalDesignSchema } from './functional-design.rules.js';
import { expandedFunctional, prefilledFunctional, prefilledTechnical } from './prefilled-designs.rules.js';

const report = (document: string) =>
  analyseApiDocument(readFileSync(join(import.meta.dirname, '../../../../samples/api-documents', document)));
const FUNCTIONS = ['create', 'update', 'enable', 'disable', 'grant', 'revoke'];
const form = (given: object = {}) => intakeFormSchema.parse({ direction: 'target', functions: FUNCTIONS, ...given });
const technical = (asked: IntakeForm, known: FeasibilityReport, said = '') =>
  prefilledTechnical(asked, known, prefilledFunctional(asked, known), said);
const endpoints = (document: string, given: object = {}) =>
  Object.fromEntries(
    technical(form(given), report(document)).endpoints.map(({ action, method, path, body }) => [
      action,
      `${method} ${path}${body ? ` ${JSON.stringify(body)}` : ''}`,
    ]),
  );

describe('designs begin with what the report knows', () => {
  it('tells the account of a path from the permission, whichever comes first', () => {
    expect(endpoints('rest-users.yaml')).toMatchObject({ revoke: 'DELETE /groups/{permission}/members/{id}' });
    expect(endpoints('zorgrooster-nl.yaml')).toMatchObject({
      grant: 'PUT /medewerkers/{id}/rechtengroepen/{permission}',
    });
    expect(endpoints('operators-archive.json')).toMatchObject({
      grant: 'POST /operators/id/{id}/permissiongroups',
      enable: 'PATCH /operators/id/{id}/unarchive',
    });
  });

  it('finds an account by the form’s own key where the API can, else by the one that changes least', () => {
    expect(endpoints('zorgrooster-nl.yaml')).toMatchObject({ find: 'GET /medewerkers?personeelsnummer={value}' });
    expect(endpoints('rest-users.yaml', { correlationKey: 'Email' })).toMatchObject({
      find: 'GET /users?email={value}',
    });
    const { correlation } = prefilledFunctional(form(), report('rest-users.yaml'));
    expect(correlation).toEqual({ personField: 'ExternalId', accountField: 'employeeNumber' });
    const unknown = { correlationKey: 'badge' };
    expect(endpoints('rest-users.yaml', unknown)).not.toHaveProperty('find');
    expect(prefilledFunctional(form(unknown), report('rest-users.yaml')).correlation?.accountField).toBe('badge');
  });

  it('sends one field only to an update that leaves the others alone', () => {
    const patch = 'PATCH /users/{id} {"active":false}';
    expect(endpoints('rest-users.yaml')).toMatchObject({ disable: patch });
    const put = readFileSync(join(import.meta.dirname, '../../../../samples/api-documents/rest-users.yaml'), 'utf8');
    const replaced = analyseApiDocument(new TextEncoder().encode(put.replace(/\bpatch:/g, 'put:')));
    const actions = technical(form(), replaced).endpoints.map(({ action }) => action);
    expect(actions).toContain('update');
    expect(actions).not.toContain('disable');
  });

  it('keeps to what was asked, whatever else the API can do', () => {
    const { create, find, read, ...others } = endpoints('rest-users.yaml', { functions: ['create'] });
    expect([create, find, read]).toEqual(['POST /users', 'GET /users?employeeNumber={value}', 'GET /users/{id}']);
    expect(others).toEqual({});
  });

  it('keeps what the connector that is expanded exchanges already', () => {
    const agreed = { name: 'jobTitle', flow: 'out', personField: 'PrimaryContract.Title.Name', purpose: 'Shown' };
    const correlation = { personField: 'ExternalId', accountField: 'jobTitle' };
    const before = functionalDesignSchema.parse({ direction: 'target', fields: [agreed], correlation });
    const asked = form({ functions: ['grant'], fields: [{ name: 'jobtitle' }, { name: 'phone' }] });
    const { functions, fields, ...rest } = expandedFunctional(prefilledFunctional(asked, null), before);
    expect(functions.map(({ action }) => action)).toEqual(['grant']);
    expect(fields[0]).toMatchObject(agreed);
    expect(fields.map(({ name }) => name)).toEqual(['jobTitle', 'phone']);
    expect(rest.correlation).toEqual(correlation);
  });

  it('leaves to a person what the document does not tell', () => {
    const { baseUrl, hosts, endpoints: none } = technical(form(), report('rest-mail.txt'));
    expect({ baseUrl, hosts, none }).toEqual({ baseUrl: '', hosts: [], none: [] });
  });

  it('takes an address that is real, the vendor’s own before the document’s, and invents none', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../samples/api-documents/rest-users.yaml'), 'utf8');
    const at = (url: string, said = '') => {
      const moved = text.replace(/^servers:\n(?: .*\n)+/m, `servers:\n  - url: ${url}\n`);
      const { baseUrl, hosts } = technical(form(), analyseApiDocument(new TextEncoder().encode(moved)), said);
      return [baseUrl, ...hosts];
    };
    expect(at('https://api.zonnebloem.nl/v2')).toEqual(['https://api.zonnebloem.nl/v2', 'api.zonnebloem.nl']);
    for (const placeholder of [
      'https://api.example.com/v2',
      'https://{server}/v2',
      'https://localhost:8443',
      'https://your-domain.zonnebloem.nl',
    ])
      expect(at(placeholder)).toEqual(['']);
    const said = 'It is at https://eu.zonnewende.nl/api/, for all (see https://docs.zonnewende.nl).';
    expect(at('https://api.zonnebloem.nl/v2', said)).toEqual(['https://eu.zonnewende.nl/api', 'eu.zonnewende.nl']);
  });
});
