import { Injectable } from '@nestjs/common';
import { AskedTogether, Transaction } from '#platform';
import { type ScriptHolding, weakestOf, type WorkerHolding } from './script-holding.rules.js';

/** What each running worker says of how it holds scripts. */
@Injectable()
export class ScriptWorkers {
  private readonly asked = new AskedTogether(async (keys) => {
    const held = await this.heldNow();
    return new Map(keys.map((key) => [key, held]));
  });

  constructor(private readonly transaction: Transaction) {}

  /** Said at a worker's start and again every minute: who has been silent for three is not there any more. */
  async say(worker: string, { contained, reason }: WorkerHolding): Promise<void> {
    await this.transaction.query(
      `insert into script_worker (worker, contained, reason) values ($1, $2, $3)
         on conflict (worker) do update set contained = excluded.contained, reason = excluded.reason, seen_at = now()`,
      [worker, contained, reason],
    );
    await this.transaction.query(`delete from script_worker where seen_at < now() - interval '3 minutes'`);
  }

  async leave(worker: string): Promise<void> {
    await this.transaction.query('delete from script_worker where worker = $1', [worker]);
  }

  async holding(): Promise<ScriptHolding> {
    return (await this.asked.of('every system'))!;
  }

  private async heldNow(): Promise<ScriptHolding> {
    return weakestOf(
      await this.transaction.query<WorkerHolding>(
        `select contained, reason from script_worker where seen_at >= now() - interval '3 minutes' order by worker`,
      ),
    );
  }
}
