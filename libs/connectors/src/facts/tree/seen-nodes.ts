import type { SyntaxNode } from '../../scripts/syntax-tree.js';

/** Far more than anyone's script needs to say where one value comes from. */
const MOST = 200;

/** Nodes that one question has come by: it asks each of them once, and not without end. */
export class SeenNodes {
  private readonly nodes = new Set<SyntaxNode>();

  /** Whether it is still to be asked. */
  isNew(node: SyntaxNode): boolean {
    if (this.nodes.size >= MOST || this.nodes.has(node)) return false;
    this.nodes.add(node);
    return true;
  }
}
