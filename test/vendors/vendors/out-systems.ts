import { JOKE } from '../people.ts';
import { json, notFound } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

interface OutSystemsUser {
  Key: string;
  Username: string;
  Name: string;
  Email: string;
  IsActive: boolean;
  RoleKey: string;
}

const ACCOUNT = { userPrincipalName: 'joke.dejong@zonnedal.example', mail: 'joke.dejong@zonnedal.example' };

const named = (body: unknown): Partial<OutSystemsUser> => {
  const { UserName, ...rest } = body as OutSystemsUser & { UserName?: string };
  return { ...(UserName !== undefined && { Username: UserName }), ...rest };
};

export const outSystems: Vendor = {
  repository: 'HelloID-Conn-Prov-Target-OutSystems',
  technique: 'V1: JSON texts in and out, an object as reference, permission scripts in the root, array answers',
  open() {
    const users: Record<string, OutSystemsUser> = {};
    const roles = [
      { Key: 'r1', Name: 'Viewer' },
      { Key: 'r2', Name: 'Developer' },
    ];
    return {
      state: { users },
      routes: {
        'GET /users': () => json(Object.values(users)),
        'POST /users': ({ body }) => {
          const Key = `u${Object.keys(users).length + 1}`;
          users[Key] = { Key, ...named(body), IsActive: true } as OutSystemsUser;
          return json(users[Key], 201);
        },
        'GET /users/:id': (_, { id }) => (users[id!] ? json(users[id!]) : notFound()),
        'PUT /users/:id': ({ body }, { id }) =>
          users[id!] ? json(Object.assign(users[id!]!, named(body))) : notFound(),
        'GET /roles': () => json(roles),
      },
    };
  },
  settings: (url) => ({ BaseUrl: url, token: 'out-token', IsDebug: false, defaultRole: 'Viewer' }),
  person: JOKE,
  trials: [
    { name: 'a preview writes nothing', action: 'create', given: { dryRun: true }, expected: {} },
    {
      name: 'creates closed, with the default role',
      action: 'create',
      expected: { success: true, accountReference: { id: 'u1', username: 'joke.dejong@zonnedal.example' } },
      leaves: { users: { u1: { IsActive: false, RoleKey: 'r1', Name: 'Joke de Jong' } } },
    },
    { name: 'correlates who is there', action: 'create', expected: { success: true, accountReference: { id: 'u1' } } },
    { name: 'enables', action: 'enable', expected: { success: true }, leaves: { users: { u1: { IsActive: true } } } },
    {
      name: 'lists roles',
      action: 'permissions',
      expected: {
        success: true,
        permissions: [
          { displayName: 'Role - Viewer', identification: { id: 'r1' } },
          { displayName: 'Role - Developer' },
        ],
      },
    },
    {
      name: 'grants',
      action: 'grant',
      given: {
        permission: { displayName: 'Developer', identification: { id: 'r2', Name: 'Developer', Type: 'Role' } },
      },
      expected: { success: true },
      leaves: { users: { u1: { RoleKey: 'r2' } } },
    },
    {
      name: 'revokes to the default role',
      action: 'revoke',
      given: {
        permission: { displayName: 'Developer', identification: { id: 'r2', Name: 'Developer', Type: 'Role' } },
      },
      expected: { success: true },
      leaves: { users: { u1: { RoleKey: 'r1' } } },
    },
    { name: 'has nothing to update', action: 'update', expected: { success: true }, writesNothing: true },
    {
      // the connector's own mistake: "$aRef.id" in a text is the whole reference and ".id"
      name: 'reports the address that the update script gets wrong',
      action: 'update',
      given: {
        person: { ...JOKE, Accounts: { MicrosoftActiveDirectory: { ...ACCOUNT, DisplayName: 'Jo' } } } as typeof JOKE,
      },
      expected: { success: false },
      says: 'was answered with 404',
    },
    {
      name: 'disables',
      action: 'disable',
      expected: { success: true },
      leaves: { users: { u1: { IsActive: false } } },
    },
    {
      name: 'says what the target said of an unknown account',
      action: 'enable',
      given: { accountReference: { id: 'nobody', username: 'nobody' } },
      expected: { success: false },
      says: 'nobody',
    },
  ],
};
