import type { DirectoryObject } from '../directory.js';
import { GraphError, unsupportedQuery } from '../graph-error.js';
import { canonicalName, type ResourceType } from '../resource-types.js';
import { parseFilter, type Condition, type Literal } from './filter-parser.js';

type Test = (row: DirectoryObject) => boolean;

const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : (value ?? null));
const equal = (value: unknown, wanted: Literal): boolean => fold(value) === fold(wanted);

const needsAdvanced = (operator: string): GraphError =>
  unsupportedQuery(
    `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  );

class FilterReader {
  constructor(
    private readonly type: ResourceType,
    private readonly advanced: boolean,
  ) {}

  test(condition: Condition): Test {
    switch (condition.kind) {
      case 'and':
        return all(condition.of.map((part) => this.test(part)));
      case 'or':
        return some(condition.of.map((part) => this.test(part)));
      case 'not': {
        this.mustBeAdvanced('Not');
        const inside = this.test(condition.of);
        return (row) => !inside(row);
      }
      default:
        return this.simple(condition);
    }
  }

  private simple(condition: Exclude<Condition, { kind: 'and' | 'or' | 'not' }>): Test {
    const name = this.name(condition.property);
    switch (condition.kind) {
      case 'in':
        return (row) => condition.values.some((value) => equal(row[name], value));
      case 'any':
        return (row) => (row[name] as unknown[] | null)?.some((value) => equal(value, condition.value)) ?? false;
      case 'text':
        return this.text(name, condition.test, condition.value.toLowerCase());
      default:
        if (condition.operator === 'eq') return (row) => equal(row[name], condition.value);
        this.mustBeAdvanced('NotEqualsMatch');
        return (row) => !equal(row[name], condition.value);
    }
  }

  private text(name: string, test: 'startswith' | 'endswith', value: string): Test {
    const read = (row: DirectoryObject): string => String(fold(row[name]) ?? '');
    if (test === 'startswith') return (row) => read(row).startsWith(value);
    this.mustBeAdvanced('EndsWith');
    return (row) => read(row).endsWith(value);
  }

  private name(given: string): string {
    const name = canonicalName(this.type, given);
    if (name === undefined) {
      const graphType = this.type.odataType.slice(1);
      throw new GraphError(
        400,
        'BadRequest',
        `Invalid filter clause: Could not find a property named '${given}' on type '${graphType}'.`,
      );
    }
    if (this.type.advancedOnly.includes(name) && !this.advanced) {
      throw unsupportedQuery(
        `Unsupported or invalid query filter clause specified for property '${name}' of resource '${this.type.label}'.`,
      );
    }
    return name;
  }

  private mustBeAdvanced(operator: string): void {
    if (!this.advanced) throw needsAdvanced(operator);
  }
}

const all =
  (tests: Test[]): Test =>
  (row) =>
    tests.every((test) => test(row));
const some =
  (tests: Test[]): Test =>
  (row) =>
    tests.some((test) => test(row));

/** Text is compared without regard to case. `advanced`: the caller sent `ConsistencyLevel: eventual` and `$count=true`. */
export const filterOf = (type: ResourceType, text: string, advanced: boolean): Test =>
  new FilterReader(type, advanced).test(parseFilter(text));
