import { describe, expect, it } from '@jest/globals';
import type { ConnectorPackage } from './connector-package.js';
import { actionScript } from './package/action-script.js';
import { readConnectorPackage } from './read-connector-package.js';
import { fakeRepository } from './repository/fake-repository.js';

const v2 = '$outputContext.Success = $true\n';
const v1 = '$p = $person | ConvertFrom-Json\n';
const form = (...keys: string[]) =>
  JSON.stringify(keys.map((key) => ({ key, type: 'input', templateOptions: { label: key } })));
const mapping = JSON.stringify({
  Version: 'v1',
  MappingFields: [
    {
      Name: 'number',
      Type: 'Text',
      MappingActions: [{ MapForActions: ['Create'], MappingMode: 'Field', Value: '"Person.ExternalId"' }],
    },
  ],
});
const personMapping = JSON.stringify({
  personMappings: [{ name: 'ExternalId', mode: 'field', value: 'id' }],
  contractMappings: [],
});
const name = 'HelloID-Conn-Prov-Target-Example';

const read = (files: Record<string, string | Uint8Array>, repository = name) =>
  readConnectorPackage(repository, fakeRepository(files));
const actionsOf = ({ flavours }: ConnectorPackage, at = 0) =>
  flavours[at]?.scripts.map((script) => [script.action, script.permissionSet ?? script.resourceSet, script.path]);
const codes = ({ warnings }: ConnectorPackage) => warnings.map(({ code }) => code);

