import type { CommandFact } from './script-facts.js';
import { aliasedCommand } from './tree/aliases.js';
import { argument, type Call } from './tree/calls.js';
import type { ScriptView } from './tree/script-view.js';
import { mayNotRun } from './tree/reached.js';
import { constantName } from './tree/syntax.js';
import { grouped, shortened } from './uses.js';

/** Commands that the script calls by name and does not define. Text in a filter's braces is no command. */
export function commandFacts(script: ScriptView): CommandFact[] {
  const filters = script.calls.map((call) => argument(call, 'Filter')).filter((node) => node != null);
  const calls = script.calls.filter(
    ({ name, node }) => name !== '' && !isOwn(script, name) && !filters.some((filter) => script.isInside(node, filter)),
  );
  const groups = grouped(calls.map(({ name, node }) => ({ key: name, line: node.line, make: () => ({ key: name }) })));
  return groups.map(({ key, lines }) => {
    const same = calls.filter(({ name }) => name === key);
    return {
      name: writtenName(same[0]!),
      parameters: [...new Set(same.flatMap(({ named }) => [...named.keys()]))].sort(),
      lines,
      mayNotRun: same.every(({ node }) => mayNotRun(script, node)),
    };
  });
}

/** `function global:Get-It` is called as `Get-It`, and the other way round. */
function isOwn(script: ScriptView, name: string): boolean {
  const bare = unscoped(name);
  return [...script.variables.functions.keys()].some((own) => unscoped(own) === bare);
}

const unscoped = (name: string): string => name.replace(/^(global|script|local|private):/, '');

export function writtenName({ name, nameNode }: Call): string {
  const written = (constantName(nameNode) ?? '').split('\\').at(-1)!;
  return shortened(aliasedCommand(written) ?? (written === '' ? name : written));
}
