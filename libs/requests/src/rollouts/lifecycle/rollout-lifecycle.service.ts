import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer } from '#access';
import { DomainError, parseInput } from '#platform';
import { RolloutFactsQueries } from './rollout-facts.queries.js';
import { RolloutScope } from '../rollout-scope.js';
import { RolloutTrail } from '../trail/rollout-trail.js';
import { decideRollout, ROLLOUT_ACTIONS, rolloutActions, type RolloutAction } from './rollout-transitions.rules.js';
import { RolloutsRepository } from '../rollouts.repository.js';
import type { Rollout } from '../rollout.entity.js';

const moveSchema = z.object({
  action: z.enum(ROLLOUT_ACTIONS as [RolloutAction, ...RolloutAction[]]),
  reason: z.string().trim().max(4000, 'use at most 4000 characters').nullish(),
});

/** Moves rollouts through their life: nothing else changes their state. */
@Injectable()
export class RolloutLifecycle {
  constructor(
    private readonly scope: RolloutScope,
    private readonly rollouts: RolloutsRepository,
    private readonly facts: RolloutFactsQueries,
    private readonly trail: RolloutTrail,
  ) {}

  /** @throws DomainError NOT_ALLOWED, CONFLICT (with what has to be done first) or INVALID_INPUT (a reason is missing) */
  move(rolloutId: string, move: { action: string; reason?: string | null }): Promise<Rollout> {
    const checked = parseInput(moveSchema, move, 'The step');
    const reason = checked.reason || null;
    return this.scope.run(async () => {
      const rollout = await this.rollouts.lock(rolloutId);
      const facts = await this.facts.of(rollout, await this.rollouts.tasks(rollout.id));
      const decision = decideRollout(rollout, checked.action, currentViewer(), facts, reason);
      if (!decision.allowed) {
        const details = decision.code === 'INVALID_INPUT' ? { field: 'reason' } : {};
        throw new DomainError(decision.code, decision.said, details);
      }
      const live = decision.to === 'live' ? await this.closeGoLive(rollout) : {};
      return this.trail.record(rollout, { action: checked.action, reason }, { state: decision.to, ...live });
    });
  }

  /** What the viewer could do now, each with what has to be done first. */
  async possible(rollout: Rollout): Promise<ReturnType<typeof rolloutActions>> {
    return this.scope.run(async () => {
      const facts = await this.facts.of(rollout, await this.rollouts.tasks(rollout.id));
      return rolloutActions(rollout, currentViewer(), facts);
    });
  }

  private async closeGoLive({ id }: Rollout): Promise<Partial<Rollout>> {
    const viewer = currentViewer();
    const now = new Date();
    const done = { state: 'done' as const, doneAt: now, doneById: viewer.userId, doneByName: viewer.name };
    await this.rollouts.saveTasks([{ rolloutId: id, key: 'goLive', ...done, evidence: now.toISOString() }]);
    return { liveAt: now };
  }
}
