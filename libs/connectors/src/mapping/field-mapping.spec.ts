import { describe, expect, it } from '@jest/globals';
import { PackageWarnings } from '../package/package-warnings.js';
import { readFieldMapping } from './field-mapping.js';

const action = (mapFor: string[], mode: string, value: unknown, more = {}) => ({
  MapForActions: mapFor,
  MappingMode: mode,
  Value: value,
  ...more,
});

function read(fields: unknown[], more = {}) {
  const warnings = new PackageWarnings();
  const mapping = readFieldMapping('fieldMapping.json', { Version: 'v1', MappingFields: fields, ...more }, warnings);
  return { ...mapping, warnings: warnings.items.map(({ code, message }) => `${code}: ${message}`) };
}

describe('readFieldMapping', () => {
  it('decodes each mode and keeps names as they are written', () => {
    const { fields, warnings, uniqueFieldNames } = read(
      [
        {
          Name: 'employee.Id',
          Type: 'Text',
          MappingActions: [action(['Create'], 'Field', '"Person.ExternalId"', { StoreInAccountData: true })],
        },
        {
          Name: 'active',
          Type: 'Text',
          MappingActions: [action(['Enable'], 'Fixed', '"true"'), action(['Disable'], 'Fixed', '"false"')],
        },
        { Name: 'mails', Type: 'Array', MappingActions: [action(['Create', 'Update'], 'Complex', '"[1]"')] },
        { Name: 'id', Type: 'Text', MappingActions: [action(['Create'], 'None', 'null')] },
      ],
      { UniqueFieldNames: ['id'] },
    );
    expect(warnings).toEqual([]);
    expect(uniqueFieldNames).toEqual(['id']);
    expect(fields.map(({ name, type }) => [name, type])).toEqual([
      ['employee.Id', 'Text'],
      ['active', 'Text'],
      ['mails', 'Array'],
      ['id', 'Text'],
    ]);
    expect(fields[0]?.actions).toEqual([
      {
        mapFor: ['Create'],
        mode: 'Field',
        value: 'Person.ExternalId',
        usedInNotifications: false,
        storeInAccountData: true,
      },
    ]);
    expect(fields[1]?.actions.map(({ value }) => value)).toEqual(['true', 'false']);
    expect(fields[3]?.actions[0]).toMatchObject({ mode: 'None', value: null });
  });

  it('treats code in a Field as Complex and names the systems whose accounts are read', () => {
    const { fields, warnings, accountSystems } = read([
      {
        Name: 'mail',
        Type: 'Text',
        MappingActions: [
          action(['Create'], 'Field', '"function m() { return Person.Accounts.MicrosoftActiveDirectory.mail } m();"'),
        ],
      },
      { Name: 'upn', Type: 'Text', MappingActions: [action(['Create'], 'Field', '"Person.Accounts._0a1b.upn"')] },
    ]);
    expect(fields[0]?.actions[0]?.mode).toBe('Complex');
    expect(warnings).toEqual([
      'mapping-field-code: fieldMapping.json: field "mail" has mode Field but holds JavaScript. It is treated as Complex.',
    ]);
    expect(accountSystems).toEqual(['MicrosoftActiveDirectory', '_0a1b']);
  });

  it('warns about what it had to guess', () => {
    const { fields, warnings } = read([
      { Name: 'a', Type: 'Number', MappingActions: [action(['Create', 'Rename'], 'Magic', '"x"')] },
      { Name: 'A', Type: 'Text', MappingActions: [action(['Create', 'Update'], 'Fixed', '"y"')] },
      { Type: 'Text' },
      { Name: 'a.b', Type: 'Text', MappingActions: [] },
      {
        Name: 'twice',
        Type: 'Text',
        MappingActions: [action(['Create'], 'Fixed', '"1"'), action(['Create'], 'Fixed', '"2"')],
      },
      { Name: 'regex', Type: 'Text', MappingActions: [action(['Create'], 'Complex', '"x.replace(/\\g/, 1)"')] },
    ]);
    expect(warnings.map((warning) => warning.split(':')[0])).toEqual([
      'mapping-field-type',
      'mapping-action',
      'mapping-mode',
      'mapping-field-twice',
      'mapping-field-without-name',
      'mapping-field-unused',
      'mapping-overlap',
      'mapping-value',
      'mapping-nesting',
    ]);
    expect(fields.find(({ name }) => name === 'a')?.actions.map(({ mapFor, mode }) => [mapFor, mode])).toEqual([
      [['Create'], 'None'],
      [['Update'], 'Fixed'],
    ]);
  });
});
