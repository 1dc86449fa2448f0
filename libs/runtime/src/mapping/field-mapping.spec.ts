import { afterAll, describe, expect, it } from '@jest/globals';
import type { FieldMappingField, LifecycleAction } from '#connectors';
import { accountSystemsIn, fieldsFor, mapFields } from './field-mapping.js';
import { MappingSandbox } from './mapping-sandbox.js';
import type { Person } from '../person/person.js';

const sandbox = new MappingSandbox();
afterAll(() => sandbox.close());

const field = (
  name: string,
  mode: 'None' | 'Fixed' | 'Field' | 'Complex',
  value: string | null,
  more: Partial<FieldMappingField> & { mapFor?: LifecycleAction[] } = {},
): FieldMappingField => ({
  name,
  description: null,
  type: more.type ?? 'Text',
  actions: [
    { mapFor: more.mapFor ?? ['Create', 'Update'], mode, value, usedInNotifications: false, storeInAccountData: false },
  ],
});
const person: Person = {
  ExternalId: '1001',
  Name: { NickName: 'Jan', FamilyName: 'Jansen', Convention: 'B' },
  Details: { BirthDate: '1980-02-03T00:00:00' },
  Status: { Blocked: true },
  Accounts: { MicrosoftActiveDirectory: { mail: 'jan@b.nl', groups: ['a', 'b'] } },
  Contracts: [],
};
const map = (
  fields: FieldMappingField[],
  more: {
    person?: Person | null;
    iteration?: number;
    accountSystems?: string[];
    lifecycle?: LifecycleAction | null;
  } = {},
) =>
  mapFields(sandbox, { owner: 'spec', fields, lifecycle: 'Create', person, iteration: 0, accountSystems: [], ...more });
const valueOf = async (one: FieldMappingField, more: Parameters<typeof map>[1] = {}) =>
  (await map([one], more)).data[one.name];

describe('Field', () => {
  it.each([
    ['Person.Name.NickName', 'Jan'],
    ['person.name.nickname', 'Jan'],
    ['PersonContext.Person.ExternalId', '1001'],
    ['Person.Details.BirthDate', '1980-02-03T00:00:00'],
    ['Person.Status.Blocked', 'True'],
    ['Person.Accounts.MicrosoftActiveDirectory.mail', 'jan@b.nl'],
    ['Person.Accounts.Missing.mail', null],
    ['Person.PrimaryManager.Email', null],
    ['"x" + Person.ExternalId', 'x1001'],
    ['function f() { return 1 } f();', '1'],
  ])('%s', async (path, expected) => {
    expect(await valueOf(field('x', 'Field', path))).toBe(expected);
  });
});

describe('Complex', () => {
  it.each([
    ['text', 'Person.Name.NickName.toUpperCase()', 'JAN'],
    ['number', '6 * 7', '42'],
    ['booleans as .NET writes them', 'Person.ExternalId !== "1001"', 'False'],
    ['date', 'new Date(Date.UTC(2026, 0, 2))', '2026-01-02T00:00:00.000Z'],
    ['undefined', 'Person.Name.Unknown', null],
    ['a system without an account', 'typeof Person.Accounts.AzureAD.mail !== "undefined" ? "linked" : "no"', 'no'],
    ['a system in brackets', 'Person.Accounts["_fa8936cb"].mail || "no"', 'no'],
    [
      'parts that the person lacks',
      'Person.Contact.Business.Phone.Mobile || Person.PrimaryContract.Department.DisplayName || "none"',
      'none',
    ],
  ])('%s', async (_, code, expected) => {
    expect(await valueOf(field('x', 'Complex', code))).toBe(expected);
  });
  it('gives lists to Array fields as they are', async () => {
    expect(await valueOf(field('x', 'Complex', '[{ value: "a" }, { value: 1 }]', { type: 'Array' }))).toEqual([
      { value: 'a' },
      { value: 1 },
    ]);
    expect(await valueOf(field('x', 'Complex', '"one"', { type: 'Array' }))).toEqual(['one']);
    expect(await valueOf(field('x', 'Complex', 'null', { type: 'Array' }))).toBeNull();
  });
  it('finds names whatever their case, as the shipped mappings expect', async () =>
    expect(await valueOf(field('x', 'Complex', 'Person.name.nickName + Person.Name.NickName'))).toBe('JanJan'));
  it('counts iterations', async () => {
    expect(await valueOf(field('x', 'Complex', '"jan" + (Iteration || "")'), { iteration: 2 })).toBe('jan2');
  });
  it('makes linked systems exist', async () => {
    const code = 'var a = Person.Accounts; a.Linked.mail === undefined ? "empty" : "?"';
    expect(await valueOf(field('x', 'Complex', code), { accountSystems: ['Linked'] })).toBe('empty');
  });
  it('names the field that fails and computes the others', async () => {
    const mapped = await map([
      field('bad', 'Complex', 'Person.Missing.x'),
      field('good', 'Complex', 'Person.ExternalId'),
    ]);
    expect(mapped.errors).toEqual([{ field: 'bad', message: expect.stringContaining("reading 'x'") }]);
    expect(mapped.data.good).toBe('1001');
  });
});

describe('which fields count', () => {
  const fields = [
    field('id', 'None', null),
    field('mail', 'Fixed', 'false'),
    field('off', 'Fixed', 'x', { mapFor: ['Disable'] }),
  ];

  it('None fields are known but have no value', async () => {
    const mapped = await map(fields);
    expect(mapped.fields.map(({ name, mode }) => [name, mode])).toEqual([
      ['id', 'None'],
      ['mail', 'Fixed'],
    ]);
    expect(mapped.data).toEqual({ mail: 'false' });
  });
  it('actions without mapped data have none', async () =>
    expect((await map(fields, { lifecycle: null })).fields).toEqual([]));
  it('without a person only fixed values remain', async () => {
    const mapped = await map(
      [...fields, field('a', 'Field', 'Person.ExternalId'), field('b', 'Complex', 'Person.ExternalId')],
      { person: null },
    );
    expect(mapped).toMatchObject({ data: { mail: 'false', a: null, b: null }, errors: [] });
  });
  it('names that differ only in case are merged with a warning', () => {
    const warnings: string[] = [];
    const merged = fieldsFor([field('Mail', 'None', null), field('mail', 'Fixed', 'x')], 'Create', warnings);
    expect(merged).toEqual([{ name: 'Mail', type: 'Text', mode: 'Fixed', value: 'x' }]);
    expect(warnings).toHaveLength(1);
  });
});

it('finds the systems that scripts read', () => {
  expect(
    accountSystemsIn([
      'Person.Accounts.AzureAD.mail + Person.Accounts["_ab12"].x',
      'Person.Accounts?.TOPdesk?.id',
      null,
    ]),
  ).toEqual(['AzureAD', '_ab12', 'TOPdesk']);
});
