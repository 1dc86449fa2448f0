import type { ChangelogEntry } from '../connector-package.js';
import type { PackageWarnings } from '../package/package-warnings.js';
import type { RepositoryFile } from '../repository/repository-file.js';

export interface Changelog {
  path: string;
  entries: ChangelogEntry[];
}

/** Entries in the order of the file: `## [1.2.0] - 31-03-2025` and what follows it. */
export function readChangelog(file: RepositoryFile, warnings: PackageWarnings): Changelog {
  const entries: (ChangelogEntry & { lines: string[] })[] = [];
  for (const line of file.content.text.replace(/\r\n?/g, '\n').split('\n')) {
    const heading = /^#{1,3}\s*\[?v?\.?(\d+(?:\.\d+)*[\w.+-]*)\]?(?:\([^)]*\))?(.*)$/i.exec(line.trim());
    if (heading) entries.push({ version: heading[1] ?? '', date: dateIn(heading[2] ?? ''), text: '', lines: [] });
    else entries.at(-1)?.lines.push(line);
  }
  warnAboutRepeats(file.path, entries, warnings);
  return {
    path: file.path,
    entries: entries.map(({ version, date, lines }) => ({ version, date, text: lines.join('\n').trim() })),
  };
}

function warnAboutRepeats(path: string, entries: ChangelogEntry[], warnings: PackageWarnings): void {
  const versions = entries.map((entry) => entry.version);
  for (const version of new Set(versions.filter((value, index) => versions.indexOf(value) !== index))) {
    warnings.add(
      'changelog-version-twice',
      path,
      `${path} lists version ${version} more than once. All entries are shown.`,
    );
  }
}

/** ISO date; day-month-year is what these changelogs use, unless only month-day-year makes sense. */
export function dateIn(text: string): string | null {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso) return isoDate(iso[1], iso[2], iso[3]);
  const dutch = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
  return dutch ? (isoDate(dutch[3], dutch[2], dutch[1]) ?? isoDate(dutch[3], dutch[1], dutch[2])) : null;
}

function isoDate(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
