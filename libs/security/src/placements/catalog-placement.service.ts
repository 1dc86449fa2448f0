import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ConnectorVersions, VersionPlacements, type FlavourPlacement } from '#catalog';
import { FACTS_VERSION, placementOf, PLACEMENT_VERSION, type EngineOffer, type Flavour } from '#connectors';
import { LiveEvents } from '#platform';
import { HostUnavailable, type ScriptParser } from '#runtime';
import { SCRIPT_PARSER } from '../syntax/script-reading.js';
import type { ReadOutcome } from './facts-program.js';
import { FactsReading, NO_HOST } from './facts-reading.js';
import { PLACEMENT_TOPIC } from './placement-jobs.js';

const BATCH = 50;

/** Says of every version where it runs, when it comes and when what it rests on has changed. */
@Injectable()
export class CatalogPlacement {
  constructor(
    private readonly versions: ConnectorVersions,
    private readonly placements: VersionPlacements,
    private readonly reading: FactsReading,
    private readonly live: LiveEvents,
    @Inject(SCRIPT_PARSER) private readonly parser: ScriptParser,
  ) {}

  /** @returns how many versions were placed */
  async run(signal?: AbortSignal): Promise<number> {
    const offer = await this.offer();
    const basis = offer && basisOf(offer);
    let placed = 0;
    for (let next = await this.placements.waiting(basis, BATCH); next.length > 0;) {
      for (const versionId of next) {
        if (signal?.aborted) throw new Error('The worker stops; the rest is placed by the next one.');
        await this.place(versionId, offer, basis ?? NO_HOST);
      }
      placed += next.length;
      await this.live.publish({ topic: PLACEMENT_TOPIC, key: 'all' });
      next = await this.placements.waiting(basis, BATCH);
    }
    return placed;
  }

  /** Whether there is anything to do. */
  async isNeeded(): Promise<boolean> {
    const offer = await this.offer();
    return (await this.placements.waiting(offer && basisOf(offer), 1)).length > 0;
  }

  /** Null: this process has no PowerShell. */
  private async offer(): Promise<EngineOffer | null> {
    if (!this.parser.isAvailable()) return null;
    return this.parser.offer().catch((error: unknown) => {
      if (error instanceof HostUnavailable) return null;
      throw error;
    });
  }

  private async place(versionId: string, offer: EngineOffer | null, basis: string): Promise<void> {
    const { package: pkg } = await this.versions.get(versionId);
    const paths = new Set(pkg.flavours.flatMap(({ scripts }) => scripts.map(({ path }) => path)));
    const files = (await this.versions.files(versionId)).filter(({ path }) => paths.has(path));
    const facts = offer ? await this.reading.read(files) : new Map<string, ReadOutcome>();
    const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
    const flavours = pkg.flavours.flatMap((flavour) =>
      placed(flavour, (path) => facts.get(hashes.get(path) ?? ''), offer ?? { commands: [], modules: [] }),
    );
    await this.placements.save({ versionId, flavours }, basis);
  }
}

function placed(
  flavour: Flavour,
  read: (path: string) => ReadOutcome | undefined,
  offer: EngineOffer,
): FlavourPlacement[] {
  const paths = [...new Set(flavour.scripts.map(({ path }) => path))];
  const scripts = paths.map((path) => {
    const outcome = read(path) ?? { failure: NO_HOST };
    return 'facts' in outcome ? { path, facts: outcome.facts } : { path, facts: null, unreadBecause: outcome.failure };
  });
  const placement = placementOf(scripts, offer);
  return placement ? [{ flavour: flavour.name, ...placement }] : [];
}

/** Verdicts rest on the reader, the rules, and what this platform has: workers of one platform should have the same modules. */
function basisOf({ commands, modules }: EngineOffer): string {
  const parts = [
    FACTS_VERSION,
    PLACEMENT_VERSION,
    [...commands].sort(),
    [...modules].sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
