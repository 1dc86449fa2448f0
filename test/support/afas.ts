import type { Stack, StackCaller } from './stack.js';
import { eventually } from './stack.js';

/** Environment 12345 of the sandbox's AFAS: Gemeente Zonnedal. */
export const AFAS_TOKEN =
  '<token><version>1</version><data>5A4F4E4E4544414C2D4B4F5050454C2D53414E44424F582D544F4B454E2D3031</data></token>';
export const afasAddress = (stack: Stack): string => `${stack.sandboxUrl}/afas/12345`;

export const AFAS_SOURCE = 'HelloID-Conn-Prov-Source-AFAS-Profit';
export const AFAS_USERS = 'HelloID-Conn-Prov-Target-AFAS-Profit-Users';

/** Imports the newest version of a connector as a system with the sandbox's AFAS behind it. @returns its id */
export async function importAfas(stack: Stack, caller: StackCaller, repository: string, name: string): Promise<string> {
  const [connector] = await stack.rows<{ version: string }>(
    'select latest_version_id as version from connector where repository = $1',
    [repository],
  );
  const { importConnector } = await caller.graphql<{ importConnector: { id: string } }>(
    'mutation ($input: ImportConnectorInput!) { importConnector(input: $input) { id } }',
    { input: { versionId: connector!.version, name } },
  );
  const { saveSystemSettings } = await caller.graphql<{
    saveSystemSettings: { problems: unknown[]; system: { state: string } };
  }>(
    'mutation ($id: ID!, $values: [SettingChangeInput!]!) { saveSystemSettings(systemId: $id, values: $values) { problems { field message } system { state settings { problems { field message } } } } }',
    {
      id: importConnector.id,
      values: [
        { key: 'BaseUri', value: afasAddress(stack) },
        { key: 'Token', value: AFAS_TOKEN },
      ],
    },
  );
  if (saveSystemSettings.system.state !== 'ready')
    throw new Error(`${name} is not ready: ${JSON.stringify(saveSystemSettings)}`);
  return importConnector.id;
}

/** Waits until the demo's tenants have their persons, which a worker imports as soon as the catalog has the source. */
export async function demoPersons(stack: Stack): Promise<void> {
  const imports = () => stack.rows<{ state: string }>('select * from person_import');
  const ended = async () => {
    const all = await imports();
    return all.length === 2 && all.every(({ state }) => !['queued', 'running'].includes(state));
  };
  await eventually(ended, 120_000).catch(() => undefined);
  const rows = await imports();
  if (rows.filter(({ state }) => state === 'succeeded').length !== 2)
    throw new Error(`The demo has not all its persons: ${JSON.stringify(rows)}\n${stack.logs()}`);
}
