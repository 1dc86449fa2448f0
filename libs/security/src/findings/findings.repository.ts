import { Injectable } from '@nestjs/common';
import { DomainError, notFound, saying, Transaction } from '#platform';
import { FindingDecision } from './finding-decision.entity.js';
import type { OpenQuestion, Standing } from './finding-decision.rules.js';

export interface StandingFinding {
  id: string;
  connectorId: string;
  rule: string;
  standing: Exclude<Standing, 'fixed'>;
  question: OpenQuestion | null;
  /** The person wrote or handed in code in which it is a blocker or high. */
  ownCode: boolean;
}

/** Loads findings as they stand, and adds decisions about them. */
@Injectable()
export class FindingsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** As it is for that person. Nobody else can decide about it until the transaction ends. @throws DomainError NOT_FOUND */
  async lock(id: string, userId: string): Promise<StandingFinding> {
    await this.transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`finding ${id}`]);
    const [row] = await this.transaction.query<StandingFinding>(
      `select id, connector_id as "connectorId", rule, standing, case when question_id is not null then jsonb_build_object(
         'id', question_id, 'until', question_until, 'askedBy', question_by, 'askedByName', question_by_name) end as question,
         wrote_finding(id, $2) as "ownCode"
       from finding_standing where id = $1`,
      [id, userId],
    );
    if (!row) throw notFound('finding', id);
    return row;
  }

  /** @throws DomainError CONFLICT when the database refuses it */
  async add(decision: Omit<FindingDecision, 'id' | 'decidedAt'>): Promise<void> {
    try {
      await this.transaction.query(
        `insert into finding_decision (finding_id, kind, reason, until, answers, asked_by, decided_by, decided_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          decision.findingId,
          decision.kind,
          decision.reason,
          decision.until,
          decision.answers,
          decision.askedBy,
          decision.decidedBy,
          decision.decidedByName,
        ],
      );
    } catch (error) {
      if (!/finding_decision_(two_people|writer|year|until|answers|answered_once)/.test(String(error))) throw error;
      throw new DomainError(
        'CONFLICT',
        saying(
          'findings.notAllowed',
          'This decision is not allowed: it needs a second person and a day within a year.',
        ),
      );
    }
  }

  decisions(findingIds: string[]): Promise<FindingDecision[]> {
    return this.transaction.query<FindingDecision>(
      `select id, finding_id as "findingId", kind, reason, until::text, answers, asked_by as "askedBy", decided_by as "decidedBy",
         decided_by_name as "decidedByName", decided_at as "decidedAt" from finding_decision where finding_id = any ($1) order by number`,
      [findingIds],
    );
  }
}
