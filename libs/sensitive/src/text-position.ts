/** Where something starts in a text: 1-based, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** Tells positions in one text; the text is looked through once. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Enough of a value to find it again, too little to use it. */
export function masked(value: string): string {
  const shown = value.length < 8 ? 1 : value.length < 20 ? 2 : 4;
  return `${value.slice(0, shown)}${'•'.repeat(Math.min(8, Math.max(3, value.length - shown)))}`;
}
