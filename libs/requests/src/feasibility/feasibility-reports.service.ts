import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { currentViewer, mayDo, requirePermission } from '#access';
import { ANALYSER_VERSION, feasibilityMarkdown, linesOf, type Language } from '#feasibility';
import { DomainError, Jobs, LiveEvents, parseInput, saying } from '#platform';
import { z } from 'zod';
import { ReviewRequests } from '#security';
import { AttachmentsRepository } from '../attachments/attachments.repository.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestTrail } from '../trail/request-trail.js';
import type { VendorAnswer } from '../vendors/questions/vendor-answer.entity.js';
import { type VendorRuling, vendorRulings } from '../vendors/questions/report-questions.rules.js';
import { VendorQuestionsRepository } from '../vendors/questions/vendor-questions.repository.js';
import { VendorsRepository } from '../vendors/vendors.repository.js';
import { analysisOptions } from './analysis-options.rules.js';
import { ANALYSE_API_DOCUMENT } from './feasibility-jobs.js';
import type { FeasibilityReportRow } from './feasibility-report.entity.js';
import { FeasibilityReportsRepository } from './feasibility-reports.repository.js';
import { type FeasibilityView, viewOf } from './feasibility-view.rules.js';

/** Topic of LiveEvents; the key is the request's id. */
export const FEASIBILITY_TOPIC = 'feasibility';

const startSchema = z.object({
  attachmentId: z.uuid('choose one of the files'),
  account: z.string().trim().min(1, 'name a resource').max(200).nullish(),
});
const rulingSchema = z.object({
  lineId: z.string().min(1, 'say which line').max(100),
  answer: z.enum(['yes', 'no', 'unknown'], 'choose yes, no or unknown'),
  reason: z.string().trim().min(3, 'say why').max(2000, 'use at most 2000 characters'),
});

