import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { Blob } from './blob.entity.js';
import { ConnectorVersion } from './connector-version.entity.js';
import { VersionFile } from './version-file.entity.js';

/** Reads of versions and their files. */
@Injectable()
export class ConnectorVersionsQueries {
  constructor(private readonly transaction: Transaction) {}

  find(id: string): Promise<ConnectorVersion | null> {
    return this.transaction.repository(ConnectorVersion).findOne({ where: { id }, relations: { connector: true } });
  }

  /** Every version that upstream has or had, except superseded heads; without their packages, in no particular order. */
  ofConnector(connectorId: string): Promise<ConnectorVersion[]> {
    return this.transaction
      .repository(ConnectorVersion)
      .createQueryBuilder('version')
      .where('version.connector = :connectorId', { connectorId })
      .andWhere(`coalesce(version.withdrawn, '') <> 'superseded'`)
      .getMany();
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

  blob(sha256: string): Promise<Blob | null> {
    return this.transaction.repository(Blob).findOneBy({ sha256 });
  }
}
