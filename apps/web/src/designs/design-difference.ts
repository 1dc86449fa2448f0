export interface LineDifference {
  kind: 'added' | 'gone';
  line: string;
}

/** Lines of two texts that are in only one of them, in order. */
export function lineDifference(before: string, after: string): LineDifference[] {
  const left = new Set(before.split('\n'));
  const right = new Set(after.split('\n'));
  const only = (lines: Set<string>, others: Set<string>, kind: LineDifference['kind']) =>
    [...lines].filter((line) => line.trim() !== '' && !others.has(line)).map((line) => ({ kind, line }));
  return [...only(left, right, 'gone'), ...only(right, left, 'added')];
}
