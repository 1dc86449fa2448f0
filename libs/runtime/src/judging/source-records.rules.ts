import type { SourceDepartment } from '../action-result.js';
import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject, property, textOf } from '../json/json-value.rules.js';
import { readJsonOutput } from './json-output.rules.js';

export interface SourceRecords {
  records: JsonObject[];
  /** Why the output cannot be used; null when it can. */
  problem: string | null;
}

/** The records of a source script in any of the three forms: a text an object, one text with a list, the lines of a file. */
export function sourceRecords(
  output: JsonValue[],
  what: 'persons' | 'departments',
  warnings: Set<string>,
): SourceRecords {
  const { values, unread } = readJsonOutput(output);
  if (unread.length > 0) {
    const sample = unread[0]!.trim().slice(0, 80);
    return {
      records: [],
      problem: `The script wrote something that is not JSON among its ${what}: "${sample}". Nothing was imported.`,
    };
  }
  const objects = values.flat().filter(isJsonObject);
  const records = objects.filter((record) => (textOf(property(record, 'ExternalId')) ?? '').trim() !== '');
  const lost = objects.length - records.length;
  if (lost > 0) warnings.add(`${lost} of ${objects.length} ${what} have no ExternalId and were left out.`);
  const seen = new Set<string>();
  for (const record of records) {
    const id = textOf(property(record, 'ExternalId'))!;
    if (seen.has(id)) warnings.add(`The ExternalId "${id}" occurs more than once among the ${what}.`);
    seen.add(id);
  }
  return { records, problem: null };
}

export function sourceDepartments(records: JsonObject[]): SourceDepartment[] {
  return records.map((record) => ({
    externalId: textOf(property(record, 'ExternalId'))!,
    displayName: textOf(property(record, 'DisplayName', 'Name')) ?? '',
    managerExternalId: textOf(property(record, 'ManagerExternalId')) || null,
    parentExternalId: textOf(property(record, 'ParentExternalId')) || null,
  }));
}
