import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from './json-file.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppel-json-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a JSON file', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from('{"name":"Zoë"}')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF{"name":"Zoë"}')],
    ['UTF-16, as Windows PowerShell writes it', Buffer.from('\uFEFF{"name":"Zoë"}', 'utf16le')],
    ['the code page of Windows', Buffer.from('{"name":"Zoë"}', 'latin1')],
    ['UTF-8 with a comment and a comma too many', Buffer.from('// who\n{"name":"Zoë",}')],
  ])('is read in %s', (_, bytes) => {
    const path = join(folder, 'file.json');
    writeFileSync(path, bytes);
    expect(readJsonFile(path, 'file', z.unknown())).toEqual({ name: 'Zoë' });
  });

  it('that breaks is told with the line', () => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, "{\n  'name': 1\n}");
    expect(() => readJsonFile(path, 'case', z.unknown())).toThrow(
      `The case ${path} is not valid JSON, line 2: names and texts need double quotes.`,
    );
  });
});
