import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, mayDo, type Permission, TenantScope } from '#access';
import { DomainError, notFound, parseInput, type Saying, saying } from '#platform';
import { BuildsRepository } from '../builds/builds.repository.js';
import { isClosed } from '../requests/request-states.rules.js';
import type { Request } from '../requests/request.entity.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestTrail } from '../trail/request-trail.js';
import { type CheckBars, CheckBarsService } from './check-bars.service.js';
import { CheckBoard } from './check-board.js';
import { coverKey } from './check-item.rules.js';
import type { CheckState, JudgedItem } from './check-state.rules.js';
import { ChecksRepository, type Signer } from './checks.repository.js';

const numberSchema = z.union([z.literal(1), z.literal(2)], 'choose check 1 or 2');
const text = (most: number) => z.string().trim().max(most, `use at most ${most} characters`);

export const answerSchema = z
  .object({
    item: text(100),
    subject: text(1000),
    hash: text(64),
    answer: z.enum(['yes', 'no', 'unknown'], 'choose yes, no or unknown'),
    evidence: text(4000).default(''),
  })
  .refine(({ answer, evidence }) => answer === 'unknown' || evidence, {
    error: 'say what shows it: an answer without evidence is none',
    path: ['evidence'],
  });

const exceptionSchema = z.object({
  item: text(100),
  subject: text(1000),
  hash: text(64),
  reason: text(4000).min(1, 'say why'),
  until: z.iso.date('give a date'),
});

/** Whose check it is. */
const WHO: Record<1 | 2, { permission: Permission; side: string; words: Saying }> = {
  1: {
    permission: 'desk.judge',
    side: 'productOwner',
    words: saying('checks.ofProductOwner', 'Check 1 is the product owner’s.'),
  },
  2: {
    permission: 'desk.build',
    side: 'developer',
    words: saying('checks.ofDeveloper', 'Check 2 is a developer’s.'),
  },
};

const EVIDENCE_LACKS = saying(
  'checks.blocks',
  'This blocks the request. Only evidence resolves it: a statement of the vendor, or leaving the field out.',
);
const FINDINGS_BLOCK = saying(
  'checks.blocksFindings',
  'Open findings block the request. Mend the code, or have each finding judged by somebody who did not write it.',
);

/** Security checks 1 and 2: answered from evidence, signed by one person, opened again by what changes. */
@Injectable()
export class ChecksService {
  constructor(
    private readonly scope: TenantScope,
    private readonly requests: RequestsRepository,
    private readonly trail: RequestTrail,
    private readonly builds: BuildsRepository,
    private readonly board: CheckBoard,
    private readonly bars: CheckBarsService,
    private readonly checks: ChecksRepository,
  ) {}

  state(requestId: string, number: number): Promise<CheckState> {
    const known = parseInput(numberSchema, number, 'The check');
    return this.scope.runForDesk(async () => this.board.state(await this.requests.get(requestId), known));
  }

  /** What keeps the viewer from judging it, whatever their role may do. */
  barsOf(requestId: string, number: number): Promise<CheckBars> {
    const known = parseInput(numberSchema, number, 'The check');
    return this.scope.runForDesk(async () => this.bars.of((await this.requests.get(requestId)).id, known));
  }

  /** Answers one item as it is now; `hash` says which content was judged. */
  answer(requestId: string, number: number, input: unknown): Promise<CheckState> {
    const given = parseInput(answerSchema, input, 'The answer');
    return this.change(requestId, number, 'answerCheck', async (request, known, by) => {
      await this.bars.refuse(requestId, known, 'answering');
      const item = await this.item(request, known, given);
      await this.checks.answer({ number: known, requestId }, item, given.answer, given.evidence, by);
      return { item: given.item, subject: given.subject, answer: given.answer };
    });
  }

  /** Signs everything that the check holds now. Of check 2 `commit` says what was reviewed. */
  sign(requestId: string, number: number, commit: string | null = null): Promise<CheckState> {
    return this.change(requestId, number, 'signCheck', async (request, known, by) => {
      const state = await this.board.state(request, known);
      if (state.open > 0)
        throw new DomainError(
          'CONFLICT',
          saying('checks.open', '{{open}} items are still open. Answer them first: "unknown" is no answer.', {
            open: state.open,
          }),
        );
      await this.bars.refuse(requestId, known, 'signing');
      const newest = known === 2 ? await this.builds.newest(requestId) : null;
      if (known === 2 && newest?.commitOid !== commit)
        throw new DomainError(
          'CONFLICT',
          saying('checks.otherCommit', 'Another commit was handed in meanwhile. Review that one.'),
        );
      const covered = state.items.map(coverKey);
      const signature = { side: WHO[known].side, commitOid: newest?.commitOid ?? null, covered, summary: {} };
      await this.checks.sign({ number: known, requestId }, signature, by);
      return { items: covered.length, commit: newest?.commitOid ?? null };
    });
  }

