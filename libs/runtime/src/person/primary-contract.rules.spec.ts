import { describe, expect, it } from '@jest/globals';
import { displayName, mappingPerson, withComputedParts } from './complete-person.rules.js';
import type { Contract } from './person.js';
import { primaryContract, today } from './primary-contract.rules.js';

const contract = (
  ExternalId: string,
  StartDate: string | null,
  EndDate: string | null,
  Details: Contract['Details'] = {},
): Contract => ({ ExternalId, StartDate, EndDate, Details });

describe('primary contract on 2026-11-23', () => {
  it.each<[string, Contract[], string | null]>([
    ['none', [], null],
    [
      'active before future and past',
      [
        contract('past', '2020-01-01', '2021-01-01', { Fte: 1 }),
        contract('active', '2022-01-01', null),
        contract('future', '2027-01-01', null, { Fte: 1 }),
      ],
      'active',
    ],
    [
      'future before past',
      [contract('past', '2020-01-01', '2021-01-01'), contract('future', '2027-01-01', null)],
      'future',
    ],
    ['past when nothing else', [contract('past', '2020-01-01', '2021-01-01')], 'past'],
    [
      'first by fte',
      [contract('half', '2020-01-01', null, { Fte: 0.5 }), contract('full', '2021-01-01', null, { Fte: 1 })],
      'full',
    ],
    [
      'then by hours',
      [
        contract('a', '2020-01-01', null, { Fte: 1, HoursPerWeek: 20 }),
        contract('b', '2020-01-01', null, { Fte: 1, HoursPerWeek: 32 }),
      ],
      'b',
    ],
    [
      'then by sequence',
      [contract('a', '2020-01-01', null, { Sequence: 1 }), contract('b', '2020-01-01', null, { Sequence: 2 })],
      'b',
    ],
    ['then open end', [contract('a', '2020-01-01', '2030-01-01'), contract('b', '2021-01-01', null)], 'b'],
    ['then the earliest start', [contract('a', '2021-01-01', null), contract('b', '2020-01-01', null)], 'b'],
    [
      'numbers written as text',
      [
        contract('a', '2020-01-01', null, { Fte: '0,5' as never }),
        contract('b', '2020-01-01', null, { Fte: '0,9' as never }),
      ],
      'b',
    ],
    [
      'the last day counts',
      [contract('a', '2020-01-01', '2026-11-23T00:00:00', { Fte: 0 }), contract('b', '2027-01-01', null, { Fte: 1 })],
      'a',
    ],
    [
      'the first day counts',
      [contract('a', '2026-11-23T00:00:00+01:00', null), contract('b', '2027-01-01', null, { Fte: 1 })],
      'a',
    ],
  ])('%s', (_, contracts, expected) => {
    expect(primaryContract(contracts, '2026-11-23')?.ExternalId ?? null).toBe(expected);
  });

  it('takes today from the time zone', () => {
    expect(today(new Date('2026-11-23T23:30:00Z'), 'Europe/Amsterdam')).toBe('2026-11-24');
  });
});

describe('display name', () => {
  const Name = {
    NickName: 'Els',
    FamilyNamePrefix: 'van',
    FamilyName: 'Dijk',
    FamilyNamePartnerPrefix: 'de',
    FamilyNamePartner: 'Boer',
  };
  it.each([
    ['B', 'Els van Dijk'],
    ['P', 'Els de Boer'],
    ['BP', 'Els van Dijk - de Boer'],
    ['PB', 'Els de Boer - van Dijk'],
    ['X', 'Els van Dijk'],
  ])('%s', (Convention, expected) => {
    expect(displayName({ Name: { ...Name, Convention } })).toBe(expected);
  });
});

describe('computed parts', () => {
  it('are added to a copy, and only where they are absent', () => {
    const person = { ExternalId: '1', DisplayName: 'Given', Contracts: [contract('c', '2020-01-01', null)] };
    const complete = withComputedParts(
      person,
      { now: new Date('2026-11-23'), timeZone: 'UTC' },
      { ExternalId: '9', DisplayName: 'Boss' },
    );
    expect(complete).toMatchObject({
      DisplayName: 'Given',
      PrimaryContract: { ExternalId: 'c' },
      PrimaryManager: { ExternalId: '9', DisplayName: 'Boss' },
      Accounts: {},
    });
    expect(person).not.toHaveProperty('PrimaryContract');
  });
  it('a mapping finds every standard part', () => {
    const person = mappingPerson({ Contracts: [{ ExternalId: '1' }] }, ['AzureAD']);
    expect(person).toMatchObject({
      Name: { NickName: null },
      Contact: { Personal: { Phone: { Mobile: null } } },
      PrimaryManager: { Email: null },
      Source: { DisplayName: null },
      Accounts: { AzureAD: {} },
    });
    expect(person.Contracts).toMatchObject([
      { ExternalId: '1', Department: { DisplayName: null }, CostCenter: { Code: null } },
    ]);
  });
});
