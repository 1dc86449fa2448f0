import type { PermissionTarget, SubPermission } from './action-request.js';
import type { RecordedCall, ScriptError, StreamRecord } from './hosts/script-execution.js';
import type { JsonValue } from './json/json-value.js';
import type { Person } from './person/person.js';

/**
 * succeeded and failed are certain. uncertain: the script was stopped or its process ended after a writing call may have
 * left, so the target must be looked at before the action is repeated. skipped: this connector has no script for it.
 */
export type ActionOutcome = 'succeeded' | 'failed' | 'uncertain' | 'skipped';

export interface AuditLog {
  /** As the script wrote it (`CreateAccount`), or the running action's own word. */
  action: string;
  message: string;
  isError: boolean;
}

/** A field that could not be computed. `evaluation` names the person or contract where several were mapped. */
export interface MappingError {
  field: string;
  message: string;
}

export interface ImportedAccount {
  accountReference: JsonValue;
  displayName: string;
  userName: string | null;
  /** Null where the script does not say. */
  enabled: boolean | null;
  data: Record<string, JsonValue>;
}

/** Members of one permission in the target, as import scripts report them; one permission may come in several pieces. */
export interface ImportedPermission {
  permissionReference: JsonValue;
  displayName: string | null;
  description: string | null;
  subPermissionReference: JsonValue;
  subPermissionDisplayName: string | null;
  accountReferences: JsonValue[];
}

/** One record of a source, raw and mapped. `person` is null when a required field is missing or a mapping failed. */
export interface SourcePerson {
  externalId: string;
  displayName: string;
  raw: JsonValue;
  person: Person | null;
  errors: MappingError[];
}

export interface SourceDepartment {
  externalId: string;
  displayName: string;
  managerExternalId: string | null;
  parentExternalId: string | null;
}

export interface ActionResult {
  success: boolean;
  accountReference: JsonValue;
  accountCorrelated: boolean;
  /** By mapped field name (dotted names stay dotted); for V1 scripts their ExportData. Only what the script set or the mapping gave. */
  data: Record<string, JsonValue>;
  previousData: Record<string, JsonValue>;
  auditLogs: AuditLog[];
  /** Output of a permission list. */
  permissions: PermissionTarget[];
  subPermissions: SubPermission[];
  nonUniqueFields: string[];
  /** The value that a uniqueness script wants `Iteration` to have next; null where it leaves that to the platform. */
  iteration: number | null;
  /** What the script wrote to the pipeline. */
  output: JsonValue[];
  streams: StreamRecord[];
  thrown: ScriptError | null;
  calls: RecordedCall[];

  outcome: ActionOutcome;
  /** A sentence that a person can act on; null when the action succeeded. */
  reason: string | null;
  /** Commands that the script came to and that nothing here supplies. */
  missedCommands: string[];
  /** The action's script ran, nobody stopped it and no error did: what it did not miss, it does not need or has. */
  ranToEnd: boolean;
  /** Data and PreviousData are equal: the account was already as it should be. */
  noChanges: boolean;
  /** What the mapping gave, by field name, before the script ran. */
  mappedData: Record<string, JsonValue>;
  mappingErrors: MappingError[];
  accounts: ImportedAccount[];
  importedPermissions: ImportedPermission[];
  persons: SourcePerson[];
  departments: SourceDepartment[];
  durationMilliseconds: number;
  warnings: string[];
}

/** The result of an action that has done nothing yet. */
export const emptyResult = (accountReference: JsonValue): ActionResult => ({
  success: false,
  accountReference,
  accountCorrelated: false,
  data: {},
  previousData: {},
  auditLogs: [],
  permissions: [],
  subPermissions: [],
  nonUniqueFields: [],
  iteration: null,
  output: [],
  streams: [],
  thrown: null,
  calls: [],
  outcome: 'failed',
  reason: null,
  missedCommands: [],
  ranToEnd: false,
  noChanges: false,
  mappedData: {},
  mappingErrors: [],
  accounts: [],
  importedPermissions: [],
  persons: [],
  departments: [],
  durationMilliseconds: 0,
  warnings: [],
});
