import type { SyntaxNode } from '../../scripts/syntax-tree.js';
import type { Call } from './calls.js';
import { bare, constantName, fact, pairs, part, parts, variableName } from './syntax.js';

export interface Assignment {
  node: SyntaxNode;
  target: SyntaxNode;
  /** What it gets; for `each` what it goes through; null for a parameter without a default. */
  value: SyntaxNode | null;
  how: 'set' | 'add' | 'each' | 'parameter';
  /** The function that it happens in; null at the script's own level. */
  inside: SyntaxNode | null;
}

export interface Entry {
  /** As it is written; null when it is computed. */
  key: string | null;
  value: SyntaxNode;
  node: SyntaxNode;
}

/** What is asked of a script to tell who gets what in it. */
interface HeldNodes {
  calls: Call[];
  kind: (...kinds: string[]) => SyntaxNode[];
  holder: (node: SyntaxNode) => { node: SyntaxNode; role: string } | null;
  functionOf: (node: SyntaxNode) => SyntaxNode | null;
  isInside: (node: SyntaxNode, holder: SyntaxNode) => boolean;
}

/** Who gets what in a script: variables, entries of tables, parameters of its own functions. */
export class Variables {
  readonly functions = new Map<string, SyntaxNode>();
  private readonly assigned = new Map<string, Assignment[]>();
  private readonly entries = new Map<string, Entry[]>();
  private readonly callsByName = new Map<string, Call[]>();

  constructor(private readonly script: HeldNodes) {
    for (const node of script.kind('FunctionDefinition')) this.functions.set(fact(node, 'name').toLowerCase(), node);
    for (const call of script.calls) push(this.callsByName, call.name, call);
    for (const node of script.kind('AssignmentStatement')) this.readAssignment(node);
    for (const node of script.kind('ForEachStatement'))
      this.assign(node, part(node, 'variable'), part(node, 'condition'), 'each');
    for (const node of script.kind('Parameter'))
      this.assign(node, part(node, 'name'), part(node, 'defaultValue'), 'parameter');
    for (const node of script.kind('InvokeMemberExpression')) this.readAdd(node);
    for (const call of script.calls) this.readReferences(call);
  }

  /** Assignments that a variable may have its value from where it stands: those of its own function, else of the script. */
  of(variable: SyntaxNode): Assignment[] {
    const all = this.assigned.get(variableName(variable)) ?? [];
    const inside = this.script.functionOf(variable);
    const own = all.filter((assignment) => assignment.inside === inside);
    return own.length > 0 ? this.reaching(own, variable) : all.filter((assignment) => assignment.inside === null);
  }

  /** From the last one that always happened before; all of them where none did, as in a loop. */
  private reaching(assignments: Assignment[], variable: SyntaxNode): Assignment[] {
    const inOrder = assignments.toSorted((a, b) => a.node.start - b.node.start);
    const before = inOrder.filter(
      ({ node, how }) => node.end <= variable.start || (how === 'each' && this.script.isInside(variable, node)),
    );
    const last = before.findLastIndex(
      (assignment) => assignment.how !== 'add' && this.alwaysBefore(assignment.node, variable),
    );
    return before.length === 0 ? assignments : before.slice(Math.max(0, last));
  }

  private alwaysBefore(statement: SyntaxNode, variable: SyntaxNode): boolean {
    const block = this.script.holder(statement)?.node;
    return block !== undefined && this.script.isInside(variable, block);
  }

  named(name: string): Assignment[] {
    return this.assigned.get(name.toLowerCase()) ?? [];
  }

  /** Entries of a table: written in it, or put into the variable that holds it. */
  entriesOf(node: SyntaxNode, depth = 3): Entry[] {
    const inner = bare(node);
    if (inner.kind === 'Hashtable')
      return pairs(inner).map(({ key, value }) => ({ key: constantName(key), value, node: key }));
    if (inner.kind === 'BinaryExpression' && fact(inner, 'operator') === 'Plus')
      return inner.children.flatMap((child) => this.entriesOf(child.node, depth - 1));
    if (depth <= 0) return [];
    if (inner.kind === 'Command') return this.entriesOfFunction(inner, depth);
    if (inner.kind !== 'VariableExpression') return [];
    const set = this.of(inner).filter(({ how }) => how === 'set');
    const since = Math.min(...set.map(({ node }) => node.start), inner.start);
    const put = (this.entries.get(variableName(inner)) ?? []).filter(
      ({ node }) => node.start >= since || set.length === 0,
    );
    return [...set.flatMap(({ value }) => (value ? this.entriesOf(value, depth - 1) : [])), ...put];
  }

