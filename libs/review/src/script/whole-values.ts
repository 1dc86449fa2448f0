import {
  argument,
  bare,
  type Call,
  constantName,
  fact,
  memberPath,
  pairs,
  part,
  parts,
  type ScriptView,
  type SyntaxNode,
  variableName,
} from '#connectors';
import { isReadingCommand } from './origin-names.js';
import { isOutput } from './origins.js';

const keepsItems =
  /^(where-object|sort-object|group-object|convertto-json|convertfrom-json|out-string|write-output|get-unique|foreach-object|tee-object)$/;

/**
 * Says whether a value is a whole record of another system, with all fields that it happens to have. A table or object that names its fields
 * and a `Select-Object` with names are no whole records; leaving some fields out leaves it whole.
 */
export class WholeValues {
  private readonly known = new Map<SyntaxNode, SyntaxNode | null>();
  private readonly copies: Map<string, SyntaxNode>;

  constructor(private readonly script: ScriptView) {
    this.copies = copiesByLoop(script);
  }

  /** The node that brings the whole record in; null when the value names its fields. Each node is looked at once. */
  sourceOf(node: SyntaxNode): SyntaxNode | null {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    this.known.set(node, null);
    const found = this.look(node);
    this.known.set(node, found);
    return found;
  }

  private look(given: SyntaxNode): SyntaxNode | null {
    const node = bare(given);
    switch (node.kind) {
      case 'Pipeline':
        return this.ofElements(parts(node, 'pipelineElements'));
      case 'Command':
        return this.ofCommand(node, null);
      case 'VariableExpression':
        return this.ofVariable(node);
      case 'MemberExpression':
      case 'IndexExpression':
        return this.first([part(node, 'expression') ?? part(node, 'target')!]);
      case 'InvokeMemberExpression':
        return this.ofInvocation(node);
      default:
        return this.first(itemsOf(node));
    }
  }

  private first(nodes: SyntaxNode[]): SyntaxNode | null {
    for (const node of nodes) {
      const found = this.sourceOf(node);
      if (found) return found;
    }
    return null;
  }

  private ofVariable(node: SyntaxNode): SyntaxNode | null {
    const name = variableName(node);
    if (name === '_' || name === 'psitem') return this.ofItem(node);
    const copied = this.copies.get(name);
    if (copied) return this.sourceOf(copied);
    const assignments = this.script.variables.of(node);
    const values = assignments.flatMap((assignment) => [
      assignment.value,
      ...this.script.variables.givenTo(assignment),
    ]);
    const narrowed = assignments.some(
      ({ value, how }) => how === 'set' && value !== null && namesFields(this.script, value),
    );
    // `$person = $person | Select-Object Id, Name`: from there on it is narrow.
    return narrowed ? null : this.first(values.filter((value) => value !== null));
  }

  private ofItem(node: SyntaxNode): SyntaxNode | null {
    for (const { node: holder } of this.script.holdersOf(node)) {
      if (holder.kind === 'InvokeMemberExpression') return this.sourceOf(part(holder, 'expression')!);
      if (holder.kind !== 'Pipeline') continue;
      const elements = parts(holder, 'pipelineElements');
      const at = elements.findIndex((element) => this.script.isInside(node, element));
      if (at > 0) return this.ofElements(elements.slice(0, at));
    }
    return null;
  }

  private ofElements(elements: SyntaxNode[]): SyntaxNode | null {
    let source: SyntaxNode | null = null;
    for (const element of elements)
      source = element.kind === 'Command' ? this.ofCommand(element, source) : this.sourceOf(element);
    return source;
  }

  private ofCommand(node: SyntaxNode, input: SyntaxNode | null): SyntaxNode | null {
    const call = this.script.callAt(node);
    if (!call) return null;
    if (this.script.variables.functions.has(call.name)) return this.ofFunction(call, input);
    if (call.name === 'select-object') return selectsAll(call) ? (input ?? this.first(inputsOf(call))) : null;
    if (call.name === 'foreach-object' && call.positional.some(({ kind }) => kind === 'ScriptBlockExpression'))
      return this.first(call.positional.flatMap((block) => this.outputsOf(block)));
    return this.ofOther(call, input);
  }

  private ofOther(call: Call, input: SyntaxNode | null): SyntaxNode | null {
    if (keepsItems.test(call.name)) return input ?? this.first(inputsOf(call));
    return isReadingCommand(call.name) && !isSqlWithColumns(this.script, call) ? call.node : null;
  }

  private ofFunction(call: Call, input: SyntaxNode | null): SyntaxNode | null {
    const definition = this.script.variables.functions.get(call.name)!;
    return (
      this.first(this.outputsOf(part(definition, 'body')!)) ??
      (/^(convert|resolve|format|get)/.test(call.name) ? null : input)
    );
  }

  /** Statements of a block whose value goes out of it. */
  private outputsOf(block: SyntaxNode): SyntaxNode[] {
    const inside = (node: SyntaxNode) => this.script.isInside(node, block) && node !== block;
    const returns = this.script.kind('ReturnStatement').filter(inside);
    const outputs = this.script.kind('Pipeline').filter((node) => inside(node) && isOutput(this.script, node));
    return [...returns, ...outputs];
  }

