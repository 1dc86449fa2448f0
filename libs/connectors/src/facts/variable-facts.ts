import type { SyntaxNode } from '../scripts/syntax-tree.js';
import { argument } from './tree/calls.js';
import type { ScriptView } from './tree/script-view.js';
import { bare, constantName, fact, part, parts, variableName } from './tree/syntax.js';

const words = (text: string): string[] => text.toLowerCase().trim().split(/\s+/);

/** What the host defines before a script runs, in V2 and in V1. */
const HOST = words(`actionContext personContext outputContext resourceContext notificationContext
  configuration person manager previousPerson personDifferences accountReference managerAccountReference permissionReference
  entitlementContext operation dryRun auditLogs`);

const AUTOMATIC =
  words(`_ ? ^ $ args consolefilename enabledexperimentalfeatures error event eventargs eventsubscriber executioncontext false
  foreach home host input iscoreclr islinux ismacos iswindows lastexitcode matches myinvocation nestedpromptlevel null pid profile psboundparameters
  pscmdlet pscommandpath psculture psdebugcontext psedition pshome psitem psscriptroot pssenderinfo psstyle psuiculture psversiontable pwd sender
  shellid stacktrace switch this true confirmpreference debugpreference erroractionpreference errorview formatenumerationlimit informationpreference
  maximumhistorycount ofs outputencoding progresspreference psdefaultparametervalues psemailserver psmoduleautoloadingpreference
  psnativecommandargumentpassing psnativecommanduseerroractionpreference pssessionapplicationname pssessionconfigurationname pssessionoption
  transcript verbosepreference warningpreference whatifpreference`);

const GIVEN = new Set([...HOST, ...AUTOMATIC]);

/** Parameters that name a variable to be filled. */
const FILLS = words(
  'sessionvariable outvariable errorvariable warningvariable informationvariable pipelinevariable ov ev wv iv pv sv',
);

/** Variables that nothing gives a value, each where it is first read. PowerShell takes them for null. */
export function unassignedVariables(script: ScriptView): { name: string; line: number }[] {
  const assigned = assignedNames(script);
  const found = new Map<string, { name: string; line: number }>();
  for (const node of script.kind('VariableExpression').sort((one, other) => one.start - other.start)) {
    const path = fact(node, 'variablePath');
    const name = variableName(node);
    const isElsewhere = /^[a-z]+:/i.test(path) && !/^(script|global|local|private|using):/i.test(path);
    if (name === '' || isElsewhere || GIVEN.has(name) || assigned.has(name) || found.has(name)) continue;
    found.set(name, { name: path.replace(/^\w+:/, ''), line: node.line });
  }
  return [...found.values()];
}

function assignedNames(script: ScriptView): Set<string> {
  const targets = [
    ...script.kind('AssignmentStatement').flatMap((node) => targetsOf(part(node, 'left'))),
    ...script.kind('ForEachStatement').flatMap((node) => targetsOf(part(node, 'variable'))),
    ...script.kind('Parameter').flatMap((node) => targetsOf(part(node, 'name'))),
    ...script
      .kind('ConvertExpression')
      .filter(isReference)
      .flatMap((node) => targetsOf(part(node, 'child'))),
  ];
  const filled = script.calls.flatMap((call) => {
    const named = [...call.named].flatMap(([name, value]) => (value && FILLS.includes(name) ? [value] : []));
    const sets = /^(set|new)-variable$/.test(call.name) ? [argument(call, 'Name') ?? call.positional[0]] : [];
    return [...named, ...sets].map((node) =>
      constantName(node ?? null)
        ?.replace(/^\+/, '')
        .toLowerCase(),
    );
  });
  return new Set([...targets, ...filled.filter((name) => name !== undefined), ...splattedSession(script)]);
}

/** `@{ SessionVariable = 'session' }` is splatted later. */
function splattedSession(script: ScriptView): string[] {
  return script.calls.flatMap((call) =>
    FILLS.flatMap((parameter) => script.variables.argumentsOf(call, parameter)).flatMap(
      (node) => constantName(node)?.toLowerCase() ?? [],
    ),
  );
}

function targetsOf(target: SyntaxNode | null): string[] {
  if (!target) return [];
  const left = bare(target);
  if (left.kind === 'ArrayLiteral') return parts(left, 'elements').flatMap(targetsOf);
  return left.kind === 'VariableExpression' ? [variableName(left)] : [];
}

const isReference = (node: SyntaxNode): boolean => /^ref$/i.test(fact(part(node, 'type') ?? node, 'typeName'));
