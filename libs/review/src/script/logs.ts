import { constantName, memberPath, pairs, part, parts, type ScriptView, type SyntaxNode } from '#connectors';

/** Something that reaches the process log or the audit trail. */
export interface LogEntry {
  kind: 'log' | 'audit';
  /** The expression that is written. */
  value: SyntaxNode;
}

const logging = /^(write-(verbose|information|warning|error|host|debug|log)|hid-write-(status|summary))$/;

export function logEntries(script: ScriptView): LogEntry[] {
  const logs = script.calls
    .filter(({ name }) => logging.test(name))
    .flatMap((call) => [
      ...call.positional,
      ...[...call.named].filter(([name]) => /^(m|i|o)/.test(name)).map(([, value]) => value),
    ])
    .filter((value) => value !== null)
    .map((value) => ({ kind: 'log' as const, value }));
  return [...logs, ...audits(script)];
}

/** `…AuditLogs.Add(@{ Message = … })` and what is put into a variable that is called so. */
function audits(script: ScriptView): LogEntry[] {
  const added = script
    .kind('InvokeMemberExpression')
    .filter(
      (node) =>
        /^add(range)?$/i.test(constantName(part(node, 'member')) ?? '') &&
        /auditlogs?$/.test(memberPath(part(node, 'expression')!) ?? ''),
    );
  const tables = added.flatMap((node) =>
    script
      .kind('Hashtable')
      .filter((table) => parts(node, 'arguments').some((argument) => script.isInside(table, argument))),
  );
  const messages = tables.flatMap((table) =>
    pairs(table).filter(({ key }) => /^message$/i.test(constantName(key) ?? '')),
  );
  return messages.map(({ value }) => ({ kind: 'audit' as const, value }));
}

/** Is a node written to a log or audit entry? */
export function isLogged(script: ScriptView, node: SyntaxNode, entries: LogEntry[]): boolean {
  return entries.some(({ value }) => script.isInside(node, value));
}
