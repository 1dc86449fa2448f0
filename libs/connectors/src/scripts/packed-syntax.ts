import { z } from 'zod';
import type { ScriptSyntax, SyntaxFact, SyntaxNode } from './syntax-tree.js';

/** Raised, with `Version` of SyntaxExport.cs, when the same text gives another tree: trees are remembered. */
export const SYNTAX_VERSION = 1;

const whole = z.number().int();
/** Half a million numbers are looked at in one go: number by number zod takes ten times as long. */
const numbers = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isSafeInteger));
const facts = z.custom<SyntaxFact[]>((value) => Array.isArray(value) && value.every(isFact));
const fault = z.object({ message: z.string(), line: whole, column: whole });

/** A syntax tree, flat: small to send and to keep, and read without recursion however deep the script is. */
export const packedSyntaxSchema = z.object({
  version: z.literal(SYNTAX_VERSION),
  /** Names of kinds, roles and facts, each once. */
  words: z.array(z.string()),
  /** Six numbers a node, parents before their children: the parent's place (-1: none), role, kind, start, length, line. */
  nodes: numbers,
  /** Two numbers a fact: its node's place and its name. */
  factNames: numbers,
  factValues: facts,
  errors: z.array(fault),
  /** Three numbers a comment: start, end, line. */
  comments: numbers,
});

export type PackedSyntax = z.infer<typeof packedSyntaxSchema>;

/** @throws Error for numbers that lead nowhere */
export function unpackSyntax({ words, nodes, factNames, factValues, errors, comments }: PackedSyntax): ScriptSyntax {
  const word = (index: number) => known(words[index]);
  const made: SyntaxNode[] = [];
  for (const [parent, role, kind, start, length, line] of rows(nodes, 6)) {
    const node = { kind: word(kind!), start: start!, end: start! + length!, line: line!, facts: {}, children: [] };
    if (parent !== -1) known(made[parent!]).children.push({ role: word(role!), node });
    made.push(node);
  }
  for (const [index, [node, name]] of [...rows(factNames, 2)].entries())
    known(made[node!]).facts[word(name!)] = known<SyntaxFact | undefined>(factValues[index]) ?? null;
  return {
    root: known(made[0]),
    errors,
    comments: [...rows(comments, 3)].map(([start, end, line]) => ({ start: start!, end: end!, line: line! })),
  };
}

export function packSyntax({ root, errors, comments }: ScriptSyntax): PackedSyntax {
  const words = new Map<string, number>();
  const word = (text: string) => words.get(text) ?? words.set(text, words.size).size - 1;
  const packed = { nodes: [] as number[], factNames: [] as number[], factValues: [] as SyntaxFact[] };
  const open = [{ node: root, role: 'root', parent: -1 }];
  for (let index = 0, next = open.pop(); next; next = open.pop(), index += 1) {
    const { node, role, parent } = next;
    packed.nodes.push(parent, word(role), word(node.kind), node.start, node.end - node.start, node.line);
    for (const [name, value] of Object.entries(node.facts)) {
      packed.factNames.push(index, word(name));
      packed.factValues.push(value);
    }
    for (const child of node.children.toReversed()) open.push({ ...child, parent: index });
  }
  return {
    version: SYNTAX_VERSION,
    words: [...words.keys()],
    ...packed,
    errors,
    comments: comments.flatMap(({ start, end, line }) => [start, end, line]),
  };
}

const isFact = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);

function* rows(all: readonly number[], width: number): Generator<number[]> {
  for (let index = 0; index < all.length; index += width) yield all.slice(index, index + width);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This is no syntax tree: a number leads nowhere.');
  return value;
}
