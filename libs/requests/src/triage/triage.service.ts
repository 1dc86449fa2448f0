import { Injectable } from '@nestjs/common';
import { ConnectorVersions } from '#catalog';
import { DomainError, parseInput, saying } from '#platform';
import { Lifecycle, type Move } from '../lifecycle/lifecycle.service.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { coverOf, functionsOf } from '../requests/covered-functions.rules.js';
import { TakenRequests } from './taken-requests.js';
import { askSchema, declineSchema, existingSchema, reasonSchema } from './triage.rules.js';

/** What the desk decides about a request that came in. The lifecycle says who may, and what has to come first. */
@Injectable()
export class Triage {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly lifecycle: Lifecycle,
    private readonly versions: ConnectorVersions,
    private readonly taken: TakenRequests,
  ) {}

  /** The catalog has it: the customer is pointed at the version, and offered what it lacks as an expansion. */
  existing(requestId: string, input: unknown): Promise<Request> {
    const { versionId, covered, reason } = parseInput(existingSchema, input, 'The decision');
    return this.decide(requestId, async ({ form }) => {
      const version = await this.versions.get(versionId);
      const cover = coverOf(form.functions, covered ?? functionsOf(version.package));
      const { connectorId, repository, label } = version;
      return {
        action: 'markExisting',
        reason,
        details: { connectorId, repository, versionId, version: label, ...cover },
        changes: { connectorId },
      };
    });
  }

  /** Questions for the customer, to be answered by a date. Our clock stands still meanwhile. */
  ask(requestId: string, input: unknown): Promise<Request> {
    const { questions, dueOn, reason } = parseInput(askSchema, input, 'The questions');
    if (dueOn < today()) {
      throw new DomainError(
        'INVALID_INPUT',
        saying('desk.datePassed', 'The date has passed. Give the customer some days.'),
        { field: 'dueOn' },
      );
    }
    return this.decide(requestId, () => ({ action: 'ask', reason, details: { questions, dueOn } }));
  }

  decline(requestId: string, input: unknown): Promise<Request> {
    const { code, reason } = parseInput(declineSchema, input, 'The decision');
    return this.decide(requestId, () => ({ action: 'decline', reason, details: { code } }));
  }

  /** It is new: the product owner finds out whether it can be made. */
  passOn(requestId: string, reason: string): Promise<Request> {
    const sentence = parseInput(reasonSchema, reason, 'The reason');
    return this.decide(requestId, () => ({ action: 'passOn', reason: sentence }));
  }

  private decide(requestId: string, move: (request: Request) => Move | Promise<Move>): Promise<Request> {
    return this.scope.run(async () => {
      const request = await this.taken.get(requestId);
      return this.lifecycle.move(requestId, await move(request));
    });
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);
