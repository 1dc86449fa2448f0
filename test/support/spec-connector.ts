import type { ActionName, ConnectorPackage, FieldMappingField, Flavour, Generation, PackageScript } from '#connectors';
import { ConnectorRuntime, HostPool, MappingSandbox, type ActionRequest, type ActionResult } from '#runtime';

/** Runs script texts as the actions of a connector, in the real host, for specs of the connector contract. */
export class SpecConnector {
  private readonly hosts = new HostPool({ maximumHosts: 1, spares: 0, graceMilliseconds: 500 });
  private readonly sandbox = new MappingSandbox();
  readonly runtime = new ConnectorRuntime(this.hosts, this.sandbox);

  run(action: ActionName, text: string, more: Partial<ActionRequest> = {}): Promise<ActionResult> {
    return this.runtime.runAction(requestFor({ [action]: text }, action, more));
  }

  /** A script in which every context is a JSON text. */
  runV1(action: ActionName, text: string, more: Partial<ActionRequest> = {}): Promise<ActionResult> {
    return this.runtime.runAction(requestFor({ [action]: text }, action, more, 'V1'));
  }

  /** What PowerShell makes of an expression inside an action: each value as JSON tells it. */
  async facts(expression: string, more: Partial<ActionRequest> = {}, action: ActionName = 'update'): Promise<unknown> {
    const text = `$facts = @(${expression}) | ConvertTo-Json -Depth 10 -AsArray -Compress\n$outputContext.AuditLogs.Add(@{ Message = $facts })\n$outputContext.Success = $true`;
    const result = await this.run(action, text, { accountReference: 1, ...more });
    const [log] = result.auditLogs;
    if (!log) throw new Error(`The script told no facts: ${result.reason}`);
    return JSON.parse(log.message);
  }

  async close(): Promise<void> {
    this.sandbox.close();
    await this.hosts.close();
  }
}

export function requestFor(
  scripts: Partial<Record<ActionName, string>>,
  action: ActionName,
  more: Partial<ActionRequest> = {},
  generation: Generation = 'V2',
): ActionRequest {
  return {
    system: { key: 'tenant/spec', name: 'Spec' },
    package: packageWith(Object.keys(scripts) as ActionName[], generation),
    flavour: '',
    readScript: (path) => scripts[path.replace('.ps1', '') as ActionName]!,
    action,
    settings: {},
    person: SOMEBODY,
    dryRun: false,
    ...more,
  };
}

export const SOMEBODY = {
  ExternalId: '1001',
  DisplayName: 'Zoë Jansen',
  Name: { NickName: 'Zoë', FamilyName: 'Jansen' },
  Contact: { Business: { Email: 'zoe@b.nl' } },
  Contracts: [{ ExternalId: '1', StartDate: '2020-01-01T00:00:00' }],
  Accounts: { AD: { mail: 'zoe@ad.nl', groups: ['a', 'b'] } },
};

export const mappedField = (
  name: string,
  mode: 'None' | 'Fixed' | 'Field' | 'Complex',
  value: string | null = null,
  type: 'Text' | 'Array' = 'Text',
): FieldMappingField => ({
  name,
  description: null,
  type,
  actions: [
    {
      mapFor: ['Create', 'Update', 'Enable', 'Disable', 'Delete'],
      mode,
      value,
      usedInNotifications: false,
      storeInAccountData: true,
    },
  ],
});

const script = (action: ActionName, generation: Generation): PackageScript => ({
  path: `${action}.ps1`,
  action,
  generation,
  permissionSet: null,
  resourceSet: null,
  variant: null,
  lines: 1,
  encoding: 'utf-8',
  readsSettings: [],
});

export function packageWith(
  actions: ActionName[],
  generation: Generation,
  more: Partial<Flavour> = {},
): ConnectorPackage {
  const root: Flavour = {
    name: '',
    scripts: actions.map((action) => script(action, generation)),
    settings: null,
    fieldMapping: null,
    personMapping: null,
    personMappingAlternatives: [],
    notificationTemplates: [],
    permissionSets: [],
    resourceSets: [],
    ...more,
  };
  return {
    repositoryName: 'HelloID-Conn-Prov-Target-Spec',
    kind: 'target',
    application: 'Spec',
    generation,
    importable: true,
    notImportableBecause: null,
    flavours: [root],
    capabilities: [],
    correlation: null,
    readme: null,
    changelog: null,
    icon: null,
    category: null,
    support: [],
    warnings: [],
  };
}
