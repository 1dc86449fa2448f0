/** How many letters must be added, left out, replaced or exchanged with their neighbour to make one word of the other. */
function edits(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      now.push(Math.min(replaced, swapped, last[j]! + 1, now[j - 1]! + 1));
    }
    [before, last] = [last, now];
  }
  return last[b.length]!;
}

/** The known word that was probably meant: at most one slip for each four letters. Casing does not count. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const distances = known.map((one) => ({ one, distance: edits(word.toLowerCase(), one.toLowerCase()) }));
  const [best] = distances.sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(word.length / 4)) ? best.one : undefined;
}
