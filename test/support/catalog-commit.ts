import { createHash, randomUUID } from 'node:crypto';
import { readConnectorPackage } from '#connectors';
import { Transaction } from '#platform';
import type { TestApi } from './api.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface CatalogCommit {
  connectorId: string;
  versionId: string;
}

type Query = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

/** Puts a commit with its files into the catalog, as a sync does. The connector is made when there is none of that name. */
export function addCommit(
  api: TestApi,
  repository: string,
  files: ReadonlyMap<string, string>,
  commitOid: string,
): Promise<CatalogCommit> {
  const transaction = api.app.get(Transaction);
  return addCommitWith((sql, parameters) => transaction.query(sql, parameters), repository, files, commitOid);
}

/** The same through any connection to the database. */
export async function addCommitWith(
  query: Query,
  repository: string,
  files: ReadonlyMap<string, string>,
  commitOid: string,
): Promise<CatalogCommit> {
  const given = [...files].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const connector = readConnectorPackage(repository, given);
  await query(
    `insert into connector (node_id, owner, repository, url, topics, application, kind, capabilities, importable, archived, warnings, warning_count)
     select $1, 'koppel-demo', $2, 'https://github.example/x', '{}', $3, $4, '{}', true, false, '[]', 0
     where not exists (select from connector where repository = $2)`,
    [randomUUID(), repository, connector.application, connector.kind],
  );
  const [version] = await query<CatalogCommit>(
    `insert into connector_version (connector_id, label, version, kind, commit_oid, tree_oid, committed_at, digest, package)
     select id, $3, '0.1.0', 'tag', $2, $2, now(), $2, $4 from connector where repository = $1
     returning connector_id as "connectorId", id as "versionId"`,
    [repository, commitOid, `v0.1.0-${commitOid.slice(0, 6)}`, JSON.stringify(connector)],
  );
  for (const { path, bytes } of given) {
    await query('insert into blob (sha256, size, bytes) values ($1, $2, $3) on conflict do nothing', [
      sha256(bytes),
      bytes.length,
      Buffer.from(bytes),
    ]);
    await query(`insert into version_file (version_id, path, mode, size, sha256) values ($1, $2, '100644', $3, $4)`, [
      version!.versionId,
      path,
      bytes.length,
      sha256(bytes),
    ]);
  }
  return version!;
}
