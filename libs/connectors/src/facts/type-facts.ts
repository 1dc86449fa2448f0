import type { SyntaxNode } from '../scripts/syntax-tree.js';
import type { TypeFact } from './script-facts.js';
import { argument } from './tree/calls.js';
import { constantText } from './tree/constants.js';
import type { ScriptView } from './tree/script-view.js';
import { mayNotRun } from './tree/reached.js';
import { constantName, fact, part } from './tree/syntax.js';
import { grouped, shortened } from './uses.js';

interface TypeUse {
  name: string;
  node: SyntaxNode;
}

/** Types in brackets, and those that New-Object makes. */
export function typeUses(script: ScriptView): TypeUse[] {
  const written = script
    .kind('TypeExpression', 'TypeConstraint', 'ConvertExpression')
    .map((node) => ({ name: fact(node, 'typeName'), node }));
  const made = script.calls
    .filter(({ name }) => name === 'new-object')
    .flatMap((call) => {
      const type = argument(call, 'TypeName') ?? call.positional[0];
      const name = type ? constantText(script, type) : null;
      return name === null ? [] : [{ name, node: call.node }];
    });
  return [...written, ...made]
    .filter(({ name }) => name !== '')
    .map(({ name, node }) => ({ name: shortened(name), node }))
    .sort((one, other) => one.node.start - other.node.start);
}

export function typeFacts(script: ScriptView): TypeFact[] {
  const uses = typeUses(script);
  const groups = grouped(
    uses.map(({ name, node }) => ({ key: bareType(name), line: node.line, make: () => ({ name }) })),
  );
  return groups.map((group) => ({
    ...group,
    mayNotRun: uses
      .filter(({ name }) => bareType(name) === bareType(group.name))
      .every(({ node }) => mayNotRun(script, node)),
  }));
}

/** Lower case, without `System.`, which may be left out. */
export const bareType = (name: string): string => name.toLowerCase().replace(/^system\./, '');

export interface MemberUse {
  type: string;
  member: string;
  node: SyntaxNode;
}

/** `[System.IO.File]::Exists(…)`, `[Environment]::MachineName`. */
export function memberUses(script: ScriptView): MemberUse[] {
  return script.kind('InvokeMemberExpression', 'MemberExpression').flatMap((node) => {
    const type = part(node, 'expression');
    const member = constantName(part(node, 'member'));
    if (type?.kind !== 'TypeExpression' || member === null) return [];
    return [{ type: shortened(fact(type, 'typeName')), member: shortened(member), node }];
  });
}

export function memberFacts(script: ScriptView): { type: string; member: string; lines: number[] }[] {
  return grouped(
    memberUses(script)
      .sort((one, other) => one.node.start - other.node.start)
      .map(({ type, member, node }) => ({
        key: `${bareType(type)}::${member.toLowerCase()}`,
        line: node.line,
        make: () => ({ type, member }),
      })),
  );
}