describe('readConnectorPackage: targets', () => {
  it('reads a tidy V2 target', () => {
    const pkg = read({
      'README.md': '# Example\n',
      'Icon.png': 'x',
      'Logo.png': 'x',
      'CHANGELOG.md': '## [1.0.0]\n',
      'create.ps1': '$actionContext.CorrelationConfiguration.Enabled; $actionContext.Configuration.Url',
      'update.ps1': v2,
      'permissions/groups/permissions.ps1': v2,
      'permissions/groups/grantPermission.ps1': v2,
      'permissions/teams/dynamic/subPermissions.ps1': v2,
      'resources/groups/resources.ps1': '$resourceContext.SourceData',
      'configuration.json': form('Url'),
      'fieldMapping.json': mapping,
    });
    expect(pkg).toMatchObject({
      kind: 'target',
      application: 'Example',
      generation: 'V2',
      importable: true,
      notImportableBecause: null,
      capabilities: ['accounts', 'update', 'permissions', 'subPermissions', 'resources', 'correlation'],
      correlation: { personField: 'ExternalId', accountField: 'number' },
      icon: { path: 'Icon.png', mediaType: 'image/png' },
      support: [],
      warnings: [],
    });
    expect(pkg.flavours).toHaveLength(1);
    expect(pkg.flavours[0]).toMatchObject({ permissionSets: ['groups', 'teams/dynamic'], resourceSets: ['groups'] });
    expect(actionScript(pkg, '', 'grant', 'Groups')?.path).toBe('permissions/groups/grantPermission.ps1');
    expect(actionScript(pkg, '', 'delete')).toBeUndefined();
    expect(JSON.parse(JSON.stringify(pkg))).toEqual(pkg);
  });

  it('reads names as they come: other casing, commas, no extension, UTF-16', () => {
    const pkg = read({
      'create,ps1': v2,
      'AccountUpdate.PS1': v2,
      enable: v2,
      'Disable.ps1': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(v2, 'utf16le')]),
      LICENSE: 'text',
      'CONFIGURATION.JSON': form(),
      'FieldMapping.json': mapping,
      'Permissions/Groups (new)/GRANT.ps1': v2,
    });
    expect(actionsOf(pkg)).toEqual([
      ['update', null, 'AccountUpdate.PS1'],
      ['disable', null, 'Disable.ps1'],
      ['grant', 'Groups (new)', 'Permissions/Groups (new)/GRANT.ps1'],
      ['create', null, 'create,ps1'],
      ['enable', null, 'enable'],
    ]);
    expect(pkg.flavours[0]?.scripts.map((script) => script.encoding)).toEqual([
      'utf-8',
      'utf-16le',
      'utf-8',
      'utf-8',
      'utf-8',
    ]);
    expect(pkg.flavours[0]?.settings?.path).toBe('CONFIGURATION.JSON');
  });

  it('reads a V1 target with free names and finds its sets', () => {
    const pkg = read({
      'create.ps1': v1,
      'Entitlements.ps1': v1,
      'Teams_Grant.ps1': v1,
      'Teams_Permissions.ps1': 'Write-Output @{ DisplayName = 1; Identification = 2 }',
      'grantPermissions.groups.ps1': v1,
      'dynamic.permissionSet.ps1': '$e = $entitlementContext | ConvertFrom-Json; $e.CurrentPermissions; SubPermissions',
      'Resource.ps1': v1,
      'install.ps1': 'Install-Thing',
    });
    expect(pkg.generation).toBe('V1');
    expect(actionsOf(pkg)?.map(([action, set]) => [action, set])).toEqual([
      ['permissions', ''],
      ['resources', ''],
      ['grant', 'Teams'],
      ['permissions', 'Teams'],
      ['create', null],
      ['subPermissions', ''],
      ['grant', 'groups'],
    ]);
    expect(pkg.support).toEqual([
      { path: 'install.ps1', reason: 'script whose name and place are those of no action' },
    ]);
  });

  it('takes a V1 script that is told the operation for grant and revoke', () => {
    const pkg = read({
      'create.ps1': v1,
      'permissionListAccess.ps1': '$c = $configuration; Identification',
      'permissionSetAccess.ps1': '$o = $operation | ConvertFrom-Json; $r = $permissionReference | ConvertFrom-Json',
    });
    expect(actionsOf(pkg)).toEqual([
      ['create', null, 'create.ps1'],
      ['permissions', 'Access', 'permissionListAccess.ps1'],
      ['grant', 'Access', 'permissionSetAccess.ps1'],
      ['revoke', 'Access', 'permissionSetAccess.ps1'],
    ]);
    expect(codes(pkg)).toEqual(['readme-missing']);
  });

  it('keeps the generation of each script apart', () => {
    const pkg = read({
      'create.ps1': v2,
      'delete.ps1': v1,
      'update.ps1': '# $outputContext is only a comment\nGet-Date\n',
    });
    expect(pkg.flavours[0]?.scripts.map(({ action, generation }) => [action, generation])).toEqual([
      ['create', 'V2'],
      ['delete', 'V1'],
      ['update', null],
    ]);
    expect(codes(pkg)).toContain('script-without-context');
  });

  it('gives flavours what they share with the main one', () => {
    const pkg = read({
      'create.ps1': v2,
      'update.ps1': v2,
      'permissions/groups/grant.ps1': v2,
      'configuration.json': form('Url'),
      'fieldMapping.json': mapping,
      'correlateOnly/create.ps1': '$actionContext.Configuration.Url; $actionContext.Configuration.Extra',
      'correlateOnly/fieldMapping.json': '',
    });
    expect(pkg.flavours.map((flavour) => flavour.name)).toEqual(['', 'correlateOnly']);
    expect(actionsOf(pkg, 1)).toEqual([
      ['create', null, 'correlateOnly/create.ps1'],
      ['grant', 'groups', 'permissions/groups/grant.ps1'],
    ]);
    expect(pkg.flavours[1]).toMatchObject({
      settings: { path: 'configuration.json' },
      fieldMapping: { path: 'fieldMapping.json' },
    });
    expect(codes(pkg)).toEqual(['readme-missing', 'file-empty', 'setting-undeclared']);
  });

  it('finds a connector one level down, and no flavour in examples, tests or an older V1 folder', () => {
    const pkg = read({
      'target/create.ps1': v2,
      'target/fieldMapping.json': mapping,
      'target/test/create.ps1': v2,
      'examples/create.ps1': v2,
      'older/create.ps1': v1,
    });
    expect(pkg.flavours.map((flavour) => flavour.name)).toEqual(['target']);
    expect(pkg.support.map(({ path }) => path)).toEqual([
      'examples/create.ps1',
      'older/create.ps1',
      'target/test/create.ps1',
    ]);
  });

  it('takes a permission set called modules for a set', () => {
    expect(actionsOf(read({ 'create.ps1': v2, 'permissions/modules/grant.ps1': v2 }))).toContainEqual([
      'grant',
      'modules',
      'permissions/modules/grant.ps1',
    ]);
  });

  it('makes the second script of an action a variant', () => {
    const pkg = read({
      'create.ps1': v2,
      'permissions/groups/import.ps1': v2,
      'permissions/groups/importPermissions.ps1': v2,
    });
    expect(pkg.flavours[0]?.scripts.map(({ path, variant }) => [path, variant])).toContainEqual([
      'permissions/groups/importPermissions.ps1',
      'importPermissions',
    ]);
    expect(actionScript(pkg, '', 'importPermissions', 'groups')?.path).toBe('permissions/groups/import.ps1');
    expect(codes(pkg)).toContain('action-twice');
  });
});

