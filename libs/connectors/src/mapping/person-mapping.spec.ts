import { describe, expect, it } from '@jest/globals';
import { PackageWarnings } from '../package/package-warnings.js';
import { isPersonMapping, readPersonMapping } from './person-mapping.js';
import { pickPersonMapping } from './pick-person-mapping.js';

const item = (name: string, mode = 'field', value = 'x') => ({
  name,
  mode,
  value,
  validation: { required: name === 'ExternalId' },
});

describe('readPersonMapping', () => {
  it('reads persons and contracts', () => {
    const warnings = new PackageWarnings();
    const mapping = readPersonMapping(
      'mapping.json',
      {
        personMappings: [item('ExternalId'), { ...item('Custom.Nr', 'fixed', '7'), convertToString: true }],
        contractMappings: [item('StartDate', 'complex', 'sourceContract.Start')],
      },
      warnings,
    );
    expect(mapping.person).toEqual([
      { name: 'ExternalId', mode: 'field', value: 'x', required: true, convertToString: false },
      { name: 'Custom.Nr', mode: 'fixed', value: '7', required: false, convertToString: true },
    ]);
    expect(mapping.contract[0]).toMatchObject({ mode: 'complex', value: 'sourceContract.Start' });
    expect(warnings.items).toEqual([]);
  });

  it('warns about items it cannot use', () => {
    const warnings = new PackageWarnings();
    const mapping = readPersonMapping(
      'm.json',
      { personMappings: [item('A'), item('a', 'magic', 'y'), { mode: 'field' }] },
      warnings,
    );
    expect(mapping.person).toEqual([{ name: 'a', mode: 'field', value: 'y', required: false, convertToString: false }]);
    expect(warnings.items.map(({ code }) => code)).toEqual([
      'mapping-field-twice',
      'mapping-mode',
      'mapping-field-without-name',
    ]);
  });

  it('is told by content', () => {
    expect([{ contractMappings: [] }, { MappingFields: [] }, []].map(isPersonMapping)).toEqual([true, false, false]);
  });
});

describe('pickPersonMapping', () => {
  const mapping = (path: string, person: number, contract: number) => ({
    path,
    person: Array.from({ length: person }, (_, at) => ({
      name: `P${at}`,
      mode: 'field' as const,
      value: '',
      required: false,
      convertToString: false,
    })),
    contract: Array.from({ length: contract }, (_, at) => ({
      name: `C${at}`,
      mode: 'field' as const,
      value: '',
      required: false,
      convertToString: false,
    })),
  });

  it('prefers mapping.json and lists the others', () => {
    const picked = pickPersonMapping([mapping('a/mappingContractsOnly.json', 9, 9), mapping('a/Mapping.json', 2, 2)]);
    expect(picked.mapping?.path).toBe('a/Mapping.json');
    expect(picked.alternatives.map(({ path }) => path)).toEqual(['a/mappingContractsOnly.json']);
  });

  it('joins a person file and a contract file', () => {
    const { mapping: joined } = pickPersonMapping([
      mapping('contractMapping.json', 0, 4),
      mapping('personMapping.json', 3, 0),
    ]);
    expect([joined?.path, joined?.person.length, joined?.contract.length]).toEqual(['personMapping.json', 3, 4]);
  });

  it('has nothing to pick from nothing', () => {
    expect(pickPersonMapping([])).toEqual({ mapping: null, alternatives: [] });
  });
});
