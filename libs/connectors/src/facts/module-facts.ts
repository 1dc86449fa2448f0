import type { SyntaxNode } from '../scripts/syntax-tree.js';
import type { ModuleFact } from './script-facts.js';
import { argument, type Call } from './tree/calls.js';
import { constantText } from './tree/constants.js';
import type { ScriptView } from './tree/script-view.js';
import { SeenNodes } from './tree/seen-nodes.js';
import { bare, constantName, pairs, part, parts } from './tree/syntax.js';
import { shortened, shortText } from './uses.js';

/** Modules that a script asks for: Import-Module, `Module\Command`, `using module`, `#Requires -Modules`. */
export function moduleFacts(script: ScriptView): ModuleFact[] {
  const found = [
    ...script.calls.filter(({ name }) => name === 'import-module').flatMap((call) => imported(script, call)),
    ...script.calls.flatMap(qualified),
    ...script.kind('UsingStatement').flatMap((node) => using(script, node)),
    ...required(script),
  ];
  // A function may import what it is given in more than one place
  const distinct = new Map(found.map((one) => [`${one.how} ${one.line} ${one.name}`, one]));
  return [...distinct.values()].sort((one, other) => one.line - other.line);
}

function imported(script: ScriptView, call: Call): ModuleFact[] {
  const given = argument(call, 'Name') ?? call.positional[0];
  if (!given) return [];
  const names = namesOf(script, given, new SeenNodes());
  return (names.length === 0 ? [given] : names).map((node) => {
    const name = constantText(script, node) ?? specified(node);
    const isName = name !== null && !/[\\/]|\.(psm1|psd1|dll)$/i.test(name);
    const { line } = script.isInside(node, call.node) ? call.node : node;
    return { name: isName ? name : shortText(script, node), how: isName ? 'import' : 'path', line };
  });
}

/** One by one; where a function gets the name, or a loop goes through a list of them, what it is given. */
function namesOf(script: ScriptView, given: SyntaxNode, seen: SeenNodes): SyntaxNode[] {
  const list = bare(given);
  if (list.kind === 'ArrayLiteral') return parts(list, 'elements').flatMap((node) => namesOf(script, node, seen));
  if (list.kind !== 'VariableExpression' || constantText(script, list) !== null) return [given];
  if (!seen.isNew(list)) return [];
  const sources = script.variables
    .of(list)
    .flatMap((assignment) => [assignment.value ?? [], script.variables.givenTo(assignment)].flat());
  return sources.length === 0 ? [given] : sources.flatMap((node) => namesOf(script, node, seen));
}

/** `@{ ModuleName = 'Az'; ModuleVersion = '1.0' }`. */
function specified(node: SyntaxNode): string | null {
  const table = bare(node);
  if (table.kind !== 'Hashtable') return null;
  const entry = pairs(table).find(({ key }) => /^modulename$/i.test(constantName(key) ?? ''));
  return entry ? constantName(entry.value) : null;
}

function qualified({ nameNode, node }: Call): ModuleFact[] {
  const [, name] = /^([\w.-]+)\\[\w-]+$/.exec(constantName(nameNode) ?? '') ?? [];
  return name === undefined ? [] : [{ name, how: 'qualified', line: node.line }];
}

function using(script: ScriptView, node: SyntaxNode): ModuleFact[] {
  if (node.facts['usingStatementKind'] !== 'Module') return [];
  const written = part(node, 'name');
  const name = written ? constantName(written) : specified(part(node, 'moduleSpecification') ?? node);
  return [{ name: shortened(name ?? script.textOf(node)), how: 'using', line: node.line }];
}

/** The parser reads `#Requires` itself and leaves it in the tree as a comment. */
function required(script: ScriptView): ModuleFact[] {
  return (script.syntax?.comments ?? []).flatMap(({ start, end, line }) => {
    const [, list = ''] = /^#requires\s+.*-modules?\s+(.+)$/i.exec(script.text.slice(start, end).trim()) ?? [];
    const names = [...list.matchAll(/modulename\s*=\s*['"]([\w.-]+)['"]|(?:^|,)\s*['"]?([\w.-]+)['"]?\s*(?=,|$|-)/gi)];
    return names.map(([, inTable, bareName]) => ({ name: inTable ?? bareName!, how: 'requires' as const, line }));
  });
}
