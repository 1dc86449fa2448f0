import { Injectable } from '@nestjs/common';
import { AttachmentsRepository } from '../../attachments/attachments.repository.js';
import { BuildsRepository } from '../../builds/builds.repository.js';
import { DesignsService } from '../../designs/designs.service.js';
import { FeasibilityReportsRepository } from '../../feasibility/feasibility-reports.repository.js';
import type { Request } from '../../requests/request.entity.js';
import { contentHash } from '../../trail/request-hash.rules.js';
import { VendorQuestionsRepository } from '../../vendors/questions/vendor-questions.repository.js';
import { VendorsRepository } from '../../vendors/vendors.repository.js';
import { apiEvidence } from './api-evidence.rules.js';
import type { CheckEvidence } from './check-evidence.js';
import { CodeEvidenceService } from './code-evidence.service.js';

/** Gathers what checks 1 and 2 of a request rest on. Call inside a scope of the desk. */
@Injectable()
export class RequestEvidence {
  constructor(
    private readonly designs: DesignsService,
    private readonly vendors: VendorsRepository,
    private readonly questions: VendorQuestionsRepository,
    private readonly reports: FeasibilityReportsRepository,
    private readonly builds: BuildsRepository,
    private readonly code: CodeEvidenceService,
    private readonly attachments: AttachmentsRepository,
  ) {}

  async of(request: Request): Promise<CheckEvidence> {
    const { functional, technical } = await this.designs.current(request);
    const vendorId = await this.vendors.ofRequest(request.id);
    const answers = vendorId ? await this.questions.newest(vendorId) : [];
    const report = await this.reports.newestFinished(request.id);
    const build = await this.builds.newest(request.id);
    const version = build && (await this.builds.inCatalog(build));
    return {
      form: request.form,
      functional,
      technical,
      vendor: new Map(answers.filter(({ holds }) => holds).map((answer) => [answer.code, answer])),
      api: report && apiEvidence(report),
      unsearched: (await this.attachments.of(request.id)).filter(({ scan }) => !scan.searched),
      code: version ? await this.code.of(version.versionId, build.commitOid) : null,
      build: build && {
        commitOid: build.commitOid,
        writerIds: await this.builds.writers(request.id, build.commitOid),
        ...(await this.proofs(request.id, build.id)),
      },
    };
  }

  private async proofs(
    requestId: string,
    newest: string,
  ): Promise<{ testReport: string | null; dryRunLog: string | null }> {
    const evidence = (await this.builds.evidence(requestId)).filter(({ buildId }) => buildId === newest);
    const hash = (kind: string) => {
      const found = evidence.find((one) => one.kind === kind);
      return found ? contentHash(found.text) : null;
    };
    return { testReport: hash('testReport'), dryRunLog: hash('dryRunLog') };
  }
}
