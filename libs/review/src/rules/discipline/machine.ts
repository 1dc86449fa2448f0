import {
  argument,
  bare,
  type Call,
  constantName,
  constantText,
  fact,
  part,
  parts,
  type ScriptView,
  type SyntaxNode,
} from '#connectors';
import type { Detection } from '../../findings/finding.js';
import { at, type Review } from '../../review.js';
import type { Rule } from '../rule.js';

const files =
  /^(get-content|set-content|add-content|out-file|export-csv|import-csv|export-clixml|import-clixml|new-item|remove-item|copy-item|move-item|rename-item|get-childitem|clear-content|tee-object|invoke-item)$/;
const registry = /^(get|set|new|remove)-itemproperty(value)?$/;
const stores = /^(get|new|set|remove)-(storedcredential|secret|vaultcredential)$/;
const harmlessEnvironment = /^env:(computername|processor_\w+|os|psmodulepath|temp|tmp|username)$/i;

/** Files, registry, environment, stored credentials: what belongs to the machine that the connector happens to run on. Once a script and kind. */
export const machineAccess: Rule = {
  id: 'RUN-004',
  severity: 'high',
  steps: [2],
  *detect(review) {
    for (const script of review.actions.filter(({ place }) => place.action !== null)) {
      const seen = new Set<string>();
      for (const { kind, detection } of accesses(script)) {
        if (seen.has(kind)) continue;
        seen.add(kind);
        yield detection;
      }
    }
  },
};

type Access = { kind: string; detection: Detection };

function accesses(script: ScriptView): Access[] {
  return [
    ...script.calls.flatMap((call) => byCommand(script, call)),
    ...script.kind('InvokeMemberExpression', 'MemberExpression').flatMap((node) => byType(script, node)),
    ...environment(script),
  ];
}

function byCommand(script: ScriptView, call: Call): Access[] {
  const isRegistry = registry.test(call.name) || /\b(hklm|hkcu|registry):/i.test(script.textOf(call.node));
  const isFile = files.test(call.name) && !isFunctionDrive(script, call.node);
  const kind = isRegistry ? 'registry' : isFile ? 'file' : stores.test(call.name) ? 'store' : null;
  return kind ? [{ kind, detection: at(script, call.node, call.name) }] : [];
}

const typeKinds: { kind: string; type: RegExp; method: RegExp }[] = [
  { kind: 'file', type: /^io\.(file|directory)$/, method: /^(?!exists$|getlastwritetime$)/ },
  { kind: 'registry', type: /^microsoft\.win32\.registry/, method: /./ },
  { kind: 'environment', type: /^environment$/, method: /environmentvariable/ },
];

function byType(script: ScriptView, node: SyntaxNode): Access[] {
  const type = part(node, 'expression');
  if (type?.kind !== 'TypeExpression') return [];
  const typeName = fact(type, 'typeName')
    .toLowerCase()
    .replace(/^system\./, '');
  const name = constantName(part(node, 'member'))?.toLowerCase() ?? '';
  const found = typeKinds.find((known) => known.type.test(typeName) && known.method.test(name));
  return found ? [{ kind: found.kind, detection: at(script, node, `[${typeName}]::${name}`) }] : [];
}

function environment(script: ScriptView): Access[] {
  const reads = script.kind('VariableExpression').filter((node) => /^env:/i.test(fact(node, 'variablePath')));
  return reads
    .filter((node) => !harmlessEnvironment.test(fact(node, 'variablePath')))
    .map((node) => ({ kind: 'environment', detection: at(script, node, `$${fact(node, 'variablePath')}`) }));
}

const isFunctionDrive = (script: ScriptView, node: SyntaxNode) =>
  /\b(function|variable|cert):/i.test(script.textOf(node));

export const globalPolicy: Rule = {
  id: 'RUN-005',
  severity: 'high',
  steps: [2],
  *detect(review) {
    for (const script of review.actions) {
      for (const call of script.calls) if (setsPolicy(script, call)) yield at(script, call.node, call.name);
      for (const node of script.kind('AssignmentStatement')) {
        const target = script.textOf(part(node, 'left')!);
        if (/\bDefault(WebProxy|NetworkCredentials|Proxy)\b/i.test(target)) yield at(script, node, target);
      }
    }
  },
};

function setsPolicy(script: ScriptView, call: Call): boolean {
  if (call.name === 'set-executionpolicy') {
    const scope = argument(call, 'Scope') ?? call.positional[1];
    return !scope || constantText(script, scope)?.toLowerCase() !== 'process';
  }
  return (
    /^(netsh|netsh\.exe|set-psrepository|enable-psremoting)$/.test(call.name) ||
    (call.name === 'set-item' && /wsman:/i.test(script.textOf(call.node)))
  );
}

export const weakHash: Rule = {
  id: 'RUN-006',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const script of review.actions) {
      const [found] = weakHashes(script);
      if (found)
        yield at(
          script,
          found,
          script.textOf(found).slice(0, 60),
          /etag|dedup|checksum|cache|fingerprint/i.test(script.textOf(statementOf(script, found)))
            ? { severity: 'info', note: 'noProtection' }
            : {},
        );
    }
  },
};

