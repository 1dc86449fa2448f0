import { Injectable } from '@nestjs/common';
import { currentViewer, requirePermission } from '#access';
import { AuditLog } from '#audit';
import { parseInput, Transaction } from '#platform';
import { RequestScope } from '../requests/request-scope.js';
import { DeskQueries } from './desk.queries.js';
import { type Priority, priorityOf, type PriorityWeights, priorityWeightsSchema } from './priority.rules.js';
import { PriorityWeightsRepository } from './priority-weights.repository.js';

/** Priorities with the formula that they come from, and the weights of that formula. */
@Injectable()
export class Priorities {
  constructor(
    private readonly transaction: Transaction,
    private readonly scope: RequestScope,
    private readonly desk: DeskQueries,
    private readonly weights: PriorityWeightsRepository,
    private readonly audit: AuditLog,
  ) {}

  currentWeights(): Promise<PriorityWeights> {
    return this.weights.current();
  }

  /** Weighs every request anew from now on. */
  async changeWeights(input: unknown): Promise<PriorityWeights> {
    requirePermission('desk.configure');
    const weights = parseInput(priorityWeightsSchema, input, 'The weights');
    const { userId, name } = currentViewer();
    await this.transaction.run(async () => {
      const before = await this.weights.current();
      await this.weights.add(weights, name);
      await this.audit.record({
        actor: { id: userId, name },
        tenantId: null,
        event: 'priority.weights',
        subject: { type: 'desk', id: 'priority' },
        details: { before, after: weights },
      });
    });
    return weights;
  }

  of(requestId: string): Promise<Priority> {
    return this.scope.run(async () =>
      priorityOf(await this.desk.demand(requestId), await this.weights.current(), new Date()),
    );
  }
}
