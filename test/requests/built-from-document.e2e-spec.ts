import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DesignsService, type FunctionalDesign, SkeletonService, type TechnicalDesign } from '#requests';
import type { ActionResult } from '#runtime';
import { runKoppel } from '../support/koppel.js';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/sandbox.js';
import { startApi, type TestApi } from '../support/api.js';
import { type Actor, TestDesk } from '../support/desk.js';

jest.setTimeout(120_000);

/** An employee whose log in name and mail address were given out before. */
const person = JSON.parse(readFileSync('samples/persons/pieter-van-den-berg.json', 'utf8')) as Record<string, object>;
const PIETER = {
  ...person,
  UserName: 'pvandenberg',
  Contact: { Business: { Email: 'p.vandenberg@zonnedal.example' } },
};

const FUNCTIONS = [
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'importAccounts',
  'permissions',
  'grant',
  'revoke',
];
const FORM = {
  applicationName: 'Roosterwijs',
  vendorName: 'Weekritme BV',
  applicationUrl: 'https://www.roosterwijs.example/login',
  applicationType: 'healthcare',
  direction: 'target',
  functions: FUNCTIONS,
  users: 400,
  apiDocumentation: { kind: 'file' },
  credentialIsOwn: 'yes',
  fields: [
    { name: 'givenname', purpose: 'Shown to colleagues' },
    { name: 'familyName', purpose: 'Shown to colleagues' },
    { name: 'department', purpose: 'The planning that the person belongs to' },
  ],
};
interface User {
  id: string;
  [field: string]: unknown;
}

