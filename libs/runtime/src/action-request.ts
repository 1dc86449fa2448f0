import type { ActionName, ConnectorPackage, FieldMappingField, PersonMapping } from '#connectors';
import type { JsonValue } from './json/json-value.js';
import type { Person } from './person/person.js';

/** How to find an existing account: the person's value is looked up in the account field. Paths may be dotted. */
export interface CorrelationSettings {
  enabled: boolean;
  /** Path in the person, with or without `Person.` before it: `ExternalId`. */
  personField: string;
  /** Name of a mapped field: `employeeNumber`. */
  accountField: string;
}

/** A permission as its list script returned it; `identification` is handed back to the script unchanged. */
export interface PermissionTarget {
  displayName: string;
  identification: JsonValue;
}

/** What a sub-permission script returned the last time. */
export interface SubPermission {
  displayName: string;
  reference: JsonValue;
}

export type PermissionOperation = 'grant' | 'update' | 'revoke';
export type UniquenessOperation = 'create' | 'update' | 'enable' | 'disable' | 'delete';

/** One changed property, as notification scripts read it in `$actionContext.Differences`. */
export interface FieldDifference {
  property: string;
  oldValue: JsonValue;
  newValue: JsonValue;
}

export interface NotificationContent {
  /** Name of the template; unset: the connector's first. */
  name?: string | null;
  values: Record<string, unknown>;
  /** For `{{ Password }}`; masked wherever it is shown. */
  password?: string | null;
  /** For `{{ AdditionalFields.x }}`. */
  additionalFields?: Record<string, unknown>;
}

export interface ActionLimits {
  /** Default: what the action is allowed in HelloID (30 seconds for account actions, 15 minutes for permission lists, an hour for sources). */
  timeLimitSeconds?: number;
}

export interface ActionNetwork {
  /** Extra host names, beside those found in the settings and as literals in the script. `null` allows every host. */
  allowedHosts?: string[] | null;
  /** Exactly these hosts, whatever settings and script name; for runs that must not leave a stand-in. */
  onlyHosts?: string[];
  /** Address prefixes whose writing calls only read (token, SOAP and GraphQL endpoints). */
  onlyReads?: string[];
}

/**
 * What a script finds, given by hand and used as it is: nothing is mapped and no person is computed. What is left out is as in a run
 * without a person. A V2 script reads the four contexts; a V1 script reads `variables`, whose texts are handed over as they are.
 */
export interface ExactContexts {
  actionContext?: Record<string, JsonValue>;
  personContext?: Record<string, JsonValue>;
  resourceContext?: Record<string, JsonValue>;
  outputContext?: Record<string, JsonValue>;
  variables?: Record<string, JsonValue>;
}

/** One action of one connector for at most one person. Everything a script may see is in here; nothing is looked up elsewhere. */
export interface ActionRequest {
  /** `key` names tenant and system and decides who shares a host; `name` is what people call the system. */
  system: { key: string; name: string };
  package: ConnectorPackage;
  /** Name of the flavour, '' for the root. */
  flavour: string;
  /** The text of a file of the package (or the tenant's edit of it), decoded. */
  readScript: (path: string) => string | Promise<string>;
  action: ActionName;
  /** Which script of several for one action: `persons.Students.ps1` has the variant `Students`. */
  variant?: string | null;
  permissionSet?: string | null;
  resourceSet?: string | null;
  /** Setting values by key; keys that are not set are given to the script as null. */
  settings: Record<string, unknown>;
  /** Keys and texts that must not be shown: the values of secret settings are masked in calls, streams and messages. */
  secrets?: string[];
  /** The tenant's complete field mapping; unset: the package's. */
  mapping?: FieldMappingField[] | null;
  /** The tenant's person mapping of a source; unset: the package's. */
  personMapping?: PersonMapping | null;
  person: Person | null;
  manager?: Person | null;
  /** The person as the last action for this account saw them. */
  previousPerson?: Person | null;
  /** Unset: what differs between `previousPerson` and `person`. */
  personDifferences?: JsonValue;
  accountReference?: JsonValue;
  managerAccountReference?: JsonValue;
  permission?: PermissionTarget | null;
  currentPermissions?: SubPermission[];
  operation?: PermissionOperation | UniquenessOperation;
  correlation?: CorrelationSettings | null;
  /** True for the update that follows a correlation. */
  accountCorrelated?: boolean;
  /** Account data as stored after the last action, by mapped field name. */
  previousData?: Record<string, JsonValue> | null;
  /** `enforcement` unless the action comes from elsewhere, for instance `reconciliation`. */
  origin?: string;
  /** For resource scripts: the distinct values of the contract field chosen. */
  sourceData?: JsonValue[];
  /** Start value of `Iteration` for complex mappings. */
  iteration?: number;
  /** By field name: `Iteration` of single fields, as a uniqueness check left them. */
  iterations?: Record<string, number>;
  /** Fields that must be unique: where any are named, a connector's uniqueness script is asked before an account action. */
  uniqueFields?: string[];
  /** For notifications: the values of a filled-in template, before `{{ … }}` is replaced; the form's own values stand where one is absent. */
  template?: NotificationContent | null;
  /** For notifications: account data after the event, by field name; before it in `previousData`. */
  accountData?: Record<string, JsonValue>;
  /** For notifications: what changed, as the event tells it. */
  differences?: FieldDifference[];
  /** Keys below `Person.Accounts` that exist as empty objects where the person has no account there. */
  accountSystems?: string[];
  /** The script is told that this is a preview; nothing that comes back may be stored. */
  dryRun: boolean;
  /** With `dryRun`: refuse and record writing calls below the script. Default true. */
  enforceDryRun?: boolean;
  /** With `dryRun`: tell the script that this is real, so that it makes its writing call, which is refused and recorded. */
  showWrites?: boolean;
  limits?: ActionLimits;
  /** Default en-US. */
  culture?: string;
  /** IANA name, default Europe/Amsterdam. */
  timeZone?: string;
  network?: ActionNetwork;
  /** Today for the primary contract; default now. */
  now?: Date;
  /** In place of person, settings, references and everything else that contexts are built from. */
  contexts?: ExactContexts;
}
