import type { MailServer } from '../mail/mail.js';
import { frame, html, type Markup } from './html.js';
import { ago } from './parts.js';

export function mailPage({ mails, port }: MailServer): string {
  const rows = mails.map(
    (mail) =>
      html`<details data-mail="${mail.to[0]}">
        <summary>${ago(mail.at)} · <b>${mail.subject}</b> · ${mail.to.join(', ')}</summary>
        <pre>${withLinks(mail.text)}</pre>
      </details>`,
  );
  return frame(
    'Mail',
    html`<h1>Mail</h1>
      <p class="soft">
        A mail server at <code>smtp://localhost:${port}</code>. What it is sent stays here; nobody gets any mail.
      </p>
      ${rows.length > 0 ? rows : html`<p class="soft">No mail yet.</p>`}`,
    { active: '/mail', live: true },
  );
}

const withLinks = (text: string): Markup[] =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part) => (/^https?:/.test(part) ? html`<a href="${part}">${part}</a>` : html`${part}`));
