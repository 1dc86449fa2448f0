import { type FeasibilityReport, withRulings } from '#feasibility';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { notFound, Transaction } from '#platform';
import type { Complexity } from '../rollouts/self-service.rules.js';
import { FeasibilityReportRow } from './feasibility-report.entity.js';
import { FeasibilityRuling } from './feasibility-ruling.entity.js';

type NewReport = Omit<FeasibilityReportRow, 'id' | 'createdAt'>;

/** Loads and saves feasibility reports and what people ruled on them. Call inside RequestScope. */
@Injectable()
export class FeasibilityReportsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError NOT_FOUND when there is none with this id that the viewer may see */
  async get(id: string): Promise<FeasibilityReportRow> {
    const isId = z.uuid().safeParse(id).success;
    const row = isId ? await this.transaction.repository(FeasibilityReportRow).findOneBy({ id }) : null;
    if (!row) throw notFound('feasibility report', id);
    return row;
  }

  /** Newest first. */
  of(requestId: string): Promise<FeasibilityReportRow[]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return this.transaction.repository(FeasibilityReportRow).find({ where: { requestId }, order, take: 20 });
  }

  /** What the newest finished one says, after what people ruled; null while none is finished. */
  async newestFinished(requestId: string): Promise<FeasibilityReport | null> {
    const where = { requestId, state: 'done' as const };
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    const row = await this.transaction.repository(FeasibilityReportRow).findOne({ where, order });
    return row?.report ? withRulings(row.report, await this.rulings([row])) : null;
  }

  /** How much work the newest finished one says that it is. */
  async effort(requestId: string): Promise<Complexity | null> {
    return (await this.newestFinished(requestId))?.effort?.class ?? null;
  }

  /** The same of the connector as a whole; null for an expansion, whose report is about what is added. */
  async effortOfWhole(requestId: string): Promise<Complexity | null> {
    const [whole] = await this.transaction.query(`select from request where id = $1 and kind = 'new'`, [requestId]);
    return whole ? this.effort(requestId) : null;
  }

  /** A finished one of the same customer over the same bytes, made the same way by the same analyser. */
  async same({ tenantId, documentHash, analyser, options }: NewReport): Promise<FeasibilityReportRow | null> {
    const [found] = await this.transaction.query<{ id: string }>(
      `select id from feasibility_report
       where tenant_id = $1 and document_hash = $2 and analyser = $3 and options = $4::jsonb and state = 'done'
       order by created_at limit 1`,
      [tenantId, documentHash, analyser, JSON.stringify(options)],
    );
    return found ? this.get(found.id) : null;
  }

  add(row: NewReport): Promise<FeasibilityReportRow> {
    return this.transaction.repository(FeasibilityReportRow).save(row);
  }

  async finish(id: string, outcome: Pick<FeasibilityReportRow, 'state' | 'report' | 'problem'>): Promise<void> {
    const finishedAt = outcome.state === 'done' || outcome.state === 'failed' ? new Date() : null;
    await this.transaction.query(
      'update feasibility_report set state = $2, report = $3, problem = $4, finished_at = $5 where id = $1',
      [id, outcome.state, outcome.report && JSON.stringify(outcome.report), outcome.problem, finishedAt],
    );
  }

  /** Those on any of these reports, oldest first. */
  rulings(reports: readonly FeasibilityReportRow[]): Promise<FeasibilityRuling[]> {
    const where = { reportId: In(reports.map(({ id }) => id)) };
    return this.transaction.repository(FeasibilityRuling).find({ where, order: { at: 'ASC', id: 'ASC' } });
  }

  rule(ruling: Omit<FeasibilityRuling, 'id' | 'at'>): Promise<FeasibilityRuling> {
    return this.transaction.repository(FeasibilityRuling).save(ruling);
  }
}
