export interface DuplicateKey {
  key: string;
  line: number;
  /** The two keys are not the same text: `Token` and `token`. */
  differsInCase: boolean;
}

export type JsonReading =
  | { ok: true; value: unknown; repaired: boolean; duplicates: DuplicateKey[]; line: null }
  | { ok: false; line: number; problem: string };

/**
 * Reads JSON as people write it. Comments and commas before a closing bracket are read with `repaired: true`;
 * anything worse comes back with the 1-based line and what is wrong there.
 */
export function readJson(text: string): JsonReading {
  if (text.trim() === '') return { ok: false, line: 1, problem: 'the file is empty' };
  const strict = tryParse(text);
  if (strict.ok) return { ok: true, value: strict.value, repaired: false, duplicates: duplicateKeys(text), line: null };
  const mended = mend(text);
  const lenient = tryParse(mended);
  if (lenient.ok) {
    return { ok: true, value: lenient.value, repaired: true, duplicates: duplicateKeys(mended), line: null };
  }
  return { ok: false, line: lineAt(text, strict.position), problem: problemAt(text, strict.position) };
}

export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function tryParse(text: string): { ok: true; value: unknown } | { ok: false; position: number } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const found = /position (\d+)/.exec(error instanceof Error ? error.message : '');
    return { ok: false, position: found ? Number(found[1]) : text.trimEnd().length };
  }
}

function problemAt(text: string, position: number): string {
  const before = text.slice(0, position).trimEnd();
  const next = text.slice(position).trimStart().charAt(0);
  if (next === '') return 'the text stops before its last bracket is closed';
  if (next === '"' || next === '{') return 'a comma is missing before this point';
  if (next === "'") return 'names and texts need double quotes';
  if (before.endsWith('"') && next !== ':') return `a quote inside a text must be written as \\" (found ${next})`;
  return `${JSON.stringify(next)} is not expected here`;
}

const token = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*[}\]])/g;

/** Takes out comments and superfluous commas, but nothing inside texts; line ends stay where they were. */
function mend(text: string): string {
  const withoutComments = text.replace(token, (part) => (part.startsWith('/') ? part.replace(/[^\n]/g, ' ') : part));
  return withoutComments.replace(token, (part) => (part === ',' ? ' ' : part));
}

/** JSON.parse keeps the last of two equal keys without a word, and PowerShell refuses keys that differ only in case. */
function duplicateKeys(text: string): DuplicateKey[] {
  const open: (Map<string, string> | null)[] = [];
  const found: DuplicateKey[] = [];
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    const [part, colon] = match;
    if (part === '{') open.push(new Map());
    else if (part === '[') open.push(null);
    else if (part === '}' || part === ']') open.pop();
    else if (colon) {
      const key = part.slice(1, part.lastIndexOf('"'));
      const known = open.at(-1)?.get(key.toLowerCase());
      if (known !== undefined) found.push({ key, line: lineAt(text, match.index), differsInCase: known !== key });
      open.at(-1)?.set(key.toLowerCase(), key);
    }
  }
  return found;
}
