import { demoPersons } from '../openid/demo-persons.js';
import type { Openid } from '../openid/openid.js';
import { frame, html } from './html.js';
import { ago, table } from './parts.js';

export function openidPage({ logins, traffic }: Openid, url: string, clientId: string): string {
  const rows = demoPersons.map(
    (person) =>
      html`<tr data-person="${person.sub}">
        <td>${person.name}</td>
        <td>${person.title}</td>
        <td class="code">${person.role}</td>
        <td>${person.email}</td>
        <td class="code">${person.sub}</td>
      </tr>`,
  );
  const recent = logins.map(
    (login) =>
      html`<tr data-login="${login.person}">
        <td>${ago(login.at)}</td>
        <td>${login.person}</td>
        <td class="code">${login.client}</td>
      </tr>`,
  );
  return frame(
    'OpenID',
    html`<h1>OpenID provider</h1>
      <p class="soft">
        Issuer <code>${url}/openid</code> · client <code>${clientId}</code>. Nobody has a password: the login page lets
        one choose.
      </p>
      <ul class="facts">
        <li><b>${demoPersons.length}</b> persons</li>
        <li><b>${traffic.counters.requests}</b> requests</li>
      </ul>
      <h2>Demo persons</h2>
      ${table('Demo persons', ['Name', 'What', 'Role in the demo', 'E-mail', 'Subject'], rows)}
      <h2>Last logins</h2>
      ${recent.length > 0 ? table('Last logins', ['When', 'Who', 'Client'], recent) : html`<p class="soft">Nobody has logged in yet.</p>`}`,
    { active: '/openid', live: true },
  );
}
