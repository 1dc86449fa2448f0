import type { SyntaxNode } from '../../scripts/syntax-tree.js';
import type { Call } from './calls.js';
import { constantText } from './constants.js';
import type { ScriptView } from './script-view.js';
import { fact } from './syntax.js';
import { addressOf, asksForToken, webCalls } from './web-calls.js';

/** A command that changes the target system. */
export interface Write {
  node: SyntaxNode;
  what: string;
}

const local =
  /-(object|variable|item|itemproperty|content|date|guid|timespan|member|type|strictmode|location|alias|culture|psdrive|psbreakpoint|event|job|module|pssession|pssessionoption|pscredential|securestring|executionpolicy|clipboard|host|random|authorizationheaders?|headers?|authheaders?|webserviceproxy|tracesource|culture|errorview|timezone|output|uri)$/;
const changing =
  /^(new|set|add|remove|update|enable|disable|grant|revoke|move|rename|unlock|reset|clear)-[a-z]+\d*[a-z]+$/;
const knownTargets =
  /-(ad|mg|az|msol|mailbox|distributiongroup|unifiedgroup|localuser|localgroup|remotemailbox|mailuser|mailcontact|qad|spo|pnp|cs|exo|recipient|cas|smb|ntfs|acl)/;
const search = /\/(search|query|\$query|find|_search|lookup|filter|export|list|get\w*)(\?|$|…)|graphql/i;

/** Web calls that write, directory and mail commands that change, SQL that changes. Calls for a token and searches by POST are none. */
export function writesOf(script: ScriptView): Write[] {
  const web = webCalls(script)
    .filter((call) => call.method !== null && ['POST', 'PUT', 'PATCH', 'DELETE'].includes(call.method))
    .filter(
      (call) =>
        !asksForToken(script, call) &&
        !(call.method === 'POST' && call.uri.some((uri) => search.test(addressOf(script, uri)))),
    )
    .flatMap(({ call, method }) =>
      speaksSoap(script, call.node) ? soapWrites(script, call) : [{ node: call.node, what: `${call.name} ${method}` }],
    );
  const commands = script.calls
    .filter((call) => changesTarget(script, call))
    .map(({ node, name }) => ({ node, what: name }));
  return [...web, ...commands, ...helperCalls(script), ...sqlWrites(script)].sort(
    (a, b) => a.node.start - b.node.start,
  );
}

/** SOAP posts everything: what is posted tells a question from a change. */
function speaksSoap(script: ScriptView, node: SyntaxNode): boolean {
  const around = script.functionOf(node) ?? script.root;
  return /soap|\.asmx|\.svc\b|text\/xml|<\w*:?envelope/i.test(script.textOf(around));
}

const changes = /(insert|update|create|delete|remove|add|set|post|put|save|store|block|activate|upsert)/i;

/** In a function of the script its calls tell: `Invoke-Service -Action EmployeeInsert`. */
function soapWrites(script: ScriptView, call: Call): Write[] {
  const around = script.functionOf(call.node);
  const calls = around ? script.variables.callsOf(fact(around, 'name')) : [call];
  return calls.filter((one) => changes.test(saidBy(script, one))).map(({ node, name }) => ({ node, what: name }));
}

/** All that a call is given, as text. */
function saidBy(script: ScriptView, call: Call): string {
  const splatted = call.splats.flatMap((splat) => script.variables.entriesOf(splat)).map(({ value }) => value);
  const given = [...call.positional, ...call.named.values(), ...splatted].filter((node) => node !== null);
  return given
    .map((node) => `${script.textOf(node)} ${addressOf(script, node)}`)
    .join(' ')
    .replace(/[?"']?https?:\/\/[^\s"']*schemas?[^\s"']*/gi, '');
}

function changesTarget(script: ScriptView, call: Call): boolean {
  return (
    changing.test(call.name) &&
    !local.test(call.name) &&
    knownTargets.test(call.name) &&
    !script.variables.functions.has(call.name)
  );
}

