import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { AuditLogRepository } from './audit-log.repository.js';

/** Who acts, as far as the record is concerned. */
export interface Actor {
  id: string | null;
  name: string;
}

export interface AuditEvent {
  actor: Actor;
  tenantId: string | null;
  event: string;
  subject: { type: string; id: string };
  details?: Record<string, unknown>;
}

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
