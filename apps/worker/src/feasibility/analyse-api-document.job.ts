import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '#platform';
import { ANALYSE_API_DOCUMENT, API_DOCUMENT_ADDED, FeasibilityWork, FORM_SETTLED } from '#requests';

/** API documents that came in, forms that ask for something else now, and reports that wait for their analysis: two at a time, each in a process of its own. */
@Injectable()
export class AnalyseApiDocumentJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly feasibility: FeasibilityWork,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(API_DOCUMENT_ADDED, 2, ({ data }) => this.feasibility.documentAdded(data));
    await this.jobs.work(FORM_SETTLED, 2, ({ data }) => this.feasibility.formSettled(data));
    await this.jobs.work(ANALYSE_API_DOCUMENT, 2, ({ data }) => this.feasibility.analyse(data));
  }
}
