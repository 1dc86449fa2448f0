/**
 * How many edits apart two words are: letters added, left out, replaced, or neighbours swapped; more than `bound` counts as `bound + 1`.
 * Only the cells near the diagonal are looked at, so that comparing with a whole catalog stays cheap.
 */
export function edits(a: string, b: string, bound: number): number {
  const more = bound + 1;
  if (Math.abs(a.length - b.length) > bound) return more;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = Array.from({ length: b.length + 1 }, () => more);
    current[0] = i;
    let best = i;
    for (let j = Math.max(1, i - bound); j <= Math.min(b.length, i + bound); j += 1) {
      current[j] = cell(a, b, i, j, before, previous, current);
      best = Math.min(best, current[j]!);
    }
    if (best > bound) return more;
    before = previous;
    previous = current;
  }
  return Math.min(more, previous[b.length]!);
}

function cell(a: string, b: string, i: number, j: number, before: number[], previous: number[], current: number[]) {
  const price = a[i - 1] === b[j - 1] ? 0 : 1;
  const plain = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + price);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(plain, before[j - 2]! + 1) : plain;
}
