import type { FieldMapping, NotificationTemplate, PersonMapping, SettingsForm } from '../connector-package.js';
import { isFieldMapping, readFieldMapping } from '../mapping/field-mapping.js';
import { isPersonMapping, readPersonMapping } from '../mapping/person-mapping.js';
import { pickPersonMapping, type PickedMapping } from '../mapping/pick-person-mapping.js';
import type { RepositoryFile } from '../repository/repository-file.js';
import { isSettingsForm, readSettingsForm } from '../settings/settings-form.js';
import type { PackageWarnings } from './package-warnings.js';

export interface FlavourForms {
  settings: SettingsForm | null;
  fieldMapping: FieldMapping | null;
  personMapping: PickedMapping;
  templates: NotificationTemplate[];
  /** Files of the right shape that were not needed, and why. */
  unused: { path: string; reason: string }[];
  /** Paths that need no mention among support files: read, or named in a warning. */
  handled: string[];
}

interface Parsed {
  file: RepositoryFile;
  value: unknown;
}

/** Everything in a flavour's folder that is JSON, told apart by content, because names vary. */
export function flavourForms(
  files: RepositoryFile[],
  isNotification: boolean,
  warnings: PackageWarnings,
): FlavourForms {
  const parsed = files
    .filter((file) => file.isJson)
    .map((file) => ({ file, value: file.json(warnings, consequenceFor(file)) }));
  const readable = parsed.filter(({ value }) => value !== undefined);
  const forms = readable.filter(
    ({ value, file }) => isSettingsForm(value) || (isConfigurationName(file) && Array.isArray(value)),
  );
  const fieldMappings = readable.filter(({ value }) => isFieldMapping(value));
  const personMappings = readable.filter(({ value }) => isPersonMapping(value));
  warnAboutShapes(readable, [...forms, ...fieldMappings], warnings);

  const [settings, ...otherForms] = [...forms]
    .filter(({ file }) => !isNotification || isConfigurationName(file))
    .sort(byFormName);
  const [fieldMapping, ...otherMappings] = [...fieldMappings].sort(byMappingName);
  const templates = isNotification ? forms.filter(({ file }) => !isConfigurationName(file)) : [];
  return {
    settings: settings ? readSettingsForm(settings.file.path, settings.value, warnings) : null,
    fieldMapping: fieldMapping ? readFieldMapping(fieldMapping.file.path, fieldMapping.value, warnings) : null,
    personMapping: pickPersonMapping(personMappings.map(({ file, value }) => mappingOf(file, value, warnings))),
    templates: templates.map(({ file, value }) => templateOf(file, value, warnings)),
    unused: [
      ...otherForms.map(({ file }) => ({
        path: file.path,
        reason: `another settings form; ${settings?.file.path} is used`,
      })),
      ...otherMappings.map(({ file }) => ({
        path: file.path,
        reason: `another field mapping; ${fieldMapping?.file.path} is used`,
      })),
    ],
    handled: [
      ...parsed.filter(({ value }) => value === undefined).map(({ file }) => file.path),
      ...[settings, fieldMapping, ...templates, ...personMappings].flatMap((one) => (one ? [one.file.path] : [])),
    ],
  };
}

function mappingOf(file: RepositoryFile, value: unknown, warnings: PackageWarnings): PersonMapping {
  return readPersonMapping(file.path, value, warnings);
}

function templateOf(file: RepositoryFile, value: unknown, warnings: PackageWarnings): NotificationTemplate {
  const name = file.baseName.replace(/^template[-_. ]*/i, '');
  return {
    path: file.path,
    name: name === '' ? 'default' : name,
    fields: readSettingsForm(file.path, value, warnings).fields,
  };
}

function isConfigurationName(file: RepositoryFile): boolean {
  return /config/i.test(file.name);
}

function consequenceFor(file: RepositoryFile): string {
  if (isConfigurationName(file)) return 'Until then the connector has no settings form.';
  if (/mapping/i.test(file.name)) return 'Until then the connector has no mapping from this file.';
  return 'Until then this file is not used.';
}

/** A file with the right name and the wrong content would otherwise vanish without a word. */
function warnAboutShapes(readable: Parsed[], known: Parsed[], warnings: PackageWarnings): void {
  for (const { file, value } of readable) {
    if (known.some((one) => one.file === file) || isPersonMapping(value)) continue;
    if (isConfigurationName(file)) {
      const message = `${file.path} is no list of settings fields (objects with key and type), so it was not used as a settings form.`;
      warnings.add('form-shape', file.path, message);
    } else if (/mapping/i.test(file.name)) {
      const message = `${file.path} has neither MappingFields nor personMappings, so it was not used as a mapping.`;
      warnings.add('mapping-shape', file.path, message);
    }
  }
}

function byFormName(one: Parsed, other: Parsed): number {
  return formRank(one.file) - formRank(other.file);
}

function formRank(file: RepositoryFile): number {
  if (/^configuration\.json$/i.test(file.name)) return 0;
  if (/^config\.json$/i.test(file.name)) return 1;
  return isConfigurationName(file) ? 2 : 3;
}

function byMappingName(one: Parsed, other: Parsed): number {
  const rank = ({ file }: Parsed) => (/^field_?mapping\.json$/i.test(file.name) ? 0 : 1);
  return rank(one) - rank(other);
}
