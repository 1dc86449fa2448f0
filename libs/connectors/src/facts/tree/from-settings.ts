import type { SyntaxNode } from '../../scripts/syntax-tree.js';
import type { ScriptView } from './script-view.js';
import { SeenNodes } from './seen-nodes.js';
import { bare, fact, part, parts, variableName } from './syntax.js';

const pathCommands = /^(join-path|get-childitem|get-item|resolve-path|convert-path)$/;
const settings = /^\$(\w+:)?actionContext\.Configuration$/i;
const unpacked =
  /\$configuration\b[^;]*\|\s*ConvertFrom-Json|ConvertFrom-Json\s+(-InputObject\s+)?\(?\$configuration\b/i;

/** A node may be looked at for being a path, and for holding settings. */
class Seen extends SeenNodes {
  readonly settings = new SeenNodes();
}

/** Whether a text, such as a path, begins with what the settings say: directly, by variables or by what a function is given. */
export function beginsWithSetting(script: ScriptView, node: SyntaxNode, seen = new Seen()): boolean {
  const inner = bare(node);
  if (!seen.isNew(inner)) return false;
  const again = (next: SyntaxNode | null | undefined) => !!next && beginsWithSetting(script, next, seen);
  switch (inner.kind) {
    case 'MemberExpression':
      return isSettings(script, part(inner, 'expression'), seen.settings);
    case 'VariableExpression':
      return valuesOf(script, inner).some(again);
    case 'ExpandableStringExpression':
      return again(parts(inner, 'nestedExpressions').find(({ start }) => start <= inner.start + 2));
    case 'BinaryExpression':
      return again(part(inner, 'left'));
    case 'InvokeMemberExpression':
      return again(ofMethod(inner));
    default:
      return again(ofCommand(script, inner));
  }
}

/** `$path.TrimEnd('x')`, `[IO.Path]::Combine($folder, 'x')`; what other types make of a text is none. */
function ofMethod(node: SyntaxNode): SyntaxNode | undefined {
  const on = part(node, 'expression')!;
  if (on.kind !== 'TypeExpression') return on;
  return /(^|\.)io\.path$/i.test(fact(on, 'typeName')) ? parts(node, 'arguments')[0] : undefined;
}

/** A part of the settings has settings as well: `$config.paths.import`. */
function isSettings(script: ScriptView, node: SyntaxNode | null, seen: SeenNodes): boolean {
  if (!node) return false;
  const inner = bare(node);
  if (!seen.isNew(inner)) return false;
  if (settings.test(script.textOf(inner)) || unpacked.test(script.textOf(inner))) return true;
  if (inner.kind === 'MemberExpression') return isSettings(script, part(inner, 'expression'), seen);
  return (
    inner.kind === 'VariableExpression' && valuesOf(script, inner).some((value) => isSettings(script, value, seen))
  );
}

/** A function may go on with what the script's own level set: `$path = $path -replace …`. */
function valuesOf(script: ScriptView, variable: SyntaxNode): SyntaxNode[] {
  const outside = script.variables.named(variableName(variable)).filter(({ inside }) => inside === null);
  return [...new Set([...script.variables.of(variable), ...outside])].flatMap((assignment) =>
    [assignment.value ?? [], script.variables.givenTo(assignment)].flat(),
  );
}

/** What a command that works out a path, or lists a folder, is given. */
function ofCommand(script: ScriptView, node: SyntaxNode): SyntaxNode | undefined {
  const [first = node] = node.kind === 'Pipeline' ? parts(node, 'pipelineElements') : [];
  const call = script.callAt(first);
  if (!call || !pathCommands.test(call.name)) return undefined;
  return script.variables.argumentsOf(call, 'Path')[0] ?? call.positional[0];
}
