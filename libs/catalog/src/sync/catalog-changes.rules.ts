import type { FoundRepository } from '../github/found-repository.js';

/** What the catalog knows of a repository. */
export interface KnownRepository {
  id: string;
  nodeId: string;
  owner: string;
  repository: string;
  url: string;
  description: string | null;
  topics: string[];
  archived: boolean;
  deletedAt: Date | null;
  headOid: string | null;
  tagsFingerprint: string | null;
}

export type ChangeReason = 'added' | 'head' | 'tags' | 'renamed' | 'archived' | 'described' | 'restored' | 'gone';

export interface RepositoryChange {
  known: KnownRepository | null;
  /** Null for one that is gone. */
  found: FoundRepository | null;
  reasons: ChangeReason[];
}

export interface CatalogChanges {
  changes: RepositoryChange[];
  unchanged: number;
  /** Known, but not among the found: gone, transferred, or only unseen. GitHub is asked for them one by one. */
  missing: KnownRepository[];
}

/**
 * Where the sync decides what changed. Repositories are the same when their node ids are, whatever they are called; a name that is
 * used again belongs to somebody new.
 */
export function catalogChanges(found: FoundRepository[], known: KnownRepository[]): CatalogChanges {
  const byNodeId = new Map(known.map((one) => [one.nodeId, one]));
  const listed = found.filter((one) => one.listed);
  const seen = new Set(listed.map((one) => one.nodeId));
  const compared = listed.map((one) => repositoryChange(one, byNodeId.get(one.nodeId) ?? null));
  const changes = compared.filter(({ reasons }) => reasons.length > 0);
  return {
    changes,
    unchanged: compared.length - changes.length,
    missing: known.filter((one) => one.deletedAt === null && !seen.has(one.nodeId)),
  };
}

/** Why `found` has to be looked at; no reason at all for one that is as it was. */
export function repositoryChange(found: FoundRepository, known: KnownRepository | null): RepositoryChange {
  if (!known) return { known, found, reasons: ['added'] };
  const differs: Record<Exclude<ChangeReason, 'added' | 'gone'>, boolean> = {
    head: found.headOid !== known.headOid,
    tags: found.tagsFingerprint !== known.tagsFingerprint,
    renamed: found.name !== known.repository || found.owner !== known.owner || found.url !== known.url,
    archived: found.archived !== known.archived,
    described: found.description !== known.description || found.topics.join() !== known.topics.join(),
    restored: known.deletedAt !== null,
  };
  const reasons = (Object.keys(differs) as (keyof typeof differs)[]).filter((reason) => differs[reason]);
  return { known, found, reasons };
}

/** Archiving and coming back change nothing that is read from files. */
const WITHOUT_FILES = new Set<ChangeReason>(['archived', 'restored', 'gone']);

/** Whether the repository's files have to be read. */
export const needsFiles = ({ reasons }: RepositoryChange): boolean =>
  reasons.some((reason) => !WITHOUT_FILES.has(reason));

/** Whether GitHub's answer about one repository says that it belongs to the catalog. */
export const belongsTo = (organisation: string, found: FoundRepository): boolean =>
  found.listed && found.owner.toLowerCase() === organisation.toLowerCase();

export interface Departures {
  gone: RepositoryChange[];
  /** Why nothing was removed although repositories are missing; null when that is in order. */
  distrusted: string | null;
}

/** Losing so much at once is rather a token that lost its rights, or a fault at GitHub, than the truth. */
const BELIEVABLE_SHARE = 0.5;
const BELIEVABLE_NUMBER = 5;

/**
 * Which of the missing repositories are gone. Only after a complete sweep, only those that GitHub cannot find by id either (or finds
 * elsewhere or hidden), and never most of the catalog at once: an empty or partial answer does not empty it.
 */
export function departures(
  missing: KnownRepository[],
  lookedUp: FoundRepository[],
  sweep: { complete: boolean; found: number; organisation: string },
): Departures {
  if (missing.length === 0) return { gone: [], distrusted: null };
  if (!sweep.complete)
    return { gone: [], distrusted: distrust('did not list all of its repositories', missing.length) };
  if (sweep.found === 0) return { gone: [], distrusted: distrust('answered an empty list', missing.length) };
  const stillThere = new Set(lookedUp.filter((one) => belongsTo(sweep.organisation, one)).map((one) => one.nodeId));
  const gone = missing.filter((one) => !stillThere.has(one.nodeId));
  const limit = Math.max(BELIEVABLE_NUMBER, (sweep.found + missing.length) * BELIEVABLE_SHARE);
  if (gone.length > limit) return { gone: [], distrusted: distrust('listed most of them no more', gone.length) };
  return { gone: gone.map((known) => ({ known, found: null, reasons: ['gone'] })), distrusted: null };
}

const distrust = (what: string, number: number): string =>
  `GitHub ${what}; the ${number} that were not listed stay in the catalog until a sweep is complete.`;
