import { Injectable } from '@nestjs/common';
import { decodeText, readConnectorPackage, type ConnectorPackage } from '#connectors';
import { connectorFace } from '../connectors/connector-face.rules.js';
import type { Connector } from '../connectors/connector.entity.js';
import { ConnectorsRepository } from '../connectors/connectors.repository.js';
import type { FoundRepository } from '../github/found-repository.js';
import { searchEntry } from '../search/search-entry.rules.js';
import { versionDigest } from '../versions/digest.rules.js';
import { storable } from '../versions/storable.rules.js';
import type { KnownVersion } from '../versions/version-changes.rules.js';
import { VersionsRepository } from '../versions/versions.repository.js';
import type { ReadVersion, RepositoryStates } from './repository-reader.js';
import { repositoryWarnings } from './repository-warnings.rules.js';

/** Writes down what was read of a repository. Runs in a transaction: all of it is there, or nothing. */
@Injectable()
export class RepositoryStore {
  constructor(
    private readonly connectors: ConnectorsRepository,
    private readonly versions: VersionsRepository,
  ) {}

  async save(found: FoundRepository, before: Connector | null, states: RepositoryStates): Promise<Connector> {
    const from = states.latest?.package ?? readConnectorPackage(found.name, []);
    const connector = await this.saveConnector(found, before, states, from);
    const versions = await this.saveVersions(connector.id, states);
    const latestVersionId = versions.find((version) => isStateOf(states.latest, version))?.id ?? null;
    const warnings = storable(repositoryWarnings(states, versions));
    const warningCount = warnings.length + from.warnings.length;
    await this.connectors.save({ id: connector.id, latestVersionId, warnings, warningCount });
    await this.saveSearchEntry(connector, found, states.latest, from);
    return { ...connector, warnings };
  }

  private async saveConnector(
    found: FoundRepository,
    before: Connector | null,
    { latest, updatedAt }: RepositoryStates,
    from: ConnectorPackage,
  ): Promise<Connector> {
    const connector = await this.connectors.save({
      ...(before ? { id: before.id } : { warnings: [], warningCount: 0 }),
      ...connectorFace(from, found.description, latest?.state.files ?? []),
      ...facts(found),
      updatedAt: newer(updatedAt, before?.updatedAt),
    });
    if (before && before.repository !== found.name)
      await this.connectors.rememberName(connector, before.owner, before.repository);
    return connector;
  }

  private async saveVersions(connectorId: string, { versions, changes }: RepositoryStates): Promise<KnownVersion[]> {
    for (const { kind, label, version, state, package: connector } of versions) {
      await this.versions.add(
        {
          connectorId,
          kind,
          label,
          version,
          commitOid: state.commit,
          treeOid: state.tree,
          committedAt: state.committedAt,
          digest: versionDigest(state.files),
          package: connector,
        },
        state.files,
      );
    }
    for (const { id, reason } of changes.withdraw) await this.versions.withdraw(id, reason);
    for (const id of changes.restore) await this.versions.withdraw(id, null);
    return this.versions.known(connectorId);
  }

  private async saveSearchEntry(
    connector: Connector,
    found: FoundRepository,
    latest: ReadVersion | null,
    from: ConnectorPackage,
  ): Promise<void> {
    const readme = latest?.state.files.find(({ path }) => path === from.readme?.path);
    const entry = searchEntry({
      ...connector,
      repositories: [found.name, ...(await this.connectors.formerNames(connector.id))],
      readme: readme ? decodeText(readme.bytes).text : '',
    });
    await this.connectors.saveSearchEntry(connector.id, entry);
  }
}

const facts = (found: FoundRepository): Partial<Connector> => ({
  nodeId: found.nodeId,
  owner: found.owner,
  repository: found.name,
  url: found.url,
  description: found.description,
  topics: found.topics,
  archived: found.archived,
  headOid: found.headOid,
  tagsFingerprint: found.tagsFingerprint,
  deletedAt: null,
});

const isStateOf = (latest: ReadVersion | null, version: KnownVersion): boolean =>
  latest !== null &&
  version.kind === latest.kind &&
  version.commitOid === latest.state.commit &&
  (latest.kind === 'head' || version.label === latest.label);

const newer = (one: Date | null, other: Date | null = null): Date | null =>
  one && other && other > one ? other : (one ?? other);
