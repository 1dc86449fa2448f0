import { stripVTControlCharacters } from 'node:util';

const NARROWEST = 30;

/** Breaks lines between words where they are longer than the terminal is wide, with what follows indented below. Undefined: nobody looks, so nothing is broken. */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined || columns < NARROWEST) return text;
  return text
    .split('\n')
    .flatMap((line) => (widthOf(line) > columns ? brokenLine(line, columns) : [line]))
    .join('\n');
}

const widthOf = (text: string): number => stripVTControlCharacters(text).length;

function brokenLine(line: string, columns: number): string[] {
  const indent = /^ */.exec(line)![0];
  const [first = '', ...words] = line.slice(indent.length).split(' ');
  const lines: string[] = [];
  let current = indent + first;
  for (const word of words) {
    const longer = `${current} ${word}`;
    if (word === '' || widthOf(longer) <= columns) {
      current = longer;
    } else {
      lines.push(current.trimEnd());
      current = `${indent}    ${word}`;
    }
  }
  return [...lines, current];
}
