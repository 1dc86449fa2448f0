import type { CorrelationKey, FeasibilityReport } from '#feasibility';
import { type Endpoint, type EndpointAction, technicalDesignSchema } from './technical-design.rules.js';

/** What the report calls a function, where a design calls it otherwise. */
const ENDPOINT_NAMES: Record<string, EndpointAction> = { list: 'importAccounts', listPermissions: 'permissions' };

type Answered = FeasibilityReport['functions'][number];

/** The operations that the report points at, as endpoints that can be edited. What it only guesses is left to a person. */
export function endpointsFrom(report: FeasibilityReport, key: CorrelationKey | null): Endpoint[] {
  return report.functions.flatMap((line) => {
    const filled = line.id === 'find' ? findEndpoint(line, key) : endpointOf(line, report);
    const parsed = technicalDesignSchema.shape.endpoints.safeParse(filled ? [filled] : []);
    return parsed.success ? parsed.data : [];
  });
}

interface Operation {
  method: string;
  path: string;
}

function operationOf(text: string | null): Operation | null {
  const [, method, path] = /^(GET|POST|PUT|PATCH|DELETE) (\/\S*)$/.exec(text ?? '') ?? [];
  return method && path ? { method, path } : null;
}

const firstOperation = ({ evidence }: Answered): Operation | null =>
  operationOf(evidence.find(({ operation }) => operation)?.operation ?? null);

function endpointOf(line: Answered, report: FeasibilityReport): object | null {
  const operation = line.answer === 'yes' ? firstOperation(line) : null;
  if (!operation) return null;
  const path = placeholders(operation.path, line.id, report.account.chosen ?? '');
  const body = stateBody(line.id, operation, report);
  return body === undefined
    ? null
    : { action: ENDPOINT_NAMES[line.id] ?? line.id, method: operation.method, path, body };
}

/**
 * What enabling and disabling send when an update does it; undefined where that cannot be said: an update that replaces the whole account
 * must not be sent one field of it.
 */
function stateBody(
  id: string,
  operation: Operation,
  { functions, shape }: FeasibilityReport,
): Endpoint['body'] | undefined {
  if (id !== 'enable' && id !== 'disable') return null;
  const update = functions.find((line) => line.id === 'update');
  const updates = update ? firstOperation(update) : null;
  if (updates?.path !== operation.path || updates.method !== operation.method) return null;
  const state = shape?.states[id];
  return operation.method === 'PATCH' && state ? { [state.field]: state.value } : undefined;
}

const PARAMETER = /\{([^}]*)\}/g;

/** The account's own place in a path becomes `{id}`, that of a group or role `{permission}`. */
function placeholders(path: string, id: string, account: string): string {
  if (id !== 'grant' && id !== 'revoke') return path.replace(/\{[^}]*\}(?=[^{]*$)/, '{id}');
  const names = [...path.matchAll(PARAMETER)].map(([, name]) => name!);
  const own = accountAt(path, names, account);
  return path.replace(PARAMETER, (whole, name: string) => {
    const at = names.indexOf(name);
    return at === own ? '{id}' : at === (own === 0 ? 1 : 0) ? '{permission}' : whole;
  });
}

/** Which of the names in the path is the account; in a path that begins with the account it is the first, else the last of several. */
function accountAt(path: string, names: string[], account: string): number {
  if (account !== '' && path.toLowerCase().startsWith(`${account.toLowerCase()}/`)) return 0;
  const noun = (account.split('/').at(-1) ?? '').toLowerCase().replace(/s$/, '');
  const named = noun === '' ? -1 : names.findIndex((name) => name.toLowerCase().includes(noun));
  return named >= 0 ? named : names.length > 1 ? names.length - 1 : -1;
}

/** A search on one field. How a filter is written is left to a person: each API has its own language for that. */
function findEndpoint(line: Answered, key: CorrelationKey | null): object | null {
  const operation = line.answer === 'yes' && key ? operationOf(key.evidence.operation) : null;
  if (!key || operation?.method !== 'GET') return null;
  if (key.how === 'path')
    return { action: 'find', method: 'GET', path: operation.path.replace(`{${key.field}}`, '{value}') };
  if (key.how !== 'parameter') return null;
  return { action: 'find', method: 'GET', path: `${operation.path}?${encodeURIComponent(key.field)}={value}` };
}
