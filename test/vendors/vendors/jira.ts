import { JOKE } from '../people.ts';
import { json, nothing } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';

interface JiraUser {
  accountId: string;
  displayName: string;
  emailAddress: string;
  active: boolean;
}

const BASIC = `Basic ${Buffer.from('bot@zonnedal.example:jira-token').toString('base64')}`;
const SECRETARIAT = { displayName: 'secretariat', identification: { Reference: 'g1' } };

export const jira: Vendor = {
  repository: 'HelloID-Conn-Prov-Target-Atlassian-Jira',
  technique: 'basic auth, array answers, an Array field, paging by start, members read group by group',
  open() {
    const users: Record<string, JiraUser> = {
      known: { accountId: 'known', displayName: 'Piet', emailAddress: 'piet@zonnedal.example', active: true },
    };
    const groups = { g1: { groupId: 'g1', name: 'secretariat', members: [] as string[] } };
    const userOf = (id: string | null) => users[id ?? ''] ?? null;
    return {
      state: { users, groups },
      routes: {
        'GET /rest/api/3/user/search': ({ query, headers }) =>
          headers.authorization === BASIC
            ? json(Object.values(users).filter(({ emailAddress }) => emailAddress === query.get('query')))
            : json({ errorMessages: ['Client must be authenticated'] }, 401),
        'POST /rest/api/3/user': ({ body }) => {
          const { displayName, emailAddress, products } = body as JiraUser & { products: string[] };
          if (!Array.isArray(products)) return json({ errorMessages: ['products must be a list'] }, 400);
          users['j-1'] = { accountId: 'j-1', displayName, emailAddress, active: true };
          return json(users['j-1'], 201);
        },
        'GET /rest/api/3/user': ({ query }) => {
          const user = userOf(query.get('accountId'));
          return user ? json(user) : json({ errorMessages: ['Specified user does not exist'] }, 404);
        },
        'DELETE /rest/api/3/user': ({ query }) => {
          delete users[query.get('accountId')!];
          return nothing;
        },
        'GET /rest/api/3/users/search': () => json(Object.values(users)),
        'GET /rest/api/3/group/bulk': () => json({ values: Object.values(groups) }),
        'GET /rest/api/3/group/member': () => json({ values: groups.g1.members.map((accountId) => ({ accountId })) }),
        'POST /rest/api/3/group/user': ({ body }) => {
          groups.g1.members.push((body as JiraUser).accountId);
          return json({}, 201);
        },
        'DELETE /rest/api/3/group/user': ({ query }) => {
          groups.g1.members = groups.g1.members.filter((id) => id !== query.get('accountId'));
          return nothing;
        },
      },
    };
  },
  // one script joins the address without a slash of its own
  settings: (url) => ({ url: `${url}/`, username: 'bot@zonnedal.example', token: 'jira-token' }),
  person: JOKE,
  correlation: { enabled: true, personField: 'Accounts.MicrosoftActiveDirectory.mail', accountField: 'emailAddress' },
  trials: [
    { name: 'a preview writes nothing', action: 'create', given: { dryRun: true }, expected: { success: true } },
    {
      name: 'creates',
      action: 'create',
      expected: { data: { emailAddress: 'joke.dejong@zonnedal.example' } },
      leaves: { users: { 'j-1': { emailAddress: 'joke.dejong@zonnedal.example' } } },
    },
    {
      name: 'correlates who is there',
      action: 'create',
      expected: { success: true, accountReference: 'j-1', accountCorrelated: true },
      writesNothing: true,
    },
    {
      name: 'lists groups',
      action: 'permissions',
      expected: { success: true, permissions: [SECRETARIAT] },
    },
    {
      name: 'grants',
      action: 'grant',
      given: { permission: SECRETARIAT },
      expected: { success: true },
      leaves: { groups: { g1: { members: ['j-1'] } } },
    },
    {
      name: 'imports members',
      action: 'importPermissions',
      expected: {
        success: true,
        importedPermissions: [{ permissionReference: { Reference: 'g1' }, accountReferences: ['j-1'] }],
      },
    },
    {
      name: 'imports accounts',
      action: 'importAccounts',
      expected: {
        success: true,
        accounts: [{ accountReference: 'known' }, { accountReference: 'j-1', enabled: true }],
      },
    },
    {
      // the connector's own mistake: its script calls a function that only its siblings define
      name: 'reports the command that the revoke script lacks',
      action: 'revoke',
      given: { permission: SECRETARIAT },
      expected: { success: false },
      says: "The term 'New-AuthorizationHeaders' is not recognized",
      writesNothing: true,
    },
    { name: 'deletes', action: 'delete', expected: { success: true } },
    {
      name: 'says what the vendor said of an unknown account',
      action: 'grant',
      given: { permission: SECRETARIAT },
      expected: { success: false },
      says: 'Specified user does not exist',
    },
  ],
};
