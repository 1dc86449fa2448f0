import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { DomainError, saying } from '#platform';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { mergedWants } from './merged-vote.rules.js';
import { VotesRepository } from './votes.repository.js';

/** Two requests for the same become one. For the desk. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly votes: VotesRepository,
    private readonly lifecycle: Lifecycle,
  ) {}

  /**
   * Joins a request with the one that stays: its own wish and its votes count there from now on, and whoever cast them hears of that one.
   * @throws DomainError CONFLICT when the other is not open; what `Lifecycle.move` throws
   */
  join(requestId: string, canonicalId: string, reason: string): Promise<Request> {
    requirePermission('desk.read');
    return this.scope.run(async () => {
      const { id: staysId } = await this.stays(canonicalId);
      // Always in the same order: two who join the same requests the other way round do not wait for each other.
      for (const id of [requestId, staysId].toSorted()) await this.requests.lock(id);
      const request = await this.requests.get(requestId);
      const canonical = await this.stays(staysId);
      if (canonical.id === requestId)
        throw new DomainError('CONFLICT', saying('request.itself', 'A request cannot be joined with itself.'));
      await this.moveVotes(request, canonical);
      await this.requests.redirect(requestId, canonical.id);
      return this.lifecycle.move(requestId, {
        action: 'markDuplicate',
        reason,
        details: { canonicalId: canonical.id, canonical: `R-${canonical.number}` },
        changes: { canonicalId: canonical.id },
      });
    });
  }

  /** The request itself, or the one that it was joined with in its turn. */
  private async stays(id: string): Promise<Request> {
    const request = await this.requests.get(id);
    if (request.canonicalId !== null) return this.stays(request.canonicalId);
    if (['draft', 'withdrawn', 'declined'].includes(request.state))
      throw new DomainError(
        'CONFLICT',
        saying('request.notOpen', 'R-{{number}} is not open. Choose a request that is, or open it again first.', {
          number: request.number,
        }),
      );
    return request;
  }

  private async moveVotes(
    { id, tenantId, form, requesterId, requesterName }: Request,
    canonical: Request,
  ): Promise<void> {
    const own = {
      requestId: id,
      tenantId,
      functions: form.functions,
      users: form.users,
      mutationsPerMonth: form.mutationsPerMonth,
      wantedDate: form.wantedDate,
      voterId: requesterId,
      voterName: requesterName,
    };
    for (const vote of [own, ...(await this.votes.of(id))]) {
      await this.votes.remove(id, vote.tenantId);
      if (vote.tenantId === canonical.tenantId) continue;
      const known = await this.votes.find(canonical.id, vote.tenantId);
      await this.votes.put({
        ...vote,
        ...(known && { ...known, ...mergedWants(known, vote) }),
        requestId: canonical.id,
      });
    }
  }
}
