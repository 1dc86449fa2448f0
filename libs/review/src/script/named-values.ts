import { bare, constantName, fact, pairs, part, parts, type ScriptView, type SyntaxNode } from '#connectors';

/** A name that gets a value, however it does. */
export interface NamedValue {
  /** '' when it is computed. */
  name: string;
  value: SyntaxNode;
  node: SyntaxNode;
  how: 'assignment' | 'entry' | 'default' | 'argument' | 'added';
}

/** Assignments, entries of tables, defaults of parameters, arguments of commands, `.Add(name, value)`. */
export function namedValues(script: ScriptView): NamedValue[] {
  return [
    ...script.kind('AssignmentStatement').map(assigned),
    ...script.kind('Hashtable').flatMap(entries),
    ...script.kind('Parameter').flatMap(defaulted),
    ...script.calls.flatMap(({ node, named }) =>
      [...named].flatMap(([name, value]) => (value ? [{ name, value, node, how: 'argument' as const }] : [])),
    ),
    ...script.kind('InvokeMemberExpression').flatMap(added),
  ];
}

/** The variable, member or index that an assignment goes to. */
export function targetName(target: SyntaxNode): string {
  const left = bare(target);
  return writtenName(left) || (constantName(part(left, left.kind === 'IndexExpression' ? 'index' : 'member')) ?? '');
}

/** In its own casing, for `apiKey` is two words. */
function writtenName(node: SyntaxNode): string {
  return node.kind === 'VariableExpression' ? fact(node, 'variablePath').replace(/^\w+:/, '') : '';
}

function assigned(node: SyntaxNode): NamedValue {
  return { name: targetName(part(node, 'left')!), value: part(node, 'right')!, node, how: 'assignment' };
}

function entries(table: SyntaxNode): NamedValue[] {
  return pairs(table).map(({ key, value }) => ({ name: constantName(key) ?? '', value, node: key, how: 'entry' }));
}

function defaulted(node: SyntaxNode): NamedValue[] {
  const value = part(node, 'defaultValue');
  return value ? [{ name: writtenName(part(node, 'name')!), value, node, how: 'default' }] : [];
}

function added(node: SyntaxNode): NamedValue[] {
  const [name, value] = parts(node, 'arguments');
  const adds = /^(add|set|append)$/i.test(constantName(part(node, 'member')) ?? '');
  return adds && name && value ? [{ name: constantName(name) ?? '', value, node, how: 'added' }] : [];
}
