/**
 * What a connector is once its repository has been read: plain JSON, stored by the catalog as it is.
 * Nothing here says where the files came from or which tenant uses them.
 */

/** One file of a repository at one commit. `path` uses forward slashes and the repository's own casing. */
export interface ConnectorFile {
  path: string;
  bytes: Uint8Array;
  /** git file mode, for instance `100644` or `120000`; unset when the files do not come from git. */
  mode?: string;
}

export type ConnectorKind = 'source' | 'target' | 'notification' | 'serviceAutomation' | 'other';

/** V1 scripts get JSON text in variables such as `$person`; V2 scripts get objects such as `$actionContext`. */
export type Generation = 'V1' | 'V2';

export type ActionName =
  | 'create'
  | 'update'
  | 'enable'
  | 'disable'
  | 'delete'
  | 'uniqueness'
  | 'importAccounts'
  | 'permissions'
  | 'grant'
  | 'revoke'
  | 'updatePermission'
  | 'subPermissions'
  | 'importPermissions'
  | 'importSubPermissions'
  | 'resources'
  | 'persons'
  | 'departments'
  | 'notification';

export type LifecycleAction = 'Create' | 'Update' | 'Enable' | 'Disable' | 'Delete';

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** `code` is stable and made for filters; `message` is a sentence a person can act on. `path` null: the whole repository. */
export interface PackageWarning {
  code: string;
  path: string | null;
  /** 1-based line in the file, where one line is to blame. */
  line: number | null;
  message: string;
}

export interface PackageScript {
  path: string;
  action: ActionName;
  /** Decided on the script's own content; null when it reads no context at all. */
  generation: Generation | null;
  /** Folder path below `permissions/` ('' for scripts directly in it), or the part of a V1 file name that is not the verb. */
  permissionSet: string | null;
  /** Folder path below `resources/`; '' for a resource script without a folder of its own. */
  resourceSet: string | null;
  /** Two scripts for one action (`persons.Employees.ps1`, `persons.Students.ps1`): which one this is; null for the plain one. */
  variant: string | null;
  lines: number;
  encoding: TextEncoding;
  /** Settings keys that the script reads, in the casing of its first use, sorted. Dotted = nested. */
  readsSettings: string[];
}

/** A .ps1 or .json file that is no action, form or mapping, and why it was left out. */
export interface SupportFile {
  path: string;
  reason: string;
}

export type SettingsFieldType = 'input' | 'checkbox' | 'radio' | 'textarea' | 'select';

/** One field of `configuration.json` or of a notification template. */
export interface SettingsField {
  /** Dotted = nested in the object that scripts get. Casing must not matter to the reader of values. */
  key: string;
  type: SettingsFieldType;
  label: string;
  description: string | null;
  placeholder: string | null;
  required: boolean;
  secret: boolean;
  /** 'marked' by the form as a password, or guessed from the key's 'name'. */
  secretBecause: 'marked' | 'name' | null;
  defaultValue: string | number | boolean | null;
  /** Choices of a radio or select; empty for other types. */
  options: { value: string; label: string }[];
  /** Height of a textarea in lines. */
  rows: number | null;
  hide: boolean;
  disabled: boolean;
}

export interface SettingsForm {
  path: string;
  fields: SettingsField[];
}

/** `value` is decoded: a person path for Field, text for Fixed, JavaScript for Complex, null for None. */
export interface FieldMappingAction {
  mapFor: LifecycleAction[];
  mode: 'None' | 'Fixed' | 'Field' | 'Complex';
  value: string | null;
  usedInNotifications: boolean;
  storeInAccountData: boolean;
}

export interface FieldMappingField {
  /** Dotted = nested in `$actionContext.Data`; original casing. */
  name: string;
  description: string | null;
  type: 'Text' | 'Array';
  actions: FieldMappingAction[];
}

export interface FieldMapping {
  path: string;
  fields: FieldMappingField[];
  uniqueFieldNames: string[];
  /** Keys below `Person.Accounts.` that the mapping reads: systems the tenant must link, or remap. */
  accountSystems: string[];
}

