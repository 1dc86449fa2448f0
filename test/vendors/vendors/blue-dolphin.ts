import { JOKE } from '../people.ts';
import { json, nothing } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

interface ScimUser {
  id: string;
  userName: string;
  name: { givenName: string; familyName: string };
  emails: { value: string; type: string; primary: boolean | string }[];
}

interface Operation {
  path: string;
  value: string;
}

function replaced(user: ScimUser, { path, value }: Operation): void {
  const [part, key] = path.split('.') as [string, string];
  if (part === 'userName') user.userName = value;
  else if (part === 'name') Object.assign(user.name, { [key]: value });
  else Object.assign(user.emails[0]!, { [key]: value });
}

export const blueDolphin: Vendor = {
  repository: 'HelloID-Conn-Prov-Target-Blue-Dolphin',
  technique: 'SCIM with PATCH, lists read whole, Compare-Object on property collections',
  open() {
    const state: { users: Record<string, ScimUser> } = { users: {} };
    const missing = json({ details: 'no such user' }, 404);
    return {
      state,
      routes: {
        'GET /scim/v2/t1/users': () => json({ resources: Object.values(state.users) }),
        'POST /scim/v2/t1/users': ({ body }) => {
          const id = `bd-${Object.keys(state.users).length + 1}`;
          state.users[id] = { ...(body as ScimUser), id };
          return json(state.users[id], 201);
        },
        'GET /scim/v2/t1/users/:id': (_, { id }) => (state.users[id!] ? json(state.users[id!]) : missing),
        'PATCH /scim/v2/t1/users/:id': ({ body }, { id }) => {
          for (const operation of (body as { Operations: Operation[] }).Operations)
            replaced(state.users[id!]!, operation);
          return json(state.users[id!]);
        },
        'DELETE /scim/v2/t1/users/:id': (_, { id }) => {
          delete state.users[id!];
          return nothing;
        },
      },
    };
  },
  settings: (url) => ({ BaseUrl: url, AccessToken: 'bd-token', TenantId: 't1' }),
  person: JOKE,
  correlation: { enabled: true, personField: 'Accounts.MicrosoftActiveDirectory.mail', accountField: 'emailAddress' },
  trials: [
    {
      name: 'creates',
      action: 'create',
      expected: { success: true, accountReference: 'bd-1' },
      leaves: {
        users: { 'bd-1': { name: { givenName: 'Joke' }, emails: [{ value: 'joke.dejong@zonnedal.example' }] } },
      },
    },
    {
      name: 'correlates who is there',
      action: 'create',
      expected: { success: true, accountCorrelated: true, data: { userName: 'joke.dejong@zonnedal.example' } },
      writesNothing: true,
    },
    {
      name: 'a preview of an update writes nothing',
      action: 'update',
      given: { dryRun: true },
      expected: { success: true },
    },
    {
      name: 'updates a new name',
      action: 'update',
      given: { person: { ...JOKE, Name: { ...JOKE.Name!, NickName: 'Jo' } } as typeof JOKE },
      expected: { success: true },
      leaves: { users: { 'bd-1': { name: { givenName: 'Jo' } } } },
    },
    {
      name: 'imports accounts',
      action: 'importAccounts',
      expected: {
        success: true,
        accounts: [{ accountReference: 'bd-1', displayName: 'Jo Jong', userName: 'joke.dejong@zonnedal.example' }],
      },
    },
    { name: 'deletes', action: 'delete', expected: { success: true }, leaves: { users: {} } },
    {
      name: 'misses the deleted account on update',
      action: 'update',
      expected: { success: false },
      says: 'could not be found',
    },
  ],
};
