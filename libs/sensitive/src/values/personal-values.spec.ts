import { describe, expect, it } from '@jest/globals';
import { personalValues } from './personal-values.js';

const kinds = (text: string) => personalValues(text).map(({ kind, because }) => `${kind} (${because})`);

describe('personalValues', () => {
  it.each([
    ['bsn: 1458.27.306', 'bsn (bsn)'],
    ['"burgerServiceNummer": "145827306"', 'bsn (burgerServiceNummer)'],
    ['Het sofinummer is 145 827 306.', 'bsn (sofinummer)'],
    ['naam;bsn;afdeling\nJansen;145827306;HR', 'bsn (bsn)'],
    ['social security number 145827306', 'bsn (social security number)'],
    ['IBAN NL39 RABO 0300 0652 64', 'iban (IBAN)'],
    ['bankrekening = NL39RABO0300065264', 'iban (bankrekening)'],
    ['rijksregisternummer: 85.07.30-033.28', 'rijksregisternummer (rijksregisternummer)'],
    ['Steuer-ID: 86 095 742 719', 'steuerId (Steuer ID)'],
    ['Rentenversicherungsnummer 15070649C103', 'rentenversicherungsnummer (Rentenversicherungsnummer)'],
  ])('%j', (text, expected) => expect(kinds(text)).toEqual([expected]));

  it.each([
    '145827306',
    'employeeNumber: 145827306',
    'bsn: 145827307',
    'bsn: 123456782',
    'bsn: 000000000',
    'order NL39RABO0300065264',
    'iban: NL91ABNA0417164300',
    'naam;nummer\nJansen;145827306',
    'telefoon 0612345678, bsn onbekend',
  ])('%j holds none', (text) => expect(kinds(text)).toEqual([]));

  it('tells where, and shows no value', () => {
    expect(personalValues('a\n  bsn 145827306')).toEqual([
      { kind: 'bsn', start: 8, end: 17, line: 2, column: 7, because: 'bsn', sample: '14•••••••' },
    ]);
  });
});
