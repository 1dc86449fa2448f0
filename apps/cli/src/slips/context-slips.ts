import type { SettingsField } from '#connectors';
import { CONTEXT_KEYS, isJsonObject, valueAt, type ExactContexts } from '#runtime';
import { nearest } from './nearest.js';

function keysAt(contexts: ExactContexts, path: string): string[] {
  const value = valueAt({ ...contexts }, path);
  return isJsonObject(value) ? Object.keys(value) : [];
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
    keysAt(contexts, path).flatMap((key) => slip(path, key, known) ?? []),
  );
}
