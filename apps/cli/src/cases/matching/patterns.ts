/**
 * Patterns in what a case expects: `{{any}}`, `{{text}}`, `{{number}}`, `{{date}}` (a day, or a moment, in ISO 8601),
 * `{{guid}}`, `{{/regular expression/}}`. They may be parts of a longer text.
 */
const NAMED: Record<string, string> = {
  any: '[\\s\\S]*',
  text: '[\\s\\S]+',
  number: '-?\\d+(?:[.,]\\d+)?',
  date: '\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
  guid: '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
};
const PATTERN = /\{\{(?:\/(.+?)\/|(any|text|number|date|guid))\}\}/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const hasPattern = (text: string): boolean => text.search(PATTERN) !== -1;

/** `{{any}}` alone stands for every value, also null and objects. */
export const isAnything = (value: unknown): boolean => value === '{{any}}';

/** Whether `got` is as the text with patterns `expected` says. @throws SyntaxError for a regular expression that is none */
export function fitsPattern(expected: string, got: string): boolean {
  let source = '';
  let at = 0;
  for (const match of expected.matchAll(PATTERN)) {
    source += escaped(expected.slice(at, match.index)) + `(?:${match[1] ?? NAMED[match[2]!]})`;
    at = match.index + match[0].length;
  }
  return new RegExp(`^${source}${escaped(expected.slice(at))}$`, 'u').test(got);
}
