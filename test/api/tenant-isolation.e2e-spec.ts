import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { startApi, type Caller, type TestApi } from '../support/api.js';
import { callOperation, firstEvent, introspected, namesIds, operations } from '../support/every-operation.js';

/** Everything that belongs to the tenant under attack carries this word. */
const MARK = 'geheim-zonnedal';

let api: TestApi;
let owner: pg.Client;
let schema: GraphQLSchema;
let intruder: Caller;
let foreign: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client({ connectionString: api.database.url });
  await owner.connect();
  schema = await introspected(api);
  foreign = await fill(await api.tenant(MARK));
  intruder = await api.login('administrator', await api.tenant('Intruder'));
});

afterAll(async () => {
  await owner.end();
  await api.close();
});

/** One row of everything that a tenant can have. */
async function fill(tenantId: string): Promise<Record<string, string>> {
  const add = async (sql: string, ...values: unknown[]): Promise<string> =>
    (await owner.query<{ id: string }>(`${sql} returning id`, values)).rows[0]!.id;
  const system = await add(
    `insert into system (tenant_id, name, kind, connector_id, connector_version_id) values ($1, $2, 'target', gen_random_uuid(), gen_random_uuid())`,
    tenantId,
    MARK,
  );
  await add(
    `insert into system_setting (tenant_id, system_id, key, value) values ($1, $2, 'BaseUri', to_jsonb($3::text))`,
    tenantId,
    system,
    MARK,
  );
  const person = await add(
    `insert into person (tenant_id, system_id, external_id, display_name, data, digest) values ($1, $2, $3, $3, '{}', '')`,
    tenantId,
    system,
    MARK,
  );
  const personImport = await add(
    `insert into person_import (tenant_id, system_id, message) values ($1, $2, $3)`,
    tenantId,
    system,
    MARK,
  );
  await add(
    `insert into account (tenant_id, system_id, person_id, reference) values ($1, $2, $3, to_jsonb($4::text))`,
    tenantId,
    system,
    person,
    MARK,
  );
  const action = await add(
    `insert into action (tenant_id, system_id, person_id, action, requested_by_name) values ($1, $2, $3, 'update', $4)`,
    tenantId,
    system,
    person,
    MARK,
  );
  await add(
    `insert into attempt (tenant_id, action_id, number, state, worker) values ($1, $2, 1, 'started', $3)`,
    tenantId,
    action,
    MARK,
  );
  const request = await add(
    `insert into request (tenant_id, kind, title, state, holder, form, requester_name)
     values ($1, 'new', 'Zonnebloem', 'submitted', 'sales', $3, $2)`,
    tenantId,
    MARK,
    JSON.stringify({ vendorName: 'Bloem', wantedBecause: MARK }),
  );
  await owner.query(`insert into attachment_content (tenant_id, sha256, bytes) values ($1, 'x', $2)`, [tenantId, MARK]);
  const attachment = await add(
    `insert into attachment (request_id, tenant_id, kind, audience, name, media_type, size, sha256, scan, quarantined, uploader_name, by_desk)
     values ($1, $2, 'other', 'customer', $3, 'text/plain', 1, 'x', '{}', false, $3, false)`,
    request,
    tenantId,
    MARK,
  );
  await add(
    `insert into request_message (request_id, tenant_id, audience, body, author_name, by_desk) values ($1, $2, 'customer', $3, $3, false)`,
    request,
    tenantId,
    MARK,
  );
  await owner.query(
    `insert into security_policy (tenant_id, mode, needs_review, no_open_blocker, no_open_high, changed_by_name) values ($1, 'stop', true, true, true, $2)`,
    [tenantId, MARK],
  );
  return { tenant: tenantId, system, person, personImport, action, request, attachment };
}

/** All rows of all tables with a tenant_id that are this tenant's, as one text. */
async function belongings(tenantId: string): Promise<string> {
  const tables = await owner.query<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`,
  );
  const found: unknown[] = [];
  for (const { table_name: table } of tables.rows) {
    found.push(table, (await owner.query(`select * from ${table} where tenant_id = $1 order by 1`, [tenantId])).rows);
  }
  return JSON.stringify(found);
}

describe('a foreign tenant', () => {
  it('shows nothing and changes nothing, whatever operation is called with whatever id of it', async () => {
    const before = await belongings(foreign['tenant']!);
    let tried = 0;
    for (const kind of ['query', 'mutation'] as const) {
      for (const field of operations(schema, kind)) {
        const ids = field.args.some((arg) => namesIds(arg.type)) ? Object.values(foreign) : [''];
        for (const id of ids) {
          const { data } = await callOperation(intruder, kind, field, id);
          expect({ operation: field.name, shown: JSON.stringify(data ?? {}).includes(MARK) }).toEqual({
            operation: field.name,
            shown: false,
          });
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(40);
    expect(await belongings(foreign['tenant']!)).toBe(before);
  });

  it('streams nothing to others either', async () => {
    const before = await belongings(foreign['tenant']!);
    for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
      if (!field.args.some((arg) => namesIds(arg.type))) continue;
      for (const id of Object.values(foreign)) {
        const heard = await firstEvent(api.url, intruder, field, id);
        expect({ operation: field.name, heard: heard.includes(MARK), refused: heard.includes('NOT_FOUND') }).toEqual({
          operation: field.name,
          heard: false,
          refused: true,
        });
      }
    }
    expect(await belongings(foreign['tenant']!)).toBe(before);
    const action = schema.getSubscriptionType()!.getFields()['actionProgress']!;
    const administrator = await api.login('administrator', foreign['tenant']!);
    expect(await firstEvent(api.url, administrator, action, foreign['action']!)).toContain(MARK);
  });

  it('is a real test: its own administrator sees what the intruder does not', async () => {
    const administrator = await api.login('administrator', foreign['tenant']!);
    const { data } = await administrator.graphql<{ persons: { items: { displayName: string }[] } }>(
      '{ persons { items { displayName } } }',
    );
    expect(data!.persons.items).toEqual([{ displayName: MARK }]);
  });

  it('stays closed to who is not logged in, operation by operation', async () => {
    const open: string[] = [];
    for (const kind of ['query', 'mutation'] as const) {
      for (const field of operations(schema, kind)) {
        const { errors } = await callOperation(api.anonymous, kind, field, foreign['system']!);
        if (errors?.[0]?.extensions.code !== 'NOT_LOGGED_IN') open.push(field.name);
      }
    }
    expect(open.toSorted()).toEqual(PUBLIC_OPERATIONS);
  });
});

/** The public catalog, and who one is. Whoever adds to this list opens something to the world. */
const PUBLIC_OPERATIONS = [
  'connector',
  'connectorVersion',
  'connectors',
  'coverage',
  'sharedCoverage',
  'similarRequests',
  'vendorQuestionnaire',
  'versionFile',
  'viewer',
  'wishes',
];
