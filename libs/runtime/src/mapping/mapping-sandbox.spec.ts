import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { MappingSandbox, type MappingProgram } from './mapping-sandbox.js';
import type { JsonValue } from '../json/json-value.js';

jest.setTimeout(60_000);
const sandbox = new MappingSandbox({ batchMilliseconds: 600, evaluationMilliseconds: 200, memoryMegabytes: 32 });
afterAll(() => sandbox.close());

const person = {
  ExternalId: '1',
  Name: { NickName: 'Zoë', FamilyName: 'Østergård-Łukasz' },
  Contracts: [{ ExternalId: 'b' }, { ExternalId: 'a' }],
};
const program = (...expressions: string[]): MappingProgram => ({
  owner: 'spec',
  inputs: ['Person', 'Iteration'],
  expressions,
});
const evaluate = async (code: string, input: JsonValue = person, iteration = 0) =>
  (await sandbox.evaluate(program(code), [[input, iteration]]))[0]![0]!;

describe('completion value', () => {
  it.each<[string, string, JsonValue]>([
    ['trailing call', 'function f() { return Person.Name.NickName; } f();', 'Zoë'],
    ['trailing call before a function', 'f(); function f() { return 1 }', 1],
    ['bare expression', 'Person.ExternalId', '1'],
    ['comment after the expression', 'Person.ExternalId // the number', '1'],
    ['let and const', 'const a = 1; let b = 2; a + b', 3],
    ['statement at the end', 'var x; if (Person.ExternalId === "1") { x = "one" } else { x = "other" }', 'one'],
    ['undeclared variable', 'result = Person.ExternalId; result + "!"', '1!'],
    ['undeclared variable inside a function', 'function f() { made = 5; return made } f()', 5],
    ['undefined', 'undefined', null],
    ['nothing at all', '', null],
    ['date', 'new Date(Date.UTC(2026, 0, 2, 3, 4, 5))', '2026-01-02T03:04:05.000Z'],
    ['list', '[1, "a", { b: true }]', [1, 'a', { b: true }]],
    ['boolean', 'Person.ExternalId == 1', true],
    ['Iteration', '"name" + (Iteration === 0 ? "" : Iteration + 1)', 'name'],
    ['own toString on a plain object', 'var o = {}; o.toString = function () { return "mine" }; "" + o', 'mine'],
    [
      'own class with a message',
      'class E extends Error { constructor() { super("x"); this.name = "Mine"; } } new E().name',
      'Mine',
    ],
    [
      'sorting the contracts',
      'Person.Contracts.sort((a, b) => a.ExternalId < b.ExternalId ? -1 : 1)[0].ExternalId',
      'a',
    ],
    ['method of a whole part', 'Person.Name.hasOwnProperty("NickName")', true],
    ['diacritics', 'deleteDiacriticalMarks(Person.Name.FamilyName + " ßæþđÐŞœĳñ")', 'Ostergard-Lukasz ssaethdDSoeijn'],
    ['diacritics of nothing', 'deleteDiacriticalMarks(Person.Name.Missing)', ''],
  ])('%s', async (_, code, expected) => {
    expect(await evaluate(code)).toEqual({ value: expected });
  });

  it('starts from the iteration that it is given', async () => {
    expect(await evaluate('"name" + Iteration', person, 3)).toEqual({ value: 'name3' });
  });
});

describe('errors stay with their evaluation', () => {
  it.each<[string, string, RegExp]>([
    ['thrown text', 'throw JSON.stringify(Person)', /"ExternalId":"1"/],
    ['thrown error', 'throw new Error("no department")', /^Error: no department$/],
    ['missing part', 'Person.Accounts.AD.mail', /reading 'AD'/],
    ['syntax error', 'function (', /^Not valid JavaScript/],
    ['a function as result', '(function () {})', /function/],
    ['an invalid date', 'new Date("rubbish")', /not a valid date/],
    ['endless recursion', 'function f() { return f() } f()', /RangeError/],
    ['a hostile error object', 'throw { get message() { throw 1 }, toJSON() { throw 2 } }', /cannot be shown/],
  ])('%s', async (_, code, expected) => {
    expect((await evaluate(code)).error).toMatch(expected);
  });
});

describe('hostile scripts cost their own result only', () => {
  const innocent = 'Person.ExternalId';
  it.each<[string, string, RegExp]>([
    ['endless loop', 'while (true) {}', /ran longer than 200 milliseconds/],
    ['catastrophic expression', '/^(a+)+$/.test("a".repeat(40) + "b")', /ran longer/],
    ['endless loop in a promise', 'Promise.resolve().then(() => { while (true) {} }); 1', /ran longer/],
    ['endless loop in toJSON', '({ toJSON() { for (;;) {} } })', /ran longer/],
    [
      'endless loop while compiling a pattern',
      'new Array(1e9).join("a").length; while (1) {}',
      /ran longer|memory|RangeError/,
    ],
    ['memory bomb', 'var a = []; while (true) a.push(new Array(100000).fill(1.5))', /more than 32 MB/],
    ['string bomb', 'var s = "x"; while (true) s += s + 1', /RangeError|memory/],
    ['buffer bomb', 'var l = []; while (true) l.push(new ArrayBuffer(1e8))', /RangeError|memory/],
    ['enormous result', '"x".repeat(5000000)', /million/],
  ])('%s', async (_, hostile, expected) => {
    const items: JsonValue[][] = [
      [{ ExternalId: 'a' }, 0],
      [{ ExternalId: 'b' }, 0],
    ];
    const results = await sandbox.evaluate(program(innocent, hostile, innocent), items);
    expect(results.map((row) => [row[0], row[2]])).toEqual([
      [{ value: 'a' }, { value: 'a' }],
      [{ value: 'b' }, { value: 'b' }],
    ]);
    for (const row of results) expect(row[1]!.error).toMatch(expected);
  });

  it('finds the one guilty person among many', async () => {
    const items: JsonValue[][] = Array.from({ length: 300 }, (_, index) => [{ ExternalId: String(index) }, 0]);
    const code = 'if (Person.ExternalId === "170") { while (true) {} } Person.ExternalId';
    const results = (await sandbox.evaluate(program(code), items)).map(([result]) => result!);
    expect(results[170]!.error).toMatch(/ran longer/);
    expect(results.filter(({ error }) => error !== undefined)).toHaveLength(1);
    expect(results[299]).toEqual({ value: '299' });
  });

  it('does not try a script on everybody that had to be stopped several times', async () => {
    const items: JsonValue[][] = Array.from({ length: 500 }, (_, index) => [{ ExternalId: String(index) }, 0]);
    const results = await sandbox.evaluate(program('for (;;) {}', innocent), items);
    expect(
      results.every(([looping, plain], index) => looping!.error !== undefined && plain!.value === String(index)),
    ).toBe(true);
  });
});

