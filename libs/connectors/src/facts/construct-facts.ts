import type { SyntaxNode } from '../scripts/syntax-tree.js';
import { machineFiles } from './file-facts.js';
import type { ConstructFact, ConstructKind } from './script-facts.js';
import { argument, type Call } from './tree/calls.js';
import { constantText } from './tree/constants.js';
import type { ScriptView } from './tree/script-view.js';
import { constantName, fact, part, parts } from './tree/syntax.js';
import { bareType, memberUses, typeUses } from './type-facts.js';
import { shortText } from './uses.js';

interface Found {
  kind: ConstructKind;
  node: SyntaxNode;
}

/** Constructs that say where a script can run, and those that reach past what Koppel sees. */
export function constructFacts(script: ScriptView): ConstructFact[] {
  const found = [
    ...script.calls.flatMap((call) => ofCall(script, call).map((kind) => ({ kind, node: call.node }))),
    ...ofMembers(script),
    ...ofTypes(script),
    ...ofTexts(script),
    ...machineFiles(script).map((node) => ({ kind: 'machineFile' as const, node })),
    ...script.kind('ExitStatement').map((node) => ({ kind: 'exit' as const, node })),
  ];
  return distinct(found).map(({ kind, node }) => ({ kind, what: shortText(script, node), line: node.line }));
}

/** Once a kind and line. */
function distinct(found: Found[]): Found[] {
  const places = new Map(found.toReversed().map((one) => [`${one.kind} ${one.node.line}`, one]));
  return [...places.values()].sort((one, other) => one.node.start - other.node.start);
}

const byName: [RegExp, ConstructKind][] = [
  [/^invoke-expression$/, 'builtCode'],
  [/^(start|receive|wait)-job$/, 'job'],
  [/^((new|enter|connect|disconnect|import)-pssession|new-pssessionoption)$/, 'remoteSession'],
  [/^start-process$|\.(exe|cmd|bat|vbs|msi)$/, 'nativeProgram'],
  [
    /^(icacls|cacls|robocopy|xcopy|net|net1|netsh|nltest|dsquery|dsget|dsadd|dsmod|reg|cmd|powershell|pwsh|cscript|wscript|schtasks|sc\.exe|msiexec|setx|takeown|wmic|whoami|bash|sh|ssh|scp|openssl|7z|sqlcmd|bcp)$/,
    'nativeProgram',
  ],
];

function ofCall(script: ScriptView, call: Call): ConstructKind[] {
  const kinds = byName.filter(([pattern]) => pattern.test(call.name)).map(([, kind]) => kind);
  if (isRemote(call)) kinds.push('remoteSession');
  if (call.name === 'new-object' && argument(call, 'ComObject') !== undefined) kinds.push('comObject');
  if (call.name === 'add-type') kinds.push(addedType(script, call));
  if (followsNoRedirect(script, call)) kinds.push('unfollowedRedirect');
  return kinds;
}

const isRemote = (call: Call): boolean =>
  call.name === 'invoke-command' &&
  ['ComputerName', 'Session', 'ConnectionUri', 'VMName'].some((name) => argument(call, name) !== undefined);

const windowsAssembly =
  /^(system\.(windows\.|drawing|directoryservices|data\.oracleclient|management$|serviceprocess|web\.services)|presentation(core|framework)|microsoft\.(office|activedirectory|exchange))/i;

function addedType(script: ScriptView, call: Call): ConstructKind {
  if (argument(call, 'Path') !== undefined || argument(call, 'LiteralPath') !== undefined) return 'libraryFile';
  const assembly = argument(call, 'AssemblyName');
  if (assembly === undefined || assembly === null) return 'addedCode';
  return windowsAssembly.test(constantText(script, assembly) ?? '') ? 'windowsAssembly' : 'addedCode';
}

/** `-MaximumRedirection 0` with a web session was no error in Windows PowerShell 5.1, and is one since. */
function followsNoRedirect(script: ScriptView, call: Call): boolean {
  if (!/^invoke-(restmethod|webrequest)$/.test(call.name)) return false;
  const given = (name: string) => script.variables.argumentsOf(call, name);
  const most = given('MaximumRedirection').map((node) => constantText(script, node));
  return most.includes('0') && [...given('WebSession'), ...given('SessionVariable')].length > 0;
}

