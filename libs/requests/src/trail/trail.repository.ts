import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { TrailEntry } from './trail-entry.entity.js';

/** Adds to the trail and reads it. Call inside RequestScope. */
@Injectable()
export class TrailRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(entry: Omit<TrailEntry, 'at'>): Promise<void> {
    await this.transaction.repository(TrailEntry).insert(entry as never);
  }

  /** Oldest first; of a customer's view the internal ones are left out by the database itself. */
  of(requestId: string): Promise<TrailEntry[]> {
    return this.transaction.repository(TrailEntry).find({ where: { requestId }, order: { number: 'ASC' } });
  }
}