export interface PersonMappingItem {
  /** Target path in the person or contract, for instance `Name.NickName`. */
  name: string;
  mode: 'field' | 'fixed' | 'complex';
  /** Path in the raw record, literal text, or JavaScript. */
  value: string;
  required: boolean;
  convertToString: boolean;
}

export interface PersonMapping {
  path: string;
  person: PersonMappingItem[];
  contract: PersonMappingItem[];
}

/** A form that the administrator fills in per notification; its hidden `scriptFlow` tells the script what to do. */
export interface NotificationTemplate {
  path: string;
  name: string;
  fields: SettingsField[];
}

/** One way to use the repository: '' is the root; others are folders such as `correlateOnly` and `guestInvite`. */
export interface Flavour {
  name: string;
  scripts: PackageScript[];
  /** Own form, or for a flavour without one the root's. */
  settings: SettingsForm | null;
  fieldMapping: FieldMapping | null;
  /** The mapping picked for a source; the others are in `personMappingAlternatives`. */
  personMapping: PersonMapping | null;
  personMappingAlternatives: PersonMapping[];
  notificationTemplates: NotificationTemplate[];
  permissionSets: string[];
  resourceSets: string[];
}

export type Capability =
  | 'accounts'
  | 'update'
  | 'access'
  | 'delete'
  | 'correlation'
  | 'uniqueness'
  | 'permissions'
  | 'subPermissions'
  | 'resources'
  | 'importAccounts'
  | 'importPermissions'
  | 'persons'
  | 'departments'
  | 'notification';

/** One row of a README's table of supported features, as written there. */
export interface ReadmeFeature {
  feature: string;
  supported: 'yes' | 'no' | 'partly';
  actions: string | null;
  remarks: string | null;
}

export interface ReadmeFacts {
  path: string;
  title: string | null;
  summary: string | null;
  /** `personField` without `PersonContext.` and `Person.`, for instance `ExternalId`. */
  correlation: { personField: string; accountField: string } | null;
  supportedFeatures: ReadmeFeature[];
  /** Column one of the settings table (a label or a key, as written) → its description. */
  settingsHelp: Record<string, string>;
  /** At most this many actions at once; null when the README does not limit it. */
  concurrentActions: number | null;
  /** Markdown of the requirements or prerequisites section. */
  requirements: string | null;
  /** Markdown of the remarks section. */
  remarks: string | null;
  /** Where the README says the scripts must run; null when it says nothing. */
  placement: 'agent' | 'cloud' | null;
  accountReference: string | null;
  endpoints: { method: string | null; path: string; description: string | null }[];
  iconUrl: string | null;
  /** Versions named in the README's own version table. */
  versions: string[];
}

export interface ChangelogEntry {
  version: string;
  /** ISO date (`2025-03-31`); null when absent or not a date. */
  date: string | null;
  text: string;
}

/** Person field ↔ account field that find an existing account: the README's, else guessed from the mapping. */
export interface CorrelationDefault {
  personField: string;
  accountField: string;
}

export interface ConnectorPackage {
  repositoryName: string;
  kind: ConnectorKind;
  /** Display name of the application, for instance `AFAS Profit Users`. */
  application: string;
  /** V2 when any action script or a field mapping is; null when there is no script to judge by. */
  generation: Generation | null;
  importable: boolean;
  notImportableBecause: string | null;
  /** Root first; never empty for an importable connector. */
  flavours: Flavour[];
  capabilities: Capability[];
  correlation: CorrelationDefault | null;
  readme: ReadmeFacts | null;
  changelog: { path: string; entries: ChangelogEntry[] } | null;
  icon: { path: string; mediaType: string } | null;
  /** Coarse: `HR`, `ITSM`, `Education`, `Healthcare`, `Directory` …; null when no word gives it away. */
  category: string | null;
  support: SupportFile[];
  warnings: PackageWarning[];
}
