import { findSecrets, isSecretLiteral, namesSecret, type SecretKind } from '#sensitive';
import { constantName, constantText, fact, part, parts, type ScriptView, type SyntaxNode } from '#connectors';
import type { Detection } from '../../findings/finding.js';
import { at, atWord, type Review } from '../../review.js';
import { namedValues } from '../../script/named-values.js';
import type { Rule } from '../rule.js';
import { formsOf } from './credential-settings.js';

const byShape: SecretKind[] = ['privateKey', 'cloudKey', 'vendorToken'];
const byForm: SecretKind[] = [
  'afasToken',
  'basicCredentials',
  'bearerToken',
  'jwt',
  'connectionString',
  'urlCredentials',
];

export const literalSecret: Rule = {
  id: 'CRED-001',
  severity: 'blocker',
  steps: [2],
  alsoInTests: true,
  *detect(review) {
    for (const script of review.scripts) yield* inScript(script);
    for (const { path, text } of review.texts.filter(
      (file) => !review.scripts.some((script) => script.path === file.path),
    ))
      for (const { kind, start, end, name } of findSecrets(text))
        if (kind === 'namedLiteral') yield { path, start, end, subject: name ?? '' };
    yield* defaults(review);
  },
};

/** A secret's default value is the same for every customer that does not change it. */
function* defaults(review: Review): Generator<Detection> {
  for (const form of formsOf(review))
    for (const { key, secret, defaultValue } of form.fields)
      if (secret && typeof defaultValue === 'string' && isSecretLiteral('password', defaultValue))
        yield atWord(review.textOf(form.path), form.path, `"${key}"`, key);
}

function* inScript(script: ScriptView): Generator<Detection> {
  for (const { name, value } of namedValues(script)) {
    if (!namesSecret(name) || isSecureString(script, value)) continue;
    const text = constantText(script, value);
    if (text === null) yield* encodedLiteral(script, name, value);
    else if (isSecretLiteral(name, text) && findSecrets(text).length === 0) yield at(script, value, name);
  }
}

/** `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes('user:secret'))`, wherever it is used. */
function* encodedLiteral(script: ScriptView, name: string, value: SyntaxNode): Generator<Detection> {
  for (const node of script.kind('InvokeMemberExpression').filter((call) => script.isInside(call, value))) {
    if (!/^getbytes$/i.test(constantName(part(node, 'member')) ?? '')) continue;
    const text = constantText(script, parts(node, 'arguments')[0] ?? node) ?? '';
    const password = text.includes(':') ? text.slice(text.indexOf(':') + 1) : '';
    if (isSecretLiteral('password', password)) yield at(script, node, name);
  }
}

/** `ConvertTo-SecureString` has a rule of its own. */
function isSecureString(script: ScriptView, value: SyntaxNode): boolean {
  return script.calls.some(({ name, node }) => name === 'convertto-securestring' && script.isInside(node, value));
}

function* shaped(review: Review, kinds: SecretKind[]): Generator<Detection> {
  for (const { path, text } of review.texts)
    for (const { kind, start, end } of findSecrets(text))
      if (kinds.includes(kind)) yield { path, start, end, subject: kind };
  for (const script of review.scripts) yield* puttogether(script, kinds);
}

/** Secrets that appear only when the pieces of a text are put together. */
function* puttogether(script: ScriptView, kinds: SecretKind[]): Generator<Detection> {
  const joined = script
    .kind('BinaryExpression')
    .filter((node) => ['Plus', 'Format', 'Join'].includes(fact(node, 'operator')));
  const expanded = script
    .kind('ExpandableStringExpression')
    .filter((node) => parts(node, 'nestedExpressions').length > 0);
  for (const node of [...joined, ...expanded]) {
    if (joined.includes(script.holder(node)?.node as SyntaxNode)) continue;
    const text = constantText(script, node);
    if (text === null || findSecrets(script.textOf(node)).length > 0) continue;
    const found = findSecrets(text).find(({ kind }) => kinds.includes(kind));
    if (found) yield at(script, node, found.kind);
  }
}

export const knownKeys: Rule = {
  id: 'CRED-002',
  severity: 'blocker',
  steps: [2],
  alsoInTests: true,
  detect: (review) => shaped(review, byShape),
};

export const writtenCredentials: Rule = {
  id: 'CRED-003',
  severity: 'blocker',
  steps: [2],
  alsoInTests: true,
  detect: (review) => shaped(review, byForm),
};
