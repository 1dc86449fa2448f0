import { Injectable } from '@nestjs/common';
import { ConnectorVersions, type CatalogVersion, type VersionContent } from '#catalog';
import { decodeText } from '#connectors';
import { Transaction } from '#platform';
import { RULE_LIST, reviewedScripts, reviewPackage, type Finding } from '#review';
import { allowedHosts } from '#runtime';
import { ScriptReading, type ReadScripts } from '../syntax/script-reading.js';
import { ReviewsRepository, type NewReview } from './reviews.repository.js';

/** Reviews one version: its files, the syntax trees of its scripts, the rules, and what they found written down. */
@Injectable()
export class VersionReview {
  constructor(
    private readonly versions: ConnectorVersions,
    private readonly reading: ScriptReading,
    private readonly reviews: ReviewsRepository,
    private readonly transaction: Transaction,
  ) {}

  /**
   * Never throws for what is in the version: rules that break on it make a review that has failed, and says so.
   * @throws DomainError NOT_FOUND
   */
  async run(versionId: string): Promise<NewReview> {
    const begin = performance.now();
    const version = await this.versions.get(versionId);
    const files = await this.versions.contents(versionId);
    const wanted = new Set(reviewedScripts({ package: version.package, files }));
    const scripts = await this.reading.read(files.filter(({ path }) => wanted.has(path)));
    const { findings, message } = judge(version, files, scripts);
    const review: NewReview = {
      versionId,
      rulesVersion: RULE_LIST.version,
      state: message === null ? 'reviewed' : 'failed',
      partlyBecause: scripts.partlyBecause,
      message,
      scripts: scripts.total,
      scriptsRead: scripts.syntax.size,
      hosts: hostsIn(version, files),
      milliseconds: Math.round(performance.now() - begin),
    };
    await this.transaction.run(() => this.reviews.save(review, version.connectorId, findings));
    return review;
  }
}

function judge(
  version: CatalogVersion,
  files: VersionContent[],
  { syntax }: ReadScripts,
): { findings: Finding[]; message: string | null } {
  try {
    return { findings: reviewPackage({ package: version.package, files, syntax }), message: null };
  } catch (error) {
    return { findings: [], message: error instanceof Error ? error.message : String(error) };
  }
}

/** Those written in the scripts of actions: what the platform lets such a script reach, besides what the customer's settings name. */
function hostsIn(version: CatalogVersion, files: VersionContent[]): string[] {
  const actions = new Set(version.package.flavours.flatMap(({ scripts }) => scripts.map(({ path }) => path)));
  const texts = files.filter(({ path }) => actions.has(path)).map(({ bytes }) => decodeText(bytes).text);
  return [...new Set(texts.flatMap((text) => allowedHosts({}, text, [])))].sort();
}
