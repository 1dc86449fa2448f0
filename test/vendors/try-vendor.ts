import assert from 'node:assert/strict';
import type { ConnectorPackage } from '#connectors';
import type { ActionResult, ConnectorRuntime, JsonValue } from '#runtime';
import { standIn, type StandIn } from './stand-in.ts';
import type { Expected, Trial, Vendor } from './vendor.ts';

export interface Connector {
  package: ConnectorPackage;
  readScript: (path: string) => string;
}

export interface Outcome {
  trial: Trial;
  /** Null when everything held, else what did not. */
  failure: string | null;
}

const words = ({ auditLogs, reason }: ActionResult): string =>
  [...auditLogs.map(({ message }) => message), reason ?? ''].join('\n');

/** Only what is expected, and always why it went as it did: a failure that shows everything shows nothing. */
const named = (result: ActionResult, expected: Expected): Expected => ({
  ...Object.fromEntries(Object.keys(expected).map((key) => [key, result[key as keyof ActionResult]])),
  reason: result.reason,
});

function check(vendor: Vendor, trial: Trial, result: ActionResult, state: unknown, writes: StandIn['writes']): void {
  assert.partialDeepStrictEqual(named(result, trial.expected), trial.expected);
  if (trial.says) assert.ok(words(result).includes(trial.says), `nothing says "${trial.says}":\n${words(result)}`);
  if (trial.leaves !== undefined)
    assert.partialDeepStrictEqual(JSON.parse(JSON.stringify(state)) as object, trial.leaves as object);
  if (trial.writesNothing || trial.given?.dryRun) {
    const reads = vendor.reads ?? [];
    const changing = writes.filter(({ path }) => !reads.some((read) => path.startsWith(read)));
    assert.deepEqual(
      changing.map(({ method, path }) => `${method} ${path}`),
      [],
      'something was written',
    );
  }
}

/** Runs all trials of a vendor with its real connector, unmodified. */
export async function tryVendor(runtime: ConnectorRuntime, vendor: Vendor, connector: Connector): Promise<Outcome[]> {
  const { routes, state } = vendor.open();
  const server = await standIn(routes);
  const outcomes: Outcome[] = [];
  let accountReference: JsonValue = null;
  try {
    for (const trial of vendor.trials) {
      const before = server.writes.length;
      const request = {
        system: { key: `vendors/${vendor.repository}`, name: connector.package.application },
        package: connector.package,
        flavour: '',
        readScript: connector.readScript,
        action: trial.action,
        person: vendor.person ?? null,
        correlation: vendor.correlation ?? null,
        accountReference,
        dryRun: false,
        network: { onlyReads: (vendor.reads ?? []).map((path) => server.url + path) },
        ...trial.given,
        settings: { ...vendor.settings(server.url), ...trial.given?.settings },
      };
      const failure = await failureOf(async () => {
        const result = await runtime.runAction(request);
        if (trial.action === 'create' && result.success && !request.dryRun) accountReference = result.accountReference;
        check(vendor, trial, result, state, server.writes.slice(before));
      });
      outcomes.push({ trial, failure });
    }
  } finally {
    await server.close();
  }
  return outcomes;
}

async function failureOf(holds: () => Promise<void>): Promise<string | null> {
  try {
    await holds();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
