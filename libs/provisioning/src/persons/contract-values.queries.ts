import { Injectable } from '@nestjs/common';
import { TenantScope } from '#access';
import { Transaction } from '#platform';
import type { JsonValue } from '#runtime';

/** What resource scripts are given: values that occur in the contracts of the persons of the viewer's tenant. */
@Injectable()
export class ContractValues {
  constructor(
    private readonly scope: TenantScope,
    private readonly transaction: Transaction,
  ) {}

  /**
   * The distinct values of contract fields over all persons who are in a source, in a fixed order. One field gives its values as they are
   * (`{ ExternalId, DisplayName }`); several give objects with a property for each. Contracts without a value are left out.
   * @param fields such as `Department` or `Custom.Team`
   */
  distinct(fields: string[]): Promise<JsonValue[]> {
    const paths = fields.map((_, index) => `contract #> string_to_array($${index + 1}, '.')`);
    const value = `jsonb_build_array(${paths.join(', ')})`;
    return this.scope.run(async () => {
      const rows = await this.transaction.query<{ value: JsonValue[] }>(
        `select distinct ${value} as value
         from person cross join jsonb_array_elements(
           case jsonb_typeof(person.data -> 'Contracts') when 'array' then person.data -> 'Contracts' else '[]' end) as contract
         where person.removed_at is null and (${paths.map((path) => `jsonb_typeof(${path}) <> 'null'`).join(' or ')})
         order by 1`,
        fields,
      );
      return rows
        .filter(({ value: values }) => values.some(isFilled))
        .map(({ value: values }) => (fields.length === 1 ? values[0]! : combined(fields, values)));
    });
  }
}

const combined = (fields: string[], values: JsonValue[]): JsonValue =>
  Object.fromEntries(fields.map((field, index) => [field.split('.').at(-1)!, values[index] ?? null]));

/** An object of which every part is empty is no value: a contract without a department. */
const isFilled = (value: JsonValue): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(isFilled) : value !== null && value !== '';
