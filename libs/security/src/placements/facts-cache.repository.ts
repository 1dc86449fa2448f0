import { Injectable } from '@nestjs/common';
import { FACTS_VERSION } from '#connectors';
import { Transaction } from '#platform';
import type { ReadOutcome } from './facts-program.js';

/** Facts of scripts by the SHA-256 of their file; those of an older reader count as none. */
@Injectable()
export class FactsCache {
  constructor(private readonly transaction: Transaction) {}

  async find(hashes: string[]): Promise<Map<string, ReadOutcome>> {
    const rows = await this.transaction.query<{ sha256: string; facts: object | null; failure: string | null }>(
      'select sha256, facts, failure from script_facts where sha256 = any ($1) and version = $2',
      [hashes, FACTS_VERSION],
    );
    return new Map(
      rows.map(({ sha256, facts, failure }) => [sha256, (facts ? { facts } : { failure }) as ReadOutcome]),
    );
  }

  async save(sha256: string, read: ReadOutcome): Promise<void> {
    // PostgreSQL holds neither zeros nor halves of characters in text.
    const facts =
      'facts' in read ? JSON.stringify(read.facts).replace(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, '\ufffd') : null;
    await this.transaction.query(
      `insert into script_facts (sha256, version, facts, failure) values ($1, $2, $3, $4)
       on conflict (sha256) do update set version = excluded.version, facts = excluded.facts, failure = excluded.failure, read_at = now()`,
      [sha256, FACTS_VERSION, facts, 'failure' in read ? read.failure : null],
    );
  }
}
