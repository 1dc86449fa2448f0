import type { ScriptFacts } from './script-facts.js';
import { argument } from './tree/calls.js';
import { constantText } from './tree/constants.js';
import type { ScriptView } from './tree/script-view.js';
import { parts } from './tree/syntax.js';
import { memberUses } from './type-facts.js';
import { shortened } from './uses.js';

const commands =
  /^((get|set|add|clear)-content|out-file|(export|import)-(csv|clixml|powershelldatafile)|(new|remove|copy|move|rename|get|set|clear)-item|get-childitem|test-path|tee-object|(compress|expand)-archive|get-filehash|get-acl|set-acl)$/;
const types = /^(system\.)?io\.(file|directory|fileinfo|directoryinfo|streamreader|streamwriter|filestream)$/i;

/** Where a script reads, writes or looks at files. `$env:`, functions, variables and certificates are no files. */
export function fileFacts(script: ScriptView): ScriptFacts['files'] {
  const byCommand = script.calls
    .filter(({ name }) => commands.test(name))
    .map((call) => {
      const given =
        argument(call, 'Path') ?? argument(call, 'LiteralPath') ?? argument(call, 'FilePath') ?? call.positional[0];
      return { what: call.name, path: given ? constantText(script, given) : null, node: call.node };
    });
  const byType = memberUses(script)
    .filter(({ type }) => types.test(type))
    .map(({ type, member, node }) => {
      const [first] = parts(node, 'arguments');
      return { what: `[${type}]::${member}`, path: first ? constantText(script, first) : null, node };
    });
  const redirected = script.kind('FileRedirection').map((node) => ({ what: '>', path: null, node }));
  return [...byCommand, ...byType, ...redirected]
    .filter(({ path }) => path === null || !/^(env|function|variable|alias|cert|hk\w\w|registry):/i.test(path))
    .sort((one, other) => one.node.start - other.node.start)
    .map(({ what, path, node }) => ({ what, path: path === null ? null : shortened(path), line: node.line }));
}