function weakHashes(script: ScriptView): SyntaxNode[] {
  const types = script
    .kind('TypeExpression', 'TypeConstraint')
    .filter((node) => /\.(md5|sha1)(cryptoserviceprovider|managed)?$/i.test(fact(node, 'typeName')));
  const made = script.calls
    .filter(
      ({ name, node }) =>
        (name === 'new-object' && /\.(MD5|SHA1)(CryptoServiceProvider|Managed)?\b/i.test(script.textOf(node))) ||
        (name === 'get-filehash' && /\b(MD5|SHA1)\b/i.test(script.textOf(node))),
    )
    .map(({ node }) => node);
  const named = script
    .kind('InvokeMemberExpression')
    .filter((node) => /HashAlgorithm\]::Create\(\s*["'](MD5|SHA-?1)["']/i.test(script.textOf(node)));
  return [...types, ...made, ...named].sort((a, b) => a.start - b.start);
}

function statementOf(script: ScriptView, node: SyntaxNode): SyntaxNode {
  let at = node;
  for (let holder = script.holder(at); holder && holder.role !== 'statements'; holder = script.holder(at))
    at = holder.node;
  return at;
}

const newKinds = new Set(['TernaryExpression', 'PipelineChain']);

/** Constructs of PowerShell 7 in a connector whose README says that it runs on an agent, which is Windows PowerShell. */
export const newSyntax: Rule = {
  id: 'RUN-007',
  severity: 'low',
  steps: [2],
  once: true,
  *detect(review: Review) {
    if (review.package.readme?.placement !== 'agent') return;
    for (const script of review.actions)
      for (const node of script.nodes)
        if (
          newKinds.has(node.kind) ||
          fact(node, 'operator').startsWith('QuestionQuestion') ||
          node.facts['nullConditional'] === true
        )
          yield at(script, node, script.textOf(node).slice(0, 40));
  },
};

const blob = /[A-Za-z0-9+/]{200,}={0,2}/;
const picture = /^(iVBOR|\/9j\/|R0lGOD|PHN2Zy|AAABAA|JVBERi|UEsDB|Qk0|UklGR|PD94bW)/;

/** Code that does not want to be read. */
export const hiddenCode: Rule = {
  id: 'RUN-008',
  severity: 'high',
  steps: [2],
  *detect(review) {
    for (const script of review.scripts)
      for (const { node, what } of [
        ...blobs(script),
        ...hiddenNames(script),
        ...reversed(script),
        ...characters(script),
      ])
        yield at(script, node, what);
  },
};

type Hidden = { node: SyntaxNode; what: string };

function blobs(script: ScriptView): Hidden[] {
  return script
    .kind('StringConstantExpression', 'ExpandableStringExpression')
    .filter((node) => {
      const found = blob.exec(fact(node, 'value'));
      return found && !picture.test(found[0]) && !/data:\w+\/|-----BEGIN/.test(fact(node, 'value'));
    })
    .map((node) => ({ node, what: 'base64' }));
}

function hiddenNames(script: ScriptView): Hidden[] {
  return script.calls
    .filter(
      ({ nameNode }) =>
        nameNode &&
        ((nameNode.kind === 'StringConstantExpression' && /\w`\w/.test(script.textOf(nameNode))) ||
          isHiddenName(script, nameNode)),
    )
    .map(({ node, nameNode }) => ({ node, what: script.textOf(nameNode!).slice(0, 60) }));
}

function reversed(script: ScriptView): Hidden[] {
  const found = script
    .kind('InvokeMemberExpression')
    .filter((node) => /^\[array\]::reverse$/i.test(script.textOf(node).split('(')[0]!));
  return reversesCode(script) ? found.map((node) => ({ node, what: 'Reverse' })) : [];
}

/** `[char]73 + [char]110 + …`. */
function characters(script: ScriptView): Hidden[] {
  return script
    .kind('BinaryExpression', 'UnaryExpression')
    .filter(
      (node) =>
        /(\[char\]\s*\(?\d+\)?\s*[,+]\s*){4,}/i.test(script.textOf(node)) &&
        script.holder(node)?.node.kind !== 'BinaryExpression',
    )
    .map((node) => ({ node, what: '[char]' }));
}

/** `& ('Inv' + 'oke-Expression')`, `& ("{1}{0}" -f …)`. */
function isHiddenName(script: ScriptView, nameNode: SyntaxNode): boolean {
  const inner = bare(nameNode);
  const built = inner.kind === 'BinaryExpression' && ['Plus', 'Format', 'Join'].includes(fact(inner, 'operator'));
  return built && constantText(script, inner) !== null && /^[\w-]+$/.test(constantText(script, inner) ?? '');
}

function reversesCode(script: ScriptView): boolean {
  return script.calls.some(
    ({ name, node }) =>
      name === 'invoke-expression' ||
      (parts(node, 'commandElements').length === 1 && script.textOf(node).startsWith('&')),
  );
}
