import { findSecrets, type FoundSecret } from '#sensitive';

const LONGEST_SNIPPET = 200;
/** Of a longer line, so much is shown before the place that a finding is about. */
const BEFORE = 80;

export interface Place {
  /** 1-based. */
  line: number;
  column: number;
  snippet: string;
}

/** Places in one file, with the words that stand there. Lines and secrets are looked for once, however many findings there are. */
export class Excerpts {
  private readonly lines: number[] = [0];
  private readonly secrets: FoundSecret[];

  constructor(private readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lines.push(at + 1);
    this.secrets = findSecrets(text);
  }

  at(offset: number): Place {
    const line = lastNotAfter(this.lines, (start) => start, offset);
    const start = this.lines[line]!;
    const end = (this.lines[line + 1] ?? this.text.length + 1) - 1;
    return { line: line + 1, column: offset - start + 1, snippet: this.snippet(start, end, offset) };
  }

  private snippet(lineStart: number, end: number, offset: number): string {
    const indent = this.text.slice(lineStart, Math.min(offset, lineStart + LONGEST_SNIPPET));
    const words = lineStart + indent.search(/\S|$/);
    const from = offset - words < LONGEST_SNIPPET ? words : offset - BEFORE;
    return this.masked(from, end).trim().slice(0, LONGEST_SNIPPET);
  }

  /** As much of an extent as a snippet takes. A secret is masked whole, also where the extent begins or ends inside it. */
  private masked(from: number, end: number): string {
    let [shown, at] = ['', from];
    const first = Math.max(
      0,
      lastNotAfter(this.secrets, ({ start }) => start, from),
    );
    for (const secret of this.secrets.slice(first, first + LONGEST_SNIPPET)) {
      if (secret.end <= at) continue;
      if (secret.start >= end || secret.start - at + shown.length >= LONGEST_SNIPPET) break;
      shown += this.text.slice(at, Math.max(at, secret.start)) + secret.sample;
      at = secret.end;
    }
    return shown + this.text.slice(at, Math.min(end, at + LONGEST_SNIPPET));
  }
}

/** @returns the index of the last item, of a sorted list, that does not come after `offset`; -1 where all do */
function lastNotAfter<T>(items: readonly T[], start: (item: T) => number, offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(items[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