/** Feasibility reports of requests: asked for, seen, ruled on, sent. */
@Injectable()
export class FeasibilityReports {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly reports: FeasibilityReportsRepository,
    private readonly trail: RequestTrail,
    private readonly jobs: Jobs,
    private readonly live: LiveEvents,
    private readonly reviews: ReviewRequests,
    private readonly vendors: VendorsRepository,
    private readonly questions: VendorQuestionsRepository,
  ) {}

  /**
   * Asks for the analysis of a file of the request; `account` names the resource to take as the account. A document that was analysed the
   * same way before gets its report at once.
   * @throws DomainError NOT_FOUND, CONFLICT while the file is kept aside
   */
  start(requestId: string, input: unknown): Promise<FeasibilityView> {
    requirePermission('desk.judge');
    const { attachmentId, account } = parseInput(startSchema, input, 'The analysis');
    return this.scope.run(async () => this.view(await this.begin(requestId, attachmentId, account ?? null)));
  }

  /** The same for a file that just came in, by a job of the platform. */
  startForNewFile(requestId: string, attachmentId: string): Promise<void> {
    return this.scope.run(async () => void (await this.begin(requestId, attachmentId, null)));
  }

  /**
   * A new report of the document that was analysed last and is still there, where the form asks for something else by now. What people ruled
   * on the document goes along; not on the gates that only repeat what of the asked is possible.
   */
  renew(requestId: string): Promise<void> {
    return this.scope.run(async () => {
      const { form } = await this.requests.lock(requestId);
      const files = new Set((await this.attachments.of(requestId)).map(({ id }) => id));
      const last = (await this.reports.of(requestId)).find(({ attachmentId }) => files.has(attachmentId));
      if (!last || isDeepStrictEqual(last.options, analysisOptions(form, last.options.account))) return;
      const added = await this.begin(requestId, last.attachmentId, last.options.account);
      for (const { id: _id, at: _at, ...ruling } of await this.reports.rulings([last]))
        if (!['G1', 'G2'].includes(ruling.lineId)) await this.reports.rule({ ...ruling, reportId: added.id });
    });
  }

  private async begin(requestId: string, attachmentId: string, account: string | null): Promise<FeasibilityReportRow> {
    const request = await this.requests.lock(requestId);
    const file = await this.attachments.get(attachmentId);
    if (file.requestId !== requestId)
      throw new DomainError('NOT_FOUND', saying('feasibility.otherRequest', 'This file belongs to another request.'));
    if (file.quarantined)
      throw new DomainError(
        'CONFLICT',
        saying('feasibility.unconfirmed', '{{name}} has to confirm this file first.', { name: file.uploaderName }),
      );
    const row = {
      requestId,
      tenantId: request.tenantId,
      attachmentId,
      documentName: file.name,
      documentHash: file.sha256,
      internal: file.audience === 'internal',
      analyser: ANALYSER_VERSION,
      options: analysisOptions(request.form, account),
      state: 'queued' as const,
      report: null,
      problem: null,
      byName: currentViewer().name,
      finishedAt: null,
    };
    const same = await this.reports.same(row);
    const added = await this.reports.add(
      same ? { ...row, state: 'done', report: same.report, finishedAt: new Date() } : row,
    );
    if (same) await this.reviews.everything('facts');
    else await this.jobs.send(ANALYSE_API_DOCUMENT, { reportId: added.id, tenantId: added.tenantId });
    await this.live.publish({ topic: FEASIBILITY_TOPIC, key: requestId });
    return added;
  }

  /** Reports of a request as the viewer may see them, newest first. */
  of(requestId: string): Promise<FeasibilityView[]> {
    return this.scope.run(async () => {
      await this.requests.get(requestId);
      return this.viewed(await this.reports.of(requestId));
    });
  }

  /** The newest one; null when nothing was analysed. */
  async newest(requestId: string): Promise<FeasibilityView | null> {
    return (await this.of(requestId))[0] ?? null;
  }

  /**
   * A person's answer instead of the analyser's, with the reason: it stays for ever, and a later one on the same line goes before it.
   * @throws DomainError INVALID_INPUT for a line that the report has not, CONFLICT before the report is done
   */
  overrule(reportId: string, input: unknown): Promise<FeasibilityView> {
    requirePermission('desk.judge');
    const { lineId, answer, reason } = parseInput(rulingSchema, input, 'The ruling');
    return this.scope.run(async () => {
      const row = await this.reports.get(reportId);
      if (!row.report)
        throw new DomainError('CONFLICT', saying('feasibility.wait', 'Wait until the analysis is done.'));
      if (!linesOf(row.report).includes(lineId))
        throw new DomainError(
          'INVALID_INPUT',
          saying('feasibility.noLine', 'The report has no line "{{line}}".', { line: lineId }),
          { field: 'lineId' },
        );
      const request = await this.requests.lock(row.requestId);
      const { userId, name } = currentViewer();
      const { tenantId } = row;
      await this.reports.rule({ reportId, tenantId, lineId, answer, reason, byId: userId, byName: name });
      await this.trail.record(request, {
        action: 'overruleFeasibility',
        reason,
        details: { reportId, lineId, answer },
        internal: true,
      });
      await this.reviews.everything('facts');
      await this.live.publish({ topic: FEASIBILITY_TOPIC, key: row.requestId });
      return this.view(row);
    });
  }

  /** As a document to send. @throws DomainError CONFLICT before the report is done */
  markdown(reportId: string, language: Language): Promise<{ name: string; text: string }> {
    return this.scope.run(async () => {
      const { row, report } = await this.view(await this.reports.get(reportId));
      if (!report) throw new DomainError('CONFLICT', saying('feasibility.wait', 'Wait until the analysis is done.'));
      const name = row.documentName.replace(/\.\w+$/, '').replace(/[^\w.-]+/g, '-');
      return { name: `feasibility-${name}.${language}.md`, text: feasibilityMarkdown(report, language) };
    });
  }

  private async viewed(rows: FeasibilityReportRow[]): Promise<FeasibilityView[]> {
    const rulings = await this.reports.rulings(rows);
    const isDesk = mayDo(currentViewer(), 'desk.read');
    const said = new Map<string, VendorRuling[]>();
    for (const requestId of new Set(rows.map((row) => row.requestId)))
      said.set(requestId, vendorRulings(await this.vendorAnswers(requestId)));
    return rows.map((row) =>
      viewOf(
        row,
        rulings.filter(({ reportId }) => reportId === row.id),
        said.get(row.requestId) ?? [],
        isDesk,
      ),
    );
  }

  /** What the vendor of a request said that still holds. The desk alone sees it: nothing for anybody else. */
  private async vendorAnswers(requestId: string): Promise<VendorAnswer[]> {
    const vendorId = await this.vendors.ofRequest(requestId);
    return vendorId ? (await this.questions.newest(vendorId)).filter(({ holds }) => holds) : [];
  }

  private async view(row: FeasibilityReportRow): Promise<FeasibilityView> {
    return (await this.viewed([row]))[0]!;
  }
}