/** From what the vendor publishes about its API to accounts in its application: nobody writes a line in between. */
describe('a connector built from an API document', () => {
  let api: TestApi;
  let sandbox: Sandbox;
  let folder: string;
  let connector: string;
  let desk: TestDesk;
  let owner: Actor;
  let requestId: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'koppel-built-'));
    [api, sandbox] = await Promise.all([
      startApi(),
      startSandbox({ port: 0, generated: [], dataFolder: join(folder, 'sandbox') }),
    ]);
    desk = new TestDesk(api);
    owner = await desk.actor('productOwner');
    const customer = await desk.actor('administrator', await api.tenant('Gemeente Zonnedal'));
    const sales = await desk.actor('sales');
    const published = await (await fetch(`${sandbox.url}/roosterwijs/openapi.json`)).text();
    requestId = await desk.studied({ customer, sales, owner }, FORM, published);
  }, 120_000);

  afterAll(async () => {
    await sandbox.close();
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const told = async (...words: string[]) => {
    const { out, errors, code } = await runKoppel(...words);
    // Why an action failed is said there too.
    if (code === 0 && errors !== '') throw new Error(errors);
    return { out, code };
  };
  const run = async (action: string, ...options: string[]) =>
    JSON.parse(
      (
        await told(
          'run',
          action,
          connector,
          '--settings',
          join(folder, 'settings.json'),
          '--json',
          '--details',
          ...options,
        )
      ).out,
    ) as ActionResult;
  const users = async () => (await (await fetch(`${sandbox.url}/roosterwijs/_control/users`)).json()) as User[];
  const pieter = async () => (await users()).find(({ employeeNumber }) => employeeNumber === '1002');
  const reference = async () => [
    '--person',
    join(folder, 'person.json'),
    '--reference',
    JSON.stringify({ Id: (await pieter())!.id }),
  ];

  it('begins with designs that hold everything the document tells', async () => {
    const designs = desk.get(DesignsService);
    const functional = await desk.as(owner, () => designs.state(requestId, 'functional'));
    expect(functional.problems).toEqual([]);
    expect((functional.content as FunctionalDesign).fields.map(({ name, personField }) => [name, personField])).toEqual(
      [
        ['employeeNumber', 'ExternalId'],
        ['userName', 'UserName'],
        ['email', 'Contact.Business.Email'],
        ['givenName', 'Name.NickName'],
        ['familyName', 'Name.FamilyName'],
        ['department', 'PrimaryContract.Department.DisplayName'],
      ],
    );
    const technical = await desk.as(owner, () => designs.state(requestId, 'technical'));
    expect(technical.problems).toEqual([]);
    const { endpoints, ...rest } = technical.content as TechnicalDesign;
    expect(rest).toMatchObject({
      hosts: ['www.roosterwijs.example'],
      authentication: { kind: 'apiKey', header: 'X-Api-Key' },
      paging: { kind: 'page', parameter: 'page', sizeParameter: 'pageSize', size: 100 },
      idField: 'id',
    });
    const told = Object.fromEntries(endpoints.map(({ action, method, path, body }) => [action, [method, path, body]]));
    expect(told).toMatchObject({
      find: ['GET', '/users?employeeNumber={value}', null],
      disable: ['PATCH', '/users/{id}', { active: false }],
      grant: ['PUT', '/teams/{permission}/members/{id}', null],
    });
  });

  it('becomes a repository in which the review finds nothing grave', async () => {
    const { repository, files } = await desk.as(owner, () => desk.get(SkeletonService).files(requestId));
    for (const [path, text] of files) file(`${repository}/${path}`, text);
    connector = join(folder, repository);
    const { out, code } = await told('review', connector, '--json');
    const { findings, onlyWords } = JSON.parse(out) as { findings: { severity: string }[]; onlyWords: string | null };
    expect([code, onlyWords]).toEqual([0, null]);
    expect(findings.filter(({ severity }) => severity === 'blocker' || severity === 'high')).toEqual([]);
  });

  it('shows the call that would make the user, and makes none', async () => {
    file('person.json', JSON.stringify(PIETER));
    file(
      'settings.json',
      JSON.stringify({ BaseUrl: `${sandbox.url}/roosterwijs/api/v2`, ApiKey: 'sandbox-roosterwijs-zonnedal' }),
    );
    const shown = await run('create', '--person', join(folder, 'person.json'), '--show-writes');
    const refused = shown.calls.filter(({ blocked }) => blocked === 'wouldWrite');
    expect(refused.map(({ method }) => method)).toEqual(['POST']);
    expect(JSON.stringify(shown.calls)).not.toContain('sandbox-roosterwijs-zonnedal');
    expect(await run('create', '--person', join(folder, 'person.json'), '--dry-run')).toMatchObject({ success: true });
    expect(await pieter()).toBeUndefined();
  });

  it('makes the user, and finds it the next time', async () => {
    const made = await run('create', '--person', join(folder, 'person.json'));
    expect({ success: made.success, reason: made.reason }).toEqual({ success: true, reason: null });
    expect(made.accountCorrelated).toBe(false);
    expect(await pieter()).toMatchObject({
      id: (made.accountReference as { Id: string }).Id,
      department: 'Bedrijfsvoering',
    });
    expect(await run('create', '--person', join(folder, 'person.json'))).toMatchObject({
      success: true,
      accountCorrelated: true,
      accountReference: made.accountReference,
    });
    expect(await users()).toHaveLength(2);
  });

  it('changes only what differs, takes the account out of use and into it, and deletes it', async () => {
    expect(await run('update', ...(await reference()))).toMatchObject({ success: true });
    expect(await run('enable', ...(await reference()))).toMatchObject({ success: true });
    expect(await pieter()).toMatchObject({ active: true, department: 'Bedrijfsvoering' });
    expect(await run('disable', ...(await reference()))).toMatchObject({ success: true });
    expect(await pieter()).toMatchObject({ active: false });
    const { accounts } = await run('import');
    expect(accounts.map(({ accountReference }) => accountReference)).toContainEqual({ Id: (await pieter())!.id });
    const { permissions } = await run('permissions');
    expect(permissions.map(({ displayName }) => displayName)).toContain('Night planning');
    const team = ['--permission', file('team.json', JSON.stringify(permissions[1]))];
    for (const action of ['grant', 'revoke'])
      expect(await run(action, ...(await reference()), ...team)).toMatchObject({ success: true });
    expect(await run('delete', ...(await reference()))).toMatchObject({ success: true });
    expect(await pieter()).toBeUndefined();
  });

  it('says what to check when the key is wrong', async () => {
    const wrong = file('wrong.json', JSON.stringify({ BaseUrl: `${sandbox.url}/roosterwijs/api/v2`, ApiKey: 'no' }));
    const result = await run('create', '--person', join(folder, 'person.json'), '--settings', wrong);
    expect(result).toMatchObject({ success: false });
    expect(result.reason).toMatch(/refuses the credential/);
  });
});