/** Calls of the script's own request function with a writing method: `Invoke-ZenderRequest -Method Post`. */
function helperCalls(script: ScriptView): Write[] {
  const found: Write[] = [];
  for (const [name, definition] of script.variables.functions) {
    const passesOn = webCalls(script).some(
      ({ call, method }) => method === null && script.isInside(call.node, definition),
    );
    if (!passesOn) continue;
    for (const call of script.variables.callsOf(name)) {
      const method = script.variables
        .argumentsOf(call, 'Method')
        .map((node) => constantText(script, node)?.toUpperCase() ?? '');
      const uri = [...script.variables.argumentsOf(call, 'Uri'), ...script.variables.argumentsOf(call, 'Endpoint')];
      const text = uri.map((node) => addressOf(script, node)).join(' ');
      if (
        method.some((verb) => /^(POST|PUT|PATCH|DELETE)$/.test(verb)) &&
        !/token|oauth|log[io]n|session/i.test(text) &&
        !search.test(text)
      )
        found.push({ node: call.node, what: `${name} ${method[0]}` });
    }
  }
  return found;
}

const changingSql =
  /^\s*(insert\s+into|update\s+\S+\s+set|delete\s+from|merge\s+|exec(ute)?\s+\S*(insert|update|delete|create|add|remove))/i;

function sqlWrites(script: ScriptView): Write[] {
  return script.calls
    .filter(({ name }) => /^invoke-(sqlcmd|sql\w*|sqlite\w*|oracle\w*)$/.test(name))
    .filter((call) =>
      [...call.named.values(), ...call.positional].some((value) => value && changingSql.test(addressOf(script, value))),
    )
    .map(({ node, name }) => ({ node, what: name }));
}

/** Does it run only when the run is no preview? Looks at branches around it, at returns before it, and at those around its function's calls. */
export function isGuarded(script: ScriptView, node: SyntaxNode, depth = 4): boolean {
  if (/-WhatIf:?\s*\$?\(?[^\s]*dryrun/i.test(script.textOf(node))) return true;
  for (const { node: holder, role } of script.holdersOf(node)) {
    if (holder.kind === 'FunctionDefinition') return depth > 0 && functionIsGuarded(script, holder, depth);
    if (guards(script, holder, node, role)) return true;
  }
  return false;
}

function guards(script: ScriptView, holder: SyntaxNode, node: SyntaxNode, role: string): boolean {
  switch (holder.kind) {
    case 'IfStatement':
      return role !== 'condition' && branchIsReal(script, holder, node);
    case 'SwitchStatement':
      return /dryrun/i.test(script.textOf(holder.children[0]!.node));
    case 'StatementBlock':
    case 'NamedBlock':
      return leavesBefore(script, holder, node);
    default:
      return false;
  }
}

function functionIsGuarded(script: ScriptView, definition: SyntaxNode, depth: number): boolean {
  const calls = script.variables.callsOf(fact(definition, 'name'));
  return calls.length > 0 && calls.every((call) => isGuarded(script, call.node, depth - 1));
}

/** true: the condition holds in a preview; false: it holds in a real run; null: it says nothing about it. */
export function holdsInPreview(condition: string): boolean | null {
  if (!/dryrun|whatif/i.test(condition)) return null;
  const flips = condition.match(/-not\b|!(?!=)|-i?c?ne\b|\$false\b|-notmatch\b/gi) ?? [];
  return flips.length % 2 === 0;
}

/** The branch that a node stands in: for real runs by its own condition, or because one before it took the previews. */
function branchIsReal(script: ScriptView, statement: SyntaxNode, node: SyntaxNode): boolean {
  const branches = statement.children.flatMap(({ role, node: body }, index) =>
    role === 'condition'
      ? []
      : [{ body, condition: role === 'body' ? script.textOf(statement.children[index - 1]!.node) : '' }],
  );
  const own = branches.findIndex(({ body }) => script.isInside(node, body));
  const takesPreviews = (condition: string) => holdsInPreview(condition) === true && !/-or\b/i.test(condition);
  return (
    holdsInPreview(branches[own]?.condition ?? '') === false ||
    branches.slice(0, Math.max(0, own)).some(({ condition }) => takesPreviews(condition))
  );
}

/** `if ($dryRun) { …; return }` earlier in the same block. */
function leavesBefore(script: ScriptView, block: SyntaxNode, node: SyntaxNode): boolean {
  return block.children.some(({ node: statement }) => {
    if (statement.kind !== 'IfStatement' || statement.end > node.start) return false;
    const [condition, body] = statement.children;
    return (
      holdsInPreview(script.textOf(condition!.node)) === true &&
      script
        .kind('ReturnStatement', 'ExitStatement', 'ContinueStatement', 'BreakStatement', 'ThrowStatement')
        .some((leave) => script.isInside(leave, body!.node))
    );
  });
}
