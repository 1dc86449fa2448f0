import type { ScriptSyntax } from '../scripts/syntax-tree.js';
import { countLines } from '../scripts/script-text.js';
import { callFacts } from './call-facts.js';
import { commandFacts } from './command-facts.js';
import { constructFacts } from './construct-facts.js';
import { fileFacts } from './file-facts.js';
import { moduleFacts } from './module-facts.js';
import { FACTS_VERSION, MOST_FACTS, type ScriptFacts } from './script-facts.js';
import { ScriptView } from './tree/script-view.js';
import { fact } from './tree/syntax.js';
import { isGuarded, writesOf } from './tree/writes.js';
import { memberFacts, typeFacts } from './type-facts.js';
import { unassignedVariables } from './variable-facts.js';

/** The facts of one script from its text and its syntax tree. Never throws for content. */
export function readFacts(text: string, syntax: ScriptSyntax): ScriptFacts {
  const script = new ScriptView({ path: '', action: null, zone: 'action' }, text, syntax);
  const [error] = syntax.errors;
  return {
    version: FACTS_VERSION,
    lines: countLines(text),
    unread: error ? { message: error.message, line: error.line } : null,
    commands: bounded(commandFacts(script)),
    functions: bounded(
      script.kind('FunctionDefinition').map((node) => ({ name: fact(node, 'name'), line: node.line })),
    ),
    types: bounded(typeFacts(script)),
    members: bounded(memberFacts(script)),
    calls: bounded(callFacts(script)),
    unguardedWrites: bounded(
      writesOf(script)
        .filter(({ node }) => !isGuarded(script, node))
        .map(({ node, what }) => ({ what, line: node.line })),
    ),
    unassigned: bounded(unassignedVariables(script)),
    modules: bounded(moduleFacts(script)),
    files: bounded(fileFacts(script)),
    constructs: bounded(constructFacts(script)),
  };
}

const bounded = <T>(facts: T[]): T[] => facts.slice(0, MOST_FACTS);
