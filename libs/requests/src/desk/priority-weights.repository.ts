import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { DEFAULT_WEIGHTS, type PriorityWeights } from './priority.rules.js';
import { PriorityWeightsRow } from './priority-weights.entity.js';

/** The weights that hold now, and the way to new ones. */
@Injectable()
export class PriorityWeightsRepository {
  constructor(private readonly transaction: Transaction) {}

  async current(): Promise<PriorityWeights> {
    const [row] = await this.transaction.repository(PriorityWeightsRow).find({ order: { id: 'DESC' }, take: 1 });
    if (!row) return DEFAULT_WEIGHTS;
    const { organisations, users, mutations, wantedDate } = row;
    return { organisations, users, mutations, wantedDate };
  }

  async add(weights: PriorityWeights, changedBy: string): Promise<void> {
    await this.transaction.repository(PriorityWeightsRow).insert({ ...weights, changedBy });
  }
}
