import { Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import type { ReviewFacts } from '#review';
import type { FactsSource } from '#security';
import { FeasibilityReportsRepository } from '../feasibility/feasibility-reports.repository.js';
import { contentHash } from '../trail/request-hash.rules.js';
import { BuiltVersions, type BuiltVersion } from './built-versions.queries.js';
import { reviewFacts } from './review-facts.rules.js';

/** Tells reviews what the request says after which a version was built: its approved designs, its API document, its vendor. */
@Injectable()
export class VersionFacts implements FactsSource {
  constructor(
    private readonly scope: TenantScope,
    private readonly versions: BuiltVersions,
    private readonly reports: FeasibilityReportsRepository,
  ) {}

  hashes(): Promise<Map<string, string>> {
    return this.inside(async () => {
      const built = await this.versions.list();
      return new Map(built.map((version) => [version.versionId, hashOf(version)]));
    });
  }

  of(versionId: string): Promise<{ facts: ReviewFacts; hash: string } | null> {
    return this.inside(async () => {
      const [version] = await this.versions.list(versionId);
      if (!version) return null;
      const { designIds, requestId, isWhole, ownCredential } = version;
      const designs = await this.versions.designs(designIds);
      const report = await this.reports.newestFinished(requestId);
      return { facts: reviewFacts({ ...designs, isWhole, report, ownCredential }), hash: hashOf(version) };
    });
  }

  private inside<T>(work: () => Promise<T>): Promise<T> {
    return asPlatform('reviews', null, () => this.scope.runForDesk(work));
  }
}

const hashOf = ({ designIds, isWhole, reportId, rulingId, ownCredential }: BuiltVersion): string =>
  contentHash({ designIds, isWhole, reportId, rulingId, ownCredential });
