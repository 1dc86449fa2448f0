import type { QueryRunner } from 'typeorm';

/**
 * Puts a table that has a `tenant_id` under row-level security: the application sees and writes only rows of the tenant in the setting
 * `koppel.tenant` (or all, when the platform itself set `all`). For migrations.
 */
export async function protectTenantTable(
  runner: QueryRunner,
  table: string,
  tenantColumn = 'tenant_id',
): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(
    `create policy ${table}_tenant on ${table}
       using (${tenantColumn}::text = current_setting('koppel.tenant', true) or current_setting('koppel.tenant', true) = 'all')
       with check (${tenantColumn}::text = current_setting('koppel.tenant', true) or current_setting('koppel.tenant', true) = 'all')`,
  );
}

/** The same for a table of the request desk: those who handle the requests of all customers see it whole, in the setting `koppel.desk`. */
export async function protectDeskTable(runner: QueryRunner, table: string, tenantColumn = 'tenant_id'): Promise<void> {
  await protectTenantTable(runner, table, tenantColumn);
  await runner.query(`create policy ${table}_desk on ${table} using (current_setting('koppel.desk', true) = 'on')
    with check (current_setting('koppel.desk', true) = 'on')`);
}

/** What no customer sees: only the desk itself, in the setting `koppel.desk`, and the platform's jobs. */
export async function protectInternalDeskTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  const open = `current_setting('koppel.desk', true) = 'on' or current_setting('koppel.tenant', true) = 'all'`;
  await runner.query(`create policy ${table}_desk on ${table} using (${open}) with check (${open})`);
}
