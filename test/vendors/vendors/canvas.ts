import { JOKE } from '../people.ts';
import { json, notFound, nothing } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

interface CanvasUser {
  id: number;
  login_id: string;
  name: string;
  short_name: string;
  sortable_name: string;
  email: string;
  suspended: boolean;
}

export const canvas: Vendor = {
  repository: 'HelloID-Conn-Prov-Target-Canvas',
  technique: 'bearer token, search that may find too much, numbers as references',
  open() {
    const state: { users: Record<string, CanvasUser> } = { users: {} };
    return {
      state,
      routes: {
        'GET /api/v1/accounts/1/users': ({ query }) =>
          json(Object.values(state.users).filter(({ login_id }) => login_id.includes(query.get('search_term')!))),
        'POST /api/v1/accounts/1/users': ({ body }) => {
          const { user, pseudonym } = body as { user: CanvasUser; pseudonym: { unique_id: string; password: string } };
          if (pseudonym.password.length < 8)
            return json({ errors: { pseudonym: { password: [{ message: 'too short' }] } } }, 400);
          const id = 700 + Object.keys(state.users).length;
          state.users[id] = {
            ...user,
            id,
            login_id: pseudonym.unique_id,
            email: pseudonym.unique_id,
            suspended: false,
          };
          return json(state.users[id]);
        },
        'GET /api/v1/users/:id': (_, { id }) => (state.users[id!] ? json(state.users[id!]) : notFound()),
        'PUT /api/v1/users/:id': ({ body }, { id }) => {
          const { event, ...user } = (body as { user: Partial<CanvasUser> & { event?: string } }).user;
          Object.assign(state.users[id!]!, user, event && { suspended: event === 'suspended' });
          return json(state.users[id!]);
        },
        'DELETE /api/v1/accounts/1/users/:id': (_, { id }) => {
          delete state.users[id!];
          return nothing;
        },
      },
    };
  },
  settings: (url) => ({ BaseUrl: url, access_token: 'canvas-token', AccountId: '1' }),
  person: JOKE,
  correlation: { enabled: true, personField: 'Accounts.MicrosoftActiveDirectory.mail', accountField: 'email' },
  trials: [
    { name: 'a preview writes nothing', action: 'create', given: { dryRun: true }, expected: { success: true } },
    {
      name: 'creates',
      action: 'create',
      expected: { success: true, accountReference: 700, accountCorrelated: false, data: { name: 'Joke de Jong' } },
      leaves: { users: { 700: { name: 'Joke de Jong', sortable_name: 'Jong Johanna' } } },
    },
    {
      name: 'correlates who is there',
      action: 'create',
      expected: { success: true, accountReference: 700, accountCorrelated: true },
      writesNothing: true,
    },
    { name: 'has nothing to update', action: 'update', expected: { success: true }, writesNothing: true },
    {
      name: 'updates a new name',
      action: 'update',
      given: { person: { ...JOKE, DisplayName: 'Joke Jansen' } as typeof JOKE },
      expected: { success: true },
      leaves: { users: { 700: { name: 'Joke Jansen' } } },
    },
    {
      name: 'disables',
      action: 'disable',
      expected: { success: true },
      leaves: { users: { 700: { suspended: true } } },
    },
    {
      name: 'enables',
      action: 'enable',
      expected: { success: true },
      leaves: { users: { 700: { suspended: false } } },
    },
    { name: 'deletes', action: 'delete', expected: { success: true }, leaves: { users: {} } },
    {
      name: 'misses the deleted account on update',
      action: 'update',
      expected: { success: false, outcome: 'failed' },
      says: 'could not be found',
    },
    { name: 'finds a delete of nothing good', action: 'delete', expected: { success: true } },
  ],
};
