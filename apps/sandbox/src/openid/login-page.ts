import { frame, html } from '../pages/html.js';
import type { DemoPerson } from './demo-persons.js';

function initials(name: string): string {
  const words = name.split(' ');
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`;
}

/** One click logs in as a demo person. */
export function loginPage(interaction: string, client: string, persons: readonly DemoPerson[]): string {
  const buttons = persons.map(
    (person) =>
      html`<button type="submit" name="person" value="${person.sub}" data-person="${person.sub}">
        <i aria-hidden="true">${initials(person.name)}</i><span>${person.name}<small>${person.title}</small></span>
      </button>`,
  );
  return frame(
    'Choose a person',
    html`<div class="login">
      <h1>Who are you today?</h1>
      <p class="soft">Demo login for <code>${client}</code>. No password: choose a person and you are logged in.</p>
      <form class="persons" method="post" action="/openid/interaction/${interaction}">${buttons}</form>
    </div>`,
  );
}
