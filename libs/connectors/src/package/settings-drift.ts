import type { SettingsForm } from '../connector-package.js';
import type { ReadScript } from '../scripts/read-script.js';
import type { PackageWarnings } from './package-warnings.js';

/** Warns about settings that scripts read and the form does not have. Also gives the scripts' keys the form's casing. */
export function checkReads(form: SettingsForm | null, scripts: ReadScript[], warnings: PackageWarnings): void {
  const declared = new Map((form?.fields ?? []).map(({ key }) => [key.toLowerCase(), key]));
  for (const { script } of scripts) {
    script.readsSettings = [...new Set(script.readsSettings.map((key) => inFormCasing(key, declared)))];
  }
  const missing = form === null ? 'the connector has no settings form' : `${form.path} has no such field`;
  for (const [key, paths] of undeclaredReads(declared, scripts)) {
    const message = `${pathsAndVerb(paths)} the setting "${key}", but ${missing}: it is always empty.`;
    warnings.add('setting-undeclared', paths[0] ?? null, message);
  }
}

function pathsAndVerb(paths: string[]): string {
  if (paths.length > 3) return `${paths.slice(0, 2).join(', ')} and ${paths.length - 2} more read`;
  return `${paths.join(', ')} ${paths.length > 1 ? 'read' : 'reads'}`;
}

/** Key (casing of its first read) → scripts. Of `proxy` and `proxy.address` only the shorter one. */
function undeclaredReads(declared: Map<string, string>, scripts: ReadScript[]): [string, string[]][] {
  const found = new Map<string, [string, string[]]>();
  for (const { script } of scripts) {
    for (const key of script.readsSettings.filter((read) => !isDeclared(read, declared))) {
      const known = found.get(key.toLowerCase());
      if (known) known[1].push(script.path);
      else found.set(key.toLowerCase(), [key, [script.path]]);
    }
  }
  const hasParent = (key: string) => [...found.keys()].some((other) => key.startsWith(`${other}.`));
  return [...found].filter(([key]) => !hasParent(key)).map(([, reads]) => reads);
}

/** Warns about fields that are filled in for nothing. A script that hands on all settings may use any of them. */
export function checkUnused(form: SettingsForm, scripts: ReadScript[], warnings: PackageWarnings): void {
  if (scripts.some(({ readsAllSettings }) => readsAllSettings)) return;
  const read = scripts.flatMap(({ script }) => script.readsSettings.map((key) => key.toLowerCase()));
  for (const { key } of form.fields) {
    const lower = key.toLowerCase();
    const used = read.some(
      (other) => other === lower || lower.startsWith(`${other}.`) || other.startsWith(`${lower}.`),
    );
    if (!used) warnings.add('setting-unused', form.path, `${form.path} asks for "${key}", but no script reads it.`);
  }
}

/** `exchange.uri.Host` is the field `exchange.uri`; the rest belongs to the value. */
function inFormCasing(key: string, declared: Map<string, string>): string {
  const parts = key.split('.');
  for (let length = parts.length; length > 0; length--) {
    const known = declared.get(parts.slice(0, length).join('.').toLowerCase());
    if (known !== undefined) return known;
  }
  return key;
}

/** Reading a whole group (`exchange` of `exchange.uri`) is fine. */
function isDeclared(key: string, declared: Map<string, string>): boolean {
  const lower = key.toLowerCase();
  return declared.has(lower) || [...declared.keys()].some((known) => known.startsWith(`${lower}.`));
}
