import { describe, expect, it } from '@jest/globals';
import { decodeMappingValue, isPlainPath } from './mapping-value.js';

describe('decodeMappingValue', () => {
  it.each([
    ['"\\"quoted\\""', '"quoted"', false],
    ['"Person.Name.NickName"', 'Person.Name.NickName', false],
    ['"function f() {\\r\\n return \\"a\\";\\r\\n}"', 'function f() {\r\n return "a";\r\n}', false],
    ['""', '', false],
    ['', '', false],
    ['null', null, false],
    [null, null, false],
    ['true', 'true', false],
    [false, 'false', false],
    ['"text.replace(/\\D/g, \\"\\")"', 'text.replace(/\\D/g, "")', true],
    ['"function f() {}\\r\\n\\r\\f()"', 'function f() {}\r\n\r\f()', false],
    ['"function g() {}\\r\\n\\r\\g()"', 'function g() {}\r\n\rg()', true],
    ['Person.ExternalId', 'Person.ExternalId', false],
  ])('%j → %j', (given, value, repaired) => {
    expect(decodeMappingValue(given)).toEqual({ value, repaired });
  });
});

describe('isPlainPath', () => {
  it.each([
    ['Person.Name.NickName', true],
    ['Person.Accounts._fa8936cb.userPrincipalName', true],
    ['Person.Contracts[0].StartDate', true],
    ['Person.Custom.Salarisnr-2', true],
    ['getName();', false],
    ['Person.Name.NickName + "x"', false],
    ['', false],
  ])('%s: %s', (value, plain) => {
    expect(isPlainPath(value)).toBe(plain);
  });
});
