import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { compareVersions, decodeText, type ConnectorKind, type ConnectorPackage } from '#connectors';
import { DomainError, notFound } from '#platform';
import {
  ConnectorVersionsQueries,
  type NamedVersion,
  type VersionContent,
  type VersionSummary,
} from './connector-versions.queries.js';

/** A version as other rooms see it. It never changes: what was pinned stays what it was. */
export interface CatalogVersion {
  id: string;
  connectorId: string;
  /** Name of the repository, without its owner. */
  repository: string;
  application: string;
  kind: ConnectorKind;
  /** The tag, or the derived version of an untagged state. */
  label: string;
  digest: string;
  package: ConnectorPackage;
}

export interface CatalogFile {
  path: string;
  bytes: Uint8Array;
  size: number;
  sha256: string;
}

const isId = (id: string): boolean => z.uuid().safeParse(id).success;

/** The catalog's front door for other rooms: versions and their files by id. */
@Injectable()
export class ConnectorVersions {
  constructor(private readonly queries: ConnectorVersionsQueries) {}

  /** @throws DomainError NOT_FOUND */
  async get(versionId: string): Promise<CatalogVersion> {
    const version = isId(versionId) ? await this.queries.find(versionId) : null;
    if (!version) throw notFound('connector version', versionId);
    return {
      id: version.id,
      connectorId: version.connector.id,
      repository: version.connector.repository,
      application: version.package.application,
      kind: version.package.kind,
      label: version.label,
      digest: version.digest,
      package: version.package,
    };
  }

  /** Those that there are, in no particular order. */
  named(versionIds: string[]): Promise<NamedVersion[]> {
    return this.queries.named(versionIds);
  }

  /** @throws DomainError NOT_FOUND when the version has no such file */
  async readFile(versionId: string, path: string): Promise<CatalogFile> {
    const file = isId(versionId) ? await this.queries.file(versionId, path) : null;
    const blob = file ? await this.queries.blob(file.sha256) : null;
    if (!file || !blob) throw new DomainError('NOT_FOUND', `This connector version has no file "${path}".`);
    return { path: file.path, bytes: blob.bytes, size: file.size, sha256: file.sha256 };
  }

  /** The same as text, whatever its encoding. Null for bytes that are no text. @throws DomainError NOT_FOUND */
  async readText(versionId: string, path: string): Promise<string | null> {
    const { bytes } = await this.readFile(versionId, path);
    const { text, encoding } = decodeText(bytes);
    return encoding.startsWith('utf-16') || !text.includes('\0') ? text : null;
  }

  /** What files the version has, by path. */
  async files(versionId: string): Promise<{ path: string; mode: string; size: number; sha256: string }[]> {
    return isId(versionId) ? this.queries.files(versionId) : [];
  }

  /** All of the version's files with their bytes: some megabytes. */
  async contents(versionId: string): Promise<VersionContent[]> {
    return isId(versionId) ? this.queries.contents(versionId) : [];
  }

  /** @throws DomainError NOT_FOUND */
  async summary(versionId: string): Promise<VersionSummary> {
    const version = isId(versionId) ? await this.queries.find(versionId) : null;
    if (!version) throw notFound('connector version', versionId);
    return { ...version, connectorId: version.connector.id };
  }

  /** All versions of a connector, newest first; of two with one label, what upstream means by it now comes first. */
  async ofConnector(connectorId: string): Promise<VersionSummary[]> {
    const versions = isId(connectorId) ? await this.queries.ofConnector(connectorId) : [];
    return versions.sort(
      (one, other) =>
        compareVersions(other.version, one.version) ||
        Number(one.withdrawn !== null) - Number(other.withdrawn !== null),
    );
  }

  /** Bytes by their hash, with no more said about them. @throws DomainError NOT_FOUND */
  async blob(sha256: string): Promise<Uint8Array> {
    const blob = await this.queries.blob(sha256);
    if (!blob) throw new DomainError('NOT_FOUND', 'There is no file with this hash.');
    return blob.bytes;
  }
}
