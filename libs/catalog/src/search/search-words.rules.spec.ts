import { describe, expect, it } from '@jest/globals';
import { correctedText, searchText } from './search-text.rules.js';
import { splitCamelCase, termsOf, wordsOf } from './search-words.rules.js';

describe('words', () => {
  it('are compared without case, accents and punctuation', () => {
    expect(wordsOf('Störung, patiënt-dossier (HiX)  «Straße»')).toEqual([
      'storung',
      'patient',
      'dossier',
      'hix',
      'strasse',
    ]);
  });

  it.each([
    ['SomToday', 'Som Today'],
    ['ADPWorkforce', 'ADP Workforce'],
    ['TOPdesk', 'TOPdesk'],
    ['eCaptain', 'e Captain'],
    ['SQLite', 'SQLite'],
  ])('in %s are %s', (written, split) => {
    expect(splitCamelCase(written)).toBe(split);
  });

  it('of a name are known alone and in one piece with their neighbours', () => {
    const terms = termsOf('Microsoft Entra ID', 1);
    expect([...terms.keys()]).toEqual(
      expect.arrayContaining(['microsoft', 'entra', 'id', 'microsoftentra', 'entraid', 'microsoftentraid']),
    );
    expect(termsOf('NedapOns Users', 1).get('nedapons')).toBe(1);
    expect(termsOf('NedapOns Users', 1).get('ons')).toBeLessThan(1);
  });
});

describe('what was typed', () => {
  it('loses words that say nothing, unless nothing else is left', () => {
    expect(searchText('Koppeling met TOPdesk').words).toEqual(['topdesk']);
    expect(searchText('connector').words).toEqual(['connector']);
  });

  it('is looked up word by word, and in one piece', () => {
    expect(searchText('e captain').runs.map(({ text }) => text)).toEqual(['e', 'ecaptain', 'captain']);
    expect(searchText('a1 b2 c3 d4').runs.map(({ text }) => text)).toContain('a1b2c3d4');
  });

  it.each(['', '  ', '%%', '--;'])('may be nothing: %j', (typed) => {
    expect(searchText(typed)).toEqual({ words: [], runs: [] });
  });

  it('is cut to a length that can be looked up', () => {
    expect(searchText('word '.repeat(1000)).words).toHaveLength(8);
    expect(searchText('x'.repeat(500)).words[0]).toHaveLength(60);
  });

  it('is corrected where nothing is called so, word by word where that is enough', () => {
    const corrections = [
      { first: 1, last: 2, term: 'entraid' },
      { first: 1, last: 1, term: 'entra' },
    ];
    expect(correctedText(['microsoft', 'entrra', 'id'], corrections)).toBe('microsoft entra id');
    expect(correctedText(['top', 'desck', 'operators'], [{ first: 0, last: 1, term: 'topdesk' }])).toBe(
      'topdesk operators',
    );
    expect(correctedText(['afas'], [])).toBeNull();
  });
});
