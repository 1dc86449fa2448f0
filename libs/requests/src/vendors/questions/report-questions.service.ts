import { Injectable } from '@nestjs/common';
import { TenantScope } from '#access';
import { DomainError, saying } from '#platform';
import { FeasibilityReportsRepository } from '../../feasibility/feasibility-reports.repository.js';
import { reportQuestions } from './report-questions.rules.js';
import type { AskedQuestion } from './standard-questions.rules.js';
import type { AnsweredQuestion } from './vendor-questions.repository.js';
import { VendorQuestionsService } from './vendor-questions.service.js';

/** The questions that the newest feasibility report of a request leaves to its vendor. */
@Injectable()
export class ReportQuestions {
  constructor(
    private readonly scope: TenantScope,
    private readonly reports: FeasibilityReportsRepository,
    private readonly questions: VendorQuestionsService,
  ) {}

  /** Those that are not on the vendor's list yet. */
  open(requestId: string): Promise<AskedQuestion[]> {
    return this.scope.runForDesk(async () => {
      const report = await this.reports.newestFinished(requestId);
      const known = new Set((await this.questions.of(requestId)).map(({ code }) => code));
      return report ? reportQuestions(report).filter(({ code }) => !known.has(code)) : [];
    });
  }

  /** Puts them on the list. @throws DomainError CONFLICT when there are none */
  ask(requestId: string): Promise<AnsweredQuestion[]> {
    return this.scope.runForDesk(async () => {
      const open = await this.open(requestId);
      if (open.length === 0)
        throw new DomainError(
          'CONFLICT',
          saying('vendor.allAsked', 'Every question of the report is on the list already.'),
        );
      return this.questions.ask(requestId, open);
    });
  }
}
