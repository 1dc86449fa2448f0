import { expect, it } from '@jest/globals';
import { mayBecomeRequest, readOwnConnection, refusedOwnConnection } from './own-connection.rules.js';

it.each<[string, string, [string, string]]>([
  ['nothing', '', ['CONNECT', 'h:81']],
  ['TLS', '\u0016\u0003\u0001\u0002', ['CONNECT', 'h:81']],
  ['plain HTTP', 'PUT /a/b?c=d HTTP/1.1\r\nHost: h\r\n', ['PUT', 'http://h:81/a/b?c=d']],
  ['a small method', 'delete /a HTTP/1.0\r\n', ['DELETE', 'http://h:81/a']],
  ['a call to a proxy', 'POST http://far.nl/x HTTP/1.1\r\n', ['POST', 'http://far.nl/x']],
  ['a call with a password in its address', 'GET http://me:hidden@far.nl/x HTTP/1.1\r\n', ['GET', 'http://far.nl/x']],
  ['a tunnel of a proxy', 'CONNECT far.nl:443 HTTP/1.1\r\n', ['CONNECT', 'far.nl:443']],
  ['half a line', 'PUT /a', ['CONNECT', 'h:81']],
  ['an address that is none', 'GET :// HTTP/1.1\r\n', ['CONNECT', 'h:81']],
])('reads %s', (_, bytes, [method, address]) => expect(readOwnConnection('h', 81, bytes)).toEqual({ method, address }));

it.each<[string, boolean]>([
  ['', false],
  ['P', true],
  ['PUT /a', true],
  ['PUT /a HTTP/1.1', true],
  ['PUT /a HTTP/1.1\r\n', false],
  ['\u0016\u0003', false],
  ['EHLO example.nl\r\n', false],
  [`PUT /${'a'.repeat(5000)}`, false],
])('%j may still become a request: %s', (bytes, expected) => expect(mayBecomeRequest(bytes)).toBe(expected));

it('keeps no query', () =>
  expect(refusedOwnConnection({ method: 'GET', address: 'http://h/a?key=secret' })).toMatchObject({
    address: 'http://h/a',
    blocked: 'ownConnection',
    error: expect.stringContaining('preview'),
  }));
