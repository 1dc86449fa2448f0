import type { PermissionTarget, SubPermission } from '../action-request.js';
import type { AuditLog, ImportedAccount, ImportedPermission } from '../action-result.js';
import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject, isTrue, keyOf, listOf, property, textOf } from '../json/json-value.rules.js';
import type { MappedField } from '../mapping/field-mapping.js';
import { flattened, mappedOnly } from './account-data.rules.js';

/** Readings of the records that scripts return: hashtables or objects, keys in any casing. What cannot be read is told in `warnings`. */

const LONGEST_NAME = 100;

function shortName(value: JsonValue, fallback: JsonValue, warnings: Set<string>): string {
  const name = textOf(value) ?? textOf(fallback) ?? '';
  if (name.length <= LONGEST_NAME) return name;
  warnings.add(`The display name "${name.slice(0, 40)}…" is longer than ${LONGEST_NAME} characters and was shortened.`);
  return name.slice(0, LONGEST_NAME);
}

function objectsWith(records: JsonValue, key: string, what: string, warnings: Set<string>): JsonObject[] {
  const objects = listOf(records).filter(
    (record): record is JsonObject => isJsonObject(record) && keyOf(record, key) !== undefined,
  );
  const lost = listOf(records).length - objects.length;
  if (lost > 0) warnings.add(`${lost} of the ${what} that the script returned have no ${key} and were left out.`);
  return objects;
}

export function auditLogs(records: JsonValue, runningAction: string): AuditLog[] {
  return listOf(records)
    .filter((record) => record !== null)
    .map((record) => ({
      action: textOf(property(record, 'Action')) || runningAction,
      message: (isJsonObject(record) ? textOf(property(record, 'Message')) : textOf(record)) ?? '',
      isError: isTrue(property(record, 'IsError')),
    }));
}

export function permissions(records: JsonValue, warnings: Set<string>): PermissionTarget[] {
  return objectsWith(records, 'Identification', 'permissions', warnings).map((record) => {
    const identification = property(record, 'Identification');
    return { displayName: shortName(property(record, 'DisplayName'), identification, warnings), identification };
  });
}

export function subPermissions(records: JsonValue, warnings: Set<string>): SubPermission[] {
  return objectsWith(records, 'Reference', 'sub-permissions', warnings).map((record) => {
    const reference = property(record, 'Reference');
    return { displayName: shortName(property(record, 'DisplayName'), reference, warnings), reference };
  });
}

export function importedAccounts(
  records: JsonValue[],
  fields: readonly MappedField[],
  warnings: Set<string>,
): ImportedAccount[] {
  return objectsWith(records, 'AccountReference', 'objects', warnings).map((record) => {
    const accountReference = property(record, 'AccountReference');
    const userName = textOf(property(record, 'UserName'));
    const enabled = property(record, 'Enabled');
    const data = property(record, 'Data');
    return {
      accountReference,
      displayName: shortName(property(record, 'DisplayName'), userName ?? accountReference, warnings),
      userName,
      enabled: enabled === null ? null : isTrue(enabled),
      data: fields.length > 0 ? mappedOnly(data, fields, warnings) : flattened(data),
    };
  });
}

export function importedPermissions(records: JsonValue[], warnings: Set<string>): ImportedPermission[] {
  return objectsWith(records, 'PermissionReference', 'objects', warnings).map((record) => ({
    permissionReference: property(record, 'PermissionReference'),
    displayName: textOf(property(record, 'DisplayName')),
    description: textOf(property(record, 'Description')),
    subPermissionReference: property(record, 'SubPermissionReference'),
    subPermissionDisplayName: textOf(property(record, 'SubPermissionDisplayName')),
    accountReferences: listOf(property(record, 'AccountReferences', 'AccountReference')),
  }));
}
