import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { AuditEvent } from './audit-event.js';
import { AuditLogRepository } from './audit-log.repository.js';

/** Writes the append-only record, in the transaction of what it records: either both are there or neither. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly transaction: Transaction,
    private readonly entries: AuditLogRepository,
  ) {}

  async record(event: AuditEvent): Promise<void> {
    await this.transaction.run(() => this.entries.add(event));
  }
}
