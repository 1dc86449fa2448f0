import { classifyName } from '../names/classify-name.js';
import { masked, positionsIn, type Position } from '../text-position.js';
import { isWellKnown, numberShapes, type NumberShape, type PersonalValueKind } from './national-numbers.js';

export interface PersonalValue extends Position {
  kind: PersonalValueKind;
  /** UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
  /** The name or word beside the value that says what it is, as it is written. */
  because: string;
  sample: string;
}

const BEFORE = 60;
const AFTER = 30;

/**
 * Values in a text that pass the check of a national number or bank account and stand beside a name or word that says so: on the same line,
 * or at the head of their column. A value alone never counts, for one number in eleven passes the Dutch test. Well-known examples do not.
 */
export function personalValues(text: string): PersonalValue[] {
  const position = positionsIn(text);
  const columns = columnNames(text);
  const found: PersonalValue[] = [];
  for (const number of numberShapes)
    for (const { 0: value, index: start } of text.matchAll(number.shape)) {
      const bare = value.replace(/[ .-]/g, '');
      if (isWellKnown(bare) || !number.valid(bare)) continue;
      const end = start + value.length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const because = contextOf(text, start, end, number) ?? columns(start, number);
      if (because !== null)
        found.push({ kind: number.kind, start, end, ...position(start), because, sample: masked(bare) });
    }
  return found.sort((a, b) => a.start - b.start);
}

function contextOf(text: string, start: number, end: number, { topic }: NumberShape): string | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text
    .slice(Math.max(lineStart, start - BEFORE), start)
    .split(/[.!?]\s+(?=\p{Lu})/u)
    .at(-1)!;
  const after = text.slice(end, Math.min(lineEnd < 0 ? text.length : lineEnd, end + AFTER));
  return (
    nearestName(before.split(/[,;|]\s*(?=["'\w])/).at(-1) ?? '', topic) ??
    nearestName(before, topic) ??
    nearestName(after, topic)
  );
}

function nearestName(text: string, topic: NumberShape['topic']): string | null {
  const words = text.match(/[\p{L}_][\p{L}\d_.]*/gu) ?? [];
  const known = (name: string) => classifyName(name).topic === topic;
  const at = words.findLastIndex((word, index) => known(word) || known(words.slice(index, index + 3).join(' ')));
  return at < 0 ? null : known(words[at]!) ? words[at]! : words.slice(at, at + 3).join(' ');
}

/** For text with a head line and delimited columns (CSV): the head above an offset. */
function columnNames(text: string): (offset: number, number: NumberShape) => string | null {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].find((mark) => first.split(mark).length > 1);
  if (delimiter === undefined) return () => null;
  const heads = first.split(delimiter).map((head) => head.replaceAll('"', '').trim());
  return (offset, { topic }) => {
    const column = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).split(delimiter).length - 1;
    const head = heads[column];
    return head !== undefined && classifyName(head).topic === topic ? head : null;
  };
}
