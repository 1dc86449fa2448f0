import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { MappingSandbox } from './mapping-sandbox.js';
import type { JsonValue } from '../json/json-value.js';

/* HelloID hands dates to mappings as Date; mappings that take them for text, as the person has them, work too. */
jest.setTimeout(60_000);
const sandbox = new MappingSandbox();
afterAll(() => sandbox.close());

const person = {
  ExternalId: '2024-01-01',
  Details: { BirthDate: '1984-12-14T00:00:00+00:00' },
  PrimaryContract: { StartDate: '2021-07-01T00:00:00', EndDate: '2022-01-31' },
  Contracts: [
    { ExternalId: 'b', StartDate: '2021-07-01T00:00:00', EndDate: null },
    { ExternalId: 'a', StartDate: '2020-01-01T23:09:08.2863496', EndDate: 'unknown' },
  ],
  Custom: { Since: '2024-01-01T00:00:00' },
};
const evaluate = async (expressions: string[], inputs = ['Person'], input: JsonValue = person) =>
  (await sandbox.evaluate({ owner: 'dates', inputs, expressions }, [[input]]))[0]!;
const value = async (code: string) => (await evaluate([code]))[0]!;
const START = 'Person.PrimaryContract.StartDate';

describe('a date of the person is a Date', () => {
  it.each<[string, JsonValue]>([
    [`${START}.toISOString().split("T")[0]`, '2021-07-01'],
    [`${START}.getFullYear() + "-" + (${START}.getMonth() + 1) + "-" + ${START}.getDate()`, '2021-7-1'],
    [`new Date(${START}).getDate()`, 1],
    [`const start = ${START}; start.toISOString()`, '2021-07-01T00:00:00.000Z'],
    [`${START}.getUTCDate() + "/" + ${START}.getUTCHours()`, '1/0'],
    ['Person.PrimaryContract.EndDate.getDate() + "/" + Person.PrimaryContract.EndDate.getHours()', '31/0'],
    ['Person.Details.BirthDate.toISOString()', '1984-12-14T00:00:00.000Z'],
    ['Person.Contracts[1].StartDate.getMinutes()', 9],
    [`${START} instanceof Date`, true],
    [`Math.round((Person.PrimaryContract.EndDate - ${START}) / 86400000)`, 214],
    [`${START} < new Date() && new Date(2020, 1, 1) < ${START}`, true],
    [`${START}.toLocaleDateString("nl-NL")`, '1-7-2021'],
    [`new Intl.DateTimeFormat("en-GB").format(${START})`, '01/07/2021'],
    ['Person.Contracts.filter((one) => one.StartDate < new Date("2021-01-01"))[0].ExternalId', 'a'],
    ['Person.Contracts.sort((a, b) => a.StartDate - b.StartDate)[0].ExternalId', 'a'],
    ['Person.primaryContract.startDate.getDate()', 1],
  ])('%s', async (code, expected) => {
    expect(await value(code)).toEqual({ value: expected });
  });
});

describe('and reads as its text', () => {
  it.each<[string, JsonValue]>([
    [START, '2021-07-01T00:00:00'],
    [`${START}.substring(0, 10)`, '2021-07-01'],
    [`${START}.split("T")[0].replace(/-/g, "")`, '20210701'],
    [`${START}.length`, 19],
    [`\`\${${START}}\` + "|" + ${START}`, '2021-07-01T00:00:00|2021-07-01T00:00:00'],
    [`${START} == "2021-07-01T00:00:00"`, true],
    [`/^2021/.test(${START})`, true],
    [`${START}.localeCompare(Person.PrimaryContract.EndDate)`, -1],
    ['Person.PrimaryContract.EndDate.startsWith("2022")', true],
    ['[...Person.PrimaryContract.EndDate].length', 10],
    ['JSON.stringify(Person.PrimaryContract)', '{"StartDate":"2021-07-01T00:00:00","EndDate":"2022-01-31"}'],
    ['Object.keys(Person.PrimaryContract).join()', 'StartDate,EndDate'],
    ['Object.assign({}, Person.Contracts[0])', { ...person.Contracts[0] }],
  ])('%s', async (code, expected) => {
    expect(await value(code)).toEqual({ value: expected });
  });
});

describe('what is no date stays what it is', () => {
  it.each<[string, JsonValue]>([
    ['Person.Contracts[0].EndDate', null],
    ['typeof Person.Contracts[1].EndDate', 'string'],
    ['typeof Person.ExternalId + typeof Person.Custom.Since', 'stringstring'],
  ])('%s', async (code, expected) => {
    expect(await value(code)).toEqual({ value: expected });
  });
  it('also what a source wrote', async () => {
    const source = { PrimaryContract: { StartDate: '2021-07-01' } };
    const code = 'source.PrimaryContract.StartDate === "2021-07-01" && typeof source.PrimaryContract.StartDate';
    expect(await evaluate([code], ['source'], source)).toEqual([{ value: 'string' }]);
  });
});

describe('a date that a mapping changes', () => {
  it.each([
    `const d = ${START}; d.setDate(d.getDate() + 1); d`,
    `const d = ${START}; Reflect.apply(Date.prototype.setDate, d, [2]); d`,
    `Person.PrimaryContract.StartDate = ${START}; Person.PrimaryContract.StartDate.setDate(2); Person.PrimaryContract.StartDate`,
  ])('says so, and no other mapping sees it: %s', async (code) => {
    expect(await evaluate([code, START, 'Person.Contracts[0].StartDate'])).toEqual([
      { value: '2021-07-02T00:00:00.000Z' },
      { value: '2021-07-01T00:00:00' },
      { value: '2021-07-01T00:00:00' },
    ]);
  });
  it('and what all dates share cannot be changed', async () => {
    const planted = `try { Object.getPrototypeOf(${START}).toISOString = function () { return "mine" } } catch (e) {} 1`;
    expect(await evaluate([planted, `${START}.toISOString()`])).toEqual([
      { value: 1 },
      { value: '2021-07-01T00:00:00.000Z' },
    ]);
  });
});
