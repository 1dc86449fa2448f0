import type { ReadmeFacts } from '../connector-package.js';
import type { RepositoryFile } from '../repository/repository-file.js';
import {
  markdownSections,
  markdownTables,
  plainText,
  sectionText,
  type MarkdownSection,
  type MarkdownTable,
} from './markdown.js';
import { concurrentActions, placement, withoutAlerts } from './readme-prose.js';

/** Everything that a README says in a form that can be relied on; null or empty where it says nothing. */
export function readReadme(file: RepositoryFile): ReadmeFacts {
  const { text } = file.content;
  const sections = markdownSections(text);
  const tables = markdownTables(text);
  return {
    path: file.path,
    title: sections.find((section) => section.level === 1 && section.heading !== '')?.heading ?? null,
    summary: summaryOf(sections),
    correlation: correlationOf(tables),
    supportedFeatures: featuresOf(tables),
    settingsHelp: settingsHelpOf(tables),
    concurrentActions: concurrentActions(text),
    requirements: sectionText(sections, /^(pre-?requisites?|requirements?)\b/i),
    remarks: sectionText(sections, /^remarks?\b/i),
    placement: placement(text),
    accountReference: accountReferenceOf(sections),
    endpoints: endpointsOf(tables),
    iconUrl: /https:\/\/raw\.githubusercontent\.com\/[^\s)"'<>`]+?\.(?:png|jpe?g|svg)/i.exec(text)?.[0] ?? null,
    versions: versionsOf(tables),
  };
}

/** First real sentence of the introduction, else of the README. Notices, pictures and tables of contents are none. */
function summaryOf(sections: MarkdownSection[]): string | null {
  const named = sections.filter((section) => /^(introduction|description|about|general)\b/i.test(section.heading));
  for (const section of [...named, ...sections]) {
    if (/^(table of contents|versions?|inhoud|getting help|helloid docs?)/i.test(section.heading)) continue;
    const paragraph = withoutAlerts(section.body)
      .split(/\n\s*\n/)
      .map((part) => plainText(part))
      .find((part) => part.length > 30 && /[a-z] [a-z]/i.test(part) && !/^[-|#>]|^\d+\./.test(part));
    if (paragraph !== undefined) return paragraph.length > 600 ? `${paragraph.slice(0, 597)}…` : paragraph;
  }
  return null;
}

function correlationOf(tables: MarkdownTable[]): ReadmeFacts['correlation'] {
  const value = (name: RegExp) =>
    tables
      .flatMap((table) => table.rows)
      .find(([cell = '']) => name.test(cell))?.[1]
      ?.replace(/\s\(.*\)\s*$/, '')
      .trim() ?? '';
  if (/^(false|no|off)$/i.test(value(/^enable correlation/i))) return null;
  const personField = value(/^person correlation field/i)
    .replace(/^PersonContext\./i, '')
    .replace(/^Person\./i, '');
  const accountField = value(/^account correlation field/i);
  const filled = (field: string) => field !== '' && !/[{}<>]|^(-|n\/?a\.?|none|not applicable)$/i.test(field);
  return filled(personField) && filled(accountField) ? { personField, accountField } : null;
}

function featuresOf(tables: MarkdownTable[]): ReadmeFacts['supportedFeatures'] {
  const table = tables.find(
    ({ header }) => /^feature/i.test(header[0] ?? '') && header.some((cell) => /^sup+ort/i.test(cell)),
  );
  if (!table) return [];
  const column = (name: RegExp) => table.header.findIndex((cell) => name.test(cell));
  const [supported, actions, remarks] = [column(/^sup+ort/i), column(/^action/i), column(/^remark/i)];
  return table.rows
    .filter(([feature = '']) => feature !== '')
    .map((row) => ({
      feature: row[0] ?? '',
      supported: supportOf(row[supported] ?? ''),
      actions: said(row[actions]),
      remarks: said(row[remarks]),
    }));
}

function supportOf(cell: string): 'yes' | 'no' | 'partly' {
  if (/⚠|part/i.test(cell)) return 'partly';
  return /✅|✔|☑|:white_check_mark:|\b(yes|ja|true|x)\b/i.test(cell) ? 'yes' : 'no';
}

function said(cell: string | undefined): string | null {
  const text = cell?.trim() ?? '';
  return text === '' || /^[-–]$/.test(text) ? null : text;
}

function settingsHelpOf(tables: MarkdownTable[]): Record<string, string> {
  const help = tables
    .filter(({ header }) => /^setting/i.test(header[0] ?? ''))
    .flatMap(({ header, rows }) => {
      const description = header.findIndex((cell) => /^(description|omschrijving)/i.test(cell));
      return rows.map((row) => [row[0] ?? '', row[description] ?? ''] as const);
    });
  return Object.fromEntries(help.filter(([name, text]) => name !== '' && text !== ''));
}

function endpointsOf(tables: MarkdownTable[]): ReadmeFacts['endpoints'] {
  const table = tables.find(({ header }) => /^(endpoint|api endpoint|url)/i.test(header[0] ?? ''));
  if (!table) return [];
  const method = table.header.findIndex((cell) => /method/i.test(cell));
  const description = table.header.findIndex((cell) => /^description/i.test(cell));
  return table.rows
    .filter(([path = '']) => path !== '')
    .map((row) => ({ method: said(row[method]), path: row[0] ?? '', description: said(row[description]) }));
}

function accountReferenceOf(sections: MarkdownSection[]): string | null {
  const body = sections.find((section) => /^account ?reference/i.test(section.heading))?.body ?? '';
  return plainText(body) || null;
}

function versionsOf(tables: MarkdownTable[]): string[] {
  const table = tables.find(({ header }) => /^version/i.test(header[0] ?? ''));
  return (table?.rows ?? []).map(([version = '']) => version).filter((version) => /\d/.test(version));
}
