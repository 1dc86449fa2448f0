import { z } from 'zod';
import type { Row, Value } from './get-connectors.js';
import { ProfitError, unexpected } from './profit-error.js';

interface Condition {
  field: string;
  value: string;
  operator: number;
}

/** Any of these groups, and within a group all conditions. */
export type Filter = Condition[][];

const jsonFilter = z.object({
  Filters: z.object({
    Filter: z.array(
      z.object({
        Field: z.array(
          z.object({
            '@FieldId': z.string(),
            '@OperatorType': z.union([z.string(), z.number()]),
            '#text': z.union([z.string(), z.number()]).default(''),
          }),
        ),
      }),
    ),
  }),
});

/**
 * `filterfieldids=A,B;C` with as many values and operators: a comma is "and", a semicolon "or".
 * Source: AFAS, "GetConnector", section "Filtering".
 */
export function readFilter(query: Record<string, unknown>): Filter {
  if (typeof query.filterjson === 'string') return readJsonFilter(query.filterjson);
  const fields = text(query.filterfieldids);
  if (!fields) return [];
  const values = text(query.filtervalues);
  const operators = text(query.operatortypes);
  // A single condition may hold commas and semicolons in its value
  if (!/[,;]/.test(fields))
    return [[{ field: fields, value: unquoted(values), operator: operatorOf(operators || '1') }]];
  const valueGroups = values.split(';');
  const operatorGroups = operators.split(';');
  return fields.split(';').map((group, position) => {
    const ownValues = (valueGroups[position] ?? '').split(',');
    const ownOperators = (operatorGroups[position] ?? '').split(',');
    return group.split(',').map((field, place) => ({
      field: field.trim(),
      value: unquoted(ownValues[place] ?? ''),
      operator: operatorOf(ownOperators[place] || '1'),
    }));
  });
}

function readJsonFilter(json: string): Filter {
  try {
    const { Filters } = jsonFilter.parse(JSON.parse(json));
    return Filters.Filter.map((group) =>
      group.Field.map((field) => ({
        field: field['@FieldId'],
        value: String(field['#text']),
        operator: operatorOf(String(field['@OperatorType'])),
      })),
    );
  } catch (error) {
    throw error instanceof ProfitError ? error : unexpected();
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function unquoted(value: string): string {
  return value === '""' ? '' : value;
}

function operatorOf(given: string): number {
  const number = Number(given);
  if (!OPERATORS[number])
    throw new ProfitError(`Operator '${given}' bestaat niet.`, `Operator '${given}' does not exist.`);
  return number;
}

function plain(value: Value): string {
  return value === null ? '' : String(value).toLowerCase();
}

/** Below, at or above zero; numbers as numbers, dates and all else as text, where a day equals its midnight. */
function compare(have: Value, wanted: string): number {
  if (typeof have === 'number') return have - Number(wanted.replace(',', '.'));
  if (typeof have === 'boolean')
    return plain(have).localeCompare(/^(1|true|waar|j|y)$/i.test(wanted) ? 'true' : 'false');
  const left = plain(have).replace(/t00:00:00z?$/, '');
  return left.localeCompare(wanted.toLowerCase().replace(/t00:00:00z?$/, ''));
}

const holds = (have: Value, wanted: string): boolean => plain(have).includes(wanted.toLowerCase().replaceAll('%', ''));
const starts = (have: Value, wanted: string): boolean => plain(have).startsWith(wanted.toLowerCase());
const ends = (have: Value, wanted: string): boolean => plain(have).endsWith(wanted.toLowerCase());

const OPERATORS: Record<number, (have: Value, wanted: string) => boolean> = {
  1: (have, wanted) => have !== null && compare(have, wanted) === 0,
  2: (have, wanted) => have !== null && compare(have, wanted) >= 0,
  3: (have, wanted) => have !== null && compare(have, wanted) <= 0,
  4: (have, wanted) => have !== null && compare(have, wanted) > 0,
  5: (have, wanted) => have !== null && compare(have, wanted) < 0,
  6: holds,
  7: (have, wanted) => have === null || compare(have, wanted) !== 0,
  8: (have) => plain(have) === '',
  9: (have) => plain(have) !== '',
  10: starts,
  11: (have, wanted) => !holds(have, wanted),
  12: (have, wanted) => !starts(have, wanted),
  13: ends,
  14: (have, wanted) => !ends(have, wanted),
};

export function filterRows(rows: Row[], filter: Filter): Row[] {
  if (filter.length === 0) return rows;
  return rows.filter((row) =>
    filter.some((group) =>
      group.every(({ field, value, operator }) => OPERATORS[operator]?.(valueOf(row, field), value) ?? false),
    ),
  );
}

/** `Name,-StartDate`: ascending, and descending with a dash. */
export function orderRows(rows: Row[], order: unknown): Row[] {
  const fields = text(order).split(',').filter(Boolean);
  if (fields.length === 0) return rows;
  return [...rows].sort((a, b) => {
    for (const field of fields) {
      const name = field.replace(/^-/, '');
      const [left, right] = [valueOf(a, name), valueOf(b, name)];
      const difference =
        typeof left === 'number' && typeof right === 'number' ? left - right : plain(left).localeCompare(plain(right));
      if (difference !== 0) return field.startsWith('-') ? -difference : difference;
    }
    return 0;
  });
}

function valueOf(row: Row, field: string): Value {
  const name = Object.keys(row).find((key) => key.toLowerCase() === field.toLowerCase());
  if (name === undefined) {
    throw new ProfitError(
      `Het veld '${field}' komt niet voor in de GetConnector.`,
      `The field '${field}' is not in the GetConnector.`,
    );
  }
  return row[name] ?? null;
}
