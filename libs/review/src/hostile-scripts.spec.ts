import { describe, expect, it } from '@jest/globals';
import { readConnectorPackage } from '#connectors';
import { reviewPackage } from './review-package.js';

const SIZE = 300_000;
const fill = (text: string): string => text.repeat(Math.ceil(SIZE / text.length));

/** The rules that speak about a script that no parser has read, and that ends with a real fault. */
function rulesOf(hostile: string): string[] {
  const files = [{ path: 'create.ps1', bytes: Buffer.from(`${hostile}\nInvoke-Expression $text\n`) }];
  const found = reviewPackage({
    package: readConnectorPackage('HelloID-Conn-Prov-Target-Zenderhof', files),
    files,
    syntax: new Map(),
  });
  return [...new Set(found.filter(({ path }) => path === 'create.ps1').map(({ rule }) => rule))];
}

describe('a script that was made to keep the review busy', () => {
  it.each([
    ['blanks after select', `"select${' '.repeat(SIZE)}`],
    ['froms', `"select a${fill(' from a')}`],
    ['comments that never end', fill('<#')],
    ['names of addresses', fill('url')],
    ['one long word', fill('a')],
    ['quotes', fill('"')],
    ['parameters', fill('?a=')],
    ['protocols', fill('SecurityProtocol=')],
    ['findings on one line', 'Install-Module '.repeat(20_000)],
    ['findings on many lines', 'Install-Module \n'.repeat(20_000)],
    ['secrets on one line', '$password="Zomer!2031x"; '.repeat(10_000)],
    ['texts that never end', fill('@"\n')],
    ['servers without a password', fill('Server=')],
    ['parts of a connection', fill('Server=a;')],
    ['beginnings of addresses', fill('a://b:')],
    ['tokens', fill('<token><version>1</version><data>')],
  ])('is judged to its end: %s', (_, hostile) => {
    expect(rulesOf(hostile)).toEqual(expect.arrayContaining(['READ-001', 'INJ-001']));
  });
});
