import { JOKE } from '../people.ts';
import { json, nothing } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

interface ScimUser {
  id: string;
  userName: string;
  active: boolean | string;
  name: { formatted: string };
  [schema: string]: unknown;
}

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const isTrue = (value: unknown) => String(value).toLowerCase() === 'true';

export const zivver: Vendor = {
  repository: 'HelloID-Conn-Prov-Target-Zivver',
  technique: 'SCIM with PUT and filters, 400 for what is missing, groups with whole member lists',
  open() {
    const users: Record<string, ScimUser> = {};
    const groups = { g1: { id: 'g1', displayName: 'Secretariat', members: [] as { value: string }[] } };
    const missing = json({ detail: 'bad request' }, 400);
    const userOf = (id: string) => users[id];
    return {
      state: { users, groups },
      routes: {
        'GET /api/scim/v2/Users': ({ query }) => {
          const name = /eq "(.*)"/.exec(query.get('filter') ?? '')?.[1];
          return json({ Resources: Object.values(users).filter(({ userName }) => !name || userName === name) });
        },
        'POST /api/scim/v2/Users': ({ body }) => {
          const user = { ...(body as ScimUser), id: `z-${Object.keys(users).length + 1}` };
          users[user.id] = { ...user, active: isTrue(user.active) };
          return json(users[user.id], 201);
        },
        'GET /api/scim/v2/Users/:id': (_, { id }) => (userOf(id!) ? json(userOf(id!)) : missing),
        'PUT /api/scim/v2/Users/:id': ({ body }, { id }) => {
          const user = { ...users[id!]!, ...(body as ScimUser) };
          users[id!] = { ...user, active: isTrue(user.active) };
          return json(users[id!]);
        },
        'GET /api/scim/v2/Groups': () => json({ resources: Object.values(groups) }),
        'GET /api/scim/v2/Groups/g1': () => json(groups.g1),
        'PATCH /api/scim/v2/Groups/g1': ({ body }) => {
          groups.g1.members = (body as { Operations: [{ value: { value: string }[] }] }).Operations[0].value;
          return nothing;
        },
      },
    };
  },
  settings: (url) => ({ BaseUrl: url, Token: 'zivver-token', IsDebug: false }),
  person: JOKE,
  correlation: {
    enabled: true,
    personField: 'Accounts.MicrosoftActiveDirectory.userPrincipalName',
    accountField: 'userName',
  },
  trials: [
    { name: 'a preview writes nothing', action: 'create', given: { dryRun: true }, expected: { success: true } },
    {
      name: 'creates',
      action: 'create',
      expected: { success: true, accountReference: 'z-1', data: { id: 'z-1', fullname: 'Joke de Jong' } },
      leaves: { users: { 'z-1': { active: false, [ENTERPRISE]: { division: '/' } } } },
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
      given: { person: { ...JOKE, Name: { ...JOKE.Name!, NickName: 'Jo' } } as typeof JOKE },
      expected: { success: true, data: { fullname: 'Jo de Jong' } },
      leaves: { users: { 'z-1': { name: { formatted: 'Jo de Jong' } } } },
    },
    { name: 'enables', action: 'enable', expected: { success: true }, leaves: { users: { 'z-1': { active: true } } } },
    {
      name: 'lists groups',
      action: 'permissions',
      expected: { success: true, permissions: [{ displayName: 'Secretariat', identification: { Reference: 'g1' } }] },
    },
    {
      name: 'grants',
      action: 'grant',
      given: { permission: { displayName: 'Secretariat', identification: { Reference: 'g1' } } },
      expected: { success: true },
      leaves: { groups: { g1: { members: [{ value: 'z-1' }] } } },
    },
    {
      name: 'revokes',
      action: 'revoke',
      given: { permission: { displayName: 'Secretariat', identification: { Reference: 'g1' } } },
      expected: { success: true },
      leaves: { groups: { g1: { members: [] } } },
    },
    {
      name: 'imports accounts',
      action: 'importAccounts',
      expected: { success: true, accounts: [{ accountReference: 'z-1', enabled: true, data: { division: '/' } }] },
    },
    {
      name: 'disables',
      action: 'disable',
      expected: { success: true },
      leaves: { users: { 'z-1': { active: false } } },
    },
    { name: 'deletes by closing', action: 'delete', expected: { success: true } },
    {
      name: 'misses an unknown account on enable',
      action: 'enable',
      given: { accountReference: 'nobody' },
      expected: { success: false },
      says: 'not found',
    },
  ],
};
