import {
  bare,
  constantName,
  fact,
  memberPath,
  part,
  parts,
  type ScriptView,
  type SyntaxNode,
  variableName,
} from '#connectors';
import { classifyOrigin, isCleaning, isReadingCommand, type Origin } from './origin-names.js';

const comparisons =
  /^[IC]?(eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin)$|^(Is|IsNot|And|Or|Xor)$/i;
const givesNothing = /^(ScriptBlockExpression|UnaryExpression)$/;
const harmlessTypes =
  /^(system\.)?(guid|int|int32|int64|uint32|long|decimal|double|float|datetime|bool|boolean|version)$/i;

/**
 * Says where a value comes from, through variables, tables, pipelines and the script's own functions: a person's or account's data, a stored
 * reference, the settings, the answer of a system. What has been encoded, doubled or cast to a number or GUID comes from nowhere.
 */
export class Origins {
  private readonly known = new Map<SyntaxNode, Set<Origin>>();

  constructor(private readonly script: ScriptView) {}

  /** Each node is looked at once; what a loop leads back to counts as nothing more. */
  of(node: SyntaxNode): Set<Origin> {
    const known = this.known.get(node);
    if (known) return known;
    const found = new Set<Origin>();
    this.known.set(node, found);
    for (const origin of this.look(node)) found.add(origin);
    return found;
  }

  private look(node: SyntaxNode): Set<Origin> {
    switch (node.kind) {
      case 'VariableExpression':
        return this.ofVariable(node);
      case 'MemberExpression':
      case 'IndexExpression':
        return this.ofMember(node);
      case 'InvokeMemberExpression':
        return this.ofInvocation(node);
      case 'BinaryExpression':
        return this.ofOperator(node);
      case 'ConvertExpression':
        return isHarmless(part(node, 'type')) ? new Set() : this.of(part(node, 'child')!);
      case 'Pipeline':
        return this.ofPipeline(node);
      default:
        if (givesNothing.test(node.kind)) return new Set();
        return this.union(
          node.children.filter(({ role }) => role !== 'key' && role !== 'condition').map((child) => child.node),
        );
    }
  }

  private union(nodes: (SyntaxNode | null)[]): Set<Origin> {
    return new Set(nodes.flatMap((node) => (node ? [...this.of(node)] : [])));
  }

  private ofVariable(node: SyntaxNode): Set<Origin> {
    const name = variableName(node);
    if (name === '_' || name === 'psitem') return this.ofItem(node);
    const assignments = this.script.variables.of(node);
    if (assignments.length === 0) return asSet(classifyOrigin(name));
    const values = assignments.flatMap((assignment) => [
      assignment.value,
      ...this.script.variables.givenTo(assignment),
    ]);
    const entries = this.script.variables.entriesOf(node).map(({ value }) => value);
    return this.union([...values, ...entries]);
  }

  /** `$_`: what goes through the pipeline that the block stands in. */
  private ofItem(node: SyntaxNode): Set<Origin> {
    for (const { node: holder, role } of this.script.holdersOf(node)) {
      const around = this.script.holder(holder);
      if (role !== 'pipelineElements' || holder.kind !== 'Pipeline' || !around) continue;
      const elements = parts(holder, 'pipelineElements');
      const before = elements.findIndex((element) => this.script.isInside(node, element));
      if (before > 0) return this.union(elements.slice(0, before));
    }
    for (const { node: holder } of this.script.holdersOf(node)) {
      if (holder.kind === 'CatchClause') return new Set();
      if (holder.kind === 'InvokeMemberExpression') return this.union([part(holder, 'expression')]);
    }
    return new Set();
  }

  private ofMember(node: SyntaxNode): Set<Origin> {
    const path = this.fullPath(node);
    if (path !== null && /\.(count|length|psobject\.properties\.name)$/.test(path)) return new Set();
    const [base] = (path ?? '').split('.');
    const isLocal = base !== undefined && this.script.variables.named(base).length > 0;
    const known = path === null || isLocal ? null : classifyOrigin(path);
    if (known !== null || (path !== null && /^(actioncontext|personcontext|outputcontext)\./.test(path)))
      return asSet(known);
    return this.union([part(node, 'expression'), part(node, 'target')]);
  }

