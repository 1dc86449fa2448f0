import { groupsOf, membersOf, type Directory, type DirectoryObject } from '../graph/directory.js';
import type { Graph } from '../graph/graph.js';
import { frame, html, raw, type Markup } from './html.js';
import { ago, number, state, table } from './parts.js';

const FRESH_FOR = 15_000;

function userRow(directory: Directory, user: DirectoryObject): Markup {
  const changedAt = directory.changedAt[user.id] ?? null;
  const groups = groupsOf(directory, user.id).map(({ displayName }) => String(displayName));
  const fresh = changedAt !== null && Date.now() - Date.parse(changedAt) < FRESH_FOR;
  return html`<tr
    class="${fresh ? 'fresh' : ''}"
    data-user="${user['userPrincipalName']}"
    data-user-employee="${user['employeeId'] ?? ''}"
    data-user-enabled="${String(user['accountEnabled'])}"
    data-user-groups="${groups.join(',')}"
  >
    <td class="code">${user['userPrincipalName']}</td>
    <td>${user['displayName']}</td>
    <td class="code">${user['employeeId']}</td>
    <td>${user['accountEnabled'] === true ? state('good', 'enabled') : state('bad', 'disabled')}</td>
    <td>${ago(changedAt)}</td>
    <td>${user['department']}</td>
    <td>${user['jobTitle']}</td>
    <td class="short" title="${groups.join(', ')}">${groups.join(', ')}</td>
  </tr>`;
}

function groupKind(group: DirectoryObject): string {
  const types = group['groupTypes'] as string[];
  if (types.includes('DynamicMembership')) return 'dynamic: a rule decides';
  if (group['onPremisesSyncEnabled'] === true) return 'synchronised from elsewhere';
  return types.includes('Unified') ? 'Microsoft 365' : 'security';
}

const groupRow = (directory: Directory, group: DirectoryObject): Markup =>
  html`<tr data-group="${group['displayName']}" data-group-members="${membersOf(directory, group.id).length}">
    <td>${group['displayName']}</td>
    <td class="code">${group['mailNickname']}</td>
    <td>${groupKind(group)}</td>
    ${number(membersOf(directory, group.id).length)}
  </tr>`;

/** Who exists in an organisation's Entra ID now, changed ones on top, and its groups. */
export function graphPage({ directories, traffic }: Graph, directory: Directory, url: string): string {
  const { counters } = traffic;
  const changed = ({ id }: DirectoryObject): string => directory.changedAt[id] ?? '';
  const users = [...directory.users].sort((a, b) => changed(b).localeCompare(changed(a)));
  const tabs = directories.all.map(
    ({ tenantId, name }) =>
      html`<a href="/graph/tenants/${tenantId}" ${tenantId === directory.tenantId ? raw('aria-current="page"') : ''}
        >${name}</a
      >`,
  );
  return frame(
    `Entra ID ${directory.name}`,
    html`<h1>Entra ID of ${directory.name}</h1>
      <p class="row soft">${tabs}</p>
      <p class="soft">
        Login and Graph address <code>${url}/graph</code> · tenant <code>${directory.tenantId}</code> · client
        <code>${directory.clientId}</code> · secret <code>${directory.clientSecret}</code> · domain
        <code>${directory.domain}</code>
      </p>
      <ul class="facts">
        <li><b>${users.length}</b> users</li>
        <li><b>${directory.deletedUsers.length}</b> deleted</li>
        <li><b>${directory.groups.length}</b> groups</li>
        <li><b data-service="graph" data-reading-calls="${counters.reading}">${counters.reading}</b> reading calls</li>
        <li><b data-service="graph" data-writing-calls="${counters.writing}">${counters.writing}</b> writing calls</li>
      </ul>
      <h2>Users</h2>
      ${table(
        'Users',
        ['User', 'Name', 'Employee', 'State', 'Changed', 'Department', 'Title', 'Groups'],
        users.map((user) => userRow(directory, user)),
      )}
      <h2>Groups</h2>
      ${table(
        'Groups',
        ['Group', 'Nickname', 'Kind', html`<th scope="col" class="number">Members</th>`],
        directory.groups.map((group) => groupRow(directory, group)),
      )}`,
    { active: '/graph', live: true },
  );
}