  /** Of the table that a function of the script gives back. */
  private entriesOfFunction(command: SyntaxNode, depth: number): Entry[] {
    const name = constantName(parts(command, 'commandElements')[0] ?? null)?.toLowerCase() ?? '';
    const definition = this.functions.get(name);
    if (!definition) return [];
    const outputs = this.callsOf('write-output').flatMap(({ positional }) => positional);
    const returned = this.script
      .kind('ReturnStatement', 'Pipeline')
      .filter((node) => variableName(bare(node)) !== '' && this.script.holder(node)?.role === 'statements');
    const own = [...outputs, ...returned].filter((node) => this.script.isInside(node, definition));
    const variables = new Map(own.map((node) => [variableName(bare(node)), bare(node)]));
    return [...variables.values()].flatMap((variable) => this.entriesOf(variable, depth - 1));
  }

  /** What a call gives a parameter, be it written in the call or splatted. */
  argumentsOf(call: Call, parameter: string): SyntaxNode[] {
    const wanted = parameter.toLowerCase();
    const named = [...call.named].filter(
      ([name, value]) => value && (name.length > 1 || name === wanted) && wanted.startsWith(name),
    );
    const splatted = call.splats
      .flatMap((splat) => this.entriesOf(splat))
      .filter(({ key }) => key?.toLowerCase() === wanted);
    return [...named.map(([, value]) => value!), ...splatted.map(({ value }) => value)];
  }

  /** What the script's own calls give to a parameter of one of its functions. */
  givenTo(parameter: Assignment): SyntaxNode[] {
    if (parameter.how !== 'parameter' || parameter.inside === null) return [];
    const name = variableName(parameter.target);
    const all = parametersOf(parameter.inside).map((node) => variableName(part(node, 'name')!));
    const position = all.indexOf(name);
    return this.callsOf(fact(parameter.inside, 'name')).flatMap((call) => {
      const named = this.argumentsOf(call, name);
      const positional = call.named.size === 0 ? call.positional[position] : undefined;
      return positional ? [...named, positional] : named;
    });
  }

  callsOf(name: string): Call[] {
    return this.callsByName.get(name.toLowerCase()) ?? [];
  }

  private readAssignment(node: SyntaxNode): void {
    const [target, value] = [part(node, 'left'), part(node, 'right')];
    if (!target || !value) return;
    const left = bare(target);
    if (left.kind === 'VariableExpression')
      this.assign(node, left, value, fact(node, 'operator') === 'Equals' ? 'set' : 'add');
    const base = part(left, left.kind === 'IndexExpression' ? 'target' : 'expression');
    if (!base || !['IndexExpression', 'MemberExpression'].includes(left.kind)) return;
    const key = constantName(part(left, left.kind === 'IndexExpression' ? 'index' : 'member'));
    this.enter(base, { key, value, node: left });
  }

  /** `$headers.Add('Authorization', …)`, `$list.Add($item)`. */
  private readAdd(node: SyntaxNode): void {
    if (constantName(part(node, 'member'))?.toLowerCase() !== 'add') return;
    const [first, second] = parts(node, 'arguments');
    const base = part(node, 'expression');
    if (base && first && second) this.enter(base, { key: constantName(first), value: second, node: first });
    else if (base && first) this.assign(node, base, first, 'add');
  }

  /** `Get-Rows ([ref]$rows)`: the function fills the variable with what it reads. */
  private readReferences(call: Call): void {
    const definition = this.functions.get(call.name);
    if (!definition) return;
    const read = this.script.calls.find(
      ({ name, node }) =>
        /^invoke-(restmethod|webrequest|sql\w*)$/.test(name) && this.script.isInside(node, definition),
    );
    for (const node of this.script.kind('ConvertExpression').filter((cast) => this.script.isInside(cast, call.node)))
      if (read && /^ref$/i.test(fact(part(node, 'type')!, 'typeName')))
        this.assign(call.node, part(node, 'child'), read.node, 'add');
  }

  private enter(base: SyntaxNode, entry: Entry): void {
    const name = variableName(bare(base));
    if (name !== '') push(this.entries, name, entry);
  }

  private assign(node: SyntaxNode, target: SyntaxNode | null, value: SyntaxNode | null, how: Assignment['how']): void {
    const variable = target && bare(target);
    if (!variable || variable.kind !== 'VariableExpression') return;
    push(this.assigned, variableName(variable), {
      node,
      target: variable,
      value,
      how,
      inside: this.script.functionOf(node),
    });
  }
}

export function parametersOf(definition: SyntaxNode): SyntaxNode[] {
  const body = part(definition, 'body');
  const block = body && part(body, 'paramBlock');
  return [...parts(definition, 'parameters'), ...(block ? parts(block, 'parameters') : [])];
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}
