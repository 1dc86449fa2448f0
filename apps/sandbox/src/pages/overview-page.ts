import type { Counters, Fault, ServiceName, Traffic } from '../faults/traffic.js';
import { frame, html, type Markup } from './html.js';
import { button, number, plural, state, table } from './parts.js';

export interface OverviewFacts {
  url: string;
  traffic: Record<ServiceName, Traffic>;
  repositories: number;
  users: number;
  persons: number;
}

const NAMES: Record<ServiceName, string> = {
  github: 'GitHub organisation',
  afas: 'AFAS Profit',
  graph: 'Microsoft Graph',
  openid: 'OpenID provider',
  topdesk: 'TOPdesk',
  roosterwijs: 'Roosterwijs, planning',
};

export function faultWords(fault: Fault | null): Markup {
  if (!fault) return state('good', 'answers normally');
  const parts = [
    fault.delayMs > 0 && `${fault.delayMs} ms later`,
    fault.cut > 0 && `${plural(fault.cut, 'cut connection')}`,
    fault.tooManyRequests > 0 && `${fault.tooManyRequests} × 429`,
    fault.secondaryLimit > 0 && `${fault.secondaryLimit} × 403`,
    fault.badGateway > 0 && `${fault.badGateway} × 502`,
    fault.slowBodyMs > 0 && `body over ${fault.slowBodyMs} ms`,
  ].filter(Boolean);
  if (parts.length === 0) return state('good', 'answers normally again');
  return state('bad', `${parts.join(', ')}${fault.only ? ` (${fault.only} only)` : ''}`);
}

function row(service: ServiceName, { counters, fault }: Traffic): Markup {
  return html`<tr data-service="${service}">
    <td><a href="/${service}">${NAMES[service]}</a></td>
    <td>${faultWords(fault)}</td>
    ${number(counters.requests)} ${callCells(service, counters)} ${number(counters.points || '')}
    <td>${fault ? button(`/_pages/faults/${service}/off`, 'Switch off') : ''}</td>
  </tr>`;
}

function callCells(service: ServiceName, counters: Counters): Markup {
  return html`<td class="number" data-service="${service}" data-reading-calls="${counters.reading}">
      ${counters.reading}
    </td>
    <td class="number" data-service="${service}" data-writing-calls="${counters.writing}">${counters.writing}</td>`;
}

const NUMBERS: [name: string, label: string][] = [
  ['delayMs', 'Delay (ms)'],
  ['tooManyRequests', '429 × times'],
  ['retryAfterSeconds', 'Retry after (s)'],
  ['secondaryLimit', 'GitHub secondary limit × times'],
  ['badGateway', '502 × times'],
  ['cut', 'Cut connection × times'],
  ['slowBodyMs', 'Slow body (ms)'],
];

function faultForm(): Markup {
  const fields = NUMBERS.map(
    ([name, label]) => html`<label>${label} <input type="number" min="0" name="${name}" placeholder="0" /></label>`,
  );
  return html`<form method="post" action="/_pages/faults" class="row">
    <label
      >Stand-in
      <select name="service">
        <option value="all">all</option>
        ${Object.entries(NAMES).map(([value, name]) => html`<option value="${value}">${name}</option>`)}
      </select>
    </label>
    ${fields}
    <label
      >Only
      <select name="only">
        ${['', 'reading', 'writing', 'graphql', 'rest', 'git'].map((value) => html`<option value="${value}">${value || 'everything'}</option>`)}
      </select>
    </label>
    <button class="main" type="submit">Switch on</button>
  </form>`;
}

export function overviewPage({ url, traffic, repositories, users, persons }: OverviewFacts): string {
  const right = (word: string): Markup => html`<th scope="col" class="number">${word}</th>`;
  return frame(
    'Stand-ins',
    html`<h1>Stand-ins</h1>
      <p class="soft">
        The pretend outside world that Koppel talks to. Nothing here is real, everything goes over real HTTP at
        <code>${url}</code>.
      </p>
      <ul class="facts">
        <li><b>${repositories}</b> repositories</li>
        <li><b>${persons}</b> persons in AFAS</li>
        <li><b>${users}</b> users in AFAS</li>
      </ul>
      ${table(
        'Stand-ins',
        ['Stand-in', 'State', right('Requests'), right('Reading'), right('Writing'), right('Points'), ''],
        (Object.keys(NAMES) as ServiceName[]).map((service) => row(service, traffic[service])),
      )}
      <h2>Let something go wrong</h2>
      <p class="soft">
        Times count down with each request that is hit; delay and slow body stay until they are switched off.
      </p>
      ${faultForm()}
      <h2>Begin again</h2>
      <div class="row">
        ${button('/_pages/counters', 'Set counters to zero')} ${button('/_pages/reset', 'Reset everything')}
      </div>`,
    { active: '/', live: true },
  );
}
