import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A repository as GitHub describes it now. */
export interface FoundRepository {
  nodeId: string;
  owner: string;
  name: string;
  url: string;
  description: string | null;
  topics: string[];
  archived: boolean;
  /** Whether this catalog, which anyone may read, may show it. */
  listed: boolean;
  /** Commit of the default branch; null for an empty repository. */
  headOid: string | null;
  /** Hash over the names and targets of the tags: another one means that a tag came, went or moved. */
  tagsFingerprint: string;
}

const oid = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const refSchema = z.object({ name: z.string(), target: z.object({ oid }).nullable() });

export const repositorySchema = z.object({
  id: z.string().min(1),
  name: z.string().regex(/^[\w.-]{1,100}$/),
  owner: z.object({ login: z.string() }),
  url: z.url(),
  description: z.string().nullable(),
  isArchived: z.boolean(),
  visibility: z.string(),
  repositoryTopics: z.object({ nodes: z.array(z.object({ topic: z.object({ name: z.string() }) }).nullable()) }),
  defaultBranchRef: z.object({ target: z.object({ oid }).nullable() }).nullable(),
  refs: z.object({ totalCount: z.number(), nodes: z.array(refSchema.nullable()) }).nullable(),
});

type RepositoryAnswer = z.infer<typeof repositorySchema>;

/**
 * What a sweep asks of each repository: two lists, so 50 repositories cost one or two points. The hundred newest tags and the number
 * of all tell whether any changed; git brings all of them.
 */
export const REPOSITORY_FIELDS = `
  id name url description isArchived visibility
  owner { login }
  repositoryTopics(first: 20) { nodes { topic { name } } }
  defaultBranchRef { target { oid } }
  refs(refPrefix: "refs/tags/", first: 100, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
    totalCount
    nodes { name target { oid } }
  }`;

/** @param visibilities which of PUBLIC, INTERNAL and PRIVATE the catalog shows */
export function foundRepository(answer: RepositoryAnswer, visibilities: readonly string[]): FoundRepository {
  return {
    nodeId: answer.id,
    owner: answer.owner.login,
    name: answer.name,
    url: answer.url,
    description: answer.description,
    topics: answer.repositoryTopics.nodes.flatMap((node) => (node ? [node.topic.name] : [])).sort(),
    archived: answer.isArchived,
    listed: visibilities.includes(answer.visibility),
    headOid: answer.defaultBranchRef?.target?.oid ?? null,
    tagsFingerprint: fingerprint(answer.refs),
  };
}

function fingerprint(refs: RepositoryAnswer['refs']): string {
  const lines = (refs?.nodes ?? []).flatMap((ref) => (ref ? [`${ref.name} ${ref.target?.oid ?? ''}`] : [])).sort();
  return createHash('sha256')
    .update([refs?.totalCount ?? 0, ...lines].join('\n'))
    .digest('hex');
}
