import type { SyntaxNode } from '../../scripts/syntax-tree.js';
import type { Call } from './calls.js';
import { constantText, piecesOf } from './constants.js';
import type { ScriptView } from './script-view.js';
import { fact } from './syntax.js';

export interface WebCall {
  call: Call;
  /** Upper case; null when it is computed. */
  method: string | null;
  uri: SyntaxNode[];
  body: SyntaxNode[];
  headers: SyntaxNode[];
  timeLimit: SyntaxNode[];
}

const isWebCommand = /^(invoke-restmethod|invoke-webrequest)$/;

/** The script's calls of other systems over HTTP, with what they are given, splatted or not. */
export function webCalls(script: ScriptView): WebCall[] {
  return script.calls.filter(({ name }) => isWebCommand.test(name)).map((call) => webCall(script, call));
}

function webCall(script: ScriptView, call: Call): WebCall {
  const given = (name: string) => script.variables.argumentsOf(call, name);
  const uri = given('Uri');
  return {
    call,
    method: methodOf(script, given('Method')),
    uri: uri.length > 0 ? uri : call.positional.slice(0, 1),
    body: given('Body'),
    headers: given('Headers'),
    timeLimit: [...given('TimeoutSec'), ...given('OperationTimeoutSeconds'), ...given('ConnectionTimeoutSeconds')],
  };
}

function methodOf(script: ScriptView, given: SyntaxNode[]): string | null {
  if (given.length === 0) return 'GET';
  return constantText(script, given.at(-1)!)?.toUpperCase() ?? null;
}

/** The address as text, with `…` where a part is not known: `…/users?$filter=…`. */
export function addressOf(script: ScriptView, uri: SyntaxNode): string {
  return piecesOf(script, uri)
    .map((piece) => (typeof piece === 'string' ? piece : '…'))
    .join('');
}

/** Asks for a token or a session: that it writes is no change of the target. */
export function asksForToken(script: ScriptView, call: WebCall): boolean {
  const around = script.functionOf(call.call.node);
  if (around && /token|auth|log[io]n|session/i.test(fact(around, 'name'))) return true;
  const address = call.uri.map((uri) => `${addressOf(script, uri)} ${script.textOf(uri)}`).join(' ');
  if (/token|oauth|auth(enticate|entication|orize)?\b|log[io]n|session|\/connect\b/i.test(address)) return true;
  const body = call.body.map((node) => bodyText(script, node)).join(' ');
  return /grant_type|client_secret|clientsecret/i.test(body);
}

export function bodyText(script: ScriptView, node: SyntaxNode): string {
  const entries = script.variables.entriesOf(node);
  if (entries.length > 0) return entries.map(({ key, value }) => `${key ?? ''}=${script.textOf(value)}`).join('&');
  return addressOf(script, node);
}
