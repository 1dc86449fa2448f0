import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { notFound, Transaction } from '#platform';
import { PersonImport } from './person-import.entity.js';
import { PersonRecord } from './person-record.entity.js';
import type { PersonRow } from './persons-import.rules.js';

/** Rows of one statement; large enough to be fast, small enough to report progress. */
const BATCH = 500;

/** Loads and saves persons and imports. Call inside TenantScope. */
@Injectable()
export class PersonsRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: string): Promise<PersonRecord> {
    const person = await this.transaction.repository(PersonRecord).findOne({ where: { id } });
    if (!person) throw notFound('person', id);
    return person;
  }

  /** Who has this number in a source, unless they are gone from it. */
  find(systemId: string, externalId: string): Promise<PersonRecord | null> {
    return this.transaction.repository(PersonRecord).findOne({ where: { systemId, externalId, removedAt: IsNull() } });
  }

  /** External id and digest of everyone the source gave last time. */
  async known(systemId: string): Promise<Map<string, string>> {
    const rows = await this.transaction
      .repository(PersonRecord)
      .find({ where: { systemId, removedAt: IsNull() }, select: { externalId: true, digest: true } });
    return new Map(rows.map((row) => [row.externalId, row.digest]));
  }

  async upsert(rows: PersonRow[], owner: { tenantId: string; systemId: string }): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH) {
      const values = rows
        .slice(start, start + BATCH)
        .map((row) => ({ ...row, ...owner, removedAt: null, updatedAt: () => 'now()' }));
      await this.transaction
        .repository(PersonRecord)
        .createQueryBuilder()
        .insert()
        .values(values as never)
        .orUpdate(
          ['display_name', 'department', 'title', 'data', 'digest', 'removed_at', 'updated_at'],
          ['system_id', 'external_id'],
        )
        .returning([])
        .execute();
    }
  }

  async markRemoved(systemId: string, externalIds: string[]): Promise<void> {
    for (let start = 0; start < externalIds.length; start += BATCH) {
      const batch = externalIds.slice(start, start + BATCH);
      await this.transaction
        .repository(PersonRecord)
        .update({ systemId, externalId: In(batch) }, { removedAt: new Date() });
    }
  }

  saveImport(personImport: Partial<PersonImport>): Promise<PersonImport> {
    return this.transaction.repository(PersonImport).save(personImport as PersonImport);
  }

  async getImport(id: string): Promise<PersonImport> {
    const found = await this.transaction.repository(PersonImport).findOne({ where: { id } });
    if (!found) throw notFound('import', id);
    return found;
  }

  imports(systemId: string, limit: number): Promise<PersonImport[]> {
    return this.transaction
      .repository(PersonImport)
      .find({ where: { systemId }, order: { createdAt: 'DESC' }, take: limit });
  }

  async hasOpenImport(systemId: string): Promise<boolean> {
    const open = await this.transaction
      .repository(PersonImport)
      .findOne({ where: { systemId, state: In(['queued', 'running']) } });
    return open !== null;
  }
}
