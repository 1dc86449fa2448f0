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
