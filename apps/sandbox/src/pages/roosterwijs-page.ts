import type { Roosterwijs } from '../roosterwijs/roosterwijs.js';
import { frame, html } from './html.js';
import { state, table } from './parts.js';

/** The users of the pretend planning application, and where its API is described. */
export function roosterwijsPage({ users, traffic }: Roosterwijs): string {
  const rows = users.map(
    (user) =>
      html`<tr
        data-user="${user.userName}"
        data-user-employee="${user.employeeNumber ?? ''}"
        data-user-enabled="${String(user.active)}"
      >
        <td class="code">${user.userName}</td>
        <td>${user.givenName} ${user.familyName}</td>
        <td class="code">${user.employeeNumber}</td>
        <td>${user.email}</td>
        <td>${user.active ? state('good', 'active') : state('bad', 'inactive')}</td>
      </tr>`,
  );
  return frame(
    'Roosterwijs',
    html`<h1>Roosterwijs</h1>
      <p>
        A planning application that has no connector yet. Its API is described in
        <a href="/roosterwijs/openapi.json">openapi.json</a>: attach it to a request. Calls:
        <span data-service="roosterwijs" data-reading-calls="${traffic.counters.reading}"
          >${traffic.counters.reading} reading</span
        >,
        <span data-service="roosterwijs" data-writing-calls="${traffic.counters.writing}"
          >${traffic.counters.writing} writing</span
        >.
      </p>
      ${table('Users', ['User name', 'Name', 'Employee', 'E-mail', 'State'], rows)}`,
    { active: '/roosterwijs', live: true },
  );
}
