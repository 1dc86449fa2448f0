import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { notFound, Transaction } from '#platform';
import { RolloutTask } from './tasks/rollout-task.entity.js';
import { RolloutTrailEntry } from './trail/rollout-trail-entry.entity.js';
import { Rollout } from './rollout.entity.js';

/** Loads and saves rollouts, their tasks and their trail. Call inside RolloutScope: outside it there are none. */
@Injectable()
export class RolloutsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError NOT_FOUND when there is none with this id that the viewer may see */
  async get(id: string, locked = false): Promise<Rollout> {
    const rollout = z.uuid().safeParse(id).success
      ? await this.transaction.repository(Rollout).findOne({
          where: { id },
          ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
        })
      : null;
    if (!rollout) throw notFound('rollout', id);
    return rollout;
  }

  /** The same, locked until the transaction ends: nobody moves it meanwhile. */
  lock(id: string): Promise<Rollout> {
    return this.get(id, true);
  }

  async save(rollout: Partial<Rollout>): Promise<Rollout> {
    const saved = await this.transaction.repository(Rollout).save(rollout);
    return this.get(saved.id);
  }

  /** In the order of the plan. */
  tasks(rolloutId: string): Promise<RolloutTask[]> {
    return this.transaction.repository(RolloutTask).find({ where: { rolloutId }, order: { position: 'ASC' } });
  }

  /** Those of many rollouts, in the order of their plans. */
  tasksOf(rolloutIds: string[]): Promise<RolloutTask[]> {
    return this.transaction
      .repository(RolloutTask)
      .find({ where: { rolloutId: In(rolloutIds) }, order: { position: 'ASC' } });
  }

  async saveTasks(tasks: Partial<RolloutTask>[]): Promise<void> {
    await this.transaction.repository(RolloutTask).save(tasks);
  }

  async addEntry(entry: Omit<RolloutTrailEntry, 'at'>): Promise<void> {
    await this.transaction.repository(RolloutTrailEntry).insert(entry as never);
  }

  /** Oldest first. */
  trail(rolloutId: string): Promise<RolloutTrailEntry[]> {
    return this.transaction.repository(RolloutTrailEntry).find({ where: { rolloutId }, order: { number: 'ASC' } });
  }
}
