import type { Afas } from '../afas/afas.js';
import { groupsOf, personOf, type Environment, type User } from '../afas/environment.js';
import { frame, html, raw, type Markup } from './html.js';
import { ago, state, table } from './parts.js';

const FRESH_FOR = 15_000;
const CALLS = 30;

function isFresh(time: string | null): boolean {
  return time !== null && Date.now() - Date.parse(time) < FRESH_FOR;
}

function orNone(text: string | null): Markup | string {
  return text ?? html`<span class="soft">none</span>`;
}

function userRow(environment: Environment, user: User): Markup {
  const groups = groupsOf(environment, user.userId);
  const person = personOf(environment, user);
  return html`<tr
    class="${isFresh(user.changedAt) ? 'fresh' : ''}"
    data-user="${user.userId}"
    data-user-employee="${person?.employeeId ?? ''}"
    data-user-enabled="${String(!user.blocked)}"
    data-user-email="${user.email ?? ''}"
    data-user-upn="${user.upn ?? ''}"
    data-user-groups="${groups.map(({ id }) => id).join(',')}"
  >
    <td class="code">${user.userId}</td>
    <td>${user.description}</td>
    <td class="code">${person?.employeeId ?? ''}</td>
    <td>${user.blocked ? state('bad', 'blocked') : state('good', 'enabled')}</td>
    <td>${ago(user.changedAt)}</td>
    <td>${orNone(user.email)}</td>
    <td>${orNone(user.upn)}</td>
    <td class="short" title="${groups.map(({ name }) => name).join(', ')}">${groups.map(({ id }) => id).join(', ')}</td>
  </tr>`;
}

function callRows({ calls }: Afas, environment: Environment): Markup[] {
  return calls.newest
    .filter((call) => call.environment === environment.number)
    .slice(0, CALLS)
    .map(
      (call) =>
        html`<tr
          data-call="${call.number}"
          data-call-writing="${String(call.writing)}"
          data-call-status="${call.status}"
        >
          <td>${ago(call.at)}</td>
          <td class="code">${call.method}</td>
          <td class="code wide">${readable(call.path)}</td>
          <td>${call.writing ? state('warn', 'writing') : state('plain', 'reading')}</td>
          <td>${call.status < 400 ? state('good', String(call.status)) : state('bad', String(call.status))}</td>
        </tr>`,
    );
}

/** Percent signs that mean nothing stay as they are. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Who exists now, changed ones on top, and what was called. */
export function afasPage(afas: Afas, environment: Environment, url: string): string {
  const { counters } = afas.traffic;
  const users = [...environment.users].sort(
    (a, b) => (b.changedAt ?? '').localeCompare(a.changedAt ?? '') || a.userId.localeCompare(b.userId),
  );
  const tabs = afas.environments.all.map(
    ({ number, name }) =>
      html`<a href="/afas/${number}" ${number === environment.number ? raw('aria-current="page"') : ''}
        >${name} (${number})</a
      >`,
  );
  const calls = callRows(afas, environment);
  return frame(
    `AFAS ${environment.name}`,
    html`<h1>AFAS Profit of ${environment.name}</h1>
      <p class="row soft">${tabs}</p>
      <p class="soft">
        Base URL <code>${url}/afas/${environment.number}</code> · token <code>${environment.token}</code>
      </p>
      <ul class="facts">
        <li><b>${environment.persons.length}</b> persons</li>
        <li><b>${users.length}</b> users</li>
        <li><b>${users.filter((user) => user.blocked).length}</b> blocked</li>
        <li><b data-service="afas" data-reading-calls="${counters.reading}">${counters.reading}</b> reading calls</li>
        <li><b data-service="afas" data-writing-calls="${counters.writing}">${counters.writing}</b> writing calls</li>
      </ul>
      <h2>Users</h2>
      ${table(
        'Users',
        ['User', 'Name', 'Employee', 'State', 'Changed', 'E-mail', 'UPN', 'Groups'],
        users.map((user) => userRow(environment, user)),
      )}
      <h2>Last calls</h2>
      ${
        calls.length > 0
          ? table('Last calls', ['When', 'Method', 'Path', 'Kind', 'Status'], calls)
          : html`<p class="soft">Nobody has called yet.</p>`
      }`,
    { active: '/afas', live: true },
  );
}
