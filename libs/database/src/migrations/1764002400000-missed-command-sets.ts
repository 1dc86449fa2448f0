import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A command is missed by an action of one set: others of the same action may have it. */
export class MissedCommandSets1764002400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Some databases have the column already: for a day the table was made with it.
    await runner.query(`alter table missed_command
      add column if not exists set_name text not null default '',
      drop constraint missed_command_pkey,
      add primary key (system_id, action, set_name, command)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from missed_command as one using missed_command as other
      where (one.system_id, one.action, one.command) = (other.system_id, other.action, other.command) and one.set_name > other.set_name`);
    await runner.query(`alter table missed_command
      drop column set_name,
      add primary key (system_id, action, command)`);
  }
}
