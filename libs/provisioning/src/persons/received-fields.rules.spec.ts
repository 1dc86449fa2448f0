import { describe, expect, it } from '@jest/globals';
import { receivedFields } from './received-fields.rules.js';

describe('what an application sent', () => {
  it('is told by names and how often they are filled, never by a value', () => {
    const records = [
      {
        Name: { FamilyName: 'Jansen' },
        Details: { BirthDate: '1990-01-01' },
        Contracts: [{ Title: { Name: 'Nurse' } }, { Title: { Name: 'Head nurse' } }],
        Note: '',
      },
      { Name: { FamilyName: 'Bakker' }, Details: { BirthDate: null } },
    ];
    expect(receivedFields(records)).toEqual([
      { name: 'Contracts.Title.Name', fillRate: 0.5 },
      { name: 'Details.BirthDate', fillRate: 0.5 },
      { name: 'Name.FamilyName', fillRate: 1 },
    ]);
    expect(receivedFields([])).toEqual([]);
  });

  it('shows no number or date under which something is kept', () => {
    const records = [{ rates: { '1001': { salary: 4000 }, '2026-01-01': { salary: 4100 } } }];
    expect(receivedFields(records)).toEqual([{ name: 'rates.*.salary', fillRate: 1 }]);
  });

  it('names the most filled ones when there are too many', () => {
    const odd = Object.fromEntries(Array.from({ length: 2_500 }, (_, number) => [`a${number}`, 1]));
    const names = receivedFields([odd, { bsn: 1 }, { bsn: 2 }]).map(({ name }) => name);
    expect(names).toHaveLength(2_000);
    expect(names).toContain('bsn');
  });
});
