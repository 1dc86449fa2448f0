import { Inject, Injectable } from '@nestjs/common';
import { readConnectorPackage } from '#connectors';
import { DomainError, LOGGER, type Logger, Transaction } from '#platform';
import { connectorFace } from '../connectors/connector-face.rules.js';
import type { CatalogWarning, Connector } from '../connectors/connector.entity.js';
import { ConnectorsRepository } from '../connectors/connectors.repository.js';
import type { FoundRepository } from '../github/found-repository.js';
import { VersionsRepository } from '../versions/versions.repository.js';
import { needsFiles, repositoryChange, type RepositoryChange } from './catalog-changes.rules.js';
import { RepositoryReader } from './repository-reader.js';
import { RepositoryStore } from './repository-store.js';
import { sameWarnings, unreadableWarning } from './repository-warnings.rules.js';
import { SyncLocks } from './sync-locks.repository.js';
import type { RepositoryOutcome } from './sync-record.js';

/** Brings one repository up to date. Whatever is wrong with it is a warning on it, never an error of the sync. */
@Injectable()
export class RepositorySync {
  constructor(
    private readonly locks: SyncLocks,
    private readonly transaction: Transaction,
    private readonly connectors: ConnectorsRepository,
    private readonly versions: VersionsRepository,
    private readonly reader: RepositoryReader,
    private readonly store: RepositoryStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(change: RepositoryChange): Promise<RepositoryOutcome> {
    const nodeId = change.found?.nodeId ?? change.known!.nodeId;
    return this.locks.hold(`repository:${nodeId}`, () =>
      change.found ? this.update(change.found) : this.remove(nodeId),
    );
  }

  /** Compared again under the lock: a webhook may have brought it up to date meanwhile. */
  private async update(found: FoundRepository): Promise<RepositoryOutcome> {
    const [known] = await this.connectors.known([found.nodeId]);
    const change = repositoryChange(found, known ?? null);
    if (change.reasons.length === 0) return { changed: false, warnings: [] };
    const connector = known ? await this.connectors.find(found.nodeId) : null;
    if (connector && !needsFiles(change)) {
      await this.connectors.save({ id: connector.id, archived: found.archived, deletedAt: null });
      return outcome(found.name, true, connector.warnings);
    }
    return this.readAndStore(found, connector);
  }

  private async readAndStore(found: FoundRepository, connector: Connector | null): Promise<RepositoryOutcome> {
    try {
      const states = await this.reader.read(found, connector ? await this.versions.known(connector.id) : []);
      const saved = await this.transaction.run(() => this.store.save(found, connector, states));
      return outcome(found.name, true, saved.warnings);
    } catch (error) {
      if (!(error instanceof DomainError))
        this.logger.error({ err: error, repository: found.name }, 'A repository could not be synced');
      const reason =
        error instanceof DomainError ? error.message : 'something went wrong on our side; the log says what';
      return this.noteUnreadable(found, connector, unreadableWarning(reason));
    }
  }

  private async noteUnreadable(
    found: FoundRepository,
    connector: Connector | null,
    warning: CatalogWarning,
  ): Promise<RepositoryOutcome> {
    if (!connector) {
      await this.connectors.save(unread(found, warning));
      return outcome(found.name, true, [warning]);
    }
    const warnings = [warning, ...connector.warnings.filter(({ code }) => code !== warning.code)];
    const changed = !sameWarnings(warnings, connector.warnings);
    if (changed) await this.connectors.save({ id: connector.id, warnings, warningCount: connector.warningCount + 1 });
    return outcome(found.name, changed, [warning]);
  }

  /** Its versions stay, and go on being served. */
  private async remove(nodeId: string): Promise<RepositoryOutcome> {
    const connector = await this.connectors.find(nodeId);
    if (!connector || connector.deletedAt !== null) return { changed: false, warnings: [] };
    await this.connectors.save({ id: connector.id, deletedAt: new Date() });
    return { changed: true, warnings: [] };
  }
}

const outcome = (repository: string, changed: boolean, warnings: CatalogWarning[]): RepositoryOutcome => ({
  changed,
  warnings: warnings.map(({ code, message }) => ({ repository, code, message })),
});

/** A repository that is there but could never be read yet: listed, so that nobody wonders where it is. */
function unread(found: FoundRepository, warning: CatalogWarning): Partial<Connector> {
  const face = connectorFace(readConnectorPackage(found.name, []), found.description, []);
  return {
    ...face,
    importable: false,
    notImportableBecause: warning.message,
    nodeId: found.nodeId,
    owner: found.owner,
    repository: found.name,
    url: found.url,
    description: found.description,
    topics: found.topics,
    archived: found.archived,
    warnings: [warning],
    warningCount: 1,
  };
}
