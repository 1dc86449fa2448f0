import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { getNamedType, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import pg from 'pg';
import { type RoleName, ROLES } from '#access';
import { intakeFormSchema } from '#requests';
import { startApi, type Caller, type TestApi } from '../support/api.js';
import {
  callOperation,
  firstEvent,
  introspected,
  type Kind,
  namesIds,
  operations,
} from '../support/every-operation.js';
import { type Audience, OTHER_ROOMS, REQUEST_DESK } from './authorisation/operations.js';
import { OPEN_FIELDS } from './authorisation/open-fields.js';

jest.setTimeout(300_000);

/** What only the customer's own people and the desk may see; what only the desk may see; and another customer that wants the same. */
const OWN = 'geheim-zonnedal';
const DESK = 'geheim-balie';
const VOTER = 'geheim-meander';

const ROLE_NAMES = Object.keys(ROLES) as RoleName[];
const CUSTOMERS = ROLE_NAMES.filter((role) => ROLES[role].scope === 'tenant');
const NOBODY_ID = '00000000-0000-4000-8000-000000000000';
const ALL = { ...REQUEST_DESK, ...OTHER_ROOMS };

describe('role × operation × field × organisation', () => {
  let api: TestApi;
  let owner: pg.Client;
  let schema: GraphQLSchema;
  let ids: string[];
  let requestId: string;
  const own = new Map<RoleName, Caller>();
  const strangers = new Map<RoleName, Caller>();

  beforeAll(async () => {
    api = await startApi();
    owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    schema = await introspected(api);
    const [zonnedal, meander, stranger] = [
      await api.tenant(OWN),
      await api.tenant(VOTER),
      await api.tenant('Stranger'),
    ];
    for (const role of ROLE_NAMES) {
      const isTenant = ROLES[role].scope === 'tenant';
      own.set(role, await api.login(role, isTenant ? zonnedal : null));
      if (isTenant) strangers.set(role, await api.login(role, stranger));
    }
    ids = await fill(zonnedal, meander);
    requestId = ids[0]!;
  });

  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  /** A request with one row of everything that the desk can have of it. @returns every id, the request's first */
  async function fill(tenantId: string, voterId: string): Promise<string[]> {
    const add = async (sql: string, ...values: unknown[]): Promise<string> =>
      (await owner.query<{ id: string }>(`${sql} returning id`, values)).rows[0]!.id;
    const form = intakeFormSchema.parse({
      applicationName: 'Rooster',
      vendorName: 'Vendor',
      functions: ['create'],
      remarks: OWN,
      fields: [{ name: OWN, purpose: OWN }],
    });
    const request = await add(
      `insert into request (tenant_id, kind, title, state, holder, form, requester_name, trail_length, submitted_at)
       values ($1, 'new', 'Rooster', 'needsInfo', 'customer', $2, $3, 2, now())`,
      tenantId, form, OWN,
    ); // prettier-ignore
    const entry = `insert into request_trail (request_id, number, tenant_id, actor_name, roles, action, from_state, to_state, holder, reason, details, request_hash, internal)
      values ($1, $2, $3, $4, '{}', $5, 'needsInfo', 'needsInfo', 'customer', $4, jsonb_build_object('questions', jsonb_build_array($4::text)), '', $6) returning request_id as id`;
    await owner.query(entry, [request, 1, tenantId, OWN, 'ask', false]);
    await owner.query(entry, [request, 2, tenantId, DESK, 'recordSearch', true]);
    await owner.query(`insert into request_vote (request_id, tenant_id, voter_name) values ($1, $2, $3)`, [
      request,
      voterId,
      VOTER,
    ]);
    const message = `insert into request_message (request_id, tenant_id, audience, body, author_name, by_desk) values ($1, $2, $3, $4, $4, true)`;
    await add(message, request, tenantId, 'customer', OWN);
    await add(message, request, tenantId, 'internal', DESK);
    await owner.query(`insert into attachment_content values ($1, 'x', 'x')`, [tenantId]);
    const attachment = `insert into attachment (request_id, tenant_id, kind, audience, name, media_type, size, sha256, scan, quarantined, uploader_name, by_desk)
      values ($1, $2, 'other', $3, $4, 'text/plain', 1, 'x', '{"findings": [], "more": false, "searched": true}', false, $4, true)`;
    const files = [
      await add(attachment, request, tenantId, 'customer', OWN),
      await add(attachment, request, tenantId, 'internal', DESK),
    ];
    await owner.query(
      `insert into assessment (request_id, risk_note, verdict, verdict_reason, assignee_name) values ($1, $2, 'feasible', $2, $2)`,
      [request, DESK],
    );
    await add(
      `insert into catalog_search (request_id, query, candidates, choice, reason, searcher_name) values ($1, $2, '[]', 'nothing', $2, $2)`,
      request, DESK,
    ); // prettier-ignore
    const vendor = await add(`insert into vendor (name) values ($1)`, DESK);
    await owner.query('insert into request_vendor (request_id, vendor_id) values ($1, $2)', [request, vendor]);
    await add(
      `insert into vendor_contact (vendor_id, request_id, on_date, person, channel, question, answer, next_action, by_name)
       values ($1, $2, now(), $3, 'mail', $3, $3, $3, $3)`,
      vendor, request, DESK,
    ); // prettier-ignore
    const rollout = await add(
      `insert into rollout (tenant_id, request_id, application, complexity, mode, state, holder) values ($1, $2, $3, 'S', 'consultant', 'rolloutPlanning', 'consultant')`,
      tenantId, request, OWN,
    ); // prettier-ignore
    const list = await add(
      `insert into coverage_list (name, made_by_name, alias_lists, answered_at) values ($1, $1, '{}', now())`,
      DESK,
    );
    return [request, ...files, vendor, rollout, list, tenantId];
  }

  const every = (): { name: string; kind: Kind; field: GraphQLField<unknown, unknown> }[] =>
    (['query', 'mutation'] as const).flatMap((kind) =>
      operations(schema, kind).map((field) => ({ name: `${kind} ${field.name}`, kind, field })),
    );
  const streams = () => Object.values(schema.getSubscriptionType()?.getFields() ?? {});

  it('has an expectation for every operation, and none for operations that are gone', () => {
    const found = [...every().map(({ name }) => name), ...streams().map(({ name }) => `subscription ${name}`)];
    expect(Object.keys(ALL).toSorted()).toEqual(found.toSorted());
  });

  const turnedAway = (answer: { errors?: { message: string; extensions: { code: string } }[] }): boolean =>
    answer.errors?.some(
      ({ message, extensions: { code } }) =>
        code === 'NOT_LOGGED_IN' || (code === 'NOT_ALLOWED' && message.includes('it needs the permission')),
    ) ?? false;

  const mayEnter = (audience: Audience, role: RoleName | null): boolean =>
    audience === 'public' || (role !== null && (audience === 'login' || audience.includes(role)));

  it('lets every role through the doors that are for it, and through no other', async () => {
    const wrong: string[] = [];
    for (const { name, kind, field } of every()) {
      const audience = ALL[name]!;
      for (const role of [null, ...ROLE_NAMES]) {
        if (audience === 'login' && role !== null) continue;
        const caller = role === null ? api.anonymous : own.get(role)!;
        const entered = !turnedAway(await callOperation(caller, kind, field, NOBODY_ID));
        if (entered !== mayEnter(audience, role))
          wrong.push(`${name}: ${role ?? 'nobody'} ${entered ? 'came in' : 'was refused'}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('streams to nobody whose door it is not', async () => {
    const wrong: string[] = [];
    for (const field of streams().filter(({ name }) => REQUEST_DESK[`subscription ${name}`])) {
      for (const role of [null, ...CUSTOMERS]) {
        const heard = await firstEvent(api.url, role === null ? api.anonymous : strangers.get(role)!, field, requestId);
        if (heard.includes(OWN) || heard.includes(DESK) || heard.includes(VOTER)) wrong.push(`${field.name}: ${role}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  /** What the answers of all operations of `kinds` show to a caller, for every id that there is. */
  async function seen(caller: Caller, kinds: readonly Kind[]): Promise<Map<string, string>> {
    const shown = new Map<string, string>();
    for (const { name, kind, field } of every().filter((one) => kinds.includes(one.kind))) {
      for (const id of field.args.some((arg) => namesIds(arg.type)) ? ids : ['']) {
        const { data, errors } = await callOperation(caller, kind, field, id);
        shown.set(name, `${shown.get(name) ?? ''}${JSON.stringify(data ?? {})}${JSON.stringify(errors ?? [])}`);
      }
    }
    return shown;
  }

  const showing = (shown: Map<string, string>, ...marks: string[]): string[] =>
    [...shown].filter(([, text]) => marks.some((mark) => text.includes(mark))).map(([name]) => name);

  it('shows another organisation and the public nothing of a request, and no customer’s name', async () => {
    const leaks: Record<string, string[]> = {};
    for (const [role, caller] of [...strangers, ['nobody', api.anonymous] as const]) {
      leaks[role] = showing(await seen(caller, ['query', 'mutation']), OWN, DESK, VOTER);
    }
    expect(leaks).toEqual(Object.fromEntries(Object.keys(leaks).map((role) => [role, []])));
  });

  it('shows the customer’s own people what is theirs, nothing of the desk, and not who else wants it', async () => {
    for (const role of CUSTOMERS) {
      const shown = await seen(own.get(role)!, ['query']);
      expect({ role, leaks: showing(shown, DESK, VOTER) }).toEqual({ role, leaks: [] });
      expect(showing(shown, OWN)).toContain('query request');
    }
  });

  it('is a real test: the desk sees all of it', async () => {
    const shown = await seen(own.get('productOwner')!, ['query']);
    expect(showing(shown, OWN)).toEqual(expect.arrayContaining(['query request', 'query deskRequest']));
    expect(showing(shown, DESK)).toEqual(
      expect.arrayContaining(['query request', 'query deskRequest', 'query vendor', 'query coverageList']),
    );
  });

  it('opens to customers and the public the fields that are listed, and no others', () => {
    const reach = (operations_: Record<string, Audience>, open: (audience: Audience) => boolean): Set<string> => {
      const fields = new Set<string>();
      const visit = (type: unknown): void => {
        const named = getNamedType(type as never);
        if (!isObjectType(named)) return;
        for (const field of Object.values(named.getFields())) {
          const name = `${named.name}.${field.name}`;
          if (fields.has(name)) continue;
          fields.add(name);
          visit(field.type);
        }
      };
      const roots = [...every(), ...streams().map((field) => ({ name: `subscription ${field.name}`, field }))];
      for (const { name, field } of roots) {
        const audience = operations_[name];
        if (audience && open(audience)) visit(field.type);
      }
      return fields;
    };
    const others = reach(OTHER_ROOMS, () => true);
    const open = (audience: Audience) =>
      typeof audience === 'string' || CUSTOMERS.some((role) => audience.includes(role));
    const found = [...reach(REQUEST_DESK, open)].filter((name) => !others.has(name));
    const types = Map.groupBy(found, (name) => name.split('.')[0]!);
    const listed = Object.fromEntries(
      [...types].map(([type, names]) => [
        type,
        names
          .map((name) => name.split('.')[1])
          .toSorted()
          .join(' '),
      ]),
    );
    expect(listed).toEqual(OPEN_FIELDS);
  });
});
