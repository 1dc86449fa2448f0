import { html, type Markup } from './html.js';

const UNITS: [seconds: number, name: string][] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** `3 minutes ago`, with the exact time on hover. */
export function ago(time: string | null): Markup | string {
  if (!time) return '';
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(time)) / 1000));
  const [size, name] = UNITS.find(([unit]) => seconds >= unit) ?? [1, 'second'];
  const count = Math.floor(seconds / size);
  const words = seconds < 1 ? 'just now' : `${count} ${name}${count === 1 ? '' : 's'} ago`;
  return html`<time datetime="${time}" title="${time}">${words}</time>`;
}

const SIGNS = { good: '✓', warn: '▲', bad: '✕', plain: '·' };

/** A state as sign, word and colour. */
export function state(kind: keyof typeof SIGNS, word: string): Markup {
  return html`<span class="state ${kind}"><span aria-hidden="true">${SIGNS[kind]}</span> ${word}</span>`;
}

export function table(caption: string, heads: (string | Markup)[], rows: Markup[]): Markup {
  const cells = heads.map((head) => (typeof head === 'string' ? html`<th scope="col">${head}</th>` : head));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${cells}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

export function number(value: number | string): Markup {
  return html`<td class="number">${value}</td>`;
}

/** A form of one button. */
export function button(action: string, label: string, fields: Record<string, string> = {}): Markup {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<form method="post" action="${action}">${hidden}<button type="submit">${label}</button></form>`;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
