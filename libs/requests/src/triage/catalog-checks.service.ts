import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, requirePermission } from '#access';
import { ConnectorSearchQueries, ConnectorVersions } from '#catalog';
import { DomainError, parseInput, saying } from '#platform';
import type { AskedFunction } from '../requests/asked-functions.rules.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestTrail } from '../trail/request-trail.js';
import type { Candidate, CatalogSearch } from './catalog-search.entity.js';
import { CatalogSearchesRepository } from './catalog-searches.repository.js';
import { coverOf, functionsOf } from '../requests/covered-functions.rules.js';
import { TakenRequests } from './taken-requests.js';
import { OpenRequestsQueries } from '../board/open-requests.queries.js';
import { reasonSchema } from './triage.rules.js';

const querySchema = z.string().trim().min(1, 'type what to look for').max(200, 'use at most 200 characters');
const recordSchema = z.object({
  query: querySchema,
  choice: z.enum(['nothing', 'connector', 'request']),
  chosenId: z.uuid().nullish(),
  reason: reasonSchema,
});

export interface Candidates {
  items: Candidate[];
  /** Another spelling, when nothing is called as it was typed. */
  suggestion: string | null;
}

const CONNECTORS = 8;

/** The look into the catalog without which sales decides nothing: does it exist already, did somebody ask for it already? */
@Injectable()
export class CatalogChecks {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly catalog: ConnectorSearchQueries,
    private readonly versions: ConnectorVersions,
    private readonly openRequests: OpenRequestsQueries,
    private readonly searches: CatalogSearchesRepository,
    private readonly taken: TakenRequests,
    private readonly trail: RequestTrail,
  ) {}

  /**
   * Connectors (by name, former name, other name, or nearest spelling) and open requests that may be what is asked for.
   * @throws DomainError INVALID_INPUT
   */
  search(requestId: string, query: string): Promise<Candidates> {
    const words = parseInput(querySchema, query, 'The search');
    return this.scope.run(async () => this.candidates(await this.requests.get(requestId), words));
  }

  /**
   * Writes down what was searched for, everything that was found, and what was made of it. The search is done again here: what is recorded is
   * what the catalog said, not what somebody says it said. A request that nobody had taken is taken by it.
   * @throws DomainError INVALID_INPUT, NOT_ALLOWED, or CONFLICT when what was chosen is not among what was found
   */
  record(requestId: string, input: unknown): Promise<CatalogSearch> {
    requirePermission('desk.assess');
    const { query, choice, chosenId, reason } = parseInput(recordSchema, input, 'The search');
    return this.scope.run(async () => {
      const request = await this.taken.get(requestId);
      const { items } = await this.candidates(request, query);
      const chosen = items.find(({ kind, id }) => kind === choice && id === chosenId) ?? null;
      if (choice !== 'nothing' && !chosen) {
        throw new DomainError(
          'CONFLICT',
          saying('desk.chosenGone', 'What you chose is not among what the search finds now. Search again.'),
        );
      }
      const { userId, name } = currentViewer();
      const search = await this.searches.add({
        requestId,
        query,
        candidates: items,
        choice,
        chosenId: chosen?.id ?? null,
        reason,
        searcherId: userId,
        searcherName: name,
      });
      const details = { query, found: items.length, choice, chosen: chosen?.reference ?? null, search: search.id };
      await this.trail.record(request, { action: 'recordSearch', reason, details, internal: true });
      return search;
    });
  }

  /** What was recorded; newest first. */
  recorded(requestId: string): Promise<CatalogSearch[]> {
    return this.scope.run(() => this.searches.of(requestId));
  }

  private async candidates(request: Request, words: string): Promise<Candidates> {
    const { items, suggestion } = await this.catalog.page({ search: words, size: CONNECTORS, includeArchived: true });
    const asked = request.form.functions;
    const connectors: Candidate[] = [];
    for (const { id, application, repository, versionId, latestVersion } of items) {
      connectors.push({
        kind: 'connector',
        id,
        title: application,
        reference: repository,
        versionId,
        version: latestVersion,
        state: null,
        ...coverOf(asked, await this.functions(versionId)),
      });
    }
    const requests = (await this.openRequests.similar(words, request.id)).map(
      ({ id, number, title, state, functions }): Candidate => ({
        kind: 'request',
        id,
        title,
        reference: `R-${number}`,
        versionId: null,
        version: null,
        state,
        ...coverOf(asked, functions as readonly AskedFunction[]),
      }),
    );
    return { items: [...connectors, ...requests], suggestion };
  }

  private async functions(versionId: string | null): Promise<string[]> {
    return versionId ? functionsOf((await this.versions.get(versionId)).package) : [];
  }
}
