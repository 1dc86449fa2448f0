import { describe, expect, it } from '@jest/globals';
import { countLines, withoutComments } from './script-text.js';

describe('withoutComments', () => {
  it('blanks comments and keeps lines and columns', () => {
    const script = '$a = 1 # $person\n<# $person\n #>$b = "# no $person"\n';
    const code = withoutComments(script);
    expect(code).toBe('$a = 1          \n          \n   $b = "# no $person"\n');
    expect(code).toHaveLength(script.length);
  });

  it('leaves a number sign alone inside here-strings, words and after an escape', () => {
    for (const script of ["@'\n# text\n'@", '@"\n# "text"\n"@', '$a.b#c', '`# x', "'it''s # fine'"]) {
      expect(withoutComments(script)).toBe(script);
    }
  });

  it('stops at the end of a file with an unclosed comment', () => {
    expect(withoutComments('$a <# open').trim()).toBe('$a');
  });
});

describe('countLines', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['one\r\n', 1],
    ['one\ntwo\n', 2],
  ])('of %j is %d', (text, lines) => {
    expect(countLines(text)).toBe(lines);
  });
});
