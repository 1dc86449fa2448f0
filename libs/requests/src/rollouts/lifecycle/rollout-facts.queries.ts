import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { CustomerCheckBoard } from '../check3/customer-check-board.js';
import type { RolloutTask } from '../tasks/rollout-task.entity.js';
import { openUpTo } from '../tasks/rollout-tasks.rules.js';
import type { RolloutFacts } from './rollout-transitions.rules.js';
import type { Rollout } from '../rollout.entity.js';

/** What the guards of a rollout ask of the customer's own systems. Call inside RolloutScope: at the desk nothing of them is seen. */
@Injectable()
export class RolloutFactsQueries {
  constructor(
    private readonly transaction: Transaction,
    private readonly check3: CustomerCheckBoard,
  ) {}

  async of(rollout: Rollout, tasks: readonly RolloutTask[]): Promise<RolloutFacts> {
    const dryRun = tasks.find(({ key }) => key === 'dryRun');
    return {
      connectorVersionId: rollout.connectorVersionId,
      booked: rollout.startsOn !== null,
      systemOnVersion: await this.isOnVersion(rollout, rollout.systemId),
      dryRunDone: dryRun?.state === 'done' && (await this.finds('dryRun', rollout, dryRun.evidence)) !== null,
      check3Signed: await this.check3Signed(rollout),
      openBefore: (key) => openUpTo(tasks, key),
    };
  }

  /** Signed for this version and customer by both, over exactly what travels now. */
  async check3Signed(rollout: Rollout): Promise<boolean> {
    return (await this.check3.state(rollout)).signed;
  }

  /** Is this system of the customer's pinned to the version that is rolled out? */
  async isOnVersion({ connectorVersionId }: Rollout, systemId: string | null): Promise<boolean> {
    const rows = await this.transaction.query('select from system where id::text = $1 and connector_version_id = $2', [
      systemId,
      connectorVersionId,
    ]);
    return rows.length === 1;
  }

  /** The customer's systems on the version, newest first. */
  systems({ connectorVersionId }: Rollout): Promise<{ id: string; name: string }[]> {
    return this.transaction.query(
      'select id, name from system where connector_version_id = $1 order by created_at desc',
      [connectorVersionId],
    );
  }

  /**
   * The id of a preview (`dryRun`) or a real action (`run`) of the rollout's system on its version that went well: the one asked for, or the
   * newest. Of a source, which no action writes to, the import of its persons is both. Null when there is none.
   */
  async finds(kind: 'dryRun' | 'run', rollout: Rollout, id: string | null): Promise<string | null> {
    const [found] = await this.transaction.query<{ id: string }>(
      `select done.id from (
         select id, system_id, finished_at from action where preview = $3 and state = 'succeeded'
         union all
         select id, system_id, finished_at from person_import where state = 'succeeded'
       ) done join system on system.id = done.system_id
       where system.id = $1 and system.connector_version_id = $2 and ($4::text is null or done.id::text = $4)
       order by done.finished_at desc limit 1`,
      [rollout.systemId, rollout.connectorVersionId, kind === 'dryRun', id],
    );
    return found?.id ?? null;
  }
}
