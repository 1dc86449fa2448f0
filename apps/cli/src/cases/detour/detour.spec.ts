import { afterEach, describe, expect, it } from '@jest/globals';
import { detourAddresses } from './detour-addresses.js';
import { DetourServer, type DetouredCall } from './detour-server.js';
import { redirected } from './forwarding.js';

const { inward, outward } = detourAddresses('http://127.0.0.1:4711');

describe('addresses on a detour', () => {
  it.each([
    ['https://api.example.org/v1?a=1', 'http://127.0.0.1:4711/https/api.example.org/v1?a=1'],
    ['"http://$tenant.example.org"', '"http://127.0.0.1:4711/http/$tenant.example.org"'],
    ["-replace 'https://', ''", "-replace 'http://127.0.0.1:4711/https/', ''"],
    ['{"next":"https:\\/\\/a.nl\\/2"}', '{"next":"http:\\/\\/127.0.0.1:4711\\/https\\/a.nl\\/2"}'],
  ])('%s', (original, detoured) => {
    expect(inward(original)).toBe(detoured);
    expect(outward(detoured)).toBe(original);
    expect(inward(detoured)).toBe(detoured);
  });
  it('come back where a script encoded them', () => {
    expect(outward(encodeURIComponent(inward('https://a.nl/x')))).toBe('https%3A%2F%2Fa.nl%2Fx');
  });
  it('leave regular expressions over schemes alone', () => expect(inward("'^https?://'")).toBe("'^https?://'"));
});

describe('where calls go', () => {
  it('is their own address, a stand-in for all, or one for those that begin so', () => {
    expect(redirected('https://a.nl/v1/x?q=1', [])).toBe('https://a.nl/v1/x?q=1');
    expect(redirected('https://a.nl/v1/x?q=1', [{ from: '', to: 'http://localhost:1/b/' }])).toBe(
      'http://localhost:1/b/v1/x?q=1',
    );
    const two = [
      { from: '', to: 'http://localhost:1' },
      { from: 'https://a.nl/v1', to: 'http://localhost:2/a' },
    ];
    expect(redirected('https://a.nl/v1/x', two)).toBe('http://localhost:2/a/x');
  });
});

describe('the server', () => {
  let server: DetourServer;
  afterEach(() => server.close());

  it('shows calls with their own addresses, and keeps answers on the detour', async () => {
    server = await new DetourServer().open();
    const calls: DetouredCall[] = [];
    server.answerWith((call) => {
      calls.push(call);
      const headers: [string, string][] = [
        ['Content-Type', 'application/json'],
        ['Location', '/v1/made'],
        ['Set-Cookie', 'a=1; Domain=a.nl; Path=/; Secure'],
      ];
      return Promise.resolve({ status: 201, headers, body: Buffer.from('{"next":"https://a.nl/v1?page=2"}') });
    });
    const answer = await fetch(server.addresses.inward('https://a.nl/v1'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link: server.addresses.inward('https://a.nl/me') }),
    });
    expect(calls[0]).toMatchObject({ method: 'POST', address: 'https://a.nl/v1' });
    expect(calls[0]!.body.toString()).toBe('{"link":"https://a.nl/me"}');
    expect(await answer.json()).toEqual({ next: server.addresses.inward('https://a.nl/v1?page=2') });
    expect(answer.headers.get('location')).toBe(server.addresses.inward('https://a.nl/v1/made'));
    expect(answer.headers.get('set-cookie')).toBe('a=1; Path=/https/a.nl');
  });
  it('cuts the connection where nobody answers', async () => {
    server = await new DetourServer().open();
    await expect(fetch(server.addresses.inward('https://a.nl/'))).rejects.toThrow();
  });
});
