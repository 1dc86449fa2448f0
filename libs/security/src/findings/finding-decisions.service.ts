import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, requirePermission } from '#access';
import { AuditLog } from '#audit';
import { DomainError, parseInput, saying, Transaction } from '#platform';
import type { FindingDecision } from './finding-decision.entity.js';
import { decisionProblem } from './finding-decision.rules.js';
import { FindingsRepository, type StandingFinding } from './findings.repository.js';

const decisionSchema = z.object({
  findingId: z.uuid('name a finding by its id'),
  kind: z.enum(['askAccept', 'accept', 'refuse', 'falsePositive', 'notApplicable', 'reopen']),
  reason: z.string().trim().min(10, 'say why, in ten characters or more').max(2000, 'at most 2,000 characters'),
  until: z.iso
    .date('write a day as 2026-12-31')
    .nullish()
    .transform((day) => day ?? null),
});

/** Decisions about findings: asked for, approved by a second person, or judged away with a reason. */
@Injectable()
export class FindingDecisions {
  constructor(
    private readonly findings: FindingsRepository,
    private readonly transaction: Transaction,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError INVALID_INPUT, NOT_ALLOWED, NOT_FOUND, or CONFLICT for what the finding's standing does not allow */
  async decide(input: { findingId: string; kind: string; reason: string; until?: string | null }): Promise<void> {
    const { findingId, reason, ...wanted } = parseInput(decisionSchema, input, 'The decision');
    requirePermission(wanted.kind === 'accept' ? 'finding.approve' : 'finding.judge');
    const { userId, name } = currentViewer();
    if (userId === null)
      throw new DomainError('NOT_ALLOWED', saying('findings.person', 'Only a person decides about a finding.'));
    await this.transaction.run(async () => {
      const finding = await this.findings.lock(findingId, userId);
      const today = new Date().toISOString().slice(0, 10);
      const problem = decisionProblem(wanted, { ...finding, userId, today });
      if (problem) throw new DomainError('CONFLICT', problem.said, { field: problem.field });
      await this.findings.add({
        findingId,
        reason,
        ...answer(wanted, finding),
        decidedBy: userId,
        decidedByName: name,
      });
      await this.audit.record({
        actor: { id: userId, name },
        tenantId: null,
        event: 'FindingDecided',
        subject: { type: 'finding', id: findingId },
        details: { rule: finding.rule, connectorId: finding.connectorId, reason, ...wanted },
      });
    });
  }
}

/** An acceptance is of what was asked: its day is the question's. */
function answer(
  { kind, until }: Pick<FindingDecision, 'kind' | 'until'>,
  { question }: StandingFinding,
): Pick<FindingDecision, 'kind' | 'until' | 'answers' | 'askedBy'> {
  if (kind === 'accept') return { kind, until: question!.until, answers: question!.id, askedBy: question!.askedBy };
  return { kind, until: kind === 'askAccept' ? until : null, answers: null, askedBy: null };
}
