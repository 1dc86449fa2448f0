export interface MarkdownSection {
  /** 1 for `#`; 0 for what stands before the first heading. */
  level: number;
  /** Heading without markup; '' before the first heading. */
  heading: string;
  /** Text up to the next heading of any level. */
  body: string;
}

export interface MarkdownTable {
  header: string[];
  rows: string[][];
}

/** Takes a README apart at its headings. Code blocks stay text: a `#` in them is a comment. */
export function markdownSections(markdown: string): MarkdownSection[] {
  const sections: MarkdownSection[] = [];
  let current = { level: 0, heading: '', lines: [] as string[] };
  let fence: string | null = null;
  const close = () =>
    sections.push({ level: current.level, heading: current.heading, body: current.lines.join('\n').trim() });
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    fence = fenceAfter(line, fence);
    const heading = fence === null ? /^ {0,3}(#{1,6})\s*(.*?)\s*#*\s*$/.exec(line) : null;
    if (heading) {
      close();
      current = { level: heading[1]?.length ?? 1, heading: plainText(heading[2] ?? ''), lines: [] };
    } else current.lines.push(line);
  }
  close();
  return sections.filter((section) => section.level > 0 || section.body !== '');
}

function fenceAfter(line: string, fence: string | null): string | null {
  const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3);
  if (mark === undefined) return fence;
  if (fence === null) return mark;
  return fence === mark ? null : fence;
}

/** The section with its sub-sections, as Markdown; null when there is no heading of that name. */
export function sectionText(sections: MarkdownSection[], heading: RegExp): string | null {
  const start = sections.findIndex((section) => section.level > 0 && heading.test(section.heading));
  const first = sections[start];
  if (!first) return null;
  const end = sections.findIndex((section, index) => index > start && section.level <= first.level);
  const inner = sections.slice(start + 1, end < 0 ? undefined : end);
  const text = [
    first.body,
    ...inner.map((section) => `${'#'.repeat(section.level)} ${section.heading}\n\n${section.body}`),
  ];
  return text.join('\n\n').trim() || null;
}

/** Pipe tables of a text, cells without markup. */
export function markdownTables(text: string): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at + 1 < lines.length; at++) {
    const header = cells(lines[at] ?? '');
    if (header.length < 2 || !/^\s*\|?\s*:?-+:?\s*(\|\s*:?-*:?\s*)*\|?\s*$/.test(lines[at + 1] ?? '')) continue;
    const rows: string[][] = [];
    let row = at + 2;
    while (row < lines.length && (lines[row] ?? '').includes('|')) rows.push(cells(lines[row++] ?? ''));
    tables.push({ header, rows });
    at = row - 1;
  }
  return tables;
}

function cells(line: string): string[] {
  if (!line.includes('|')) return [];
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => plainText(cell.replaceAll('\\|', '|')));
}

const entities: Record<string, string> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Inline Markdown and HTML as plain text. Made for titles and cells, not for whole pages. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:a|b|i|em|strong|code|img|p|div|span|sup|sub|kbd|u|center|details|summary)(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]+|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])/g, '')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (found) => entities[found] ?? found)
    .replace(/\s+/g, ' ')
    .trim();
}
