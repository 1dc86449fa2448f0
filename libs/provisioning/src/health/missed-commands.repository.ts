import { Injectable } from '@nestjs/common';
import { TenantScope } from '#access';
import { galleryModuleOf } from '#connectors';
import { Transaction } from '#platform';

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

/** Commands that the scripts of a system came to and did not find, when each action ran last. */
@Injectable()
export class MissedCommands {
  constructor(
    private readonly scope: TenantScope,
    private readonly transaction: Transaction,
  ) {}

  /** Replaces what is known of an action by what its newest run missed: nothing, when all was there. */
  async replace(
    run: { tenantId: string; systemId: string; action: string; actionId: string | null },
    commands: string[],
  ): Promise<void> {
    const { tenantId, systemId, action, actionId } = run;
    await this.transaction.query('delete from missed_command where system_id = $1 and action = $2', [systemId, action]);
    if (commands.length === 0) return;
    await this.transaction.query(
      `insert into missed_command (tenant_id, system_id, action, action_id, command)
         select $1, $2, $3, $4, unnest($5::text[]) on conflict do nothing`,
      [tenantId, systemId, action, actionId, commands],
    );
  }

  async of(systemId: string): Promise<MissedCommand[]> {
    const rows = await this.scope.run(() =>
      this.transaction.query<Omit<MissedCommand, 'module'>>(
        `select command, action, action_id as "actionId", seen_at as "seenAt"
           from missed_command where system_id = $1 order by command, action`,
        [systemId],
      ),
    );
    return rows.map((row) => ({ ...row, module: galleryModuleOf(row.command) }));
  }
}
