import { expect, it } from '@jest/globals';
import { wrapped } from './wrapped.js';

it('breaks long lines between words and indents the rest; what is short, or one word, stays', () => {
  const address = 'https://api.example.org/v1/users?employeeId=1001';
  expect(wrapped(`short\n  one two three four five six seven eight\n${address}\n`, 30)).toBe(
    `short\n  one two three four five six\n      seven eight\n${address}\n`,
  );
});
it('counts what is seen, and leaves columns and colours as they are', () => {
  expect(wrapped('  \u001b[31mname\u001b[39m   value of a line that is long', 30)).toBe(
    '  \u001b[31mname\u001b[39m   value of a line that\n      is long',
  );
});
it('breaks nothing where nobody looks', () => {
  const line = 'word '.repeat(40);
  expect(wrapped(line, undefined)).toBe(line);
});
