import { parse, type Node } from 'acorn';

/*
 * Runs in the sandbox process only: reading hostile JavaScript may be slow, never in the process that holds secrets.
 * Node runs this file as it stands, so it imports nothing of the house.
 */

export interface ExpressionAnalysis {
  /** Body of a function that returns the script's completion value; null when the script does not parse. */
  body: string | null;
  error: string | null;
  /** The code may change what it is given, so it gets a copy of its own. */
  mutates: boolean;
  /** Per input name the paths read; null when the whole input may be read. */
  reads: Record<string, string[][] | null>;
}

interface AnyNode extends Node {
  [key: string]: unknown;
}

const CHANGING_METHODS = new Set(
  'sort reverse push pop shift unshift splice fill copyWithin assign defineProperty defineProperties setPrototypeOf set add clear'.split(
    ' ',
  ),
);
/** Names and statements through which an input may be reached in ways that reading does not see. */
const DYNAMIC = new Set(['eval', 'arguments', 'Function', 'globalThis', 'Proxy', 'WithStatement', 'ThisExpression']);
const EMPTY_COMPLETION = new Set(['FunctionDeclaration', 'EmptyStatement', 'VariableDeclaration', 'ClassDeclaration']);

const isNode = (value: unknown): value is AnyNode => typeof (value as AnyNode | null)?.type === 'string';

function* children(node: AnyNode): Generator<[string, AnyNode]> {
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield [key, child];
  }
}

function* walk(
  node: AnyNode,
  ancestors: AnyNode[] = [],
  key = '',
): Generator<{ node: AnyNode; ancestors: AnyNode[]; key: string }> {
  yield { node, ancestors, key };
  const below = [...ancestors, node];
  for (const [childKey, child] of children(node)) yield* walk(child, below, childKey);
}

const staticName = (member: AnyNode): string | null => {
  const property = member.property as AnyNode;
  if (!member.computed) return (property.name as string | undefined) ?? null;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
};

/** The static path read at this use of an input; [] when the use takes it whole. A method's receiver is read whole. */
function readPath(ancestors: AnyNode[], self: AnyNode): string[] {
  const path: string[] = [];
  let node = self;
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i]!;
    if (parent.type === 'ChainExpression') continue;
    const name = parent.type === 'MemberExpression' && parent.object === node ? staticName(parent) : null;
    if (name === null) return parent.type === 'CallExpression' && parent.callee === node ? path.slice(0, -1) : path;
    path.push(name);
    node = parent;
  }
  return path;
}

const isPropertyName = (key: string, parent: AnyNode | undefined): boolean =>
  (key === 'property' && parent?.type === 'MemberExpression' && !parent.computed) ||
  (key === 'key' && parent?.type === 'Property' && !parent.computed && !parent.shorthand);

function patternNames(pattern: AnyNode): string[] {
  if (pattern.type === 'Identifier') return [pattern.name as string];
  if (pattern.type === 'MemberExpression') return [];
  return [...children(pattern)]
    .filter(([key]) => key !== 'key' && key !== 'right')
    .flatMap(([, child]) => patternNames(child));
}

const DECLARING: Record<string, string[]> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  CatchClause: ['param'],
};
const ASSIGNING: Record<string, string> = {
  AssignmentExpression: 'left',
  UpdateExpression: 'argument',
  ForInStatement: 'left',
  ForOfStatement: 'left',
};

function namesAt(node: AnyNode, key: string): string[] {
  const value = node[key];
  return (Array.isArray(value) ? value : [value]).filter(isNode).flatMap(patternNames);
}

function changesInput(node: AnyNode): boolean {
  const target = node[ASSIGNING[node.type] ?? ''];
  if (isNode(target) && (target.type === 'MemberExpression' || target.type.endsWith('Pattern'))) return true;
  if (node.type === 'UnaryExpression') return node.operator === 'delete';
  if (node.type !== 'CallExpression') return false;
  const callee = node.callee as AnyNode;
  if (callee.type !== 'MemberExpression') return false;
  const name = staticName(callee);
  return name === null || CHANGING_METHODS.has(name);
}

/** Rewrites a script so that a function returns what the script's last expression gives. */
function functionBody(code: string, program: AnyNode, undeclared: string[]): string {
  const declarations = undeclared.length > 0 ? `var ${undeclared.join(', ')};` : '';
  const last = (program.body as AnyNode[]).findLast((statement) => !EMPTY_COMPLETION.has(statement.type));
  if (last === undefined || last.type === 'ReturnStatement') return `${declarations}${code}`;
  if (last.type !== 'ExpressionStatement') return `${declarations}return eval(${JSON.stringify(code)});`;
  const expression = last.expression as AnyNode;
  return `${declarations}${code.slice(0, last.start)}return (${code.slice(expression.start, expression.end)}\n);${code.slice(last.end)}`;
}

/** What one walk over the syntax tree gathers. */
class ProgramReading {
  private readonly declared: Set<string>;
  private readonly assigned = new Set<string>();
  private dynamic = false;
  mutates = false;
  private readonly paths: Map<string, string[][] | null>;

  constructor(inputs: string[]) {
    this.declared = new Set([...inputs, 'undefined']);
    this.paths = new Map(inputs.map((name) => [name, []]));
  }

  visit(node: AnyNode, ancestors: AnyNode[], key: string): void {
    for (const name of (DECLARING[node.type] ?? []).flatMap((part) => namesAt(node, part))) this.declared.add(name);
    for (const name of namesAt(node, ASSIGNING[node.type] ?? '')) this.assigned.add(name);
    this.mutates ||= changesInput(node);
    this.dynamic ||= DYNAMIC.has(node.type);
    if (node.type === 'Identifier' && !isPropertyName(key, ancestors.at(-1)))
      this.use(node.name as string, node, ancestors);
  }

  private use(name: string, node: AnyNode, ancestors: AnyNode[]): void {
    this.dynamic ||= DYNAMIC.has(name);
    const known = this.paths.get(name);
    if (!known) return;
    const path = readPath(ancestors, node);
    this.paths.set(name, path.length === 0 ? null : [...known, path]);
  }

  get reads(): ExpressionAnalysis['reads'] {
    return Object.fromEntries([...this.paths].map(([name, paths]) => [name, this.dynamic ? null : paths]));
  }

  get undeclared(): string[] {
    return [...this.assigned].filter((name) => !this.declared.has(name));
  }
}

function analyseProgram(code: string, program: AnyNode, inputs: string[]): ExpressionAnalysis {
  const reading = new ProgramReading(inputs);
  for (const { node, ancestors, key } of walk(program)) reading.visit(node, ancestors, key);
  const { mutates, reads, undeclared } = reading;
  return { body: functionBody(code, program, undeclared), error: null, mutates, reads };
}

/** Reads one mapping script. Never throws: what does not parse is told in `error`. */
export function analyseExpression(code: string, inputs: string[]): ExpressionAnalysis {
  try {
    const program = parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true });
    return analyseProgram(code, program as unknown as AnyNode, inputs);
  } catch (error) {
    return { body: null, error: `Not valid JavaScript: ${(error as Error).message}`, mutates: false, reads: {} };
  }
}
