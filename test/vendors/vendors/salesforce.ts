import { JOKE } from '../people.ts';
import { json } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

interface ScimUser {
  id: string;
  userName: string;
  active: boolean;
  name: Record<string, string>;
  entitlements: { value: string | null }[];
}

interface Patch {
  Operations: { path?: string; value: unknown }[];
}

const PROFILE = { displayName: 'Standard User', identification: { Reference: 'e1' } };
const ROOT = '/services/scim/v2';

export const salesforce: Vendor = {
  repository: 'HelloID-Conn-Prov-Target-Salesforce-SCIM',
  technique: 'password grant in the address, a misspelt variable in the filter, entitlements replaced by PATCH',
  open() {
    const users: Record<string, ScimUser> = {};
    const listed = (Resources: unknown[]) => json({ totalResults: Resources.length, Resources });
    return {
      state: { users },
      routes: {
        'POST /token': ({ query }) =>
          query.get('grant_type') === 'password' && query.get('password') === 'sf-password'
            ? json({ access_token: 'sf-token' })
            : json({ error: 'invalid_grant' }, 400),
        // the script misspells the variable with the field's name, so that only the value arrives
        [`GET ${ROOT}/Users`]: ({ query }) => {
          const value = /eq "(.*)"/.exec(query.get('filter') ?? '')?.[1];
          return listed(Object.values(users).filter(({ userName }) => value === undefined || userName === value));
        },
        [`POST ${ROOT}/Users`]: ({ body }) => {
          users['sf-1'] = { ...(body as ScimUser), id: 'sf-1' };
          return json(users['sf-1'], 201);
        },
        [`GET ${ROOT}/Users/:id`]: (_, { id }) => (users[id!] ? json(users[id!]) : json({ detail: 'no user' }, 404)),
        [`PATCH ${ROOT}/Users/:id`]: ({ body }, { id }) => {
          for (const { value } of (body as Patch).Operations) Object.assign(users[id!]!, value);
          return json(users[id!]);
        },
        [`GET ${ROOT}/Entitlements`]: () => listed([{ id: 'e1', displayName: 'Standard User' }]),
        [`GET ${ROOT}/Roles`]: () => listed([{ id: 'r1', displayName: 'CEO' }]),
      },
    };
  },
  settings: (url) => ({
    ClientID: 'sf',
    ClientSecret: 'sf-secret',
    UserName: 'api@zonnedal.example',
    Password: 'sf-password',
    BaseUrl: url,
    AuthenticationUri: `${url}/token`,
  }),
  person: { ...JOKE, UserName: 'jdejong' } as typeof JOKE,
  correlation: { enabled: true, personField: 'UserName', accountField: 'userName' },
  reads: ['/token'],
  trials: [
    { name: 'a preview writes nothing', action: 'create', given: { dryRun: true }, expected: { success: true } },
    {
      name: 'creates',
      action: 'create',
      expected: { success: true, accountReference: 'sf-1' },
      leaves: { users: { 'sf-1': { active: false, department: 'Directie', name: { givenName: 'Joke' } } } },
    },
    {
      name: 'correlates who is there',
      action: 'create',
      expected: { success: true, accountCorrelated: true },
      writesNothing: true,
    },
    { name: 'enables', action: 'enable', expected: { success: true }, leaves: { users: { 'sf-1': { active: true } } } },
    {
      name: 'lists entitlements and roles',
      action: 'permissions',
      expected: { success: true, permissions: [PROFILE, { displayName: 'Rol: CEO' }] },
    },
    {
      name: 'grants',
      action: 'grant',
      given: { permission: PROFILE },
      expected: { success: true },
      leaves: { users: { 'sf-1': { entitlements: [{ value: 'e1' }] } } },
    },
    {
      name: 'updates a granted permission',
      action: 'updatePermission',
      given: { permission: { displayName: 'CEO', identification: { Reference: 'r1' } } },
      expected: { success: true },
      leaves: { users: { 'sf-1': { entitlements: [{ value: 'r1' }] } } },
    },
    { name: 'updates', action: 'update', expected: { success: true } },
    {
      name: 'imports accounts',
      action: 'importAccounts',
      expected: { success: true, accounts: [{ accountReference: 'sf-1', userName: 'jdejong' }] },
    },
    {
      name: 'disables',
      action: 'disable',
      expected: { success: true },
      leaves: { users: { 'sf-1': { active: false } } },
    },
    { name: 'deletes by closing', action: 'delete', expected: { success: true } },
    {
      name: 'has no access with a wrong password',
      action: 'enable',
      given: { settings: { Password: 'wrong' } },
      expected: { success: false },
    },
  ],
};
