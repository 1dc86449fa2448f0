import { DESIGN_WORDS, type DesignLanguage, type DesignWords } from './design-words.js';
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

const table = (header: string[], rows: string[][], none: string): string =>
  rows.length === 0
    ? none
    : [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const list = (items: string[], none: string): string =>
  items.length === 0 ? none : items.map((item) => `- ${cell(item)}`).join('\n');

const page = (title: string, line: string, parts: [string, string][]): string =>
  [title, line, ...parts.map(([heading, text]) => `## ${heading}\n\n${text}`)].join('\n\n') + '\n';

/** A design as people read it. */
export function designMarkdown(
  content: FunctionalDesign | TechnicalDesign,
  { request, application, version, author, date }: DesignHead,
  language: DesignLanguage = 'en',
): string {
  const words = DESIGN_WORDS[language];
  const isFunctional = 'direction' in content;
  return page(
    `# ${isFunctional ? words.functional : words.technical}: ${application}`,
    `${words.head(request, version)} · ${date} · ${author}`,
    isFunctional ? functionalParts(content, words) : technicalParts(content, words),
  );
}

const functionalParts = (design: FunctionalDesign, words: DesignWords): [string, string][] => [
  [words.what, design.summary || words.kinds[design.direction]],
  [
    words.functions,
    table(
      words.functionColumns,
      design.functions.map(({ action, does }) => [action, does]),
      words.none,
    ),
  ],
  [
    words.fields,
    table(
      words.fieldColumns,
      design.fields.map((field) => [
        field.name,
        words.flows[field.flow],
        field.personField,
        field.class ?? '–',
        field.purpose,
      ]),
      words.none,
    ),
  ],
  [
    words.correlation,
    design.correlation ? words.finds(design.correlation.personField, design.correlation.accountField) : words.none,
  ],
  [words.outOfScope, list(design.outOfScope, words.none)],
];

const technicalParts = (design: TechnicalDesign, words: DesignWords): [string, string][] => [
  [
    words.address,
    `${design.baseUrl === '' ? words.noAddress : `\`${design.baseUrl}\`.`} ${words.placements[design.placement]}`,
  ],
  [words.hosts, list(design.hosts, words.none)],
  [words.authentication, authenticationWords(design, words)],
  [
    words.endpoints,
    table(
      words.endpointColumns,
      design.endpoints.map((one) => [
        one.action,
        `\`${one.method} ${one.path}\``,
        one.body ? JSON.stringify(one.body) : '',
        one.note,
      ]),
      words.none,
    ),
  ],
  [words.paging, pagingWords(design, words)],
  [words.limits, design.limits || words.noneKnown],
  [words.errors, design.errorPath ? words.errorWords(design.errorPath) : words.wholeAnswer],
  [words.remarks, design.remarks || words.none],
];

function authenticationWords({ authentication: { kind, note } }: TechnicalDesign, words: DesignWords): string {
  const settings = CREDENTIAL_SETTINGS[kind].map(({ key, secret }) => [key, secret ? words.yes : words.no]);
  return [
    `${words.authentications[kind]}${note ? `: ${note}` : ''}`,
    table(words.settingColumns, settings, words.none),
  ].join('\n\n');
}

function pagingWords({ paging }: TechnicalDesign, words: DesignWords): string {
  const items = paging.itemsPath ? ` ${words.items(paging.itemsPath)}` : '';
  if (paging.kind === 'none') return `${words.none}${items}`;
  const next = paging.kind === 'cursor' ? ` ${words.next(paging.nextPath)}` : '';
  return `${words.pagings[paging.kind]}: \`${paging.parameter}\`, \`${paging.sizeParameter}=${paging.size}\`.${items}${next}`;
}
