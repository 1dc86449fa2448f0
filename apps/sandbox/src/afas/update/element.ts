import { z } from 'zod';
import { ProfitError } from '../profit-error.js';

export type Fields = Record<string, unknown>;

/** One record of a body: keys (`@UsId`) beside `Fields`, and sub-objects by name. */
export interface Element {
  keys: Record<string, string>;
  fields: Fields;
  objects: Record<string, Element[]>;
}

const elementSchema = z.record(z.string(), z.unknown());

/** Reads `{"KnUser": {"Element": {…} or […]}}`. */
export function readElements(body: unknown, ...roots: string[]): Element[] {
  const document = elementSchema.safeParse(body);
  const root = roots.find((name) => document.success && name in document.data);
  if (!document.success || root === undefined) {
    throw new ProfitError(`Het bericht bevat geen '${roots[0]}'.`, `The message has no '${roots[0]}'.`);
  }
  return elementsOf(document.data[root]);
}

function elementsOf(value: unknown): Element[] {
  const holder = elementSchema.safeParse(value);
  const inner = holder.success ? holder.data.Element : undefined;
  return (Array.isArray(inner) ? inner : [inner]).map(elementOf);
}

function elementOf(value: unknown): Element {
  const read = elementSchema.safeParse(value);
  if (!read.success) throw new ProfitError("Het bericht bevat geen 'Element'.", "The message has no 'Element'.");
  const keys = Object.entries(read.data).filter(([name]) => name.startsWith('@'));
  const fields = elementSchema.safeParse(read.data.Fields ?? {});
  const objects = [read.data.Objects ?? []].flat().flatMap((one) => Object.entries(elementSchema.parse(one)));
  return {
    keys: Object.fromEntries(keys.map(([name, key]) => [name.slice(1), String(key)])),
    fields: fields.success ? fields.data : {},
    objects: Object.fromEntries(objects.map(([name, one]) => [name, elementsOf(one)])),
  };
}

/** Text of a field or key; undefined = not in the message, null = emptied. */
export function textOf(element: Element, name: string): string | null | undefined {
  const value = element.fields[name] ?? element.keys[name];
  if (value === undefined) return name in element.fields ? null : undefined;
  return value === null || value === '' ? null : String(value);
}

/** Profit takes true, "true", 1 and "1" for yes. */
export function flagOf(element: Element, name: string): boolean | undefined {
  const value = element.fields[name];
  if (value === undefined || value === null || value === '') return undefined;
  return /^(true|1|waar)$/i.test(String(value));
}
