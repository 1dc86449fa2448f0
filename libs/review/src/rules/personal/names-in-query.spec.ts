import { describe, expect, it } from '@jest/globals';
import { namesInQuery } from './names-in-query.js';

describe('the fields that a text asks for', () => {
  it.each([
    ['select p.[name], mail from person', ['name', 'mail']],
    ['SELECT name\nFROM person; select bsn from other', ['name', 'bsn']],
    ["select 'name' from person", []],
    ['please select one', []],
    ['insert into person (name, mail) values (1, 2)', ['name', 'mail']],
    ['/users?$select=id,name', ['id', 'name']],
  ])('%s', (text, names) => expect(namesInQuery(text)).toEqual(names));

  it.each([
    ['blanks', `select${' '.repeat(300_000)}`],
    ['selects', 'select '.repeat(40_000)],
    ['inserts', 'insert into x('.repeat(20_000)],
    ['words', `select ${'a'.repeat(300_000)}`],
    ['quotes', `select ${'"'.repeat(300_000)}`],
  ])('ends on many %s', (_, text) => expect(namesInQuery(text)).toEqual([]));
});
