import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import { startApi, type Caller, type TestApi } from '../support/api.js';

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
  const answer = await api.anonymous.graphql<IntrospectionQuery>(getIntrospectionQuery());
  schema = buildClientSchema(answer.data!);
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

/** A value for an argument: every ID in it is `id`. */
function value(type: GraphQLInputType, id: string): unknown {
  if (isNonNullType(type)) return value(type.ofType, id);
  if (isListType(type)) return [value(type.ofType, id)];
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, value(field.type, id)]));
  if (isEnumType(type)) return type.getValues()[0]!.value;
  const samples: Record<string, unknown> = {
    ID: id,
    String: 'update',
    Int: 1,
    Float: 1,
    Boolean: true,
    JSON: { displayName: 'x', identification: 'x' },
  };
  return samples[type.name] ?? null;
}

const namesIds = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named)
    ? Object.values(named.getFields()).some((field) => namesIds(field.type))
    : named.name === 'ID';
};

/** Every scalar field that can be asked for, to a depth where all rows have been seen. */
function selection(type: GraphQLOutputType, depth = 3): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(
    (field) => field.args.length === 0 && (depth > 0 || !isObjectType(getNamedType(field.type))),
  );
  return ` { ${fields.map((field) => `${field.name}${selection(field.type, depth - 1)}`).join(' ')} }`;
}

type Kind = 'query' | 'mutation';
const operations = (kind: Kind): GraphQLField<unknown, unknown>[] =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});

const call = (caller: Caller, kind: Kind, field: GraphQLField<unknown, unknown>, id: string) => {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const head = field.args.length > 0 ? `(${declared})` : '';
  const query = `${kind} ${head} { ${field.name}${passed ? `(${passed})` : ''}${selection(field.type)} }`;
  return caller.graphql(query, Object.fromEntries(field.args.map((arg) => [arg.name, value(arg.type, id)])));
};

/** What a subscription says first, as text: an event, or its errors. */
function firstEvent(caller: Caller, field: GraphQLField<unknown, unknown>, id: string): Promise<string> {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie: caller.cookie } });
    }
  }
  const client = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const query = `subscription (${declared}) { ${field.name}(${passed})${selection(field.type, 0)} }`;
  return new Promise<string>((resolve) => {
    const variables = Object.fromEntries(field.args.map((arg) => [arg.name, value(arg.type, id)]));
    const stop = client.subscribe(
      { query, variables },
      {
        next: (event) => {
          resolve(JSON.stringify(event));
          stop();
        },
        error: (error) => resolve(JSON.stringify(error)),
        complete: () => resolve('nothing'),
      },
    );
  }).finally(() => void client.dispose());
}

describe('a foreign tenant', () => {
  it('shows nothing and changes nothing, whatever operation is called with whatever id of it', async () => {
    const before = await belongings(foreign['tenant']!);
    let tried = 0;
    for (const kind of ['query', 'mutation'] as const) {
      for (const field of operations(kind)) {
        const ids = field.args.some((arg) => namesIds(arg.type)) ? Object.values(foreign) : [''];
        for (const id of ids) {
          const { data } = await call(intruder, kind, field, id);
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
        const heard = await firstEvent(intruder, field, id);
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
    expect(await firstEvent(administrator, action, foreign['action']!)).toContain(MARK);
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
      for (const field of operations(kind)) {
        const { errors } = await call(api.anonymous, kind, field, foreign['system']!);
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
  'similarRequests',
  'vendorQuestionnaire',
  'versionFile',
  'viewer',
  'wishes',
];
