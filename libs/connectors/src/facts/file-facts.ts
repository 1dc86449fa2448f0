import type { SyntaxNode } from '../scripts/syntax-tree.js';
import type { ScriptFacts } from './script-facts.js';
import { argument, type Call } from './tree/calls.js';
import { constantText } from './tree/constants.js';
import { beginsWithSetting } from './tree/from-settings.js';
import type { ScriptView } from './tree/script-view.js';
import { SeenNodes } from './tree/seen-nodes.js';
import { bare, constantName, part, parts } from './tree/syntax.js';
import { memberUses } from './type-facts.js';
import { shortened } from './uses.js';

const commands =
  /^((get|set|add|clear)-content|out-file|(export|import)-(csv|clixml|powershelldatafile)|(new|remove|copy|move|rename|get|set|clear)-item|get-childitem|test-path|tee-object|(compress|expand)-archive|get-filehash|get-acl|set-acl)$/;
const types = /^(system\.)?io\.(file|directory|fileinfo|directoryinfo|streamreader|streamwriter|filestream)$/i;

interface FileUse {
  what: string;
  /** Null where it is computed from nothing that is known. */
  given: SyntaxNode | null;
  node: SyntaxNode;
}

/** `$env:`, functions, variables and certificates are no files; a reader of a stream that something gives has none either. */
function fileUses(script: ScriptView): FileUse[] {
  const byCommand = script.calls.filter(({ name }) => commands.test(name)).map((call) => ofCall(script, call));
  const byType = memberUses(script)
    .filter(({ type }) => types.test(type))
    .map(({ type, member, node }) => ({
      what: `[${type}]::${member}`,
      given: parts(node, 'arguments')[0] ?? null,
      node,
    }))
    .filter(({ given }) => given === null || !isStream(script, given));
  const redirected = script.kind('FileRedirection').map((node) => ({ what: '>', given: null, node }));
  return [...byCommand, ...byType, ...redirected].sort((one, other) => one.node.start - other.node.start);
}

function ofCall(script: ScriptView, call: Call): FileUse {
  const [given = call.positional[0] ?? null] = ['Path', 'LiteralPath', 'FilePath'].flatMap((name) =>
    script.variables.argumentsOf(call, name),
  );
  return { what: call.name, given, node: call.node };
}

/** `$response.GetResponseStream()`, in place or in a variable. */
function isStream(script: ScriptView, given: SyntaxNode, seen = new SeenNodes()): boolean {
  const inner = bare(given);
  if (inner.kind === 'InvokeMemberExpression') return /stream$/i.test(constantName(part(inner, 'member')) ?? '');
  return (
    inner.kind === 'VariableExpression' &&
    seen.isNew(inner) &&
    script.variables.of(inner).some(({ value }) => value !== null && isStream(script, value, seen))
  );
}

/** Where a script reads, writes or looks at files. */
export function fileFacts(script: ScriptView): ScriptFacts['files'] {
  return fileUses(script)
    .map(({ what, given, node }) => ({ what, path: given ? constantText(script, given) : null, line: node.line }))
    .filter(({ path }) => path === null || !/^(env|function|variable|alias|cert|hk\w\w|registry):/i.test(path))
    .map(({ what, path, line }) => ({ what, path: path === null ? null : shortened(path), line }));
}

const opened = /(^|\.)(io\.(streamreader|streamwriter|filestream)|x509certificate2?)$/i;

/** Files that a new object is made of: `[…X509Certificate2]::new($path)`, `New-Object IO.StreamReader($path)`. */
function openedFiles(script: ScriptView): { given: SyntaxNode; node: SyntaxNode }[] {
  const made = memberUses(script)
    .filter(({ type, member }) => opened.test(type) && member.toLowerCase() === 'new')
    .map(({ node }) => ({ given: parts(node, 'arguments')[0], node }));
  const named = script.calls
    .filter(({ name }) => name === 'new-object')
    .filter((call) => opened.test(constantName(argument(call, 'TypeName') ?? call.positional[0] ?? null) ?? ''))
    .map((call) => {
      const list = argument(call, 'ArgumentList') ?? call.positional.at(argument(call, 'TypeName') ? 0 : 1);
      const inner = list && bare(list);
      return { given: inner?.kind === 'ArrayLiteral' ? parts(inner, 'elements')[0] : inner, node: call.node };
    });
  return [...made, ...named].flatMap(({ given, node }) => (given ? [{ given, node }] : []));
}

/** Uses of files whose place the settings name: they stand on the machine, and a script has a folder of its own alone. */
export const machineFiles = (script: ScriptView): SyntaxNode[] =>
  [...fileUses(script), ...openedFiles(script)]
    .filter(({ given }) => given !== null && beginsWithSetting(script, given))
    .map(({ node }) => node);
