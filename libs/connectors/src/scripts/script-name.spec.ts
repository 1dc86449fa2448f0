import { describe, expect, it } from '@jest/globals';
import { actionOfName, isPlainActionName, wordsOf } from './script-name.js';

describe('actionOfName', () => {
  it.each([
    ['create', 'root', 'create', ''],
    ['AccountCreate', 'root', 'create', ''],
    ['Disable', 'root', 'disable', ''],
    ['advanced.create', 'root', 'create', 'advanced'],
    ['persons.Students', 'root', 'persons', 'Students'],
    ['person.Employees', 'root', 'persons', 'Employees'],
    ['import', 'root', 'importAccounts', ''],
    ['uniquenessCheck', 'root', 'uniqueness', ''],
    ['Entitlements', 'root', 'permissions', ''],
    ['list_entitlements', 'root', 'permissions', ''],
    ['grant', 'root', 'grant', ''],
    ['grantPermissions.groups', 'root', 'grant', 'groups'],
    ['Teams_Revoke', 'root', 'revoke', 'Teams'],
    ['dynamicPermissions', 'root', 'subPermissions', ''],
    ['Resource', 'root', 'resources', ''],
    ['resourceCreation', 'root', 'resources', ''],
    ['import', 'permissions', 'importPermissions', ''],
    ['importSubPermission', 'permissions', 'importSubPermissions', ''],
    ['subPermissionsImport', 'permissions', 'importSubPermissions', ''],
    ['grantpermission', 'permissions', 'grant', ''],
    ['RevokePermission', 'permissions', 'revoke', ''],
    ['updatePermission', 'permissions', 'updatePermission', ''],
    ['subPermission', 'permissions', 'subPermissions', ''],
    ['permissions', 'permissions', 'permissions', ''],
    ['resources', 'permissions', 'resources', ''],
    ['anything', 'resources', 'resources', 'anything'],
  ] as const)('%s in %s → %s %j', (name, place, action, rest) => {
    expect(actionOfName(name, place)).toEqual({ action, rest });
  });

  it.each(['install', 'sample_db', 'checkOnExternalSystemsAd', 'Get-ADPersonGroupMembers', 'topdesk_correlation'])(
    '%s is no action',
    (name) => {
      expect(actionOfName(name, 'root')).toBeNull();
    },
  );
});

describe('wordsOf', () => {
  it('splits at case and punctuation', () => {
    expect(wordsOf('LocationAuthGroups_Grant')).toEqual(['Location', 'Auth', 'Groups', 'Grant']);
    expect(wordsOf('SCIMPersons.v2')).toEqual(['SCIM', 'Persons', 'v2']);
  });
});

describe('isPlainActionName', () => {
  it('is what a script without an extension may be called', () => {
    expect(['enable', 'Create', 'grantPermission', 'LICENSE', 'constructor'].map(isPlainActionName)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
