import type { SyntaxNode } from '../scripts/syntax-tree.js';
import { MOST_LINES } from './script-facts.js';
import type { ScriptView } from './tree/script-view.js';

const LONGEST = 160;

/** A piece of a script on one line, shortened. */
export function shortText(script: ScriptView, node: SyntaxNode): string {
  return shortened(script.textOf(node));
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Uses of the same thing in one: the first with the lines of all. */
export function grouped<T>(uses: { key: string; line: number; make: () => T }[]): (T & { lines: number[] })[] {
  const groups = new Map<string, { made: T; lines: Set<number> }>();
  for (const { key, line, make } of uses) {
    const known = groups.get(key) ?? { made: make(), lines: new Set() };
    if (known.lines.size < MOST_LINES) known.lines.add(line);
    groups.set(key, known);
  }
  return [...groups.values()].map(({ made, lines }) => ({ ...made, lines: [...lines] }));
}
