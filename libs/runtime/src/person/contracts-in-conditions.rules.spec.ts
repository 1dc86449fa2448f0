import { describe, expect, it } from '@jest/globals';
import type { Contract } from './person.js';
import { withContractsInConditions } from './contracts-in-conditions.rules.js';

const MOMENT = { now: new Date('2026-03-01T22:30:00Z'), timeZone: 'Europe/Amsterdam' };
const inConditions = (...contracts: Contract[]) =>
  withContractsInConditions({ ExternalId: '1', Contracts: contracts }, MOMENT).Contracts!.map(
    ({ Context }) => Context?.InConditions,
  );

describe('the contracts that are the reason for what somebody asks for', () => {
  it('are those of that day: from the first to the last, both included', () => {
    expect(
      inConditions(
        { StartDate: '2026-03-01', EndDate: null },
        { StartDate: '2020-01-01T00:00:00Z', EndDate: '2026-03-01T00:00:00Z' },
        { StartDate: '2020-01-01', EndDate: '2026-02-28' },
        { StartDate: '2026-03-02' },
        {},
      ),
    ).toEqual([true, true, false, false, true]);
  });

  it('are what the person says they are, where it says so', () => {
    expect(
      inConditions({ Context: { InConditions: false } }, { EndDate: '2020-01-01', Context: { InConditions: true } }),
    ).toEqual([false, true]);
  });

  it('leave the rest and the given person as they are', () => {
    const person = { ExternalId: '1', Contracts: [{ ExternalId: 'c1' }] };
    expect(withContractsInConditions(person, MOMENT)).toEqual({
      ExternalId: '1',
      Contracts: [{ ExternalId: 'c1', Context: { InConditions: true } }],
    });
    expect(person.Contracts[0]).toEqual({ ExternalId: 'c1' });
    expect(withContractsInConditions({ ExternalId: '1' }, MOMENT).Contracts).toEqual([]);
  });
});
