import type { ActionName } from '../../connector-package.js';
import type { ScriptSyntax, SyntaxNode } from '../../scripts/syntax-tree.js';
import { readCall, type Call } from './calls.js';
import { Variables } from './variables.js';

/** What part a script plays: what HelloID runs, what helps the implementer, what tests or shows. */
export type Zone = 'action' | 'support' | 'test';

export interface ScriptPlace {
  path: string;
  action: ActionName | null;
  zone: Zone;
}

const NOTHING: ScriptSyntax = {
  root: { kind: 'ScriptBlock', start: 0, end: 0, line: 1, facts: {}, children: [] },
  errors: [],
  comments: [],
};

/** A script as rules look at it: its nodes in the order of the text, who holds whom, its variables and its calls. */
export class ScriptView {
  readonly root: SyntaxNode;
  readonly nodes: SyntaxNode[] = [];
  readonly variables: Variables;
  readonly calls: Call[];
  /** Was every part of it read as PowerShell reads it? */
  readonly isWhole: boolean;
  private readonly callsByNode: Map<SyntaxNode, Call>;
  private readonly holders = new Map<SyntaxNode, { node: SyntaxNode; role: string }>();
  private readonly byKind = new Map<string, SyntaxNode[]>();

  constructor(
    readonly place: ScriptPlace,
    readonly text: string,
    readonly syntax: ScriptSyntax | null,
  ) {
    this.root = (syntax ?? NOTHING).root;
    this.isWhole = syntax !== null && syntax.errors.length === 0;
    this.walk();
    this.calls = this.kind('Command').map(readCall);
    this.callsByNode = new Map(this.calls.map((call) => [call.node, call]));
    this.variables = new Variables(this);
  }

  get path(): string {
    return this.place.path;
  }

  kind(...kinds: string[]): SyntaxNode[] {
    return kinds.flatMap((kind) => this.byKind.get(kind) ?? []);
  }

  textOf(node: SyntaxNode): string {
    return this.text.slice(node.start, node.end);
  }

  holder(node: SyntaxNode): { node: SyntaxNode; role: string } | null {
    return this.holders.get(node) ?? null;
  }

  callAt(node: SyntaxNode | null | undefined): Call | undefined {
    return node ? this.callsByNode.get(node) : undefined;
  }

  /** From the nearest outwards. */
  *holdersOf(node: SyntaxNode): Generator<{ node: SyntaxNode; role: string }> {
    for (let at = this.holders.get(node); at; at = this.holders.get(at.node)) yield at;
  }

  /** The function that a node stands in; null at the script's own level. */
  functionOf(node: SyntaxNode): SyntaxNode | null {
    for (const { node: holder } of this.holdersOf(node)) if (holder.kind === 'FunctionDefinition') return holder;
    return null;
  }

  isInside(node: SyntaxNode, holder: SyntaxNode): boolean {
    return holder.start <= node.start && node.end <= holder.end;
  }

  private walk(): void {
    const open = [this.root];
    for (let node = open.pop(); node; node = open.pop()) {
      this.nodes.push(node);
      const same = this.byKind.get(node.kind);
      if (same) same.push(node);
      else this.byKind.set(node.kind, [node]);
      for (const { node: child, role } of node.children.toReversed()) {
        this.holders.set(child, { node, role });
        open.push(child);
      }
    }
  }
}
