import { Injectable } from '@nestjs/common';
import { currentViewer } from '#access';
import { LiveEvents } from '#platform';
import { contentHash } from '../../trail/request-hash.rules.js';
import { entryOf, type TrailEvent } from '../../trail/trail-event.rules.js';
import { rolloutHolder } from '../lifecycle/rollout-states.rules.js';
import { readyTasks } from '../tasks/rollout-tasks.rules.js';
import { RolloutsRepository } from '../rollouts.repository.js';
import type { Rollout } from '../rollout.entity.js';

/** Topic of LiveEvents; the key is the rollout's id. */
export const ROLLOUT_TOPIC = 'rollout';

/** Writes what happens to a rollout: the change and its entry in one transaction, or neither. */
@Injectable()
export class RolloutTrail {
  constructor(
    private readonly rollouts: RolloutsRepository,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Saves `changes` to the locked `rollout`, settles who has the ball, and adds the entry that says so. Call inside RolloutScope, after
   * changes of tasks were saved.
   */
  async record(rollout: Rollout, event: TrailEvent, changes: Partial<Rollout> = {}): Promise<Rollout> {
    const tasks = await this.rollouts.tasks(rollout.id);
    const after = { ...rollout, ...changes, trailLength: rollout.trailLength + 1 };
    after.holder = rolloutHolder(after.state, after.mode, {
      blockingOwner: readyTasks(tasks)[0]?.owner ?? null,
      check3Done: tasks.some(({ evidenceKind, state }) => evidenceKind === 'check3' && state === 'done'),
    });
    if (after.holder !== rollout.holder) after.holderSince = new Date();
    await this.rollouts.addEntry({
      ...entryOf(currentViewer(), event),
      rolloutId: rollout.id,
      number: after.trailLength,
      tenantId: rollout.tenantId,
      fromState: rollout.state,
      toState: after.state,
      holder: after.holder,
      rolloutHash: contentHash({
        state: after.state,
        connectorVersionId: after.connectorVersionId,
        systemId: after.systemId,
        tasks: tasks.map(({ key, state, evidence }) => ({ key, state, evidence })),
      }),
    });
    const saved = await this.rollouts.save(after);
    await this.live.publish({ topic: ROLLOUT_TOPIC, key: rollout.id });
    return saved;
  }
}
