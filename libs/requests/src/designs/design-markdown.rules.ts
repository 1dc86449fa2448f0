import type { FunctionalDesign } from './functional-design.rules.js';
import { CREDENTIAL_SETTINGS, type TechnicalDesign } from './technical-design.rules.js';

export interface DesignHead {
  /** `R-1042`. */
  request: string;
  application: string;
  version: number;
  author: string;
  /** ISO date. */
  date: string;
}

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim() || '–';

const table = (header: string[], rows: string[][]): string =>
  rows.length === 0
    ? 'None.'
    : [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const list = (items: string[]): string =>
  items.length === 0 ? 'None.' : items.map((item) => `- ${cell(item)}`).join('\n');

const page = (title: string, head: DesignHead, parts: [string, string][]): string =>
  [
    `# ${title}: ${head.application}`,
    `Request ${head.request} · version ${head.version} · ${head.date} · ${head.author}`,
    ...parts.map(([heading, text]) => `## ${heading}\n\n${text}`),
  ].join('\n\n') + '\n';

export const functionalMarkdown = (design: FunctionalDesign, head: DesignHead): string =>
  page('Functional design', head, [
    ['What it is', design.summary || `A ${design.direction} connector.`],
    [
      'Functions',
      table(
        ['Function', 'What it does'],
        design.functions.map(({ action, does }) => [action, does]),
      ),
    ],
    [
      'Fields',
      table(
        ['Field', 'Flow', 'Person field', 'Class', 'Purpose'],
        design.fields.map((field) => [field.name, field.flow, field.personField, field.class ?? '–', field.purpose]),
      ),
    ],
    [
      'Correlation',
      design.correlation
        ? `The person’s \`${design.correlation.personField}\` finds the account by \`${design.correlation.accountField}\`.`
        : 'None.',
    ],
    ['Out of scope', list(design.outOfScope)],
  ]);

export const technicalMarkdown = (design: TechnicalDesign, head: DesignHead): string =>
  page('Technical design', head, [
    ['Address', `${design.baseUrl === '' ? 'Not known yet' : `\`${design.baseUrl}\``}, placed: ${design.placement}.`],
    ['Hosts', list(design.hosts)],
    [
      'Authentication',
      [
        `${design.authentication.kind}${design.authentication.note ? `: ${design.authentication.note}` : ''}`,
        table(
          ['Setting', 'Masked'],
          CREDENTIAL_SETTINGS[design.authentication.kind].map(({ key, secret }) => [key, secret ? 'yes' : 'no']),
        ),
      ].join('\n\n'),
    ],
    [
      'Endpoints',
      table(
        ['Function', 'Call', 'Body', 'Note'],
        design.endpoints.map((one) => [
          one.action,
          `\`${one.method} ${one.path}\``,
          one.body ? JSON.stringify(one.body) : '',
          one.note,
        ]),
      ),
    ],
    ['Paging', pagingWords(design)],
    ['Limits', design.limits || 'None known.'],
    ['Errors', design.errorPath ? `Words of an error: \`${design.errorPath}\`.` : 'The whole answer is shown.'],
    ['Remarks', design.remarks || 'None.'],
  ]);

function pagingWords({ paging }: TechnicalDesign): string {
  const items = paging.itemsPath ? ` Items are in \`${paging.itemsPath}\`.` : '';
  if (paging.kind === 'none') return `None.${items}`;
  const next = paging.kind === 'cursor' ? ` The next one is in \`${paging.nextPath}\`.` : '';
  return `${paging.kind}: \`${paging.parameter}\`, \`${paging.sizeParameter}=${paging.size}\`.${items}${next}`;
}
