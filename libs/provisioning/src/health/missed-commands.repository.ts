import { Injectable } from '@nestjs/common';
import { currentViewer, TenantScope, type Viewer } from '#access';
import { galleryModuleOf } from '#connectors';
import { AskedTogether, Transaction } from '#platform';
import type { ActionResult } from '#runtime';

export interface MissedCommand {
  command: string;
  /** Of the PowerShell Gallery; null where none is known. */
  module: string | null;
  /** The connector's word for the action whose script needs it. */
  action: string;
  /** The run that missed it; null for an import of persons. */
  actionId: string | null;
  seenAt: Date;
}

/** A real run of a system's action; permission scripts and resource scripts of several sets are actions of their own. */
interface RealRun {
  tenantId: string;
  systemId: string;
  action: string;
  permissionSet?: string | null;
  resourceSet?: string | null;
  actionId: string | null;
}

/** Commands that the scripts of a system came to and did not find, when each action ran last. */
@Injectable()
export class MissedCommands {
  /** Each viewer's, as each sees the rows of one tenant. */
  private readonly asked = new WeakMap<Viewer, AskedTogether<MissedCommand[]>>();

  constructor(
    private readonly scope: TenantScope,
    private readonly transaction: Transaction,
  ) {}

  /** Keeps what a run missed. Only a run to the end of its script takes away what earlier ones missed: all else never came to it. */
  async keep(
    run: RealRun,
    { missedCommands, ranToEnd }: Pick<ActionResult, 'missedCommands' | 'ranToEnd'>,
  ): Promise<void> {
    const { tenantId, systemId, action, actionId } = run;
    const set = run.permissionSet ?? run.resourceSet ?? '';
    if (ranToEnd)
      await this.transaction.query(
        'delete from missed_command where system_id = $1 and action = $2 and set_name = $3',
        [systemId, action, set],
      );
    if (missedCommands.length === 0) return;
    await this.transaction.query(
      `insert into missed_command (tenant_id, system_id, action, set_name, action_id, command)
         select distinct $1::uuid, $2::uuid, $3, $4, $5::uuid, unnest($6::text[])
         on conflict (system_id, action, set_name, command) do update set action_id = excluded.action_id, seen_at = now()`,
      [tenantId, systemId, action, set, actionId, missedCommands],
    );
  }

  /** Each command once for an action, as the newest run of any of its sets missed it. */
  async of(systemId: string): Promise<MissedCommand[]> {
    const viewer = currentViewer();
    const asked = this.asked.get(viewer) ?? new AskedTogether((systemIds) => this.ofAll(systemIds));
    this.asked.set(viewer, asked);
    return (await asked.of(systemId)) ?? [];
  }

  private async ofAll(systemIds: string[]): Promise<Map<string, MissedCommand[]>> {
    const rows = await this.scope.run(() =>
      this.transaction.query<Omit<MissedCommand, 'module'> & { systemId: string }>(
        `select distinct on (system_id, command, action) system_id as "systemId", command, action, action_id as "actionId",
             seen_at as "seenAt"
           from missed_command where system_id = any($1) order by system_id, command, action, seen_at desc`,
        [systemIds],
      ),
    );
    const missed = rows.map(({ systemId, ...row }) => ({ systemId, ...row, module: galleryModuleOf(row.command) }));
    return Map.groupBy(missed, ({ systemId }) => systemId);
  }
}
