import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionName } from '#connectors';
import {
  ConnectorRuntime,
  HostPool,
  MappingSandbox,
  type ActionRequest,
  type ActionResult,
  type Person,
} from '#runtime';
import { readConnectorFolder } from '../../apps/cli/src/connector-folder.js';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/sandbox.js';

export interface SampleRuns {
  sandbox: Sandbox;
  /** One action, really done unless `dryRun` is given. */
  run(action: ActionName, more?: Partial<ActionRequest>): Promise<ActionResult>;
  /** Writing calls that reached a stand-in since the last reset. */
  writes(service: string): Promise<number>;
  /** Lets the next calls of a stand-in fail, as `_control/faults` takes it. */
  fault(service: string, fault: object): Promise<void>;
  close(): Promise<void>;
}

export const person = (name: string): Person =>
  JSON.parse(readFileSync(join('samples/persons', `${name}.json`), 'utf8')) as Person;

/** A sample connector with the sandbox behind it, run by the platform's own runtime. `settings` gets the sandbox's address. */
export async function openSample(
  repository: string,
  settings: (url: string) => Record<string, unknown>,
): Promise<SampleRuns> {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  const sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
  const hosts = new HostPool({ maximumHosts: 1, spares: 0 });
  const mappings = new MappingSandbox();
  const runtime = new ConnectorRuntime(hosts, mappings);
  const connector = readConnectorFolder(join('samples/connectors', repository));
  const { correlation } = connector.package;
  const control = (path: string, method: string, body?: object): Promise<Response> =>
    fetch(`${sandbox.url}/_control${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
  return {
    sandbox,
    run: (action, more = {}) =>
      runtime.runAction({
        system: { key: `test/${repository}`, name: 'Sample' },
        package: connector.package,
        flavour: '',
        readScript: connector.readScript,
        action,
        settings: settings(sandbox.url),
        person: null,
        correlation: correlation ? { enabled: true, ...correlation } : null,
        dryRun: false,
        ...more,
      }),
    writes: async (service) =>
      ((await (await control('/counters', 'GET')).json()) as Record<string, { writing: number }>)[service]!.writing,
    fault: async (service, fault) => void (await control(`/faults/${service}`, 'PUT', fault)),
    close: async () => {
      mappings.close();
      await hosts.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
