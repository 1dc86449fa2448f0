import { Inject, Injectable } from '@nestjs/common';
import { ConnectorVersions, type CatalogVersion, type VersionContent } from '#catalog';
import { decodeText } from '#connectors';
import { Transaction } from '#platform';
import type { Outcome } from '#processes';
import { RULE_LIST, reviewedScripts } from '#review';
import { allowedHosts } from '#runtime';
import { ScriptReading } from '../syntax/script-reading.js';
import { BoundedReview } from './bounded-review.js';
import type { Judgement } from './review-program.js';
import { FACTS_SOURCE, type FactsSource } from './facts-source.js';
import { ReviewsRepository, type NewReview } from './reviews.repository.js';

/** Reviews one version: its files, the syntax trees of its scripts, what else is known of it, the rules, and what they found written down. */
@Injectable()
export class VersionReview {
  constructor(
    private readonly versions: ConnectorVersions,
    private readonly reading: ScriptReading,
    private readonly bounded: BoundedReview,
    private readonly reviews: ReviewsRepository,
    @Inject(FACTS_SOURCE) private readonly known: FactsSource,
    private readonly transaction: Transaction,
  ) {}

  /**
   * Never throws for what is in the version: rules that break on it make a review that has failed, and says so; one that its limits end is
   * a review in part.
   * @throws DomainError NOT_FOUND
   */
  async run(versionId: string): Promise<NewReview> {
    const begin = performance.now();
    const version = await this.versions.get(versionId);
    const files = await this.versions.contents(versionId);
    const wanted = new Set(reviewedScripts({ package: version.package, files }));
    const scripts = await this.reading.read(files.filter(({ path }) => wanted.has(path)));
    const given = files.map(({ path, bytes }) => ({ path, bytes }));
    const known = await this.known.of(versionId);
    const outcome = await this.bounded.run({
      ...known?.facts,
      package: version.package,
      files: given,
      syntax: scripts.syntax,
    });
    const { findings, message, partlyBecause } = judgement(outcome);
    const review: NewReview = {
      versionId,
      rulesVersion: RULE_LIST.version,
      factsHash: known?.hash ?? '',
      state: message === null ? 'reviewed' : 'failed',
      partlyBecause: partlyBecause ?? scripts.partlyBecause,
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

function judgement(outcome: Outcome<Judgement>): Judgement & Pick<NewReview, 'partlyBecause'> {
  if ('answer' in outcome) return { ...outcome.answer, partlyBecause: null };
  if (outcome.stopped === 'ended') return { findings: [], message: 'The review broke off.', partlyBecause: null };
  return { findings: [], message: null, partlyBecause: `${outcome.stopped}Limit` };
}

/** Those written in the scripts of actions: what the platform lets such a script reach, besides what the customer's settings name. */
function hostsIn(version: CatalogVersion, files: VersionContent[]): string[] {
  const actions = new Set(version.package.flavours.flatMap(({ scripts }) => scripts.map(({ path }) => path)));
  const texts = files.filter(({ path }) => actions.has(path)).map(({ bytes }) => decodeText(bytes).text);
  return [...new Set(texts.flatMap((text) => allowedHosts({}, text, [])))].sort();
}
