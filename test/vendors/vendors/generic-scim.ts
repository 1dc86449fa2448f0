import { JOKE } from '../people.ts';
import { json, nothing } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

interface ScimUser {
  id: string;
  externalId: string;
  userName: string;
  active: boolean;
  emails: object[];
  name: Record<string, string>;
}

interface Patch {
  Operations: { op: string; path: string; value: unknown }[];
}

const TEAM = { displayName: 'Team', identification: { Reference: 'g1' } };
const page = (all: unknown[], query: URLSearchParams) => {
  const start = Number(query.get('startIndex') ?? 0);
  return json({ totalResults: all.length, Resources: all.slice(start, start + Number(query.get('count') ?? 20)) });
};

export const genericScim: Vendor = {
  repository: 'HelloID-Conn-Prov-Target-Generic-Scim',
  technique: 'OAuth client credentials as a form, SCIM pages, PATCH of members',
  open() {
    const users: Record<string, ScimUser> = {};
    const groups = { g1: { id: 'g1', displayName: 'Team', description: 'a team', members: [] as { value: string }[] } };
    return {
      state: { users, groups },
      routes: {
        'POST /token': ({ body }) =>
          (body as { client_secret: string }).client_secret === 'scim-secret'
            ? json({ token_type: 'Bearer', access_token: 'scim-token' })
            : json({ detail: 'wrong client' }, 401),
        'GET /scim/Users': ({ query }) => page(Object.values(users), query),
        'POST /scim/Users': ({ body }) => {
          users['s-1'] = { ...(body as ScimUser), id: 's-1' };
          return json(users['s-1'], 201);
        },
        'GET /scim/Users/:id': (_, { id }) => (users[id!] ? json(users[id!]) : json({ detail: `no user ${id}` }, 404)),
        'PATCH /scim/Users/:id': ({ body }, { id }) => {
          const user = users[id!]!;
          for (const { path, value } of (body as Patch).Operations) {
            const [part, key] = path.split('.') as [string, string?];
            if (key) Object.assign(user.name, { [key[0]!.toLowerCase() + key.slice(1)]: value });
            else Object.assign(user, { [part]: value });
          }
          return json(user);
        },
        'DELETE /scim/Users/:id': (_, { id }) => {
          delete users[id!];
          return nothing;
        },
        'GET /scim/groups': ({ query }) => page(Object.values(groups), query),
        'PATCH /scim/groups/g1': ({ body }) => {
          const [{ op, value }] = (body as { Operations: [{ op: string; value: { value: string }[] }] }).Operations;
          const ids = value.map((one) => one.value);
          groups.g1.members = groups.g1.members.filter((member) => !ids.includes(member.value));
          if (op === 'add') groups.g1.members.push(...value);
          return nothing;
        },
      },
    };
  },
  settings: (url) => ({
    ClientID: 'scim',
    ClientSecret: 'scim-secret',
    BaseUrl: `${url}/scim`,
    TokenUrl: `${url}/token`,
  }),
  person: { ...JOKE, UserName: 'jdejong' } as typeof JOKE,
  correlation: { enabled: true, personField: 'ExternalId', accountField: 'ExternalId' },
  reads: ['/token'],
  trials: [
    { name: 'a preview writes nothing', action: 'create', given: { dryRun: true }, expected: { success: true } },
    {
      name: 'creates',
      action: 'create',
      expected: { success: true, accountReference: 's-1', data: { GivenName: 'Johanna' } },
      leaves: { users: { 's-1': { externalId: '1001', active: false } } },
    },
    {
      name: 'correlates who is there',
      action: 'create',
      expected: { success: true, accountCorrelated: true },
      writesNothing: true,
    },
    { name: 'has nothing to update', action: 'update', expected: { success: true }, writesNothing: true },
    {
      name: 'updates a new name',
      action: 'update',
      given: { person: { ...JOKE, UserName: 'jdejong', Name: { ...JOKE.Name!, FamilyName: 'Jansen' } } as typeof JOKE },
      expected: { success: true, previousData: { FamilyName: 'Jong' } },
      leaves: { users: { 's-1': { name: { familyName: 'Jansen' } } } },
    },
    { name: 'enables', action: 'enable', expected: { success: true }, leaves: { users: { 's-1': { active: true } } } },
    { name: 'lists groups', action: 'permissions', expected: { success: true, permissions: [TEAM] } },
    {
      name: 'grants',
      action: 'grant',
      given: { permission: TEAM },
      expected: { success: true },
      leaves: { groups: { g1: { members: [{ value: 's-1' }] } } },
    },
    {
      name: 'imports members',
      action: 'importPermissions',
      expected: { success: true, importedPermissions: [{ displayName: 'Team', accountReferences: ['s-1'] }] },
    },
    {
      name: 'imports accounts',
      action: 'importAccounts',
      expected: { success: true, accounts: [{ accountReference: 's-1', enabled: true }] },
    },
    {
      name: 'revokes',
      action: 'revoke',
      given: { permission: TEAM },
      expected: { success: true },
      leaves: { groups: { g1: { members: [] } } },
    },
    {
      name: 'disables',
      action: 'disable',
      expected: { success: true },
      leaves: { users: { 's-1': { active: false } } },
    },
    { name: 'deletes', action: 'delete', expected: { success: true }, leaves: { users: {} } },
    {
      name: 'says what the vendor said of an unknown account',
      action: 'update',
      expected: { success: false },
      says: 'no user s-1',
    },
  ],
};
