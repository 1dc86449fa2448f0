import { describe, expect, it } from '@jest/globals';
import { readConnectorPackage } from '#connectors';
import { entering, leaving } from './exchanged-fields.js';

const file = (path: string, content: unknown) => ({ path, bytes: Buffer.from(JSON.stringify(content)) });
const field = (Name: string, MappingMode: string, Value: string, more: object = {}) => ({
  Name,
  Type: 'Text',
  MappingActions: [
    { MapForActions: ['Create'], MappingMode, Value, UsedInNotifications: false, StoreInAccountData: false, ...more },
  ],
});

const target = readConnectorPackage('HelloID-Conn-Prov-Target-Tools', [
  { path: 'create.ps1', bytes: Buffer.from('$actionContext.Data') },
  file('fieldMapping.json', {
    Version: 'v1',
    MappingFields: [
      field(
        'login',
        'Complex',
        '"function a() { return Person.Name.NickName + Person.Name.FamilyName + Person.Name.NickName; } a();"',
      ),
      field('number', 'Field', '"Person.ExternalId"', { StoreInAccountData: true }),
      field('kind', 'Fixed', '"employee"'),
      field('id', 'None', '""', { StoreInAccountData: true }),
    ],
  }),
]);

describe('the fields that a connector exchanges', () => {
  it('leave with what they are made of', () => {
    expect(leaving(target)).toEqual([
      { name: 'login', sources: ['Person.Name.NickName', 'Person.Name.FamilyName'], fixed: false },
      { name: 'number', sources: ['Person.ExternalId'], fixed: false },
      { name: 'kind', sources: [], fixed: true },
    ]);
  });

  it('come back where the account keeps them', () => {
    expect(entering(target).map(({ name }) => name)).toEqual(['number', 'id']);
  });
});
