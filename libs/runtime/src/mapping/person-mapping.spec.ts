import { afterAll, expect, it } from '@jest/globals';
import type { PersonMappingItem } from '#connectors';
import type { JsonValue } from '../json/json-value.js';
import { MappingSandbox } from './mapping-sandbox.js';
import { mapPersons } from './person-mapping.js';

const sandbox = new MappingSandbox();
afterAll(() => sandbox.close());

const item = (
  name: string,
  mode: PersonMappingItem['mode'],
  value: string,
  more: Partial<PersonMappingItem> = {},
): PersonMappingItem => ({
  name,
  mode,
  value,
  required: false,
  convertToString: false,
  ...more,
});
const person = [
  item('ExternalId', 'field', 'id'),
  item('Name.NickName', 'field', 'person.legalName.givenName'),
  item('Name.FamilyName', 'complex', 'deleteDiacriticalMarks(source.person.legalName.familyName)', { required: true }),
  item('Name.Convention', 'fixed', 'B'),
  item('Details.BirthDate', 'complex', 'source.born ? new Date(source.born) : null'),
  item('Excluded', 'complex', 'source.id === "2"'),
  item('Custom.Number', 'field', 'number', { convertToString: true }),
];
const contract = [
  item('ExternalId', 'field', 'nr'),
  item('StartDate', 'field', 'from', { required: true }),
  item('EndDate', 'field', 'to'),
  item('Details.Fte', 'field', 'fte'),
  item('Department.DisplayName', 'complex', 'source.id + "/" + sourceContract.department'),
];
const map = (raws: JsonValue[]) =>
  mapPersons(
    sandbox,
    {
      owner: 'spec',
      mapping: { path: 'mapping.json', person, contract },
      moment: { now: new Date('2026-11-23T12:00:00Z'), timeZone: 'Europe/Amsterdam' },
    },
    raws,
  );
const raw = (id: string, more: Record<string, JsonValue> = {}): JsonValue => ({
  id,
  person: { legalName: { givenName: 'Zoë', familyName: 'Østergård' } },
  born: '1990-05-06',
  number: 12,
  Contracts: [
    { nr: 1, from: '2020-01-01', to: '2024-12-31', fte: 1, department: 'old' },
    { nr: 2, from: '2025-01-01', to: null, fte: 0.5, department: 'now' },
  ],
  ...more,
});

it('maps fields, fixed texts and scripts, and computes the rest', async () => {
  const [mapped] = await map([raw('1')]);
  expect(mapped).toMatchObject({ externalId: '1', errors: [] });
  expect(mapped!.person).toMatchObject({
    ExternalId: '1',
    Name: { NickName: 'Zoë', FamilyName: 'Ostergard', Convention: 'B' },
    DisplayName: 'Zoë Ostergard',
    Details: { BirthDate: '1990-05-06T00:00:00.000Z' },
    Excluded: false,
    Custom: { Number: '12' },
    Accounts: {},
    PrimaryContract: { ExternalId: 2, Department: { DisplayName: '1/now' } },
  });
  expect(mapped!.person!.Contracts!.map((one) => one.ExternalId)).toEqual([1, 2]);
});

it('blocks the person whose required field is empty or whose script fails, and no other', async () => {
  const mapped = await map([
    raw('1', { person: { legalName: { givenName: 'A', familyName: ' ' } } }),
    raw('2'),
    raw('3', { person: null }),
    raw('4', { Contracts: [{ nr: 1 }] }),
  ]);
  expect(mapped.map(({ person: result }) => result === null)).toEqual([true, false, true, true]);
  expect(mapped[0]!.errors).toEqual([{ field: 'Name.FamilyName', message: 'This field is required and empty.' }]);
  expect(mapped[1]!.person!.Excluded).toBe(true);
  expect(mapped[2]!.errors[0]!.message).toContain('legalName');
  expect(mapped[3]!.errors[0]!.field).toBe('Contracts[0].StartDate');
});

it('gives a person without contracts an empty list', async () => {
  const [mapped] = await map([raw('1', { Contracts: null })]);
  expect(mapped!.person).toMatchObject({ Contracts: [], PrimaryContract: null });
});
