import { Injectable } from '@nestjs/common';
import { currentViewer, TenantScope } from '#access';
import { DomainError, LiveEvents, notFound, parseInput, saying } from '#platform';
import type { BoardEntry } from '../board/board-entry.js';
import { BoardQueries } from '../board/board.queries.js';
import { isClosed } from '../requests/request-states.rules.js';
import { intakeFormSchema } from '../requests/intake-form.rules.js';
import { REQUEST_TOPIC } from '../trail/request-trail.js';
import { VotesRepository } from './votes.repository.js';

const wantsSchema = intakeFormSchema.pick({ functions: true, users: true, wantedDate: true });

/** "We want it too": one vote an organisation, with what it needs of it. Whoever votes is told how it goes on. */
@Injectable()
export class Votes {
  constructor(
    private readonly scope: TenantScope,
    private readonly board: BoardQueries,
    private readonly votes: VotesRepository,
    private readonly live: LiveEvents,
  ) {}

  /** @throws DomainError NOT_FOUND, or CONFLICT for an own request and for one that has ended */
  async join(requestId: string, wants: unknown): Promise<BoardEntry> {
    const given = parseInput(wantsSchema, wants ?? {}, 'What you need of it');
    const viewer = currentViewer();
    const entry = await this.entry(requestId);
    if (entry.own)
      throw new DomainError(
        'CONFLICT',
        saying('request.ownVote', 'Your own organisation asked for this: it counts already.'),
      );
    if (isClosed(entry.state))
      throw new DomainError('CONFLICT', saying('request.ended', 'This request has ended. File one of your own.'));
    await this.scope.run(async (tenantId) => {
      const known = await this.votes.find(requestId, tenantId);
      const kept = { mutationsPerMonth: known?.mutationsPerMonth ?? null };
      await this.votes.put({ requestId, tenantId, ...given, ...kept, voterId: viewer.userId, voterName: viewer.name });
      await this.live.publish({ topic: REQUEST_TOPIC, key: requestId });
    });
    return this.entry(requestId);
  }

  async leave(requestId: string): Promise<BoardEntry> {
    await this.entry(requestId);
    await this.scope.run((tenantId) => this.votes.remove(requestId, tenantId));
    return this.entry(requestId);
  }

  private async entry(id: string): Promise<BoardEntry> {
    const entry = await this.board.find(id);
    if (!entry) throw notFound('request', id);
    return entry;
  }
}
