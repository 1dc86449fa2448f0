/** Moves the focus over the cards of a board: `x` columns to the right, `y` cards down; to the first card when none has it. */
export function walk(board: HTMLElement, x: number, y: number): void {
  const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ]);
  const at = columns.findIndex((cards) => cards.some((card) => card === document.activeElement));
  if (at < 0) return columns[0]?.[0]?.focus();
  const row = columns[at]!.findIndex((card) => card === document.activeElement);
  const column = columns[Math.min(columns.length - 1, Math.max(0, at + x))]!;
  column[Math.min(column.length - 1, Math.max(0, row + y))]?.focus();
}