  /** With what a variable stands for put in its place: `$correlation.Value` is `actioncontext.correlationconfiguration.value`. */
  private fullPath(node: SyntaxNode): string | null {
    const path = memberPath(node);
    const base = bare(part(node, 'expression') ?? part(node, 'target')!);
    const [only, ...more] = base.kind === 'VariableExpression' ? this.script.variables.of(base) : [];
    const meant = only?.how === 'set' && only.value && more.length === 0 ? memberPath(only.value) : null;
    return path === null || meant === null || !meant.includes('.') ? path : `${meant}${path.slice(path.indexOf('.'))}`;
  }

  private ofInvocation(node: SyntaxNode): Set<Origin> {
    const name = constantName(part(node, 'member'))?.toLowerCase() ?? '';
    const [base, given] = [part(node, 'expression'), parts(node, 'arguments')];
    if (
      /^(contains|startswith|endswith|equals|indexof|isnullorempty|isnullorwhitespace|gettype|containskey)$/.test(name)
    )
      return new Set();
    const all = this.union([base, ...given]);
    if (node.facts['static'] === true && harmlessTypes.test(base ? fact(base, 'typeName') : '') && name !== 'tostring')
      return new Set();
    const words = given.map((argument) => constantName(argument) ?? '');
    return isCleaning(name, words) ? without(all) : all;
  }

  private ofOperator(node: SyntaxNode): Set<Origin> {
    const operator = fact(node, 'operator');
    if (comparisons.test(operator)) return new Set();
    const [left, right] = [part(node, 'left')!, part(node, 'right')!];
    if (operator === 'As') return harmlessTypes.test(fact(bare(right), 'typeName')) ? new Set() : this.of(left);
    if (/^[IC]?replace$/i.test(operator)) {
      const list = bare(right);
      const words = (list.kind === 'ArrayLiteral' ? parts(list, 'elements') : [list]).map(
        (word) => constantName(word) ?? '',
      );
      return isCleaning('replace', words) ? without(this.of(left)) : this.of(left);
    }
    return this.union([left, right]);
  }

  private ofPipeline(node: SyntaxNode): Set<Origin> {
    const found = new Set<Origin>();
    for (const element of parts(node, 'pipelineElements')) {
      if (element.kind !== 'Command') for (const origin of this.of(element)) found.add(origin);
      else this.addCommand(element, found);
    }
    return found;
  }

  private addCommand(node: SyntaxNode, found: Set<Origin>): void {
    const call = this.script.callAt(node);
    if (!call) return;
    const own = this.script.variables.functions.get(call.name);
    if (own) for (const origin of this.ofFunction(own)) found.add(origin);
    else if (isReadingCommand(call.name)) found.add('response');
    else if (
      /^(write-output|convertto-json|convertfrom-json|select-object|join-string|out-string|get-variable)$/.test(
        call.name,
      )
    )
      for (const argument of [...call.positional, ...call.named.values()])
        if (argument) for (const origin of this.of(argument)) found.add(origin);
  }

  /** What a function of the script gives back. */
  private ofFunction(definition: SyntaxNode): Set<Origin> {
    const body = part(definition, 'body')!;
    const outputs = [
      ...this.script.kind('ReturnStatement'),
      ...this.script.calls.filter(({ name }) => name === 'write-output').map(({ node }) => node),
    ];
    const own = outputs.filter((output) => this.script.isInside(output, body));
    const bareOutputs = this.script
      .kind('Pipeline')
      .filter((pipeline) => this.script.isInside(pipeline, body) && isOutput(this.script, pipeline));
    return this.union([...own, ...bareOutputs]);
  }
}

/** A pipeline that is a statement of its own: its value goes out of the block. */
export function isOutput(script: ScriptView, pipeline: SyntaxNode): boolean {
  if (script.holder(pipeline)?.role !== 'statements') return false;
  for (const { node } of script.holdersOf(pipeline)) {
    if (/^(FunctionDefinition|ScriptBlockExpression)$/.test(node.kind)) return true;
    // Inside `$( … )`, `@( … )` and `$x = if …` it goes into that expression.
    if (!/Block$|Statement$|^CatchClause$/.test(node.kind) || node.kind === 'AssignmentStatement') return false;
  }
  return true;
}

const isHarmless = (type: SyntaxNode | null) => type !== null && harmlessTypes.test(fact(type, 'typeName'));

function asSet(origin: Origin | null): Set<Origin> {
  return new Set(origin === null ? [] : [origin]);
}

/** Encoded values keep only that they came from the settings. */
function without(origins: Set<Origin>): Set<Origin> {
  return new Set([...origins].filter((origin) => origin === 'settings'));
}
