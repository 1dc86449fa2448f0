import {
  argument,
  bare,
  constantName,
  constantText,
  fact,
  isSwitchedOn,
  part,
  parts,
  type ScriptView,
  type SyntaxNode,
} from '#connectors';
import { isSecretLiteral } from '#sensitive';
import { at } from '../../review.js';
import type { Rule } from '../rule.js';

export const plainTextSecureString: Rule = {
  id: 'CRED-004',
  severity: 'blocker',
  steps: [2],
  alsoInTests: true,
  *detect(review) {
    for (const script of review.scripts)
      for (const call of script.calls.filter(({ name }) => name === 'convertto-securestring')) {
        const given = argument(call, 'String') ?? call.positional[0] ?? pipedInto(script, call.node);
        if (!given || !isSwitchedOn(call, 'AsPlainText')) continue;
        const text = constantText(script, given);
        if (text === null)
          yield at(script, call.node, script.textOf(given), { severity: 'info', note: 'fromSettings' });
        else if (isSecretLiteral('password', text)) yield at(script, call.node, script.textOf(given));
      }
  },
};

function pipedInto(script: ScriptView, node: SyntaxNode): SyntaxNode | null {
  const pipeline = script.holder(node)?.node;
  const elements = pipeline ? parts(pipeline, 'pipelineElements') : [];
  return elements[elements.indexOf(node) - 1] ?? null;
}

/** A SecureString in a text gives `System.Security.SecureString`. */
export const secureStringInText: Rule = {
  id: 'CRED-010',
  severity: 'high',
  steps: [2],
  *detect(review) {
    for (const script of review.scripts)
      for (const node of script.kind('VariableExpression')) {
        if (!isSecure(script, node)) continue;
        const use = textUse(script, node);
        if (use) yield at(script, use, `$${fact(node, 'variablePath')}`);
      }
  },
};

function isSecure(script: ScriptView, node: SyntaxNode): boolean {
  return script.variables.of(node).some(({ node: statement, value, target }) => {
    const declared = script
      .kind('TypeConstraint')
      .some((type) => /securestring$/i.test(fact(type, 'typeName')) && isTypeOf(script, type, target, statement));
    if (declared || !value) return declared;
    const inner = bare(value);
    const elements = inner.kind === 'Pipeline' ? parts(inner, 'pipelineElements') : [inner];
    const last = script.callAt(elements.at(-1));
    return (
      last !== undefined &&
      (last.name === 'convertto-securestring' || (last.name === 'read-host' && isSwitchedOnSecure(last.named)))
    );
  });
}

const isSwitchedOnSecure = (named: Map<string, SyntaxNode | null>) =>
  [...named.keys()].some((name) => 'assecurestring'.startsWith(name));

function isTypeOf(script: ScriptView, type: SyntaxNode, target: SyntaxNode, statement: SyntaxNode): boolean {
  const holder = script.holder(type)?.node;
  return holder !== undefined && script.isInside(holder, statement) && script.isInside(target, holder);
}

/** The text, concatenation or `GetBytes` that a variable itself goes into; what a method makes of it is no text of it. */
function textUse(script: ScriptView, node: SyntaxNode): SyntaxNode | null {
  for (const { node: holder, role } of script.holdersOf(node)) {
    if (holder.kind === 'ExpandableStringExpression' || takesAsText(holder, role)) return holder;
    if (!passesOn.test(holder.kind) || parts(holder, 'pipelineElements').length > 1) return null;
  }
  return null;
}

const passesOn = /^(SubExpression|StatementBlock|Pipeline|CommandExpression|ParenExpression|ArrayLiteral)$/;

function takesAsText(holder: SyntaxNode, role: string): boolean {
  if (holder.kind === 'BinaryExpression') return ['Plus', 'Format'].includes(fact(holder, 'operator'));
  const method =
    holder.kind === 'InvokeMemberExpression' && role === 'arguments' ? constantName(part(holder, 'member')) : null;
  return /^(getbytes|concat|format)$/i.test(method ?? '');
}
