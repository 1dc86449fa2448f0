import { STYLE } from './style.js';

/** Markup that is safe to put into a page as it is. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function piece(value: unknown): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(piece).join('');
  if (value === null || value === undefined || value === false) return '';
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Everything that is put in gets escaped, unless it is markup already. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Markup {
  return new Markup(
    parts.map((part, position) => part + (position < values.length ? piece(values[position]) : '')).join(''),
  );
}

export function raw(text: string): Markup {
  return new Markup(text);
}

export interface FrameOptions {
  /** Address of the page in the navigation that is shown. */
  active?: string;
  /** Draws itself again every two seconds, keeping scroll, focus and open details. */
  live?: boolean;
}

const PAGES = [
  ['/', 'Sandbox'],
  ['/github', 'GitHub'],
  ['/afas', 'AFAS Profit'],
  ['/graph', 'Microsoft Graph'],
  ['/topdesk', 'TOPdesk'],
  ['/roosterwijs', 'Roosterwijs'],
  ['/mail', 'Mail'],
  ['/openid', 'OpenID'],
] as const;

const LIVE = `
const main = document.querySelector('main');
const reachable = 'a, button, input, select, summary, [tabindex]';
async function draw() {
  const focused = main.contains(document.activeElement) ? document.activeElement : null;
  // What somebody types or chooses is left alone
  if (document.hidden || (focused && focused.matches('input, select, textarea'))) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer || !answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  if (fresh.innerHTML === main.innerHTML || [...main.querySelectorAll('input, textarea')].some((one) => one.value !== one.defaultValue && one.type !== 'hidden')) return;
  const place = focused ? [...main.querySelectorAll(reachable)].indexOf(focused) : -1;
  const scrolled = [...main.querySelectorAll('.scroll')].map((one) => one.scrollLeft);
  const before = window.scrollY;
  main.innerHTML = fresh.innerHTML;
  main.querySelectorAll('.scroll').forEach((one, index) => { one.scrollLeft = scrolled[index] || 0; });
  window.scrollTo(window.scrollX, before);
  if (place >= 0) main.querySelectorAll(reachable)[place]?.focus({ preventScroll: true });
}
setInterval(draw, 2000);
`;

export function frame(title: string, content: Markup, options: FrameOptions = {}): string {
  const links = PAGES.map(
    ([path, name]) => html`<a href="${path}" ${path === options.active ? raw('aria-current="page"') : ''}>${name}</a>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Sandbox</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        ${options.active ? html`<nav aria-label="Stand-ins">${links}</nav>` : ''}
        <main>${content}</main>
        ${
          options.live
            ? html`<script>
                ${raw(LIVE)};
              </script>`
            : ''
        }
      </body>
    </html>`.text;
}
