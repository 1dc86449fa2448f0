const SEPARATORS = ['\t', ';', '|', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

const SAMPLE = 20;

/**
 * What separates the cells of a text: what most lines have equally often, outside quotes. A comma alone separates only when every line has it:
 * names contain commas.
 */
export function separatorOf(text: string): Separator | null {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE);
  const counted = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1);
    return { separator, with: counts.filter((count) => count > 0).length };
  });
  const best = counted.reduce((one, other) => (other.with > one.with ? other : one));
  const needed = best.separator === ',' ? lines.length : lines.length / 2;
  return lines.length > 0 && best.with >= needed && best.with > 0 ? best.separator : null;
}
