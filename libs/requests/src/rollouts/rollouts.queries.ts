import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { type Page, pageRequestSchema, parseInput, skip, Transaction } from '#platform';
import { RolloutScope } from './rollout-scope.js';
import { OPEN_ROLLOUT_STATES } from './lifecycle/rollout-states.rules.js';
import type { RolloutTask } from './tasks/rollout-task.entity.js';
import type { RolloutTrailEntry } from './trail/rollout-trail-entry.entity.js';
import { Rollout } from './rollout.entity.js';
import { RolloutsRepository } from './rollouts.repository.js';

const filterSchema = pageRequestSchema.extend({
  requestId: z.uuid().optional(),
  connectorId: z.uuid().optional(),
  open: z.boolean().optional(),
});

/** The rollouts that the viewer may see, for screens. */
@Injectable()
export class RolloutsQueries {
  constructor(
    private readonly scope: RolloutScope,
    private readonly transaction: Transaction,
    private readonly rollouts: RolloutsRepository,
  ) {}

  get(id: string): Promise<Rollout> {
    return this.scope.run(() => this.rollouts.get(id));
  }

  tasks(rolloutId: string): Promise<RolloutTask[]> {
    return this.scope.run(() => this.rollouts.tasks(rolloutId));
  }

  trail(rolloutId: string): Promise<RolloutTrailEntry[]> {
    return this.scope.run(() => this.rollouts.trail(rolloutId));
  }

  /** Newest first. @throws DomainError INVALID_INPUT */
  page(filter: unknown): Promise<Page<Rollout>> {
    const { open, requestId, connectorId, ...range } = parseInput(filterSchema, filter, 'The filter');
    return this.scope.run(async () => {
      const [items, totalItems] = await this.transaction.repository(Rollout).findAndCount({
        where: {
          ...(requestId && { requestId }),
          ...(connectorId && { connectorId }),
          ...(open && { state: In(OPEN_ROLLOUT_STATES) }),
        },
        order: { createdAt: 'DESC', id: 'ASC' },
        skip: skip(range),
        take: range.size,
      });
      return { items, totalItems };
    });
  }

  /** The rollout of the same at the customer that was not cancelled. */
  running(
    tenantId: string,
    { requestId, connectorVersionId }: Pick<Rollout, 'requestId' | 'connectorVersionId'>,
  ): Promise<Rollout | null> {
    const subject = connectorVersionId
      ? { connectorVersionId }
      : { requestId: requestId!, connectorVersionId: IsNull() };
    return this.transaction.repository(Rollout).findOne({ where: { tenantId, ...subject, state: Not('cancelled') } });
  }
}
