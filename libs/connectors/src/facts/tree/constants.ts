import type { SyntaxNode } from '../../scripts/syntax-tree.js';
import type { ScriptView } from './script-view.js';
import { bare, fact, part, parts } from './syntax.js';

const DEEPEST = 12;

/** The text that an expression always gives, if it does: concatenation, `-f`, `-join` and variables that are set once are worked out. */
export function constantText(script: ScriptView, node: SyntaxNode, depth = DEEPEST): string | null {
  if (depth === 0) return null;
  const inner = bare(node);
  const again = (part: SyntaxNode | null) => (part ? constantText(script, part, depth - 1) : null);
  switch (inner.kind) {
    case 'StringConstantExpression':
    case 'ConstantExpression':
      return fact(inner, 'value');
    case 'ExpandableStringExpression':
      return filledIn(script, inner, (nested) => again(nested));
    case 'BinaryExpression':
      return binaryText(inner, again);
    case 'VariableExpression':
      return again(onlyValue(script, inner));
    default:
      return null;
  }
}

/** What a variable is set to, where that happens once. */
function onlyValue(script: ScriptView, variable: SyntaxNode): SyntaxNode | null {
  const [only, ...more] = script.variables.of(variable).filter(({ how }) => how !== 'parameter');
  return only?.how === 'set' && more.length === 0 ? only.value : null;
}

function binaryText(node: SyntaxNode, again: (node: SyntaxNode | null) => string | null): string | null {
  const [left, right] = [part(node, 'left')!, part(node, 'right')!];
  switch (fact(node, 'operator')) {
    case 'Plus':
      return joined([again(left), again(right)], '');
    case 'Join':
      return joined(itemsOf(left).map(again), again(right));
    case 'Format':
      return formatted(again(left), itemsOf(right).map(again));
    default:
      return null;
  }
}

function itemsOf(node: SyntaxNode): SyntaxNode[] {
  const list = bare(node);
  return list.kind === 'ArrayLiteral' ? parts(list, 'elements') : [list];
}

function joined(items: (string | null)[], between: string | null): string | null {
  return between === null || items.includes(null) ? null : items.join(between);
}

function formatted(format: string | null, items: (string | null)[]): string | null {
  if (format === null || items.includes(null)) return null;
  return format.replace(/\{(\d+)[^}]*\}/g, (_, at) => items[Number(at)] ?? '');
}

/** An expandable string with what is inside replaced; null as soon as one part is not known. */
function filledIn(script: ScriptView, node: SyntaxNode, valueOf: (nested: SyntaxNode) => string | null): string | null {
  let text = '';
  let at = node.start;
  for (const nested of parts(node, 'nestedExpressions')) {
    const value = valueOf(nested);
    if (value === null) return null;
    text += script.text.slice(at, nested.start) + value;
    at = nested.end;
  }
  return (text + script.text.slice(at, node.end)).replace(/^@?"(\r?\n)?|(\r?\n)?"@?$/g, '');
}

/** Pieces of a text that is put together: constant ones as text, others as nodes. Follows variables that are set once. */
export function piecesOf(script: ScriptView, node: SyntaxNode, depth = DEEPEST): (string | SyntaxNode)[] {
  const inner = asText(node);
  if (depth === 0) return [inner];
  const again = (piece: SyntaxNode) => piecesOf(script, piece, depth - 1);
  const known = constantText(script, inner, depth);
  if (known !== null) return [known];
  switch (inner.kind) {
    case 'ExpandableStringExpression':
      return expandedPieces(script, inner, again);
    case 'BinaryExpression':
      return joinedPieces(inner, again);
    case 'InvokeMemberExpression':
      return concatenated(inner, again);
    case 'VariableExpression': {
      const value = onlyValue(script, inner);
      return value && buildsText(bare(value)) ? again(value) : [inner];
    }
    default:
      return [inner];
  }
}

/** `[string] $x` is as good as `$x`; another cast makes something else of it. */
function asText(node: SyntaxNode): SyntaxNode {
  const kept = bare(node, true);
  const isText =
    kept.kind !== 'ConvertExpression' || /^(system\.)?string$/i.test(fact(part(kept, 'type')!, 'typeName'));
  return isText ? bare(node) : kept;
}

function buildsText(node: SyntaxNode): boolean {
  return (
    /^(ExpandableString|StringConstant)Expression$/.test(node.kind) ||
    (node.kind === 'BinaryExpression' && ['Plus', 'Format', 'Join'].includes(fact(node, 'operator')))
  );
}

function expandedPieces(
  script: ScriptView,
  node: SyntaxNode,
  again: (piece: SyntaxNode) => (string | SyntaxNode)[],
): (string | SyntaxNode)[] {
  const pieces: (string | SyntaxNode)[] = [];
  let at = node.start + (script.text.startsWith('@"', node.start) ? 2 : 1);
  for (const nested of parts(node, 'nestedExpressions')) {
    pieces.push(script.text.slice(at, nested.start), ...again(nested));
    at = nested.end;
  }
  pieces.push(script.text.slice(at, node.end).replace(/"@?$/, ''));
  return pieces;
}

function joinedPieces(
  node: SyntaxNode,
  again: (piece: SyntaxNode) => (string | SyntaxNode)[],
): (string | SyntaxNode)[] {
  const [left, right] = [part(node, 'left'), part(node, 'right')];
  const operator = fact(node, 'operator');
  if (!left || !right || !['Plus', 'Format'].includes(operator)) return [node];
  if (operator === 'Plus') return [...again(left), ...again(right)];
  const items = itemsOf(right);
  const format = again(left);
  if (format.length !== 1 || typeof format[0] !== 'string') return [node];
  return format[0].split(/(\{\d+[^}]*\})/).flatMap((text) => {
    const place = /^\{(\d+)/.exec(text);
    const item = place && items[Number(place[1])];
    return item ? again(item) : [text];
  });
}

/** `[string]::Concat(…)`, `[string]::Format(…)`. */
function concatenated(
  node: SyntaxNode,
  again: (piece: SyntaxNode) => (string | SyntaxNode)[],
): (string | SyntaxNode)[] {
  const type = part(node, 'expression');
  const isText = type?.kind === 'TypeExpression' && /^(system\.)?string$/i.test(fact(type, 'typeName'));
  return isText ? parts(node, 'arguments').flatMap(again) : [node];
}
