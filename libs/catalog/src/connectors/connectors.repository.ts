import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { SearchEntry } from '../search/search-entry.rules.js';
import type { KnownRepository } from '../sync/catalog-changes.rules.js';
import { Connector } from './connector.entity.js';
import { FormerName } from './former-name.entity.js';

/** Loads and saves connectors, with the words that search finds them by. */
@Injectable()
export class ConnectorsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** What the sync compares with, of every connector or of those with one of `nodeIds`. */
  known(nodeIds: string[] | null = null): Promise<KnownRepository[]> {
    return this.transaction.query<KnownRepository>(
      `select id, node_id as "nodeId", owner, repository, url, description, topics, archived, deleted_at as "deletedAt",
              head_oid as "headOid", tags_fingerprint as "tagsFingerprint"
       from connector where $1::text[] is null or node_id = any ($1)`,
      [nodeIds],
    );
  }

  find(nodeId: string): Promise<Connector | null> {
    return this.transaction.repository(Connector).findOneBy({ nodeId });
  }

  save(connector: Partial<Connector>): Promise<Connector> {
    return this.transaction.repository(Connector).save(connector);
  }

  async rememberName(connector: Connector, owner: string, repository: string): Promise<void> {
    await this.transaction.repository(FormerName).insert({ connector, owner, repository, until: new Date() });
  }

  async formerNames(connectorId: string): Promise<string[]> {
    const names = await this.transaction.repository(FormerName).findBy({ connector: { id: connectorId } });
    return names.map(({ repository }) => repository);
  }

  /** Replaces what search knows of a connector. Terms that stay are not written again. */
  async saveSearchEntry(connectorId: string, { terms, description, readme }: SearchEntry): Promise<void> {
    const [words, weights] = [[...terms.keys()], [...terms.values()]];
    await this.transaction.query('delete from connector_term where connector_id = $1 and term <> all ($2)', [
      connectorId,
      words,
    ]);
    await this.transaction.query(
      `insert into connector_term (connector_id, term, weight) select $1, * from unnest($2::text[], $3::real[])
       on conflict (connector_id, term) do update set weight = excluded.weight where connector_term.weight <> excluded.weight`,
      [connectorId, words, weights],
    );
    await this.transaction.query(
      `update connector set document = setweight(to_tsvector('simple', $2), 'B') || setweight(to_tsvector('simple', $3), 'C') where id = $1`,
      [connectorId, description, readme],
    );
  }
}
