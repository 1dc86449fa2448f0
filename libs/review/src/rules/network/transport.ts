import {
  addressOf,
  bare,
  constantName,
  constantText,
  fact,
  isSwitchedOn,
  pairs,
  part,
  type ScriptView,
  type SyntaxNode,
  variableName,
  webCalls,
} from '#connectors';
import { at, atWord, type Review } from '../../review.js';
import { namedValues, targetName } from '../../script/named-values.js';
import { formsOf } from '../credentials/credential-settings.js';
import type { Rule } from '../rule.js';

const plain = /\bhttp:\/\/([^\s/"'`<>:?#]+)/gi;
const nobody =
  /^(localhost|127\.|0\.0\.0\.0|::1|\[::1\]|169\.254\.|example\.|www\.example|[\w.-]*\.(example|test|invalid|localhost)$|\W|your|server$|host(name)?$|url$|www\.?$)|example\.(com|org|net)$/i;
const namespaces =
  /(^|\.)(w3\.org|xmlsoap\.org|schemas\.[\w.]+|tempuri\.org|oasis-open\.org|openxmlformats\.org|purl\.org|xml\.org|json-schema\.org|rdf[\w.]*)$|^schemas?[.-]|^(www\.)?(datacontract|ns|xmlns)\./i;

/** A plain address that a script calls or keeps to call. */
export const plainHttp: Rule = {
  id: 'NET-001',
  severity: 'blocker',
  steps: [1, 2],
  *detect(review) {
    for (const script of review.scripts)
      for (const node of writtenTexts(script)) {
        const [host] = hostsOf(addressOf(script, node).replace(/^["']/, ''));
        if (host && isAddressUse(script, node)) yield at(script, node, `http://${host}`);
      }
    for (const form of formsOf(review))
      for (const { defaultValue } of form.fields) {
        const [host] = hostsOf(typeof defaultValue === 'string' ? defaultValue : '');
        if (host) yield atWord(review.textOf(form.path), form.path, `http://${host}`, `http://${host}`);
      }
  },
};

/** Texts, and sums of them as a whole. */
function writtenTexts(script: ScriptView): SyntaxNode[] {
  const isSum = (node: SyntaxNode) => node.kind === 'BinaryExpression' && /Plus|Format/.test(fact(node, 'operator'));
  const sums = script.kind('BinaryExpression').filter(isSum);
  return [...script.kind('StringConstantExpression', 'ExpandableStringExpression'), ...sums].filter(
    (node) => !isSum(script.holder(node)?.node ?? node) || (isSum(node) && !sums.includes(script.holder(node)!.node)),
  );
}

function hostsOf(text: string): string[] {
  if (/xmlns|soapaction|targetnamespace|<\?xml|<\w+:?envelope/i.test(text) && !/^http:\/\//i.test(text)) return [];
  return [...text.matchAll(plain)]
    .map(([, host]) => host!)
    .filter(
      (host) =>
        !nobody.test(host) &&
        !namespaces.test(host) &&
        /^[\w$({-]+(\.[\w$)}-]+)+$|^\$/.test(host) &&
        !host.startsWith('$'),
    );
}

/** Given to a call, or to a name that holds an address; not compared with, replaced, shown, or named as a namespace. */
function isAddressUse(script: ScriptView, node: SyntaxNode): boolean {
  for (const { node: holder, role } of script.holdersOf(node)) {
    const said = addressIn(script, node, holder, role);
    if (said !== null) return said;
  }
  return false;
}

const holdsAddress = /uri|url|endpoint|server|host|base|address|api|wsdl|site|proxy/i;
const noCall =
  /^(startswith|replace|contains|addnamespace|createelement|createattribute|setattribute|selectsinglenode|xname)$/i;

/** null: what holds it says nothing, look further out. */
function addressIn(script: ScriptView, node: SyntaxNode, holder: SyntaxNode, role: string): boolean | null {
  const name = nameGiven(script, node, holder);
  if (name !== null) return role !== 'left' && isAddressName(name);
  if (holder.kind === 'BinaryExpression') return /Plus|Format/.test(fact(holder, 'operator')) ? null : false;
  if (holder.kind === 'Command') return !/^(write-|select-xml|hid-|add-type)/.test(script.callAt(holder)?.name ?? '');
  return isNoCall(holder) ? false : null;
}

const isNoCall = (holder: SyntaxNode) =>
  holder.kind === 'ThrowStatement' || noCall.test(constantName(part(holder, 'member')) ?? '');

/** The entry, variable or parameter that gets what a node is part of. */
function nameGiven(script: ScriptView, node: SyntaxNode, holder: SyntaxNode): string | null {
  if (holder.kind === 'Hashtable') return keyOf(script, node, holder);
  if (holder.kind === 'AssignmentStatement')
    return reachesCall(script, holder) ? 'uri' : targetName(part(holder, 'left')!);
  return holder.kind === 'Parameter' ? variableName(part(holder, 'name')!) : null;
}

/** Does a variable, whatever it is called, become the address of a call? */
function reachesCall(script: ScriptView, assignment: SyntaxNode): boolean {
  const name = variableName(bare(part(assignment, 'left')!));
  const used = webCalls(script).flatMap(({ uri }) => uri);
  return (
    name !== '' &&
    used.some((uri) =>
      script.kind('VariableExpression').some((node) => script.isInside(node, uri) && variableName(node) === name),
    )
  );
}

function keyOf(script: ScriptView, node: SyntaxNode, table: SyntaxNode): string {
  return constantName(pairs(table).find(({ value }) => script.isInside(node, value))?.key ?? null) ?? '';
}

const isAddressName = (name: string) => holdsAddress.test(name) && !/namespace|xmlns|soapaction|schema/i.test(name);

const uncheckedSwitches = [
  'SkipCertificateCheck',
  'AllowUnencryptedAuthentication',
  'SkipCACheck',
  'SkipCNCheck',
  'SkipRevocationCheck',
];

export const uncheckedCertificate: Rule = {
  id: 'NET-002',
  severity: 'blocker',
  steps: [2],
  *detect(review) {
    for (const script of review.scripts) {
      for (const call of script.calls)
        for (const name of uncheckedSwitches) {
          const written = [...call.named.keys()].some(
            (given) => name.toLowerCase().startsWith(given) && given.length > 5,
          );
          if (written && isSwitchedOn(call, name)) yield at(script, call.node, `-${name}`);
        }
      for (const { name, value, node, how } of namedValues(script))
        if (how !== 'argument' && switchesOff(name, value)) yield at(script, node, name);
    }
  },
};

function switchesOff(name: string, value: SyntaxNode): boolean {
  if (/^(server)?certificate(custom)?validationcallback$|^certificatepolicy$/i.test(name)) return !isNull(value);
  return uncheckedSwitches.some((known) => known.toLowerCase() === name.toLowerCase()) && isOn(value);
}

const isNull = (node: SyntaxNode) => variableName(bare(node)) === 'null';
const isOn = (node: SyntaxNode) => variableName(bare(node)) !== 'false' && !isNull(node);

export const oldTls: Rule = {
  id: 'NET-003',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const script of review.scripts)
      for (const node of script.kind('AssignmentStatement')) {
        if (!/^securityprotocol$|^sslprotocols?$/i.test(targetName(part(node, 'left')!))) continue;
        const value = script.textOf(part(node, 'right')!);
        const old = /\b(Ssl3|Tls11|Tls)\b(?!\d)/i.exec(value.replace(/SecurityProtocolType|SslProtocols/gi, ''));
        if (old) yield at(script, node, old[1]!);
      }
  },
};

export const noTimeLimit: Rule = {
  id: 'NET-004',
  severity: 'low',
  steps: [2],
  once: true,
  *detect(review) {
    for (const script of review.actions)
      for (const { call, timeLimit } of webCalls(script))
        if (timeLimit.length === 0) yield at(script, call.node, call.name);
  },
};

/** Hosts that scripts name themselves, each with its first place. */
function* writtenHosts(review: Review): Generator<{ host: string; script: ScriptView; node: SyntaxNode }> {
  const seen = new Set<string>();
  for (const script of review.actions)
    for (const node of script.kind('StringConstantExpression', 'ExpandableStringExpression')) {
      const host = /^["']?https:\/\/([a-z0-9.-]+\.[a-z]{2,})(?=[/:"'?]|$)/i
        .exec(fact(node, 'value'))?.[1]
        ?.toLowerCase();
      if (!host || seen.has(host) || nobody.test(host) || namespaces.test(host) || !isAddressUse(script, node))
        continue;
      seen.add(host);
      yield { host, script, node };
    }
}

const oneForAll =
  /(^|\.)(microsoft\.com|microsoftonline\.com|googleapis\.com|google\.com|windows\.net|office365\.com|atlassian\.com|salesforce\.com|adp\.com|visma\.net|youforce\.com|nmbrs\.nl|nmbrs\.com|personio\.de|loket\.nl|afas\.online)$/;

export const writtenHost: Rule = {
  id: 'NET-005',
  severity: 'low',
  steps: [2],
  *detect(review) {
    for (const { host, script, node } of writtenHosts(review))
      yield at(script, node, host, oneForAll.test(host) ? { severity: 'info', note: 'oneHostForAll' } : {});
  },
};

export const undeclaredHost: Rule = {
  id: 'NET-008',
  severity: 'high',
  steps: [2, 3],
  *detect(review) {
    const declared = review.input.declaredHosts;
    if (!declared) return;
    const allows = (host: string) =>
      declared.some((known) =>
        known.startsWith('*.') ? host.endsWith(known.slice(1).toLowerCase()) : host === known.toLowerCase(),
      );
    for (const { host, script, node } of writtenHosts(review)) if (!allows(host)) yield at(script, node, host);
  },
};

export const noPages: Rule = {
  id: 'NET-006',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    if (review.input.api?.pages !== true) return;
    for (const script of review.actions.filter(({ place }) =>
      /^(persons|departments|permissions|importAccounts|importPermissions)$/.test(place.action ?? ''),
    )) {
      const loops = script.kind('DoWhileStatement', 'DoUntilStatement', 'WhileStatement', 'ForStatement');
      const first = webCalls(script).find(
        ({ call, method, uri }) =>
          method === 'GET' &&
          !loops.some((loop) => script.isInside(call.node, loop)) &&
          !uri.some((node) => /token|login/i.test(addressOf(script, node))),
      );
      const pages = loops.length > 0 || /-FollowRelLink|nextLink|next_page|cursor/i.test(script.text);
      if (first && !pages) yield at(script, first.call.node, script.path);
    }
  },
};

export const noBackOff: Rule = {
  id: 'NET-007',
  severity: 'low',
  steps: [2],
  once: true,
  *detect(review) {
    if (review.input.api?.limitsRequests !== true) return;
    const handled = /\b429\b|TooManyRequests|Retry-?After|MaximumRetryCount/i;
    if (review.actions.some(({ text }) => handled.test(text))) return;
    for (const script of review.actions)
      for (const { call } of webCalls(script))
        if (constantText(script, call.node) === null) yield at(script, call.node, call.name);
  },
};
