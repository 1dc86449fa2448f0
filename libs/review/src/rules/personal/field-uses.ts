import {
  argument,
  bare,
  constantName,
  fact,
  type FieldMappingField,
  pairs,
  part,
  type ScriptView,
  type SyntaxNode,
  variableName,
} from '#connectors';
import { classifyName } from '#sensitive';
import type { Review } from '../../review.js';
import { withoutMappingComments } from '../../script/comments.js';
import { logEntries, isLogged } from '../../script/logs.js';
import { namesInQuery } from './names-in-query.js';

/** A place where a script, mapping or query handles a field by its name. */
export interface FieldUse {
  path: string;
  start: number;
  end: number;
  name: string;
  how: 'read' | 'asked' | 'written' | 'logged' | 'mapped';
}

/** Words in a name that say that the field is left out. */
const leavesOut =
  /exclu|skip|ignor|strip|remove|deny|blacklist|blocklist|without|drop|omit|uitsluit|weglat|zonder|verwijder|ausschl|ohne|entfern|forbidden|sensitive|verboden/i;

/** All uses of fields in what HelloID runs and maps. Fields that are left out, emptied or only spoken of are none. */
export function* fieldUses(review: Review): Generator<FieldUse> {
  for (const script of review.actions) yield* inScript(script);
  yield* inMappings(review);
}

function* inScript(script: ScriptView): Generator<FieldUse> {
  const logs = logEntries(script);
  for (const { node, name, how } of namesIn(script))
    if (!isLeftOut(script, node))
      yield {
        path: script.path,
        start: node.start,
        end: node.end,
        name,
        how: isLogged(script, node, logs) ? 'logged' : how,
      };
}

type NamedNode = { node: SyntaxNode; name: string; how: FieldUse['how'] };

function* namesIn(script: ScriptView): Generator<NamedNode> {
  for (const node of script.kind('MemberExpression')) yield* named(constantName(part(node, 'member')), node, 'read');
  for (const node of script.kind('IndexExpression')) yield* named(constantName(part(node, 'index')), node, 'read');
  for (const table of script.kind('Hashtable'))
    for (const { key, value } of pairs(table)) if (!isEmpty(value)) yield* named(constantName(key), key, 'written');
  for (const node of script.kind('AssignmentStatement')) {
    const target = bare(part(node, 'left')!);
    if (!isEmpty(part(node, 'right')!)) yield* named(variableName(target) || null, target, 'read');
  }
  for (const node of script.kind('StringConstantExpression', 'ExpandableStringExpression'))
    yield* inString(script, node);
}

