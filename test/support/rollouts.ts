import { randomUUID } from 'node:crypto';
import { asPlatform, TenantScope } from '#access';
import { readConnectorPackage } from '#connectors';
import { Transaction } from '#platform';
import type { TestApi } from './api.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A connector with one version in the catalog. */
export async function addConnector(
  api: TestApi,
  application: string,
  actions: readonly string[] = ['create'],
): Promise<{ connectorId: string; versionId: string }> {
  const repository = `HelloID-Conn-Prov-Target-${application.replaceAll(' ', '-')}`;
  const [made] = await api.app.get(Transaction).query<{ id: string }>(
    `insert into connector (node_id, owner, repository, url, topics, application, kind, capabilities, importable, archived, warnings, warning_count)
     values ($1, 'koppel-demo', $2, 'https://github.example/x', '{}', $3, 'target', '{}', true, false, '[]', 0) returning id`,
    [randomUUID(), repository, application],
  );
  return { connectorId: made!.id, versionId: await addVersion(api, made!.id, '1.0.0', actions) };
}

/** A version of that connector, read from its files as a sync reads them. @returns its id */
export async function addVersion(
  api: TestApi,
  connectorId: string,
  number: string,
  actions: readonly string[],
): Promise<string> {
  const connector = readConnectorPackage(
    'HelloID-Conn-Prov-Target-Test',
    actions.map((action) => ({ path: `${action}.ps1`, bytes: text('$outputContext.Success = $true') })),
  );
  const [version] = await api.app.get(Transaction).query<{ id: string }>(
    `insert into connector_version (connector_id, label, version, kind, commit_oid, tree_oid, committed_at, digest, package)
     values ($1, 'v' || $2, $2, 'tag', $3, $3, now(), $3, $4) returning id`,
    [connectorId, number, randomUUID(), JSON.stringify(connector)],
  );
  return version!.id;
}

/** A target system of the tenant, pinned to the connector's version. */
export async function addSystem(
  api: TestApi,
  tenantId: string,
  { connectorId, versionId }: { connectorId: string; versionId: string },
): Promise<string> {
  return inTenant(
    api,
    tenantId,
    `insert into system (tenant_id, name, kind, connector_id, connector_version_id) values ($1, $2, 'target', $3, $4) returning id`,
    [randomUUID(), connectorId, versionId],
  );
}

/** A preview as a worker leaves it behind. */
export async function dryRun(
  api: TestApi,
  tenantId: string,
  systemId: string,
  state: 'succeeded' | 'failed',
): Promise<string> {
  return inTenant(
    api,
    tenantId,
    `insert into action (tenant_id, system_id, action, preview, state, requested_by_name, finished_at)
     values ($1, $2, 'create', true, $3, 'test', now()) returning id`,
    [systemId, state],
  );
}

async function inTenant(api: TestApi, tenantId: string, sql: string, parameters: unknown[]): Promise<string> {
  const rows = await asPlatform('test', tenantId, () =>
    api.app.get(TenantScope).run(() => api.app.get(Transaction).query<{ id: string }>(sql, [tenantId, ...parameters])),
  );
  return rows[0]!.id;
}
