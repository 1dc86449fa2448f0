import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { Blob } from './blob.entity.js';
import { ConnectorVersion } from './connector-version.entity.js';
import { VersionFile } from './version-file.entity.js';

/** A version without its package, which is large. */
export type VersionSummary = Pick<
  ConnectorVersion,
  'id' | 'connectorId' | 'label' | 'version' | 'kind' | 'commitOid' | 'committedAt' | 'digest' | 'withdrawn'
>;

/** What people call a version. */
export interface NamedVersion {
  id: string;
  repository: string;
  label: string;
}

/** A file with its bytes. */
export interface VersionContent {
  path: string;
  /** git file mode. */
  mode: string;
  sha256: string;
  bytes: Buffer;
}

/** Reads of versions and their files. */
@Injectable()
export class ConnectorVersionsQueries {
  constructor(private readonly transaction: Transaction) {}

  find(id: string): Promise<ConnectorVersion | null> {
    return this.transaction.repository(ConnectorVersion).findOne({ where: { id }, relations: { connector: true } });
  }

  named(ids: string[]): Promise<NamedVersion[]> {
    return this.transaction.query<NamedVersion>(
      `select version.id, label, repository from connector_version version join connector on connector.id = connector_id where version.id = any ($1)`,
      [ids],
    );
  }

  /** Every version that upstream has or had, except superseded heads, in no particular order. Their packages are asked for one by one. */
  ofConnector(connectorId: string): Promise<VersionSummary[]> {
    return this.transaction.query<VersionSummary>(
      `select id, connector_id as "connectorId", label, version, kind, commit_oid as "commitOid", committed_at as "committedAt", digest, withdrawn
       from connector_version where connector_id = $1 and withdrawn is distinct from 'superseded'`,
      [connectorId],
    );
  }

  files(versionId: string): Promise<VersionFile[]> {
    return this.transaction.repository(VersionFile).find({ where: { versionId }, order: { path: 'ASC' } });
  }

  /** The file at `path`; case decides only where two paths differ in nothing else. */
  async file(versionId: string, path: string): Promise<VersionFile | null> {
    const found = await this.transaction
      .repository(VersionFile)
      .createQueryBuilder('file')
      .where('file.versionId = :versionId and lower(file.path) = lower(:path)', { versionId, path })
      .getMany();
    return found.find((file) => file.path === path) ?? found[0] ?? null;
  }

  /** All files with their bytes, in one go. */
  contents(versionId: string): Promise<VersionContent[]> {
    return this.transaction.query<VersionContent>(
      `select file.path, file.mode, file.sha256, blob.bytes from version_file file join blob using (sha256)
       where file.version_id = $1 order by file.path`,
      [versionId],
    );
  }

  blob(sha256: string): Promise<Blob | null> {
    return this.transaction.repository(Blob).findOneBy({ sha256 });
  }
}
