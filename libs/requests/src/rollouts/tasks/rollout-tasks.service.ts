import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, mayDo } from '#access';
import { DomainError, parseInput, saying } from '#platform';
import { RolloutEvidence } from './rollout-evidence.service.js';
import { RolloutScope } from '../rollout-scope.js';
import type { RolloutTask } from './rollout-task.entity.js';
import { openUpTo, sayTask } from './rollout-tasks.rules.js';
import { TASK_OWNERS } from '../lifecycle/rollout-states.rules.js';
import { RolloutTrail } from '../trail/rollout-trail.js';
import { RolloutsRepository } from '../rollouts.repository.js';
import type { Rollout } from '../rollout.entity.js';

const evidenceSchema = z.object({
  evidence: z.string().trim().max(2000, 'use at most 2000 characters').nullish(),
  note: z.string().trim().max(2000, 'use at most 2000 characters').nullish(),
});
const changeSchema = z.object({
  owner: z.enum(TASK_OWNERS, 'choose who does it').optional(),
  days: z.number().int('give whole days').min(0).max(365, 'at most a year').optional(),
  notNeeded: z.boolean().optional(),
  reason: z.string().trim().min(5, 'say why, in a sentence').max(2000),
});

/** What the evidence of these kinds guards may be neither skipped nor claimed by hand. */
const NEVER_SKIPPED = ['dryRun', 'securityCheck3', 'goLive', 'connectorImported'];

/** Doing the tasks of a rollout: each is closed by its evidence. */
@Injectable()
export class RolloutTasks {
  constructor(
    private readonly scope: RolloutScope,
    private readonly rollouts: RolloutsRepository,
    private readonly evidence: RolloutEvidence,
    private readonly trail: RolloutTrail,
  ) {}

  /** @throws DomainError INVALID_INPUT when the evidence does not hold, CONFLICT when other tasks come first */
  complete(rolloutId: string, key: string, given: unknown): Promise<Rollout> {
    const { evidence, note } = parseInput(evidenceSchema, given, 'The evidence');
    return this.scope.run(async () => {
      const { rollout, task, tasks } = await this.open(rolloutId, key);
      const first = openUpTo(tasks, key).filter((one) => one !== key);
      if (first.length > 0)
        throw new DomainError(
          'CONFLICT',
          saying('rollout.tasksFirst', 'These tasks come first: {{tasks}}.', { tasks: first.map(sayTask) }),
        );
      const found = await this.evidence.find(task.evidenceKind, rollout, evidence || null);
      await this.close(task, found, note ?? '');
      const change = task.evidenceKind === 'system' ? { systemId: found } : {};
      return this.trail.record(rollout, { action: 'doTask', details: { task: key, evidence: found } }, change);
    });
  }

  /** Another owner or duration, or that it is not needed here: always with a reason. */
  change(rolloutId: string, key: string, changes: unknown): Promise<Rollout> {
    const { reason, notNeeded, ...fields } = parseInput(changeSchema, changes, 'The task');
    return this.scope.run(async () => {
      const { rollout, task } = await this.open(rolloutId, key);
      if (notNeeded && NEVER_SKIPPED.includes(key))
        throw new DomainError(
          'CONFLICT',
          saying('rollout.noSkip', 'This task cannot be skipped: what comes after it depends on it.'),
        );
      const state = notNeeded === undefined ? task.state : notNeeded ? ('notNeeded' as const) : ('open' as const);
      await this.rollouts.saveTasks([{ rolloutId, key, ...fields, state }]);
      const details = {
        task: key,
        before: { owner: task.owner, days: task.days, state: task.state },
        after: { ...fields, state },
      };
      return this.trail.record(rollout, { action: 'changeTask', reason, details });
    });
  }

  private async open(
    rolloutId: string,
    key: string,
  ): Promise<{ rollout: Rollout; task: RolloutTask; tasks: RolloutTask[] }> {
    const rollout = await this.rollouts.lock(rolloutId);
    const tasks = await this.rollouts.tasks(rollout.id);
    const task = tasks.find((one) => one.key === key);
    if (!task)
      throw new DomainError('NOT_FOUND', saying('rollout.noTask', 'This rollout has no task "{{key}}".', { key }), {
        field: 'task',
      });
    if (rollout.state === 'cancelled' || task.state === 'done')
      throw new DomainError('CONFLICT', saying('rollout.taskClosed', 'This task is closed already. Reload the page.'));
    refuseOthers(task, rollout);
    return { rollout, task, tasks };
  }

  private close(task: RolloutTask, evidence: string, note: string): Promise<void> {
    const viewer = currentViewer();
    return this.rollouts.saveTasks([
      {
        rolloutId: task.rolloutId,
        key: task.key,
        state: 'done',
        evidence,
        evidenceNote: note,
        doneAt: new Date(),
        doneById: viewer.userId,
        doneByName: viewer.name,
      },
    ]);
  }
}

/** The consultant may do all of it, the customer what is the customer's or the vendor's. */
function refuseOthers({ owner }: RolloutTask, { mode }: Rollout): void {
  const viewer = currentViewer();
  if (mayDo(viewer, 'rollout.manage')) return;
  const own = owner === 'customer' || owner === 'vendor' || mode === 'selfService';
  if (own && mayDo(viewer, 'rollout.work')) return;
  throw new DomainError('NOT_ALLOWED', saying('rollout.consultantsTask', 'This task belongs to the consultant.'));
}
