import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { storable } from './storable.rules.js';
import { ConnectorVersion, type Withdrawal } from './connector-version.entity.js';
import type { KnownVersion } from './version-changes.rules.js';

export interface NewFile {
  path: string;
  mode: string;
  bytes: Buffer;
  sha256: string;
}

/** Bytes in one statement, at most. */
const BATCH = 4_000_000;

/** Stores versions with their files. Rows are added; the only change ever made to one is its withdrawal. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly transaction: Transaction) {}

  known(connectorId: string): Promise<KnownVersion[]> {
    return this.transaction.query<KnownVersion>(
      'select id, label, kind, commit_oid as "commitOid", withdrawn from connector_version where connector_id = $1',
      [connectorId],
    );
  }

  /** @returns the new version's id; null when another worker stored the same state first */
  async add(
    version: Omit<ConnectorVersion, 'id' | 'connector' | 'withdrawn' | 'withdrawnAt'>,
    files: NewFile[],
  ): Promise<string | null> {
    const [row] = await this.transaction.query<{ id: string }>(
      `insert into connector_version (connector_id, label, version, kind, commit_oid, tree_oid, committed_at, digest, package)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint connector_version_once do nothing returning id`,
      [
        version.connectorId,
        version.label,
        version.version,
        version.kind,
        version.commitOid,
        version.treeOid,
        version.committedAt,
        version.digest,
        JSON.stringify(storable(version.package)),
      ],
    );
    if (!row) return null;
    await this.addBlobs(files);
    await this.transaction.query(
      `insert into version_file (version_id, path, mode, size, sha256)
       select $1, * from unnest($2::text[], $3::text[], $4::int[], $5::text[])`,
      [
        row.id,
        ...columns(
          files,
          ({ path }) => path,
          ({ mode }) => mode,
          ({ bytes }) => bytes.length,
          ({ sha256 }) => sha256,
        ),
      ],
    );
    return row.id;
  }

  async withdraw(id: string, reason: Withdrawal | null): Promise<void> {
    await this.transaction
      .repository(ConnectorVersion)
      .update({ id }, { withdrawn: reason, withdrawnAt: reason === null ? null : new Date() });
  }

  /** Only bytes that are not there yet travel. In the order of their hashes, so that two workers never wait for each other. */
  private async addBlobs(files: NewFile[]): Promise<void> {
    const hashes = [...new Set(files.map(({ sha256 }) => sha256))];
    const stored = await this.transaction.query<{ sha256: string }>('select sha256 from blob where sha256 = any ($1)', [
      hashes,
    ]);
    const known = new Set(stored.map(({ sha256 }) => sha256));
    const fresh = new Map(files.filter(({ sha256 }) => !known.has(sha256)).map((file) => [file.sha256, file]));
    const ordered = [...fresh.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
    for (const batch of batches(ordered)) {
      await this.transaction.query(
        `insert into blob (sha256, size, bytes) select * from unnest($1::text[], $2::int[], $3::bytea[]) on conflict do nothing`,
        columns(
          batch,
          ({ sha256 }) => sha256,
          ({ bytes }) => bytes.length,
          ({ bytes }) => bytes,
        ),
      );
    }
  }
}

const columns = <T>(rows: T[], ...parts: ((row: T) => unknown)[]): unknown[][] => parts.map((part) => rows.map(part));

function* batches(files: NewFile[]): Generator<NewFile[]> {
  let batch: NewFile[] = [];
  let size = 0;
  for (const file of files) {
    if (size + file.bytes.length > BATCH && batch.length > 0) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(file);
    size += file.bytes.length;
  }
  if (batch.length > 0) yield batch;
}
