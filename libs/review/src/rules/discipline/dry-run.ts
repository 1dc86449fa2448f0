import { isGuarded, part, parts, type ScriptView, type SyntaxNode, webCalls, writesOf } from '#connectors';
import { at } from '../../review.js';
import type { Rule } from '../rule.js';

const writing = new Set([
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
  'resources',
]);

/** A call that changes the target and also runs in a preview. */
export const unguardedWrite: Rule = {
  id: 'RUN-001',
  severity: 'high',
  steps: [2],
  *detect(review) {
    for (const script of review.actions.filter(({ place }) => writing.has(place.action ?? ''))) {
      const first = writesOf(script).find(({ node }) => !isGuarded(script, node));
      if (first) yield at(script, first.node, first.what);
    }
  },
};

/** Disables or deletes without looking whether the account is there, and without a word on "not found". */
export const uncheckedRemoval: Rule = {
  id: 'RUN-002',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const script of review.actions.filter(({ place }) => /^(disable|delete)$/.test(place.action ?? ''))) {
      const [write] = writesOf(script);
      if (!write) continue;
      const looks =
        webCalls(script).some(
          ({ method, call }) => (method === 'GET' || method === null) && call.node.start < write.node.start,
        ) ||
        script.calls.some(({ name }) => /^get-(?!date|random|variable|member)/.test(name)) ||
        /\b404\b|not ?found/i.test(script.text);
      if (!looks) yield at(script, write.node, write.what);
    }
  },
};

/** An error that is caught and said to nobody, or called a success. */
export const swallowedError: Rule = {
  id: 'RUN-003',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const script of review.actions)
      for (const clause of script.kind('CatchClause')) {
        const body = part(clause, 'body')!;
        if (parts(body, 'statements').length === 0 && !hasComment(script, body)) yield at(script, clause, 'catch');
        else if (succeeds(script, body)) yield at(script, clause, 'Success = $true');
      }
  },
};

function hasComment(script: ScriptView, body: SyntaxNode): boolean {
  return script.syntax?.comments.some(({ start, end }) => body.start < start && end < body.end) ?? false;
}

/** Sets success right in the catch, not behind a question ("not found is fine for a delete"). */
function succeeds(script: ScriptView, body: SyntaxNode): boolean {
  return parts(body, 'statements').some(
    (statement) =>
      statement.kind === 'AssignmentStatement' && /(\.|\$)success\s*=\s*\$true/i.test(script.textOf(statement)),
  );
}
