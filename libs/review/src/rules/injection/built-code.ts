import {
  argument,
  bare,
  type Call,
  constantName,
  constantText,
  fact,
  part,
  parts,
  piecesOf,
  type ScriptView,
  type SyntaxNode,
} from '#connectors';
import { at } from '../../review.js';
import type { Rule } from '../rule.js';

const runsText = /^(invokescript|addscript|createnestedpipeline|newscriptblock|expandstring)$/i;

/** Text that becomes code: what is in it decides what runs. */
export const builtCode: Rule = {
  id: 'INJ-001',
  severity: 'blocker',
  steps: [2],
  *detect(review) {
    for (const script of review.scripts)
      for (const { node, code } of runsCode(script))
        if (constantText(script, code) === null) yield at(script, node, script.textOf(code).slice(0, 60));
  },
};

function* runsCode(script: ScriptView): Generator<{ node: SyntaxNode; code: SyntaxNode }> {
  for (const call of script.calls.filter(({ name }) => name === 'invoke-expression')) {
    const code = argument(call, 'Command') ?? call.positional[0] ?? before(script, call.node);
    if (code) yield { node: call.node, code };
  }
  for (const node of script.kind('InvokeMemberExpression')) {
    const [code] = parts(node, 'arguments');
    if (code && makesCode(node)) yield { node, code };
  }
}

function makesCode(node: SyntaxNode): boolean {
  const method = constantName(part(node, 'member')) ?? '';
  const type = part(node, 'expression');
  return (
    runsText.test(method) ||
    (/^create$/i.test(method) && type?.kind === 'TypeExpression' && /(^|\.)scriptblock$/i.test(fact(type, 'typeName')))
  );
}

function before(script: ScriptView, node: SyntaxNode): SyntaxNode | null {
  const pipeline = script.holder(node)?.node;
  const elements = pipeline ? parts(pipeline, 'pipelineElements') : [];
  return elements[elements.indexOf(node) - 1] ?? null;
}

const shells =
  /^(cmd|cmd\.exe|powershell|powershell\.exe|pwsh|pwsh\.exe|bash|sh|wscript|cscript|start-process|net|net\.exe|sqlcmd|sqlcmd\.exe)$/;

/** A command line with values put into it. */
export const builtCommandLine: Rule = {
  id: 'INJ-002',
  severity: 'blocker',
  steps: [2],
  *detect(review) {
    for (const script of review.scripts) {
      const origins = review.originsIn(script);
      const variable = (node: SyntaxNode | null) =>
        node !== null &&
        constantText(script, node) === null &&
        (piecesOf(script, node).some((piece) => typeof piece === 'string') || origins.of(node).size > 0);
      for (const call of script.calls.filter((candidate) => shells.test(candidate.name))) {
        const given = [...call.positional, ...argumentLists(script, call)];
        const found = given.find((node) => bare(node).kind !== 'ScriptBlockExpression' && variable(node));
        if (found) yield at(script, call.node, call.name);
      }
      for (const node of script.kind('InvokeMemberExpression')) {
        const type = part(node, 'expression');
        if (
          !/^start$/i.test(constantName(part(node, 'member')) ?? '') ||
          !/diagnostics\.process$/i.test(type ? fact(type, 'typeName') : '')
        )
          continue;
        if (parts(node, 'arguments').some(variable)) yield at(script, node, 'Process.Start');
      }
    }
  },
};

const argumentLists = (script: ScriptView, call: Call) => [
  ...script.variables.argumentsOf(call, 'ArgumentList'),
  ...[...call.named]
    .filter(([name, value]) => value && !/^(argumentlist|workingdirectory|credential|verb)$/.test(name))
    .map(([, value]) => value!),
];

/** A module or script that is fetched while the connector runs. */
export const fetchedCode: Rule = {
  id: 'INJ-007',
  severity: 'blocker',
  steps: [2],
  *detect(review) {
    for (const script of review.scripts)
      for (const call of script.calls) {
        const given = fetched(script, call);
        if (given) yield at(script, call.node, script.textOf(given).slice(0, 60));
      }
  },
};

const installs = /^(install-module|install-package|install-script|save-module|update-module)$/;

/** What a call installs without a version, or loads from the web; null when it does neither. */
function fetched(script: ScriptView, call: Call): SyntaxNode | null {
  const named = argument(call, 'Name') ?? call.positional[0] ?? call.node;
  if (installs.test(call.name)) return isPinned(script, call) ? null : named;
  if (call.name !== 'import-module' && call.name !== 'invoke-expression' && !isDotSourced(script, call.node))
    return null;
  const given = call.name === 'import-module' ? named : call.node;
  return runsDownload(script, given, call) ? given : null;
}

const isPinned = (script: ScriptView, call: Call) => script.variables.argumentsOf(call, 'RequiredVersion').length > 0;

const isDotSourced = (script: ScriptView, node: SyntaxNode) =>
  /^(Dot|Ampersand)$/.test(fact(node, 'invocationOperator'));

/** Takes its code from the web: in the same expression, from a variable that holds an answer, or from a file that one was saved to. */
function runsDownload(script: ScriptView, given: SyntaxNode, call: Call): boolean {
  const text = script.textOf(given);
  if (/https?:\/\/|invoke-(webrequest|restmethod)|\b(iwr|irm)\b|downloadstring|downloadfile/i.test(text)) return true;
  const variables = script.kind('VariableExpression').filter((node) => script.isInside(node, call.node));
  const saved = script.calls
    .filter(({ name }) => /^invoke-(webrequest|restmethod)$|^start-bitstransfer$/.test(name))
    .flatMap((download) => [
      ...script.variables.argumentsOf(download, 'OutFile'),
      ...script.variables.argumentsOf(download, 'Destination'),
    ])
    .map((node) => script.textOf(node).replace(/["']/g, '').toLowerCase());
  return (
    variables.some(
      (variable) => saved.includes(script.textOf(variable).toLowerCase()) || holdsDownload(script, variable),
    ) || saved.some((path) => text.toLowerCase().includes(path))
  );
}

function holdsDownload(script: ScriptView, variable: SyntaxNode): boolean {
  return script.variables
    .of(variable)
    .some(
      ({ value }) =>
        value &&
        /\binvoke-(webrequest|restmethod)\b|\b(iwr|irm)\b|downloadstring/i.test(script.textOf(value)) &&
        /\.ps[m]?1\b|raw\.|downloadstring|\.content\b/i.test(script.textOf(value)),
    );
}