describe('readConnectorPackage: settings drift', () => {
  it('names keys that are read but not declared, and declared but not read', () => {
    const pkg = read({
      'README.md': '# Example',
      'create.ps1':
        '$actionContext.Configuration.baseurl.TrimEnd("/"); $actionContext.Configuration.isDebug; $actionContext.Configuration.proxy.host',
      'delete.ps1': '$actionContext.Configuration.IsDebug',
      'configuration.json': form('BaseUrl', 'proxy.host', 'unused'),
    });
    expect(pkg.flavours[0]?.scripts[0]?.readsSettings).toEqual(['BaseUrl', 'isDebug', 'proxy.host']);
    expect(pkg.warnings.map(({ message }) => message)).toEqual([
      'create.ps1, delete.ps1 read the setting "isDebug", but configuration.json has no such field: it is always empty.',
      'configuration.json asks for "unused", but no script reads it.',
    ]);
  });

  it('says nothing about unread fields when a script takes all settings at once', () => {
    const pkg = read({
      'README.md': 'x',
      'create.ps1': '$actionContext.Configuration | ConvertTo-Json',
      'configuration.json': form('a'),
    });
    expect(pkg.warnings).toEqual([]);
  });
});

describe('readConnectorPackage: other kinds', () => {
  it('reads a source with several scripts and mappings', () => {
    const pkg = read(
      {
        'persons.ps1': '$c = $configuration | ConvertFrom-Json\n$c.Url',
        'persons.Students.ps1': '$c = $configuration | ConvertFrom-Json',
        'departments.ps1': 'Write-Output 1',
        'Mapping.json': personMapping,
        'mapping.employments.json': personMapping,
        'Configuration.json': form('Url'),
      },
      'HelloID-Conn-Prov-Source-Example',
    );
    expect(pkg).toMatchObject({
      kind: 'source',
      generation: 'V1',
      importable: true,
      capabilities: ['persons', 'departments'],
      correlation: null,
    });
    expect(pkg.flavours[0]?.personMapping?.path).toBe('Mapping.json');
    expect(pkg.flavours[0]?.personMappingAlternatives.map(({ path }) => path)).toEqual(['mapping.employments.json']);
    expect(actionScript(pkg, '', 'persons')?.path).toBe('persons.ps1');
    expect(codes(pkg)).toEqual(['readme-missing']);
  });

  it('reads a notification with its templates', () => {
    const pkg = read(
      {
        'notification.ps1': v2,
        'configuration.json': form(),
        'template_incident.json': form('scriptFlow'),
        'template.json': form('body'),
      },
      'HelloID-Conn-Prov-Notification-Example',
    );
    expect(pkg).toMatchObject({ kind: 'notification', importable: true });
    expect(
      pkg.flavours[0]?.notificationTemplates.map((template) => [template.name, template.fields.map(({ key }) => key)]),
    ).toEqual([
      ['default', ['body']],
      ['incident', ['scriptFlow']],
    ]);
  });

  it('lists a repository that is only a README', () => {
    const pkg = read(
      { 'README.md': '# x\n| Feature | Supported |\n|--|--|\n| Account Lifecycle | ✅ |\n' },
      'HelloID-Conn-Prov-Target-Example-ReadMe',
    );
    expect(pkg).toMatchObject({
      kind: 'target',
      application: 'Example',
      importable: false,
      generation: null,
      flavours: [],
      warnings: [],
    });
    expect(pkg.notImportableBecause).toContain('only its description is public');
  });

  it('lists service automation without taking its scripts for actions', () => {
    const pkg = read(
      {
        'README.md': 'x',
        'create.ps1': v1,
        'Manual resources/[task]_x.ps1': '',
        'Manual resources/dynamicform.json': '[]',
      },
      'HelloID-Conn-SA-Full-Example',
    );
    expect(pkg).toMatchObject({ kind: 'serviceAutomation', importable: false, flavours: [], generation: null });
    expect(pkg.support.map(({ path }) => path)).toEqual([
      'Manual resources/[task]_x.ps1',
      'Manual resources/dynamicform.json',
      'create.ps1',
    ]);
  });

  it('believes content rather than a name', () => {
    expect(read({ 'create.ps1': v2 }, 'HelloID-Conn-Prov-Source-Writeback').kind).toBe('target');
  });

  it('warns where the README and the scripts disagree', () => {
    const pkg = read({
      'README.md': '| Feature | Supported |\n|--|--|\n| Permissions | ✅ |\n| Resources | ❌ |\n',
      'create.ps1': v2,
      'resources/x/resources.ps1': v2,
    });
    expect(codes(pkg)).toEqual(['readme-promises-more', 'readme-promises-less']);
  });
});

