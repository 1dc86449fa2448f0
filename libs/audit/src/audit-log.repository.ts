import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { AuditEntry } from './audit-entry.entity.js';
import type { AuditEvent } from './audit-log.js';

@Injectable()
export class AuditLogRepository {
  constructor(private readonly transaction: Transaction) {}

  async add({ actor, tenantId, event, subject, details }: AuditEvent): Promise<void> {
    await this.transaction
      .repository(AuditEntry)
      .createQueryBuilder()
      .insert()
      .values({
        actorId: actor.id,
        actorName: actor.name,
        tenantId,
        event,
        subjectType: subject.type,
        subjectId: subject.id,
        details: (details ?? {}) as never,
      })
      .returning([])
      .execute();
  }

  /** Newest first. */
  ofSubject(type: string, id: string, limit = 100): Promise<AuditEntry[]> {
    return this.transaction
      .repository(AuditEntry)
      .find({ where: { subjectType: type, subjectId: id }, order: { id: 'DESC' }, take: limit });
  }
}
