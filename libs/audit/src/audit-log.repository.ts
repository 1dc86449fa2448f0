import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { AuditEntry } from './audit-entry.entity.js';
import type { AuditEvent } from './audit-event.js';

@Injectable()
export class AuditLogRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Plain SQL: what is written for another tenant may not be read back, so nothing may be returned. */
  async add({ actor, tenantId, event, subject, details }: AuditEvent): Promise<void> {
    await this.transaction.query(
      `insert into audit_entry (tenant_id, actor_id, actor_name, event, subject_type, subject_id, details)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tenantId, actor.id, actor.name, event, subject.type, subject.id, JSON.stringify(details ?? {})],
    );
  }

  /** Newest first. */
  ofSubject(type: string, id: string, limit = 100): Promise<AuditEntry[]> {
    return this.transaction
      .repository(AuditEntry)
      .find({ where: { subjectType: type, subjectId: id }, order: { id: 'DESC' }, take: limit });
  }
}