const path = /^[a-z]:\\|^\\\\\w/i;

function ofMembers(script: ScriptView): Found[] {
  return memberUses(script).flatMap(({ type, member, node }): Found[] => {
    const name = `${bareType(type)}::${member.toLowerCase()}`;
    if (/^environment::(exit|failfast)$/.test(name)) return [{ kind: 'endsProcess', node }];
    if (/^(reflection\.)?assembly::(load(file|from)|unsafeloadfrom)$/.test(name))
      return [{ kind: 'libraryFile', node }];
    if (/^reflection\.assembly::load(withpartialname)?$/.test(name))
      return [{ kind: windowsAssembly.test(firstText(script, node)) ? 'windowsAssembly' : 'addedCode', node }];
    if (/^diagnostics\.process::start$/.test(name)) return [{ kind: 'nativeProgram', node }];
    if (/^scriptblock::create$/.test(name)) return [{ kind: 'builtCode', node }];
    if (name.startsWith('io.') && path.test(firstText(script, node))) return [{ kind: 'windowsPath', node }];
    return [];
  });
}

function firstText(script: ScriptView, node: SyntaxNode): string {
  const [first] = parts(node, 'arguments');
  return (first && constantText(script, first)) ?? '';
}

const ownConnection =
  /^(net\.http\.(httpclient|socketshttphandler|httpmessageinvoker)|net\.(webclient|webrequest|httpwebrequest|ftpwebrequest)|net\.(sockets|websockets)\.|net\.mail\.smtpclient|data\.(sqlclient|odbc|oledb|oracleclient)\.|microsoft\.data\.|oracle\.|mysql\.|npgsql\.|directoryservices\.|servicemodel\.|adsi(searcher)?$)/;

function ofTypes(script: ScriptView): Found[] {
  return typeUses(script)
    .map(({ name, node }) => ({ bare: bareType(name), node }))
    .filter(({ bare }) => !/(exception|status|statuscode)$/.test(bare))
    .flatMap(({ bare, node }) => (ownConnection.test(bare) ? [{ kind: 'ownConnection' as const, node }] : []));
}

/** Texts that only mean something on Windows: where they are handed to a command or method, not in messages. */
function ofTexts(script: ScriptView): Found[] {
  const texts = script.kind('StringConstantExpression', 'ExpandableStringExpression');
  const found = texts.flatMap((node): Found[] => {
    const text = fact(node, 'value');
    const kind = /^cert:\\/i.test(text)
      ? ('certificateStore' as const)
      : /^(hk(lm|cu|cr|u|cc):|registry::)/i.test(text)
        ? ('registry' as const)
        : null;
    const given = script.holder(node)?.node ?? node;
    return kind ? [{ kind, node: given.kind === 'Command' ? given : node }] : [];
  });
  const imported = script
    .kind('InvokeMemberExpression')
    .filter((node) => /^import$/i.test(constantName(part(node, 'member')) ?? '') && importsCertificate(script, node));
  return [
    ...found,
    ...hardCodedPaths(script),
    ...imported.map((node) => ({ kind: 'importedCertificate' as const, node })),
  ];
}

/** `$certificate.Import(…)` on what was made as an X509Certificate2: no longer possible since .NET 5. */
function importsCertificate(script: ScriptView, node: SyntaxNode): boolean {
  const base = part(node, 'expression');
  if (base?.kind !== 'VariableExpression') return false;
  return script.variables
    .named(fact(base, 'variablePath'))
    .some(({ value }) => value !== null && /x509certificate2?\b/i.test(script.textOf(value)));
}

const fileCommand =
  /^((get|set|add)-content|out-file|(export|import)-(csv|clixml|module)|(new|remove|copy|move|rename|get)-item|get-childitem|test-path|set-location|push-location)$/;

function hardCodedPaths(script: ScriptView): Found[] {
  return script.calls
    .filter(({ name }) => fileCommand.test(name))
    .filter((call) =>
      [...call.positional, ...call.named.values()].some((node) => node && path.test(constantText(script, node) ?? '')),
    )
    .map(({ node }) => ({ kind: 'windowsPath', node }));
}
