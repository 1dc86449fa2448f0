import { badRequest, invalidValue } from './graph-error.js';
import { canonicalName, type PropertyKind, type ResourceType } from './resource-types.js';

const LONGEST = 256;

const text = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value !== '' && value.length <= LONGEST);

const FITS: Record<PropertyKind, (value: unknown) => boolean> = {
  text,
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((one) => one !== null && text(one)),
  date: (value) => value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value))),
  secret: (value) => typeof value === 'object' && value !== null,
  read: () => false,
};

/** What was sent, under Graph's own names. Empty text is no value there: null takes a value away. @throws GraphError */
export function writtenProperties(type: ResourceType, body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest(
      "An unexpected 'EndOfInput' node was found when reading from the JSON reader. A 'StartObject' node was expected.",
    );
  }
  const plain = Object.entries(body).filter(([name]) => !name.startsWith('@odata.') && !name.endsWith('@odata.bind'));
  return Object.fromEntries(plain.map(([given, value]) => written(type, given, value)));
}

function written(type: ResourceType, given: string, value: unknown): [string, unknown] {
  const name = canonicalName(type, given);
  if (name === undefined) {
    throw badRequest(
      `The property '${given}' does not exist on type '${type.odataType.slice(1)}'. Make sure to only use property names that are defined by the type.`,
    );
  }
  const kind = type.properties[name]!;
  if (kind === 'read') throw badRequest(`Property '${name}' is read-only and cannot be set.`);
  if (kind === 'flag' && typeof value === 'string') {
    throw badRequest(`Cannot convert the literal '${value}' to the expected type 'Edm.Boolean'.`);
  }
  if (!FITS[kind](value)) throw invalidValue(name, type.label);
  return [name, value];
}

export function requireProperties(type: ResourceType, given: Record<string, unknown>, names: string[]): void {
  for (const name of names) {
    if ((given[name] ?? null) !== null) continue;
    const message = `A value is required for property '${name}' of resource '${type.label}'.`;
    throw badRequest(message, [{ code: 'InvalidValue', target: name, message }]);
  }
}
