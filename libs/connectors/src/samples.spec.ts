import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readConnectorPackage } from './read-connector-package.js';
import { parseVersionTag } from './versions/version-tag.js';

/** Our own sample connectors, read from disk as the sandbox publishes them. */
const samples = join(import.meta.dirname, '../../../samples');

function readFolder(folder: string) {
  const root = join(samples, 'connectors', folder);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: relative(root, path), bytes: new Uint8Array(readFileSync(path)) };
  });
}

const sample = (folder: string) => readConnectorPackage(folder, readFolder(folder));

describe('sample connectors', () => {
  it.each([
    ['HelloID-Conn-Prov-Source-AFAS-Profit', 'source', 'V1', 6, 'HR'],
    ['HelloID-Conn-Prov-Target-AFAS-Profit-Users', 'target', 'V2', 10, 'HR'],
    ['HelloID-Conn-Prov-Target-AFAS-Profit-Persons', 'target', 'V2', 5, 'HR'],
    ['HelloID-Conn-Prov-Target-Entra-ID', 'target', 'V2', 8, 'Directory'],
    ['HelloID-Conn-Prov-Target-ActiveDirectory', 'target', 'V2', 4, 'Directory'],
    ['HelloID-Conn-Prov-Target-Topdesk', 'target', 'V2', 5, 'ITSM'],
    ['HelloID-Conn-Prov-Target-Topdesk-Operators', 'target', 'V1', 4, 'ITSM'],
    ['HelloID-Conn-Prov-Notification-Topdesk', 'notification', 'V2', 3, 'ITSM'],
  ])('%s is complete and gives no warning', (folder, kind, generation, fields, category) => {
    const pkg = sample(folder);
    expect(pkg.warnings).toEqual([]);
    expect(pkg).toMatchObject({
      kind,
      generation,
      importable: true,
      category,
      icon: { path: 'Icon.png' },
      support: [],
    });
    expect(pkg.flavours[0]?.settings?.fields).toHaveLength(fields);
  });

  it('AFAS users can do what its README says', () => {
    const pkg = sample('HelloID-Conn-Prov-Target-AFAS-Profit-Users');
    expect(pkg.capabilities).toEqual([
      'accounts',
      'update',
      'access',
      'delete',
      'uniqueness',
      'permissions',
      'importAccounts',
      'importPermissions',
      'correlation',
    ]);
    expect(pkg.flavours[0]?.fieldMapping?.accountSystems).toEqual(['MicrosoftActiveDirectory']);
    expect(pkg.correlation).toEqual({ personField: 'ExternalId', accountField: 'EmployeeId' });
    expect(pkg.readme?.concurrentActions).toBe(1);
    expect(pkg.flavours[0]?.settings?.fields.filter(({ secret }) => secret).map(({ key }) => key)).toEqual(['Token']);
  });

  it('Entra ID can do everything that there is', () => {
    const pkg = sample('HelloID-Conn-Prov-Target-Entra-ID');
    expect(pkg.capabilities).toEqual([
      'accounts',
      'update',
      'access',
      'delete',
      'uniqueness',
      'permissions',
      'subPermissions',
      'resources',
      'importAccounts',
      'importPermissions',
      'correlation',
    ]);
    expect(pkg.flavours[0]?.permissionSets).toEqual(['departmentGroups', 'groups']);
    expect(pkg.correlation).toEqual({ personField: 'ExternalId', accountField: 'employeeId' });
  });

  it('the untidy one is read whole, with a warning for each thing that is wrong', () => {
    const pkg = sample('HelloID-Conn-Prov-Target-Zenderhof-Planning');
    expect(pkg.flavours.map((flavour) => flavour.name)).toEqual(['', 'correlateOnly']);
    expect(pkg.flavours[0]?.scripts.map(({ action, encoding }) => [action, encoding])).toEqual([
      ['create', 'utf-16le'],
      ['disable', 'utf-8'],
      ['delete', 'utf-8'],
      ['enable', 'utf-8'],
      ['permissions', 'utf-8'],
      ['revoke', 'utf-8'],
      ['grant', 'utf-8'],
      ['update', 'utf-8-bom'],
    ]);
    expect(pkg.flavours[0]?.settings?.fields.find(({ key }) => key === 'apiKey')).toMatchObject({
      secretBecause: 'name',
    });
    expect([...new Set(pkg.warnings.map(({ code }) => code))].sort()).toEqual([
      'form-default',
      'form-duplicate-key',
      'mapping-field-code',
      'mapping-value',
      'readme-promises-more',
      'setting-undeclared',
      'setting-unused',
    ]);
    expect(pkg.readme?.concurrentActions).toBe(1);
  });

  it('history.json tells versions in order, the last one being the changelog’s newest', () => {
    const history = JSON.parse(readFileSync(join(samples, 'history.json'), 'utf8')) as Record<
      string,
      { tag: string }[]
    >;
    for (const [folder, tags] of Object.entries(history)) {
      const newest = tags.at(-1) === undefined ? undefined : parseVersionTag(tags.at(-1)?.tag ?? '')?.version;
      expect(sample(folder).changelog?.entries[0]?.version).toBe(newest);
    }
    expect(Object.keys(history).sort()).toEqual(readdirSync(join(samples, 'connectors')).sort());
  });
});
