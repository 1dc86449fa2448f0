import type { SyntaxNode } from '../../scripts/syntax-tree.js';
import { aliasedCommand } from './aliases.js';
import { bare, constantName, fact, part, parts } from './syntax.js';

/** A command with its arguments: `Invoke-RestMethod @splat -Method Post`. */
export interface Call {
  node: SyntaxNode;
  /** In lower case, aliases resolved; '' when it is computed. */
  name: string;
  nameNode: SyntaxNode | null;
  /** By name in lower case, as it is written (perhaps shortened); a switch has no value. */
  named: Map<string, SyntaxNode | null>;
  positional: SyntaxNode[];
  /** Variables that are splatted. */
  splats: SyntaxNode[];
}

const switches = new Set(
  'asplaintext force usebasicparsing ashashtable asstring unique compress passthru recurse skipcertificatecheck allowunencryptedauthentication asarray nonewline notypeinformation append wait whatif raw asbytestream nonewwindow noenumerate'.split(
    ' ',
  ),
);

export function readCall(node: SyntaxNode): Call {
  const [first = null, ...rest] = parts(node, 'commandElements');
  const written = first ? (constantName(first) ?? '').toLowerCase() : '';
  const name = written.split('\\').at(-1)!;
  const call: Call = {
    node,
    name: (aliasedCommand(name) ?? name).toLowerCase(),
    nameNode: first,
    named: new Map(),
    positional: [],
    splats: [],
  };
  for (let at = 0; at < rest.length; at++) if (readElement(call, rest[at]!, rest[at + 1])) at += 1;
  return call;
}

/** Says whether the next element went with it, as the value of a parameter. */
function readElement(call: Call, element: SyntaxNode, next: SyntaxNode | undefined): boolean {
  if (element.kind !== 'CommandParameter') {
    (element.facts['splatted'] === true ? call.splats : call.positional).push(element);
    return false;
  }
  const parameter = fact(element, 'parameterName').toLowerCase();
  const own = part(element, 'argument');
  const takesNext = own === null && next !== undefined && next.kind !== 'CommandParameter' && !switches.has(parameter);
  call.named.set(parameter, own ?? (takesNext ? next : null));
  return takesNext;
}

/** The value of a parameter that is written in the call itself: its name may be shortened. undefined: not given; null: a switch. */
export function argument(call: Call, parameter: string): SyntaxNode | null | undefined {
  const wanted = parameter.toLowerCase();
  for (const [name, value] of call.named)
    if ((name.length > 1 || name === wanted) && wanted.startsWith(name)) return value;
  return undefined;
}

/** `-Switch`, `-Switch:$true`; `-Switch:$false` is off. */
export function isSwitchedOn(call: Call, parameter: string): boolean {
  const value = argument(call, parameter);
  return value === null || (value !== undefined && fact(bare(value), 'variablePath').toLowerCase() !== 'false');
}