  private ofInvocation(node: SyntaxNode): SyntaxNode | null {
    const name = constantName(part(node, 'member'))?.toLowerCase() ?? '';
    return /^(copy|clone|where|toarray|getenumerator|psobject|replace|trim)$/.test(name)
      ? this.sourceOf(part(node, 'expression')!)
      : null;
  }
}

/** What an object, list or sum is made of, where that may be a whole record. */
function itemsOf(node: SyntaxNode): SyntaxNode[] {
  const all = node.children.map((child) => child.node);
  if (node.kind === 'Hashtable')
    return pairs(node)
      .map(({ value }) => value)
      .filter((value) => !isScalar(value));
  return /^(ArrayLiteral|StatementBlock)$/.test(node.kind) ||
    (node.kind === 'BinaryExpression' && fact(node, 'operator') === 'Plus')
    ? all
    : [];
}

const inputsOf = (call: Call) =>
  [...call.positional, argument(call, 'InputObject')].filter((node) => node !== null && node !== undefined);

/** In an object that names its fields `Id = $row.Id` gives one value, however `$row` came. */
function isScalar(value: SyntaxNode): boolean {
  const inner = bare(value);
  return [
    'MemberExpression',
    'IndexExpression',
    'ExpandableStringExpression',
    'StringConstantExpression',
    'InvokeMemberExpression',
  ].includes(inner.kind);
}

function selectsAll(call: Call): boolean {
  const chosen = argument(call, 'Property') ?? call.positional[0];
  if (argument(call, 'ExpandProperty') !== undefined) return true;
  if (!chosen) return true;
  const inner = bare(chosen);
  const names = inner.kind === 'ArrayLiteral' ? parts(inner, 'elements') : [inner];
  return names.some((name) => constantName(name) === '*');
}

/** Does an assignment give an object whose fields are written out? */
function namesFields(script: ScriptView, value: SyntaxNode): boolean {
  const inner = bare(value);
  if (inner.kind !== 'Pipeline') return false;
  const last = parts(inner, 'pipelineElements').at(-1);
  const call = script.callAt(last);
  return call?.name === 'select-object' && !selectsAll(call);
}

function isSqlWithColumns(script: ScriptView, call: Call): boolean {
  if (!/sql|oracle/.test(call.name)) return false;
  const texts = [...call.named.values(), ...call.positional].map((node) => (node ? script.textOf(node) : ''));
  return !texts.some((text) => /select\s+(top\s*\(?\d+\)?\s+)?(\w+\.)?\*/i.test(text));
}

/** `foreach ($p in $row.PSObject.Properties) { $copy[$p.Name] = $p.Value }`: the copy is as whole as the row, unless only listed names go over. */
function copiesByLoop(script: ScriptView): Map<string, SyntaxNode> {
  const copies = new Map<string, SyntaxNode>();
  for (const loop of script.kind('ForEachStatement')) {
    const [over, item, body] = [part(loop, 'condition')!, part(loop, 'variable')!, part(loop, 'body')!];
    const path = memberPath(bare(over)) ?? '';
    const properties = /\.psobject\.properties(\.name)?$/.exec(path);
    if (!properties || allowsByName(script.textOf(body))) continue;
    const row = bareBase(bare(over), properties[1] ? 3 : 2);
    const name = variableName(item);
    for (const target of targetsIn(script, body, name)) if (row) copies.set(target, row);
  }
  return copies;
}

function allowsByName(body: string): boolean {
  return (
    /\.name\s+-c?i?in\b|-c?i?contains\s+\$\w+\.name|\.contains(key)?\(\s*\$\w+\.name/i.test(body) &&
    !/-not\b|!\s*[($]|-notin|continue/i.test(body)
  );
}

function bareBase(node: SyntaxNode, steps: number): SyntaxNode | null {
  let at: SyntaxNode | null = node;
  for (let step = 0; step < steps && at; step++) at = part(at, 'expression');
  return at;
}

/** Variables that get a field of a computed name in a loop's body. */
function targetsIn(script: ScriptView, body: SyntaxNode, item: string): string[] {
  const uses = (node: SyntaxNode) => new RegExp(`\\$${item}\\b`, 'i').test(script.textOf(node));
  const assigned = script.kind('AssignmentStatement').map((node) => computedField(bare(part(node, 'left')!)));
  const added = script.calls.filter(({ name }) => name === 'add-member').map((call) => addedField(script, call));
  return [...assigned, ...added]
    .filter((field) => field !== null)
    .filter(({ base, name }) => script.isInside(base, body) && uses(name))
    .map(({ base }) => variableName(bare(base)))
    .filter((name) => name !== '');
}

type Field = { base: SyntaxNode; name: SyntaxNode };

function computedField(target: SyntaxNode): Field | null {
  const isIndex = target.kind === 'IndexExpression';
  const [base, name] = [part(target, isIndex ? 'target' : 'expression'), part(target, isIndex ? 'index' : 'member')];
  return base && name ? { base, name } : null;
}

function addedField(script: ScriptView, call: Call): Field | null {
  const base = argument(call, 'InputObject') ?? parts(script.holder(call.node)!.node, 'pipelineElements')[0];
  const name = argument(call, 'Name') ?? argument(call, 'NotePropertyName') ?? call.positional[1] ?? call.positional[0];
  return base && name ? { base, name } : null;
}
