import type { SyntaxNode } from '../../scripts/syntax-tree.js';

export function part(node: SyntaxNode, role: string): SyntaxNode | null {
  return node.children.find((child) => child.role === role)?.node ?? null;
}

export function parts(node: SyntaxNode, role: string): SyntaxNode[] {
  return node.children.filter((child) => child.role === role).map((child) => child.node);
}

export function fact(node: SyntaxNode, name: string): string {
  const value = node.facts[name];
  return value === undefined || value === null ? '' : String(value);
}

/** A variable's name in lower case without its scope; '' for anything else. */
export function variableName(node: SyntaxNode): string {
  return node.kind === 'VariableExpression'
    ? fact(node, 'variablePath')
        .toLowerCase()
        .replace(/^(script|global|local|private|using):/, '')
    : '';
}

/** Without parentheses, casts and pipelines of one: what the expression is about. */
export function bare(node: SyntaxNode, keepsCasts = false): SyntaxNode {
  for (let at = node; ;) {
    const inner = keepsCasts && at.kind === 'ConvertExpression' ? null : innerOf(at);
    if (inner === null) return at;
    at = inner;
  }
}

const only = (nodes: SyntaxNode[]) => (nodes.length === 1 ? nodes[0]! : null);

function innerOf(node: SyntaxNode): SyntaxNode | null {
  switch (node.kind) {
    case 'Pipeline':
      return only(parts(node, 'pipelineElements'));
    case 'CommandExpression':
      return part(node, 'expression');
    case 'ParenExpression':
    case 'ReturnStatement':
      return part(node, 'pipeline');
    case 'SubExpression':
    case 'ArrayExpression':
      return part(node, 'subExpression');
    case 'StatementBlock':
      return only(parts(node, 'statements'));
    case 'ConvertExpression':
    case 'AttributedExpression':
      return part(node, 'child');
    default:
      return null;
  }
}

/** Key and value nodes of a hashtable, in order. */
export function pairs(hashtable: SyntaxNode): { key: SyntaxNode; value: SyntaxNode }[] {
  const [keys, values] = [parts(hashtable, 'key'), parts(hashtable, 'value')];
  return keys.map((key, at) => ({ key, value: values[at]! })).filter(({ value }) => value !== undefined);
}

/** The name that a member, index or key is reached by, where it is written out: `$x.Name`, `$x['Name']`. */
export function constantName(node: SyntaxNode | null): string | null {
  if (node === null) return null;
  const inner = bare(node);
  return inner.kind === 'StringConstantExpression' ? fact(inner, 'value') : null;
}

/** `$actionContext.Data.Mail` → `actioncontext.data.mail`; null when something in it is computed. */
export function memberPath(node: SyntaxNode): string | null {
  const inner = bare(node);
  if (inner.kind === 'VariableExpression') return variableName(inner);
  if (inner.kind !== 'MemberExpression' && inner.kind !== 'IndexExpression') return null;
  if (inner.facts['static'] === true) return null;
  const [base, name] =
    inner.kind === 'MemberExpression'
      ? [part(inner, 'expression'), constantName(part(inner, 'member'))]
      : [part(inner, 'target'), constantName(part(inner, 'index'))];
  const path = base && memberPath(base);
  return path && name ? `${path}.${name.toLowerCase()}` : null;
}
