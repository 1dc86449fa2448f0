import type { Budget } from '../reading/budget.js';
import { listOf, own, shortLine, textOf } from '../reading/plain-value.js';
import type { Place } from './api-document.js';

/** One property of a request or response body. */
export interface SchemaField {
  name: string;
  /** Names from the top of the body down to this field. */
  path: string[];
  /** 0 for a field of the thing itself: envelopes (`data`, `result`, the resource's own name) and lists do not count. */
  level: number;
  type: string;
  /** Allowed values as texts; empty when any value goes. */
  values: string[];
  description: string;
  isList: boolean;
  readOnly: boolean;
  place: Place;
}

const ENVELOPES =
  /^(data|attributes|results?|items|values?|resources?|records?|rows|list|content|entries|payload|daten|gegevens|resultaten|ergebnisse|liste|lijst|body|response|embedded|_embedded|d|model|entity|object|user|users|account|accounts|employee|employees|person|persons|people|member|members|operator|operators|medewerkers?|gebruikers?|personen|benutzer|mitarbeiter)$/i;
/** Names around the thing that is sent, and not of it. */
export const isEnvelope = (name: string): boolean => ENVELOPES.test(name);

const DEEPEST = 7;
const DEEPEST_PART = 60;
const MOST_FIELDS = 3_000;
const MOST_STEPS = 40_000;

/** The properties below a schema, alternatives and parts taken together. Cycles, depth and size are bounded. */
export function schemaFields(schema: Place, budget: Budget): SchemaField[] {
  const walk = new SchemaWalk(budget);
  walk.schema(schema, [], 0);
  return walk.fields;
}

class SchemaWalk {
  readonly fields: SchemaField[] = [];
  private readonly open = new Set<unknown>();
  private readonly seen = new Set<string>();
  private steps = 0;

  constructor(private readonly budget: Budget) {}

  schema(schema: Place, path: string[], level: number): void {
    if (!schema.exists || path.length > DEEPEST || this.fields.length >= MOST_FIELDS) return;
    if (this.open.has(schema.value) || this.open.size > DEEPEST_PART || !this.step()) return;
    this.open.add(schema.value);
    for (const [name, property] of schema.child('properties').entries()) this.property(name, property, path, level);
    for (const part of ['allOf', 'oneOf', 'anyOf'])
      for (const item of schema.child(part).items()) this.schema(item, path, level);
    this.schema(schema.child('items'), path, level);
    this.open.delete(schema.value);
  }

  private step(): boolean {
    this.steps += 1;
    return this.steps <= MOST_STEPS && this.budget.spend();
  }

  private property(name: string, property: Place, path: string[], level: number): void {
    const inside = [...path, name];
    const key = inside.join('\n');
    if (this.fields.length >= MOST_FIELDS || !this.step()) return;
    if (!this.seen.has(key)) {
      this.seen.add(key);
      this.fields.push(fieldOf(name, property, inside, level));
    }
    this.schema(property, inside, isEnvelope(name) && level === 0 && path.length < 3 ? 0 : level + 1);
  }
}

function fieldOf(name: string, property: Place, path: string[], level: number): SchemaField {
  const types = typesOf(property);
  return {
    name,
    path,
    level,
    type: types.find((type) => type !== 'null' && type !== 'array') ?? types[0] ?? '',
    values: valuesOf(property),
    description: shortLine(`${property.text('title')} ${property.text('description')}`, 400),
    isList: types.includes('array') || property.child('items').exists,
    readOnly: own(property.value, 'readOnly') === true,
    place: property,
  };
}

function typesOf(property: Place): string[] {
  const type = own(property.value, 'type');
  if (type !== undefined) return Array.isArray(type) ? type.map(textOf) : [textOf(type)];
  for (const part of ['allOf', 'oneOf', 'anyOf'])
    for (const item of property.child(part).items()) {
      const inner = own(item.value, 'type');
      if (typeof inner === 'string' && inner !== 'null') return [inner];
    }
  return [];
}

function valuesOf(property: Place): string[] {
  const given = own(property.value, 'enum');
  const values = listOf(given)
    .slice(0, 100)
    .map((value) => (typeof value === 'boolean' ? String(value) : textOf(value)));
  if (values.length > 0) return values;
  for (const part of ['allOf', 'oneOf', 'anyOf', 'items']) {
    const places = part === 'items' ? [property.child(part)] : property.child(part).items();
    const found = places.flatMap((place) => listOf(own(place.value, 'enum')).slice(0, 100).map(textOf));
    if (found.length > 0) return found;
  }
  return [];
}