function* named(name: string | null, node: SyntaxNode, how: FieldUse['how']): Generator<NamedNode> {
  if (name !== null && /^[\p{L}_@#$][\p{L}\d_.:@ -]{1,60}$/u.test(name)) yield { node, name, how };
}

/** A whole string that is a name in a list, or names inside a query, a SQL statement or XML. */
function* inString(script: ScriptView, node: SyntaxNode): Generator<NamedNode> {
  const text = fact(node, 'value');
  const holder = script.holder(node);
  if (!holder || /^(key|member|index)$/.test(holder.role)) return;
  if (/^[\p{L}_][\p{L}\d_.]*$/u.test(text)) {
    if (isNameInList(script, node)) yield { node, name: text, how: 'asked' };
    return;
  }
  for (const name of namesInQuery(text)) yield { node, name, how: 'asked' };
}

/** Words of one kind stand in lists of columns, in arguments of `Select-Object`, and after `-in`; alone they are messages or values. */
function isNameInList(script: ScriptView, node: SyntaxNode): boolean {
  for (const { node: holder } of script.holdersOf(node)) {
    if (holder.kind === 'ArrayLiteral') return true;
    if (holder.kind === 'Command')
      return script.calls.some(
        (call) =>
          call.node === holder &&
          /^(select-object|get-\w+|add-member|sort-object|group-object)$/.test(call.name) &&
          call.nameNode !== node,
      );
    if (/^(ArrayExpression|StatementBlock|Pipeline|CommandExpression|ParenExpression)$/.test(holder.kind)) continue;
    if (holder.kind === 'InvokeMemberExpression')
      return /^(add|item|getvalue|getordinal|get_item)$/i.test(constantName(part(holder, 'member')) ?? '');
    return false;
  }
  return false;
}

function isEmpty(value: SyntaxNode): boolean {
  const inner = bare(value);
  return (
    (inner.kind === 'VariableExpression' && /^(null|false)$/i.test(fact(inner, 'variablePath'))) ||
    (inner.kind === 'StringConstantExpression' && fact(inner, 'value') === '')
  );
}

/** Left out by an exclude list, a removal, a negative comparison, a name that says so, or by being emptied. */
function isLeftOut(script: ScriptView, node: SyntaxNode): boolean {
  const own = script.holder(node);
  if (own?.node.kind === 'AssignmentStatement' && own.role === 'left' && isEmpty(part(own.node, 'right')!)) return true;
  for (const { node: holder, role } of script.holdersOf(node)) {
    if (leavesOutHere(script, node, holder, role)) return true;
    if (holder.kind === 'FunctionDefinition' || holder.kind === 'ScriptBlockExpression') break;
  }
  return false;
}

function leavesOutHere(script: ScriptView, node: SyntaxNode, holder: SyntaxNode, role: string): boolean {
  switch (holder.kind) {
    case 'Command':
      return excludedByCommand(script, node, holder);
    case 'InvokeMemberExpression':
      return role === 'arguments' && /^remove(at|all)?$/i.test(constantName(part(holder, 'member')) ?? '');
    case 'BinaryExpression':
      return excludedByTest(script, holder);
    case 'AssignmentStatement':
      return (
        (role === 'right' && leavesOut.test(script.textOf(part(holder, 'left')!))) || isExcludeList(script, holder)
      );
    default:
      return leavesOut.test(nameGiven(script, node, holder));
  }
}

function excludedByTest(script: ScriptView, test: SyntaxNode): boolean {
  const operator = fact(test, 'operator');
  return (
    /^[IC](ne|notin|notcontains|notlike|notmatch)$/i.test(operator) ||
    (/^[IC](eq|in|contains|match|like)$/i.test(operator) && isSkipTest(script, test))
  );
}

/** The key or parameter whose value a node is part of. */
function nameGiven(script: ScriptView, node: SyntaxNode, holder: SyntaxNode): string {
  if (holder.kind === 'Parameter') return variableName(part(holder, 'name')!);
  const pair =
    holder.kind === 'Hashtable' ? pairs(holder).find(({ value }) => script.isInside(node, value)) : undefined;
  return constantName(pair?.key ?? null) ?? '';
}

function excludedByCommand(script: ScriptView, node: SyntaxNode, command: SyntaxNode): boolean {
  const call = script.callAt(command);
  if (!call) return false;
  if (call.name.startsWith('remove-')) return true;
  const excluded = [argument(call, 'ExcludeProperty'), argument(call, 'Exclude')];
  return excluded.some((list) => list && script.isInside(node, list));
}

/** `$list` of `-ExcludeProperty $list`, `-notin $list`, `$list -notcontains …`. */
function isExcludeList(script: ScriptView, assignment: SyntaxNode): boolean {
  const name = variableName(bare(part(assignment, 'left')!));
  if (name === '') return false;
  const used = new RegExp(
    `-exclude\\w*:?\\s*\\(?\\$${name}\\b|-c?i?notin\\s*\\(?\\$${name}\\b|\\$${name}\\s+-c?i?notcontains|foreach\\s*\\(\\s*\\$\\w+\\s+in\\s+\\$${name}\\s*\\)\\s*\\{[^}]*\\.remove\\(`,
    'i',
  );
  return used.test(script.text);
}

/** `if ($name -eq 'salary') { continue }`. */
function isSkipTest(script: ScriptView, test: SyntaxNode): boolean {
  for (const { node: holder, role } of script.holdersOf(test)) {
    if (holder.kind !== 'IfStatement' || role !== 'condition') continue;
    const bodyAt = holder.children.findIndex(({ node }) => script.isInside(test, node)) + 1;
    return /^\{\s*(continue|return|break)\b/i.test(script.textOf(holder.children[bodyAt]?.node ?? holder));
  }
  return false;
}

function* inMappings(review: Review): Generator<FieldUse> {
  for (const { fieldMapping, personMapping, personMappingAlternatives } of review.package.flavours) {
    if (fieldMapping)
      for (const field of fieldMapping.fields) yield* mapped(review, fieldMapping.path, namesOfField(field));
    for (const mapping of [personMapping, ...personMappingAlternatives].filter((one) => one !== null))
      for (const { name, mode, value } of [...mapping.person, ...mapping.contract])
        if (value !== '') yield* mapped(review, mapping.path, [name, ...sourceNames(mode, value)]);
  }
}

/** None when no action gives it a value. */
function namesOfField({ name, actions }: FieldMappingField): string[] {
  const used = actions.filter(({ mode, value }) => mode !== 'None' && (mode !== 'Fixed' || (value ?? '') !== ''));
  return used.length === 0 ? [] : [name, ...used.flatMap(({ mode, value }) => sourceNames(mode, value ?? ''))];
}

function* mapped(review: Review, path: string, names: string[]): Generator<FieldUse> {
  const text = review.textOf(path)?.text ?? '';
  for (const name of new Set(names)) {
    const found = text.indexOf(`"${name}"`);
    const start = Math.max(0, found < 0 ? text.indexOf(name) : found);
    yield { path, start, end: start + name.length, name, how: 'mapped' };
  }
}

/** Names that a mapping reads: a path, or member names in JavaScript without its comments and texts. */
function sourceNames(mode: string, value: string): string[] {
  if (/^field$/i.test(mode)) return [value];
  if (!/^complex$/i.test(mode)) return [];
  const code = withoutMappingComments(value);
  const members = [...code.matchAll(/\.\??([A-Za-z_$][\w$]*)(?!\s*\()/g)].map(([, name]) => name!);
  const indexed = [...code.matchAll(/\[\s*['"]([^'"]+)['"]\s*\]/g)].map(([, name]) => name!);
  const deleted = new Set([...code.matchAll(/\bdelete\s+[\w.]*\.(\w+)/g)].map(([, name]) => name!));
  return [...members, ...indexed].filter((name) => !deleted.has(name));
}

/** `age`, `Gender`: names of our list of one class, with who they are about. */
export function classOf(name: string) {
  return leavesOut.test(name) ? { class: null, topic: null, token: null } : classifyName(name);
}
