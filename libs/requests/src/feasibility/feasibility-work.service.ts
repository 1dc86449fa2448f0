import { Injectable } from '@nestjs/common';
import { asPlatform } from '#access';
import { LiveEvents } from '#platform';
import { ReviewRequests } from '#security';
import { AttachmentsRepository } from '../attachments/attachments.repository.js';
import { RequestScope } from '../requests/request-scope.js';
import { analyseDocument, type AnalysisOutcome } from './document-analysis.js';
import type { FeasibilityReportRow } from './feasibility-report.entity.js';
import { FeasibilityReportsRepository } from './feasibility-reports.repository.js';
import { FEASIBILITY_TOPIC, FeasibilityReports } from './feasibility-reports.service.js';

/** What a worker does for feasibility reports. No transaction is open while a document is analysed. */
@Injectable()
export class FeasibilityWork {
  constructor(
    private readonly scope: RequestScope,
    private readonly attachments: AttachmentsRepository,
    private readonly reports: FeasibilityReportsRepository,
    private readonly requested: FeasibilityReports,
    private readonly live: LiveEvents,
    private readonly reviews: ReviewRequests,
  ) {}

  /** An API document came in. */
  documentAdded({ requestId, attachmentId, tenantId }: Record<'requestId' | 'attachmentId' | 'tenantId', string>) {
    return asPlatform('feasibility', tenantId, () => this.requested.startForNewFile(requestId, attachmentId));
  }

  /** The customer sent the form in, or the desk changed it. */
  formSettled({ requestId, tenantId }: Record<'requestId' | 'tenantId', string>): Promise<void> {
    return asPlatform('feasibility', tenantId, () => this.requested.renew(requestId));
  }

  /** Analyses the document of a report; what the document itself makes impossible is the report's problem, not the job's. */
  analyse({ reportId, tenantId }: Record<'reportId' | 'tenantId', string>): Promise<void> {
    return asPlatform('feasibility', tenantId, async () => {
      const begun = await this.scope.run(() => this.begin(reportId));
      if (!begun) return;
      const { row, bytes } = begun;
      const { direction, asked, account } = row.options;
      const options = { name: row.documentName, direction, asked, account: account ?? undefined };
      const outcome = await analyseDocument({ bytes, options });
      await this.scope.run(() => this.end(row, outcome));
    });
  }

  private async begin(reportId: string): Promise<{ row: FeasibilityReportRow; bytes: Uint8Array } | null> {
    const row = await this.reports.get(reportId);
    if (row.state === 'done' || row.state === 'failed') return null;
    await this.write(row, { state: 'running', report: null, problem: null });
    const bytes = await this.attachments.bytes(await this.attachments.get(row.attachmentId));
    return { row, bytes: new Uint8Array(bytes) };
  }

  private async end(row: FeasibilityReportRow, outcome: AnalysisOutcome): Promise<void> {
    if ('report' in outcome) {
      await this.write(row, { state: 'done', report: outcome.report, problem: null });
      await this.reviews.everything('facts');
    } else await this.write(row, { state: 'failed', report: null, problem: outcome.problem });
  }

  private async write(row: FeasibilityReportRow, outcome: Parameters<FeasibilityReportsRepository['finish']>[1]) {
    await this.reports.finish(row.id, outcome);
    await this.live.publish({ topic: FEASIBILITY_TOPIC, key: row.requestId });
  }
}