describe('nothing outside can be reached', () => {
  it.each([
    'typeof process',
    'typeof require',
    'typeof fetch',
    'typeof console',
    'typeof WebAssembly',
    'typeof this.constructor.constructor("return this.process")()',
    'typeof Function("return typeof process === \'undefined\' ? undefined : process")()',
    'typeof deleteDiacriticalMarks.constructor("return this.process")()',
    'typeof Person.constructor.constructor("return this.process")()',
    'typeof (arguments.callee.caller || undefined)',
  ])('%s', async (code) => {
    expect(await evaluate(code)).toEqual({ value: 'undefined' });
  });
});

it('refuses to import modules', async () => {
  expect((await evaluate('import("node:fs").then(function () {}); 1')).error).toMatch(/Not supported/);
});

describe('nothing is carried from one evaluation to the next', () => {
  it.each<[string, string, string]>([
    ['global variable', 'carried = "seen"; 1', 'typeof carried'],
    [
      'property of the global object',
      'try { globalThis.carried = "seen" } catch (e) {} 1',
      'typeof globalThis.carried',
    ],
    ['Object.prototype', 'try { Object.prototype.carried = "seen" } catch (e) {} 1', 'typeof ({}).carried'],
    ['__proto__ of a plain object', 'try { ({}).__proto__.carried = "seen" } catch (e) {} 1', 'typeof ({}).carried'],
    [
      'a method of Object.prototype',
      'try { Object.prototype.toString.carried = "seen" } catch (e) {} 1',
      'typeof Object.prototype.toString.carried',
    ],
    [
      'replacing a method',
      'try { String.prototype.trim = function () { return "seen" } } catch (e) {} 1',
      'typeof " undefined ".trim() === "string" ? " undefined ".trim() : ""',
    ],
    ['Array.prototype', 'try { Array.prototype.push("seen") } catch (e) {} 1', 'typeof Array.prototype[0]'],
    [
      'generator prototype',
      'try { Object.getPrototypeOf(function* () {}).carried = "seen" } catch (e) {} 1',
      'typeof Object.getPrototypeOf(function* () {}).carried',
    ],
    [
      'async prototype',
      'try { Object.getPrototypeOf(async function () {}).carried = "seen" } catch (e) {} 1',
      'typeof Object.getPrototypeOf(async function () {}).carried',
    ],
    [
      'iterator prototype',
      'try { Object.getPrototypeOf("a".matchAll(/a/g)).carried = "seen" } catch (e) {} 1',
      'typeof Object.getPrototypeOf("a".matchAll(/a/g)).carried',
    ],
    [
      'the wrapping function',
      'try { arguments.callee.carried = "seen" } catch (e) {} 1',
      'typeof arguments.callee.carried',
    ],
    ['last match of a pattern', '/seen/.test("it was seen"); 1', 'typeof RegExp.lastMatch'],
    [
      'deleteDiacriticalMarks',
      'try { deleteDiacriticalMarks.carried = "seen" } catch (e) {} 1',
      'typeof deleteDiacriticalMarks.carried',
    ],
    ['the person', 'try { Person.Name.carried = "seen" } catch (e) {} 1', 'typeof Person.Name.carried'],
    [
      'the person, by a way that reading does not find',
      'var p = Person; try { Reflect["set"](p.Name, "carried", "seen") } catch (e) {} 1',
      'typeof Person.Name.carried',
    ],
    [
      'error traces',
      'try { Error.prepareStackTrace = function () { return "seen" } } catch (e) {} 1',
      'typeof Error.prepareStackTrace',
    ],
  ])('%s', async (_, write, read) => {
    const results = await sandbox.evaluate(program(write, read), [
      [person, 0],
      [person, 0],
    ]);
    for (const row of results) expect(row).toEqual([{ value: 1 }, { value: 'undefined' }]);
  });
});

describe('many persons', () => {
  it('gives each its own results, in order', async () => {
    const items: JsonValue[][] = Array.from({ length: 2_500 }, (_, index) => [
      { ExternalId: String(index), Name: { NickName: `N${index}` } },
      0,
    ]);
    const results = await sandbox.evaluate(program('Person.Name.NickName.toLowerCase()', 'Person.ExternalId'), items);
    expect(results).toHaveLength(2_500);
    expect(results[2_345]).toEqual([{ value: 'n2345' }, { value: '2345' }]);
  });

  it('answers after its process has ended', async () => {
    await evaluate('1');
    sandbox.close();
    expect(await evaluate('Person.ExternalId')).toEqual({ value: '1' });
  });
});
