import type { Budget } from '../reading/budget.js';
import { keyKind } from '../words/field-names.rules.js';
import { isObject, own, textOf } from '../reading/plain-value.js';
import { ApiDocument, type Place } from '../openapi/api-document.js';

/** The three answers by which a SCIM service describes itself, wherever they stand in the document. */
export interface ScimDocument {
  provider: Place | null;
  resourceTypes: Place[];
  schemas: Place[];
}

export interface ScimAttribute {
  name: string;
  place: Place;
}

const PROVIDER = /^urn:(?:ietf:params:)?scim:schemas:core:\d\.\d:ServiceProviderConfig/i;
const RESOURCE_TYPE = /^urn:ietf:params:scim:schemas:core:2\.0:ResourceType$/i;
const SCHEMA = /^urn:(?:ietf:params:)?scim:schemas:core:\d\.\d:Schema$/i;
const SCIM_ID = /^urn:(?:ietf:params:)?scim:schemas:/i;
const MOST_PLACES = 500;
const DEEPEST = 5;

/** null when nothing in the value is SCIM's. Lists, arrays and objects that hold the answers are all looked through. */
export function scimDocument(value: unknown, budget: Budget): ScimDocument | null {
  const found: ScimDocument = { provider: null, resourceTypes: [], schemas: [] };
  const queue = [{ place: new ApiDocument(value, budget).root, depth: 0 }];
  for (let at = 0; at < queue.length && at < MOST_PLACES && budget.spend(); at++) {
    const { place, depth } = queue[at]!;
    if (!take(found, place) && depth < DEEPEST)
      for (const inner of insideOf(place)) queue.push({ place: inner, depth: depth + 1 });
  }
  return found.provider || found.resourceTypes.length > 0 || found.schemas.length > 0 ? found : null;
}

function insideOf(place: Place): Place[] {
  const all = Array.isArray(place.value) ? place.items() : place.entries().map(([, inner]) => inner);
  return all.filter((inner) => typeof inner.value === 'object').slice(0, MOST_PLACES);
}

function take(found: ScimDocument, place: Place): boolean {
  const schemas = place
    .child('schemas')
    .items()
    .map((item) => textOf(item.value));
  if (isProvider(place, schemas)) found.provider ??= place;
  else if (isResourceType(place, schemas)) found.resourceTypes.push(place);
  else if (isSchema(place, schemas)) found.schemas.push(place);
  else return false;
  return true;
}

const isProvider = ({ value }: Place, schemas: string[]): boolean =>
  schemas.some((schema) => PROVIDER.test(schema)) ||
  (isObject(own(value, 'patch')) &&
    isObject(own(value, 'filter')) &&
    Array.isArray(own(value, 'authenticationSchemes')));

const isResourceType = (place: Place, schemas: string[]): boolean =>
  schemas.some((schema) => RESOURCE_TYPE.test(schema)) ||
  (SCIM_ID.test(place.text('schema')) && place.text('endpoint') !== '');

const isSchema = (place: Place, schemas: string[]): boolean =>
  Array.isArray(own(place.value, 'attributes')) &&
  (SCIM_ID.test(place.text('id')) || schemas.some((schema) => SCHEMA.test(schema)));

/** Attributes of a schema with those inside them; a part of `emails` or `name` is no key of its own. */
export function attributesOf(schema: Place): ScimAttribute[] {
  return schema
    .child('attributes')
    .items()
    .flatMap((place) => [
      { name: place.text('name'), place },
      ...place
        .child('subAttributes')
        .items()
        .filter((inner) => keyKind(inner.text('name')) === null)
        .map((inner) => ({ name: inner.text('name'), place: inner })),
    ]);
}
