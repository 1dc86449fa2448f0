import { namesSecret } from '#sensitive';
import { bare, constantName, part, type ScriptView, type SyntaxNode, variableName } from '#connectors';
import { at } from '../../review.js';
import { logEntries } from '../../script/logs.js';
import type { Rule } from '../rule.js';

/** A secret, or headers that already hold one, in a log or audit line. */
export const loggedSecret: Rule = {
  id: 'CRED-011',
  severity: 'high',
  steps: [2],
  *detect(review) {
    for (const script of review.actions)
      for (const { value } of logEntries(script))
        for (const node of script
          .kind('VariableExpression', 'MemberExpression')
          .filter((candidate) => script.isInside(candidate, value))) {
          if (isPartOfMore(script, node)) continue;
          if (isSecretValue(script.textOf(node)) || holdsAuthorization(script, node))
            yield at(script, node, script.textOf(node));
        }
  },
};

/** `$token` in `$token.expires_in`, in `.Length`, or in a comparison. */
function isPartOfMore(script: ScriptView, node: SyntaxNode): boolean {
  const around = script.holder(node);
  if (!around) return false;
  if (around.role === 'expression' && /Member/.test(around.node.kind)) return true;
  return (
    /^(BinaryExpression|UnaryExpression|IfStatement)$/.test(around.node.kind) &&
    !/Plus|Format/.test(String(around.node.facts['operator']))
  );
}

const safeEnd =
  /(expires?_?(in|on|at)?|type|length|count|url|uri|id|name|isvalid|lifetime|endpoint|error(_description)?|message)$/i;

function isSecretValue(path: string): boolean {
  const last =
    path
      .replace(/^[$@{]+|\}$/g, '')
      .split(/[.:]/)
      .at(-1) ?? '';
  return last !== '' && namesSecret(last) && !safeEnd.test(last);
}

/** The table got its `Authorization` before this line, in the order of the text. */
function holdsAuthorization(script: ScriptView, node: SyntaxNode): boolean {
  if (variableName(node) === '') return false;
  const entries = script.variables.entriesOf(node);
  const inTable = script.variables.of(node).some(({ value }) => value && bare(value).kind === 'Hashtable');
  return (
    (inTable || entries.length > 0) &&
    entries.some(
      ({ key, node: entry }) =>
        /^authorization$/i.test(key ?? '') && entry.start < node.start && !isRemoved(script, node),
    )
  );
}

function isRemoved(script: ScriptView, node: SyntaxNode): boolean {
  return script
    .kind('InvokeMemberExpression')
    .some(
      (call) =>
        call.start < node.start &&
        /^remove$/i.test(constantName(part(call, 'member')) ?? '') &&
        /authorization/i.test(script.textOf(call)),
    );
}
