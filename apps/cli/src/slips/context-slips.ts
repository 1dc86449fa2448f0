import type { SettingsField } from '#connectors';
import { CONTEXT_KEYS, type ExactContexts, type JsonValue } from '#runtime';
import { nearest } from './nearest.js';

const isObject = (value: unknown): value is Record<string, JsonValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectAt(contexts: ExactContexts, path: string): Record<string, JsonValue> {
  let at: unknown = contexts;
  for (const name of path.split('.'))
    at = isObject(at) && Object.entries(at).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return isObject(at) ? at : {};
}

function slip(path: string, key: string, known: readonly string[]): string | null {
  if (known.some((one) => one.toLowerCase() === key.toLowerCase())) return null;
  const meant = nearest(key, known);
  if (meant !== undefined) return `${path} has "${key}": did you mean "${meant}"? The script gets it as it is written.`;
  // A script of the first generation may be given variables of its own, and settings may be read that the form lacks.
  if (path === 'variables' || path.endsWith('.Configuration')) return null;
  return `${path} has "${key}", which no platform gives; it has ${known.join(', ')}.`;
}

/** What in a context file looks like a slip of the keyboard, a sentence each. The contexts are used as they are. */
export function contextSlips(contexts: ExactContexts, form: SettingsField[]): string[] {
  const settings = form.map(({ key }) => key.split('.')[0]!);
  return Object.entries({ ...CONTEXT_KEYS, 'actionContext.Configuration': settings }).flatMap(([path, known]) =>
    Object.keys(objectAt(contexts, path)).flatMap((key) => slip(path, key, known) ?? []),
  );
}
