import { describe, expect, it } from '@jest/globals';
import { analyseApiDocument } from './analyse-api-document.js';
import type { FeasibilityReport } from './feasibility-report.js';
import { LARGEST_DOCUMENT } from './reading/read-document.js';
import { feasibilityMarkdown } from './wording/feasibility-markdown.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const analyse = (value: unknown): FeasibilityReport =>
  analyseApiDocument(bytes(typeof value === 'string' ? value : JSON.stringify(value)));
const faults = (report: FeasibilityReport): string[] => report.document.faults.map(({ code }) => code);
const answer = (report: FeasibilityReport, id: string) => report.functions.find((line) => line.id === id)?.answer;

const users = (schema: unknown, more: object = {}) => ({
  openapi: '3.0.0',
  info: { title: 'x', version: '1' },
  paths: {
    '/users': {
      post: { summary: 'Create a user', requestBody: { content: { 'application/json': { schema } } } },
      get: { responses: { '200': { content: { 'application/json': { schema } } } } },
    },
  },
  ...more,
});

describe('hostile documents', () => {
  it.each([
    'file:///etc/hostname',
    '/etc/hostname',
    '../../../etc/passwd',
    'http://127.0.0.1:1/x',
    'https://x.example/y#/z',
  ])('a reference to %s is not followed', (reference) => {
    const report = analyse(users({ $ref: reference }));
    expect(faults(report)).toEqual(['external-reference']);
    expect(report.document.faults[0]!.evidence[0]!.quote).toBe(reference);
    expect(answer(report, 'disable')).toBe('unknown');
  });

  it('references in circles, to themselves and to nothing end', () => {
    const schemas = {
      A: { $ref: '#/components/schemas/B' },
      B: { $ref: '#/components/schemas/A' },
      C: { properties: { c: { $ref: '#/components/schemas/C' }, email: { type: 'string' } } },
    };
    const report = analyse(users({ $ref: '#/components/schemas/A' }, { components: { schemas } }));
    expect(faults(report)).toEqual(['broken-reference']);
    expect(analyse(users({ $ref: '#/components/schemas/C' }, { components: { schemas } })).document.complete).toBe(
      true,
    );
    expect(faults(analyse(users({ $ref: '#/nowhere' })))).toEqual(['broken-reference']);
  });

  it('schemas that double at every level cost a bounded number of steps', () => {
    const schemas: Record<string, unknown> = { S60: { properties: { email: { type: 'string' } } } };
    for (let level = 0; level < 60; level++) {
      const next = { $ref: `#/components/schemas/S${level + 1}` };
      schemas[`S${level}`] = { allOf: [next, next], properties: { a: next, b: next } };
    }
    expect(answer(analyse(users({ $ref: '#/components/schemas/S0' }, { components: { schemas } })), 'create')).toBe(
      'yes',
    );
  });

  it('a bomb of aliases is not unfolded', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}, *a${level}]`,
    );
    const report = analyse(
      ['openapi: 3.0.0', 'a0: &a0 [x, y]', ...levels, 'paths:', '  /users:', '    post: *a30'].join('\n'),
    );
    expect(report.document.kind).toBe('openapi');
  });

  it('merged keys are counted', () => {
    const maps = Array.from(
      { length: 200 },
      (_, at) => `m${at}: &m${at}\n  ${at > 0 ? `<<: *m${at - 1}\n  ` : ''}k${at}: 1`,
    );
    expect(analyse(['swagger: "2.0"', ...maps].join('\n')).document.kind).toBe('openapi');
  });

  it('more than 20 MB is refused before it is read', () => {
    const report = analyseApiDocument(new Uint8Array(LARGEST_DOCUMENT + 1).fill(0x20));
    expect(faults(report)).toEqual(['too-large']);
    expect(report.verdict).toBe('not_enough_information');
  });

  it.each([
    ['JSON', `{"openapi":"3.0.0","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['broken JSON', `{"openapi":"3.0.0","x":${'{"a":'.repeat(200_000)}`],
    ['YAML lists', `openapi: 3.0.0\nx: ${'['.repeat(50_000)}`],
    ['YAML maps', `openapi: 3.0.0\n${Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}`],
  ])('deep nesting in %s ends', (_, text) => {
    expect(analyse(text).verdict).toBe('not_enough_information');
  });

  it('a deep schema ends', () => {
    let schema: object = { properties: { email: { type: 'string' } } };
    for (let level = 0; level < 1_000; level++) schema = { allOf: [{ properties: { [`p${level}`]: schema } }] };
    expect(answer(analyse(users(schema)), 'create')).toBe('yes');
  });

  it('names of prototypes are names like any other', () => {
    const text = JSON.stringify(
      users({ properties: { constructor: { type: 'string' }, toString: { type: 'object' } } }),
    ).replace('"constructor"', '"__proto__":{"type":"string","polluted":true},"constructor"');
    const yaml =
      'openapi: 3.0.0\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\npaths: { __proto__: { get: {} } }';
    analyse(text);
    analyse(`${text.slice(0, -1)},,`);
    analyse(yaml);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it.each([
    [
      'numbers without end',
      '{"openapi":3e999,"swagger":1e400,"paths":{"/users":{"get":{"responses":{"1e999":null,"200":5}}}}}',
    ],
    [
      'keys that are no texts',
      'openapi: 3.0.0\npaths:\n  ? [a, b]\n  : 1\n  5: {}\n  null: {}\n  true: { get: [] }\n  /users: { get: { responses: { 200: { description: x } } } }',
    ],
    [
      'lists where maps belong',
      '{"openapi":[],"paths":[{"get":1}],"info":[],"servers":{"0":1},"components":"x","tags":5}',
    ],
    [
      'texts where maps belong',
      '{"swagger":"2.0","paths":{"/users":{"get":"x","post":[1],"parameters":{}}},"definitions":null,"securityDefinitions":[]}',
    ],
    ['null', 'null'],
    ['a number', '42'],
    ['nothing', ''],
    ['only a mark', '\uFEFF'],
    ['bytes of nothing', '\u0000\u0001\u0002'],
    ['two YAML documents', 'openapi: 3.0.0\n---\nopenapi: 3.0.0\n'],
    ['an unknown tag', 'openapi: 3.0.0\nx: !!js/function "function () {}"\ny: !include /etc/passwd'],
    ['an alias of nothing', 'openapi: 3.0.0\nx: *nobody'],
    ['an alias of itself', 'openapi: 3.0.0\nx: &x { y: *x }'],
  ])('%s give a report and not an exception', (_, text) => {
    const report = analyse(text);
    expect(feasibilityMarkdown(report, 'en')).toContain('# Feasibility report');
    expect(answer(report, 'create')).not.toBe('yes');
  });

  it('every cut of a document gives a report, and no yes that the whole does not give', () => {
    const whole = JSON.stringify(users({ properties: { email: { type: 'string' }, active: { type: 'boolean' } } }));
    for (let length = 1; length < whole.length; length += 3)
      expect(['unknown', 'yes']).toContain(answer(analyse(whole.slice(0, length)), 'create'));
  });

  it('what a document says cannot leave its place in the Markdown', () => {
    const evil = users({ properties: { '`|\n# bsn': { type: 'string' }, bsn: { type: 'string' } } });
    evil.info.title = '`</script>\n# Hello | [x](javascript:1)';
    const markdown = feasibilityMarkdown(analyse(evil), 'en');
    expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(markdown).not.toMatch(/\n# Hello/);
  });

  it('a clock that has run out gives a partial report that says so', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, at) => [`/things${at}`, { get: { responses: {} } }]),
    );
    const document = users({ properties: { email: { type: 'string' } } });
    const report = analyseApiDocument(bytes(JSON.stringify({ ...document, paths: { ...many, ...document.paths } })), {
      outOfTime: () => true,
    });
    expect(faults(report)).toContain('too-much');
    expect(report.document.complete).toBe(false);
    expect(answer(report, 'delete')).toBe('unknown');
  });
});
