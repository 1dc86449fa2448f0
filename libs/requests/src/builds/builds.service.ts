import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, requirePermission, TenantScope } from '#access';
import { DomainError, notFound, parseInput, saying } from '#platform';
import { ReviewRequests } from '#security';
import type { RequestState } from '../requests/request-states.rules.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestTrail } from '../trail/request-trail.js';
import type { Build } from './build.entity.js';
import { type BuildEvidence, BuildsRepository } from './builds.repository.js';

const buildSchema = z.object({
  repository: z
    .string()
    .trim()
    .regex(/^[\w.-]{1,100}$/, 'give the repository’s name, without its owner'),
  branch: z.string().trim().max(200).default('main'),
  commit: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{40}$/, 'give the whole commit, 40 hexadecimal digits'),
  authorIds: z.array(z.uuid()).min(1, 'name at least one author of the code').max(50),
});

const evidenceSchema = z.object({
  kind: z.enum(['testReport', 'dryRunLog'], 'choose the test report or the log of the dry run'),
  text: z.string().trim().min(1, 'paste it as text').max(200_000, 'use at most 200,000 characters'),
});

/** States in which code is handed in. */
const BUILDING: readonly RequestState[] = ['inDevelopment', 'securityCheck2', 'tested'];

export interface ShownBuild extends Build {
  authors: { userId: string; name: string }[];
  evidence: BuildEvidence[];
  /** The catalog's version of the commit, once it has been synced. */
  versionId: string | null;
}

/** What developers hand in: a commit, who wrote it, and what shows that it works. */
@Injectable()
export class BuildsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly requests: RequestsRepository,
    private readonly trail: RequestTrail,
    private readonly builds: BuildsRepository,
    private readonly reviews: ReviewRequests,
  ) {}

  /** Newest first. */
  of(requestId: string): Promise<ShownBuild[]> {
    return this.scope.runForDesk(async () => {
      const builds = await this.builds.of((await this.requests.get(requestId)).id);
      const authors = await this.builds.authors(requestId);
      const evidence = await this.builds.evidence(requestId);
      return Promise.all(
        builds.map(async (build) => ({
          ...build,
          authors: authors.filter(({ buildId }) => buildId === build.id),
          evidence: evidence.filter(({ buildId }) => buildId === build.id),
          versionId: (await this.builds.inCatalog(build))?.versionId ?? null,
        })),
      );
    });
  }

  developers(): Promise<{ id: string; name: string }[]> {
    return this.scope.runForDesk(() => this.builds.developers());
  }

  attach(requestId: string, input: unknown): Promise<ShownBuild[]> {
    requirePermission('desk.build');
    const { repository, branch, commit, authorIds } = parseInput(buildSchema, input, 'The build');
    const viewer = currentViewer();
    if (!viewer.userId) throw new DomainError('NOT_ALLOWED', saying('builds.person', 'A person has to hand in code.'));
    const by = { byId: viewer.userId, byName: viewer.name };
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      if (!BUILDING.includes(request.state))
        throw new DomainError(
          'CONFLICT',
          saying('builds.when', 'Code is handed in while the request is in development, in review or tested.'),
        );
      const number = ((await this.builds.newest(requestId))?.number ?? 0) + 1;
      const build = { requestId, number, repository, branch, commitOid: commit, ...by };
      await this.builds.add(build, authorIds);
      await this.trail.record(request, {
        action: 'attachBuild',
        details: { number, repository, branch, commit, authorIds },
        internal: true,
      });
      await this.reviews.everything('facts');
      return this.of(requestId);
    });
  }

  addEvidence(requestId: string, buildId: string, input: unknown): Promise<ShownBuild[]> {
    requirePermission('desk.build');
    const { kind, text } = parseInput(evidenceSchema, input, 'The evidence');
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      const build = (await this.builds.of(requestId)).find(({ id }) => id === buildId);
      if (!build) throw notFound('build', buildId);
      await this.builds.addEvidence({ buildId, kind, text, byName: currentViewer().name });
      await this.trail.record(request, { action: 'addBuildEvidence', details: { number: build.number, kind } });
      return this.of(requestId);
    });
  }
}
