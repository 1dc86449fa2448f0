import { pairs, bare, constantName, parts } from '../facts/tree/syntax.js';
import type { ScriptSyntax, SyntaxNode } from '../scripts/syntax-tree.js';

const lists = /^(functions|cmdlets|aliases)toexport$/i;

/** The commands that a module's manifest (.psd1) exports; null when it leaves some to a wildcard. */
export function exportedCommands({ root }: ScriptSyntax): string[] | null {
  const table = firstTable(root);
  if (!table) return null;
  const names = pairs(table)
    .filter(({ key }) => lists.test(constantName(key) ?? ''))
    .flatMap(({ value }) => texts(value));
  return names.some((name) => name.includes('*')) ? null : names;
}

function firstTable(root: SyntaxNode): SyntaxNode | null {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'Hashtable') return node;
    open.push(...node.children.map((child) => child.node).toReversed());
  }
  return null;
}

function texts(value: SyntaxNode): string[] {
  const list = bare(value);
  const items = list.kind === 'ArrayLiteral' ? parts(list, 'elements') : parts(list, 'statements').concat(list);
  return items.flatMap((item) => constantName(item) ?? []);
}
