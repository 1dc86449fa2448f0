import pg from 'pg';
import { demoPersons, demoTenants } from './demo-persons.js';

/** Puts the demo's tenants, persons and roles into a migrated database. Running it again changes nothing. */
export async function seedDemo(databaseUrl: string, issuer: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const { slug, name } of demoTenants) {
      await client.query('insert into tenant (slug, name) values ($1, $2) on conflict (slug) do nothing', [slug, name]);
    }
    for (const person of demoPersons) {
      await client.query(
        `insert into app_user (issuer, subject, name, email) values ($1, $2, $3, $4)
         on conflict (issuer, subject) do nothing`,
        [issuer, person.subject, person.name, person.email],
      );
      await client.query(
        `insert into role_grant (user_id, role, tenant_id)
         select u.id, $3, (select id from tenant where slug = $4) from app_user u
         where u.issuer = $1 and u.subject = $2
           and not exists (select from role_grant g where g.user_id = u.id and g.role = $3)`,
        [issuer, person.subject, person.role, person.tenant],
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
