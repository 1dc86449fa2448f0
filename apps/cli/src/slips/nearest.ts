import { edits } from '#connectors';

/** The known word that was probably meant: at most one slip for each four letters. Casing does not count. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 4));
  const distances = known.map((one) => ({ one, distance: edits(word.toLowerCase(), one.toLowerCase(), most) }));
  const [best] = distances.sort((a, b) => a.distance - b.distance);
  return best && best.distance <= most ? best.one : undefined;
}