  /** A security officer's own right: all answers and signatures of the check so far no longer count. */
  reopen(requestId: string, number: number, reason: string): Promise<CheckState> {
    const why = parseInput(text(4000).min(1, 'say why, in a sentence'), reason, 'The reason');
    return this.change(
      requestId,
      number,
      'reopenCheck',
      async (_request, known, by) => {
        await this.checks.reopen({ number: known, requestId }, why, by);
        return { reason: why };
      },
      'check.reopen',
    );
  }

  /** Asks to accept an open item for a time. Blockers cannot be accepted. */
  askException(requestId: string, number: number, input: unknown): Promise<CheckState> {
    const asked = parseInput(exceptionSchema, input, 'The exception');
    return this.change(requestId, number, 'askException', async (request, known, by) => {
      const latest = new Date();
      latest.setUTCMonth(latest.getUTCMonth() + 12);
      const today = new Date().toISOString().slice(0, 10);
      if (asked.until > latest.toISOString().slice(0, 10) || asked.until < today)
        throw new DomainError(
          'INVALID_INPUT',
          saying('checks.withinYear', 'Choose a date within the next twelve months.'),
          { field: 'until' },
        );
      const item = await this.item(request, known, asked);
      await this.checks.askException({ number: known, requestId }, item, asked.reason, asked.until, by);
      return { item: asked.item, subject: asked.subject, until: asked.until, reason: asked.reason };
    });
  }

  approveException(requestId: string, exceptionId: string): Promise<CheckState> {
    return this.scope.runForDesk(async () => {
      const exception = z.uuid().safeParse(exceptionId).success ? await this.checks.exception(exceptionId) : null;
      if (!exception || exception.requestId !== requestId) throw notFound('exception', exceptionId);
      return this.change(
        requestId,
        exception.number,
        'approveException',
        async (_request, _number, by) => {
          if (exception.askedBy === by.id)
            throw new DomainError(
              'NOT_ALLOWED',
              saying('checks.ownException', 'You asked for this exception: somebody else has to approve it.'),
            );
          await this.checks.approveException(exceptionId, by);
          return { exceptionId };
        },
        'finding.approve',
      );
    });
  }

  private change(
    requestId: string,
    number: number,
    action: string,
    work: (request: Request, number: 1 | 2, by: Signer) => Promise<Record<string, unknown>>,
    permission?: Permission,
  ): Promise<CheckState> {
    const known = parseInput(numberSchema, number, 'The check');
    const viewer = currentViewer();
    if (!viewer.userId || !mayDo(viewer, permission ?? WHO[known].permission))
      throw new DomainError(
        'NOT_ALLOWED',
        permission ? saying('general.role', 'Your role may not do this.') : WHO[known].words,
      );
    const by = { id: viewer.userId, name: viewer.name };
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      if (isClosed(request.state) || request.state === 'draft')
        throw new DomainError(
          'CONFLICT',
          saying('checks.ended', 'The request has ended or has not begun: there is nothing to check.'),
        );
      const details = await work(request, known, by);
      await this.trail.record(request, { action, details: { check: known, ...details }, internal: true });
      return this.board.state(request, known);
    });
  }

  /** @throws DomainError CONFLICT when it has changed since it was read, or only evidence can answer it */
  private async item(
    request: Request,
    number: 1 | 2,
    asked: { item: string; subject: string; hash: string },
  ): Promise<JudgedItem> {
    const { items } = await this.board.state(request, number);
    const item = items.find((one) => one.item === asked.item && one.subject === asked.subject);
    if (item?.hash !== asked.hash)
      throw new DomainError(
        'CONFLICT',
        saying('checks.changed', 'What the item is about has changed meanwhile. Read it again.'),
      );
    if (item.blocker) {
      throw new DomainError('CONFLICT', item.item === 'file' ? FINDINGS_BLOCK : EVIDENCE_LACKS);
    }
    return item;
  }
}
