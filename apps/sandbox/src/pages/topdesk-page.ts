import type { Incident } from '../topdesk/incidents.js';
import type { TopdeskPerson } from '../topdesk/people/person.js';
import type { Topdesk } from '../topdesk/topdesk.js';
import { frame, html, type Markup } from './html.js';
import { ago, state, table } from './parts.js';

/** Answers of forms are HTML there; here they are shown as lines of text. */
const lines = (text: string): Markup[] =>
  text.split(/<br ?\/?>|\n/).map((line) => html`${line.replace(/<[^>]*>/g, '')}<br />`);

function row(incident: Incident): Markup {
  const progress = incident.progress.map(
    (entry) =>
      html`<p data-progress="${entry.id}">
        ${ago(entry.creationDate)} ·
        ${entry.invisibleForCaller ? state('plain', 'internal') : state('good', 'to the caller')}<br />
        ${lines(entry.memoText)}
      </p>`,
  );
  return html`<tr
    data-incident="${incident.number}"
    data-status="${incident.processingStatus.name}"
    data-external="${incident.externalNumber}"
  >
    <td class="code">${incident.number}</td>
    <td>
      ${incident.briefDescription}<br /><small>${incident.caller.dynamicName}, ${incident.caller.branch.name}</small>
      <details>
        <summary>Form</summary>
        ${lines(incident.request)}
      </details>
    </td>
    <td>${incident.processingStatus.name}</td>
    <td class="code">${incident.externalNumber}</td>
    <td>${progress.length > 0 ? progress : html`<span class="soft">none</span>`}</td>
  </tr>`;
}

function personRow(person: TopdeskPerson): Markup {
  return html`<tr data-user="${person.employeeNumber}" data-user-enabled="${String(!person.archived)}">
    <td>${person.dynamicName}</td>
    <td class="code">${person.employeeNumber}</td>
    <td>
      ${person.archived ? state('bad', `archived: ${person.archivingReason?.name ?? ''}`) : state('good', 'active')}
    </td>
    <td>${ago(person.modificationDate)}</td>
    <td>${person.branch.name}</td>
    <td>${person.department?.name}</td>
    <td>${person.jobTitle}</td>
    <td>${person.email}</td>
  </tr>`;
}

const EXAMPLE = [
  'Application: ',
  'Vendor: ',
  'Type of application: Office',
  'Direction: target',
  'Functions: create, update, disable',
  'Number of users: 100',
  'API documentation: unknown',
  'Is the credential unique to you?: unknown',
].join('\n');

/** The incidents with their forms and progress, a form that sends one more, and the persons, changed ones on top. */
export function topdeskPage({ incidents, people, traffic }: Topdesk): string {
  const newest = [...incidents.all].reverse();
  const persons = [...people.state.persons].sort((a, b) => b.modificationDate.localeCompare(a.modificationDate));
  const personHeads = ['Person', 'Employee', 'State', 'Changed', 'Branch', 'Department', 'Title', 'E-mail'];
  const heads = ['Number', 'Subject', 'Status', 'Koppel', 'Progress trail'];
  return frame(
    'TOPdesk',
    html`<h1>TOPdesk</h1>
      <p>
        Customers send a form, the request desk imports it and writes back how it goes. Calls:
        <span data-service="topdesk" data-reading-calls="${traffic.counters.reading}"
          >${traffic.counters.reading} reading</span
        >,
        <span data-service="topdesk" data-writing-calls="${traffic.counters.writing}"
          >${traffic.counters.writing} writing</span
        >.
      </p>
      <form method="post" action="/_pages/topdesk/incidents" class="row">
        <label>Subject <input name="briefDescription" maxlength="80" required value="Connector request" /></label>
        <label>Organisation <input name="organisation" required value="Gemeente Zonnedal" /></label>
        <label>Name <input name="name" required value="Carla Jansen" /></label>
        <label>E-mail <input name="email" required value="carla.jansen@zonnedal.example" /></label>
        <label>Form <textarea name="request" rows="8" cols="60" required>${EXAMPLE}</textarea></label>
        <button type="submit">Send the form</button>
      </form>
      ${table('Incidents', heads, newest.map(row))}
      <h2>Persons</h2>
      ${table('Persons', personHeads, persons.map(personRow))}`,
    { active: '/topdesk', live: true },
  );
}