describe('readConnectorPackage: hostile and broken content', () => {
  it('turns everything unreadable into warnings', () => {
    const pkg = read({
      'README.md': '',
      'create.ps1': v2,
      'update.ps1': '',
      'configuration.json': '[{ "key": "a", }, ',
      'fieldMapping.json': '{"MappingFields": {}}',
      'extra.json': 'x',
    });
    expect(codes(pkg).sort()).toEqual(['file-empty', 'json-broken', 'json-broken', 'mapping-shape', 'script-empty']);
    expect(pkg).toMatchObject({ importable: true, flavours: [{ settings: null, fieldMapping: null }] });
    expect(pkg.support).toContainEqual({ path: 'update.ps1', reason: 'an empty file' });
  });

  it('says of a mapping beside permissions where its fields belong', () => {
    const pkg = read({
      'create.ps1': v2,
      'permissions/phones/grantPermission.ps1': v2,
      'permissions/phones/fieldMapping.json': '{"MappingFields":[]}',
    });
    expect(pkg.support).toEqual([
      { path: 'permissions/phones/fieldMapping.json', reason: expect.stringContaining('a system has one mapping') },
    ]);
  });

  it('names every script and JSON file, whatever the repository looks like', () => {
    const paths = [
      'a.ps1',
      'x/y/z/create.ps1',
      'permissions/x.ps1',
      'data.json',
      'docs/x.json',
      'create.ps1',
      'Create.ps1',
      'resources/a.json',
      'm.psm1',
    ];
    const pkg = read(Object.fromEntries(paths.map((path) => [path, path.endsWith('json') ? '{}' : v2])));
    const scripts = pkg.flavours.flatMap((flavour) => flavour.scripts.map(({ path }) => path));
    const named = new Set([
      ...scripts,
      ...pkg.support.map(({ path }) => path),
      ...pkg.warnings.map(({ path }) => path),
    ]);
    expect(paths.filter((path) => !named.has(path))).toEqual([]);
  });

  it('does not follow links', () => {
    const pkg = readConnectorPackage(name, [
      { path: 'create.ps1', bytes: new TextEncoder().encode('../../etc/passwd'), mode: '120000' },
    ]);
    expect(pkg.support).toEqual([
      { path: 'create.ps1', reason: 'a link to another file or repository, which is not followed' },
    ]);
  });

  it('reads an empty repository', () => {
    expect(read({})).toMatchObject({ kind: 'target', importable: false, flavours: [], generation: null });
  });
});
