import type { SyntaxNode } from '../../scripts/syntax-tree.js';
import type { ScriptView } from './script-view.js';
import { fact } from './syntax.js';

/** In a `catch`, or in a function that only such places call, or nobody: connectors carry functions that they once used. */
export function mayNotRun(script: ScriptView, node: SyntaxNode, depth = 3): boolean {
  for (const { node: holder } of script.holdersOf(node)) {
    if (holder.kind === 'CatchClause') return true;
    if (holder.kind !== 'FunctionDefinition') continue;
    const name = fact(holder, 'name');
    const calls = script.variables.callsOf(name);
    if (calls.length === 0) return !isNamedElsewhere(script, name);
    return depth > 0 && calls.every((call) => mayNotRun(script, call.node, depth - 1));
  }
  return false;
}

/** `& $chosen` and the like can call every function whose name stands in a text. */
const isNamedElsewhere = (script: ScriptView, name: string): boolean =>
  script
    .kind('StringConstantExpression', 'ExpandableStringExpression')
    .some((node) => fact(node, 'value').toLowerCase().includes(name.toLowerCase().replace(/^.*:/, '')));
