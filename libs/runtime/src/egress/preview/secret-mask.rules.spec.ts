import { expect, it } from '@jest/globals';
import { withoutSecrets } from './secret-mask.rules.js';

it.each<[string, string, string[], string]>([
  ['as it is', 'http://a.nl/bot123:abc/x', ['123:abc'], 'http://a.nl/bot•••/x'],
  ['escaped', 'http://a.nl/p%40ss%2Fword', ['p@ss/word'], 'http://a.nl/•••'],
  ['escaped in small letters', 'http://a.nl/p%40ss%2fword', ['p@ss/word'], 'http://a.nl/•••'],
  ['escaped in part', 'http://a.nl/p@ss%2Fword', ['p@ss/word'], 'http://a.nl/•••'],
  ['escaped where it need not be', 'http://a.nl/s%65cret', ['secret'], 'http://a.nl/•••'],
  ['with a space', 'http://a.nl/?a=se+cret&b=se%20cret', ['se cret'], 'http://a.nl/?a=•••&b=•••'],
  ['beyond ASCII', 'http://a.nl/zo%C3%AB-zoë', ['zoë-zoë'], 'http://a.nl/•••'],
  ['with signs of a pattern', 'http://a.nl/a.b*c(d', ['a.b*c(d'], 'http://a.nl/•••'],
  ['the longer of two', 'http://a.nl/secret-more', ['secret', 'secret-more'], 'http://a.nl/•••'],
  ['no short one', 'http://a.nl/abc', ['abc', ''], 'http://a.nl/abc'],
])('masks a secret %s', (_, text, secrets, masked) => {
  expect(withoutSecrets(text, secrets)).toBe(masked);
});
