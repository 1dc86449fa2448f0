import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, newToken, TenantScope, tokenHash } from '#access';
import { AuditLog } from '#audit';
import { CoverageQueries, type AskedLine } from '#catalog';
import { parseInput } from '#platform';
import type { CoverageLine } from './coverage-line.entity.js';
import { isShared, type CoverageList } from './coverage-list.entity.js';
import { CoverageListsRepository, type NewLine } from './coverage-lists.repository.js';
import { lineVerdict } from './line-verdict.rules.js';
import { OpenRequestsQueries } from '../board/open-requests.queries.js';
import { linesOfFile, linesOfText } from './reading/uploaded-list.js';

const newListSchema = z.object({
  name: z.string().trim().min(1, 'give the list a name').max(120, 'use at most 120 characters'),
  customer: z
    .string()
    .trim()
    .max(120, 'use at most 120 characters')
    .nullish()
    .transform((text) => text || null),
});
const correctionSchema = z.object({
  kind: z.enum(['connector', 'absent', 'note', 'none'], 'choose connector, absent, note or none'),
  connectorId: z.uuid('choose a connector').nullish(),
  reason: z.string().trim().max(1000, 'use at most 1000 characters').default(''),
});

const MILLISECONDS_A_DAY = 86_400_000;
const shareSchema = z.object({
  days: z.number().int().min(1, 'at least one day').max(365, 'at most 365 days'),
});

export interface NewList {
  name: string;
  customer?: string | null;
}

/** Lists of applications: read, answered, corrected and shared by sales. */
@Injectable()
export class CoverageLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly lists: CoverageListsRepository,
    private readonly coverage: CoverageQueries,
    private readonly openRequests: OpenRequestsQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError INVALID_INPUT when the text has no names, or too many */
  async fromText(list: NewList, text: string): Promise<CoverageList> {
    return this.create(list, linesOfText(text));
  }

  /** @throws DomainError INVALID_INPUT when the file cannot be read, has no names, or too many */
  async fromFile(list: NewList, bytes: Uint8Array): Promise<CoverageList> {
    return this.create(list, await linesOfFile(bytes));
  }

  /** The same lines, answered by what is there now. What people corrected stays. */
  recheck(id: string): Promise<CoverageList> {
    return this.scope.runForDesk(async () => {
      const list = await this.lists.get(id);
      return this.answer(list, await this.lists.lines(id));
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID_INPUT */
  correct(lineId: string, input: unknown): Promise<CoverageLine> {
    const { kind, connectorId, reason } = parseInput(correctionSchema, input, 'The correction');
    return this.scope.runForDesk(async () => {
      const line = await this.lists.line(lineId);
      const { name: by } = currentViewer();
      const made = { connector: null, verdict: null, missing: [], reason, by, at: new Date().toISOString() };
      if (kind === 'connector') {
        const { connector, ...answer } = await this.coverage.answerWith(asked(line), connectorId ?? '');
        line.correction = { ...made, kind, connector, ...answer };
      } else line.correction = kind === 'none' ? null : { ...made, kind };
      line.verdict = lineVerdict(line.answer, line.requests, line.correction);
      await this.record('CoverageLineCorrected', line.list.id, { line: line.asked, kind, verdict: line.verdict });
      return this.lists.saveLine(line);
    });
  }

  /**
   * Opens the list for whoever has its link, for so many days. Sharing again ends the link before.
   * @returns the token of the link: it is shown this once, and cannot be found out later
   */
  share(id: string, days: number): Promise<string> {
    const { days: lasting } = parseInput(shareSchema, { days }, 'The link');
    return this.scope.runForDesk(async () => {
      const list = await this.lists.get(id);
      const token = newToken();
      const sharedUntil = new Date(Date.now() + lasting * MILLISECONDS_A_DAY);
      await this.record('CoverageListShared', id, { name: list.name, days: lasting });
      await this.lists.save({ ...list, shareHash: tokenHash(token), sharedUntil });
      return token;
    });
  }

  /** Ends the link at once. */
  unshare(id: string): Promise<CoverageList> {
    return this.scope.runForDesk(async () => {
      const list = await this.lists.get(id);
      if (!isShared(list)) return list;
      await this.record('CoverageListUnshared', id, { name: list.name });
      return this.lists.save({ ...list, sharedUntil: new Date() });
    });
  }

  remove(id: string): Promise<void> {
    return this.scope.runForDesk(async () => {
      const list = await this.lists.get(id);
      await this.record('CoverageListRemoved', id, { name: list.name });
      await this.lists.remove(list);
    });
  }

  private create(input: NewList, lines: AskedLine[]): Promise<CoverageList> {
    const { name, customer } = parseInput(newListSchema, input, 'The list');
    return this.scope.runForDesk(async () => {
      const { userId, name: madeByName } = currentViewer();
      const made = { name, customer, madeBy: userId, madeByName, aliasLists: [], answeredAt: new Date() };
      const list = await this.lists.save(made);
      await this.record('CoverageListMade', list.id, { name, lines: lines.length });
      const blank = lines.map(({ name: text, vendor = '', ...line }, at) => ({
        ...line,
        asked: text,
        vendor,
        position: at + 1,
        correction: null,
      }));
      return this.answer(list, blank);
    });
  }

  private async answer(
    list: CoverageList,
    lines: Pick<NewLine, 'asked' | 'vendor' | 'capabilities' | 'direction' | 'position' | 'correction'>[],
  ): Promise<CoverageList> {
    const names = lines.map(asked);
    const { answers, catalogAt, aliasLists } = await this.coverage.answer(names);
    const requests = await this.openRequests.matching(names);
    const answered = lines.map(({ asked: text, vendor, capabilities, direction, position, correction }, at) => {
      const [answer, wanted] = [answers[at]!, requests[at]!];
      const verdict = lineVerdict(answer, wanted, correction);
      return { asked: text, vendor, capabilities, direction, position, answer, requests: wanted, correction, verdict };
    });
    await this.lists.saveLines(list.id, answered);
    return this.lists.save({ ...list, catalogAt, aliasLists, answeredAt: new Date() });
  }

  private record(event: string, id: string, details: Record<string, unknown>): Promise<void> {
    const { userId, name } = currentViewer();
    const subject = { type: 'coverageList', id };
    return this.audit.record({ actor: { id: userId, name }, tenantId: null, event, subject, details });
  }
}

const asked = ({
  asked: name,
  vendor,
  capabilities,
  direction,
}: Pick<NewLine, 'asked' | 'vendor' | 'capabilities' | 'direction'>) =>
  ({ name, vendor, capabilities, direction }) satisfies AskedLine;
