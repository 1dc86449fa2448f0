import { type AskedFunction, uncovered } from '../../requests/asked-functions.rules.js';
import { createScript, importScript, stateScript, updateScript } from './account-scripts.rules.js';
import {
  importPermissionsScript,
  membershipScript,
  permissionsScript,
  resourcesScript,
} from './permission-scripts.rules.js';
import { asJson, configurationFields, mappingFields, personMapping } from './skeleton-json.rules.js';
import type { SkeletonModel } from './skeleton-model.rules.js';
import { changelog, readme } from './skeleton-texts.rules.js';
import { departmentsScript, personsScript } from './source-scripts.rules.js';

/** What an existing connector has, where the request is for more of it. */
export interface ExistingFiles {
  /** The actions that it has scripts for. */
  actions: readonly string[];
  /** Its own `configuration.json` and `fieldMapping.json`, as text; null where it has none. */
  configuration: { path: string; text: string } | null;
  fieldMapping: { path: string; text: string } | null;
}

/** Path → text of every file of a new repository. */
export function skeleton(model: SkeletonModel): Map<string, string> {
  const isTarget = model.functional.direction === 'target';
  return new Map([
    ...scripts(
      model,
      model.functional.functions.map(({ action }) => action),
    ),
    ['configuration.json', asJson(configurationFields(model))],
    isTarget
      ? ['fieldMapping.json', asJson({ Version: 'v1', MappingFields: mappingFields(model), UniqueFieldNames: [] })]
      : ['mapping.json', asJson(personMapping(model))],
    ['README.md', readme(model)],
    ['CHANGELOG.md', changelog(model)],
  ]);
}

/** Only what an existing connector lacks: scripts of its new functions, and its own form and mapping with the new fields at their end. */
export function skeletonDelta(model: SkeletonModel, existing: ExistingFiles): Map<string, string> {
  const asked = model.functional.functions.map(({ action }) => action);
  const files = scripts(model, uncovered(asked, existing.actions));
  if (existing.configuration) {
    const known = JSON.parse(existing.configuration.text) as { key?: string }[];
    const fresh = configurationFields(model).filter(({ key }) => !has(known, ({ key: other }) => other, String(key)));
    if (fresh.length > 0 && files.size > 0) files.set(existing.configuration.path, asJson([...known, ...fresh]));
  }
  if (existing.fieldMapping) {
    const mapping = JSON.parse(existing.fieldMapping.text) as { MappingFields?: { Name?: string }[] };
    const known = mapping.MappingFields ?? [];
    const fresh = mappingFields(model).filter(({ Name }) => !has(known, ({ Name: other }) => other, String(Name)));
    if (fresh.length > 0)
      files.set(existing.fieldMapping.path, asJson({ ...mapping, MappingFields: [...known, ...fresh] }));
  }
  return files;
}

const has = <T>(known: T[], nameOf: (item: T) => string | undefined, name: string): boolean =>
  known.some((item) => nameOf(item)?.toLowerCase() === name.toLowerCase());

function scripts(model: SkeletonModel, actions: AskedFunction[]): Map<string, string> {
  const folder = `permissions/${model.functional.permissionSet}`;
  const written: Partial<Record<AskedFunction, [string, () => string]>> = {
    create: ['create.ps1', () => createScript(model)],
    update: ['update.ps1', () => updateScript(model)],
    enable: ['enable.ps1', () => stateScript(model, 'enable')],
    disable: ['disable.ps1', () => stateScript(model, 'disable')],
    delete: ['delete.ps1', () => stateScript(model, 'delete')],
    importAccounts: ['import.ps1', () => importScript(model)],
    permissions: [`${folder}/permissions.ps1`, () => permissionsScript(model)],
    grant: [`${folder}/grantPermission.ps1`, () => membershipScript(model, 'grant')],
    revoke: [`${folder}/revokePermission.ps1`, () => membershipScript(model, 'revoke')],
    importPermissions: [`${folder}/import.ps1`, () => importPermissionsScript(model)],
    resources: ['resources/resources.ps1', () => resourcesScript(model)],
    persons: ['persons.ps1', () => personsScript(model)],
    departments: ['departments.ps1', () => departmentsScript(model)],
  };
  return new Map(
    actions.flatMap((action) => {
      const script = written[action];
      return script ? [[script[0], script[1]()] as [string, string]] : [];
    }),
  );
}
