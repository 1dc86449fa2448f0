import { describe, expect, it } from '@jest/globals';
import { packSyntax, packedSyntaxSchema, unpackSyntax } from './packed-syntax.js';
import type { ScriptSyntax, SyntaxNode } from './syntax-tree.js';

const node = (kind: string, more: Partial<SyntaxNode> = {}): SyntaxNode => ({
  kind,
  start: 0,
  end: 4,
  line: 1,
  facts: {},
  children: [],
  ...more,
});

const small: ScriptSyntax = {
  root: node('ScriptBlock', {
    children: [
      { role: 'left', node: node('Variable', { facts: { variablePath: 'left', splatted: true, value: null } }) },
      {
        role: 'right',
        node: node('Pair', { children: [{ role: 'left', node: node('Constant', { facts: { value: 0 } }) }] }),
      },
      { role: 'last', node: node('Variable', { start: 3, line: 2 }) },
    ],
  }),
  errors: [{ message: 'Missing }', line: 3, column: 1 }],
  comments: [{ start: 1, end: 9, line: 1 }],
};

describe('a packed syntax tree', () => {
  it('unpacks to what was packed, through JSON', () => {
    const sent: unknown = JSON.parse(JSON.stringify(packSyntax(small)));
    expect(unpackSyntax(packedSyntaxSchema.parse(sent))).toEqual(small);
  });

  it('can be deeper than our own stack', () => {
    let deep = node('Leaf');
    for (let depth = 0; depth < 100_000; depth += 1)
      deep = node('Paren', { children: [{ role: 'pipeline', node: deep }] });
    const packed = packSyntax({ root: deep, errors: [], comments: [] });
    expect(packSyntax(unpackSyntax(packed))).toEqual(packed);
  });

  it('is refused when its numbers lead nowhere', () => {
    const packed = packSyntax(small);
    expect(() => unpackSyntax({ ...packed, nodes: [] })).toThrow('no syntax tree');
    expect(() => unpackSyntax({ ...packed, words: packed.words.slice(0, 2) })).toThrow('no syntax tree');
    expect(() => unpackSyntax({ ...packed, factValues: [] })).toThrow('no syntax tree');
    expect(packedSyntaxSchema.safeParse({ ...packed, version: 0 }).success).toBe(false);
  });
});
