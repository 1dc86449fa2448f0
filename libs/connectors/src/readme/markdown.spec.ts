import { describe, expect, it } from '@jest/globals';
import { markdownSections, markdownTables, plainText, sectionText } from './markdown.js';

describe('markdownSections', () => {
  it('cuts at headings, but not in code blocks', () => {
    const sections = markdownSections('intro\n# One\ntext\n```powershell\n# no heading\n```\n## Two *x*\nmore');
    expect(sections.map(({ level, heading }) => [level, heading])).toEqual([
      [0, ''],
      [1, 'One'],
      [2, 'Two x'],
    ]);
    expect(sectionText(sections, /^one/i)).toContain('## Two x\n\nmore');
    expect(sectionText(sections, /^three/i)).toBeNull();
  });
});

describe('markdownTables', () => {
  it('reads cells without markup, with escaped pipes', () => {
    const [table] = markdownTables(
      '| **A** | B |\n| --- | :-: |\n| `x` | a \\| b |\n| [l](u) | <br> c |\n\nafter | this',
    );
    expect(table).toEqual({
      header: ['A', 'B'],
      rows: [
        ['x', 'a | b'],
        ['l', 'c'],
      ],
    });
  });

  it('knows tables without outer pipes', () => {
    expect(markdownTables('A | B\n--|--\n1 | 2')[0]?.rows).toEqual([['1', '2']]);
  });
});

describe('plainText', () => {
  it('keeps placeholders and names with underscores', () => {
    expect(plainText('**Accounts.<System>.mail** of _snake_case_name_ &amp; <b>more</b>')).toBe(
      'Accounts.<System>.mail of snake_case_name & more',
    );
  });
});
