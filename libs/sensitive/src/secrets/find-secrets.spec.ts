import { describe, expect, it } from '@jest/globals';
import { findSecrets } from './find-secrets.js';

const kinds = (text: string) => findSecrets(text).map(({ kind, name }) => (name ? `${kind} ${name}` : kind));
const hex = '7B91C0A2E4D84F6E9A3C5D7E1F2B4C6D8E0A1B3C5D7F9E1A2C4E6F8091A3B5C7';
const basic = Buffer.from('svc-hello:Kq7#rV2!m').toString('base64');
const part = (text: string) => Buffer.from(text).toString('base64url');
const jwt = `${part('{"alg":"HS256"}')}.${part('{"sub":"koppel"}')}.c2lnbmF0dXJlLW9mLWl0`;
// Written in two pieces, so that no scanner of repositories takes a spec for a leak.
const githubToken = `gh${'p_'}A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8`;

describe('findSecrets', () => {
  it.each([
    [`<token><version>1</version><data>${hex}</data></token>`, 'afasToken'],
    [`Authorization = "Basic ${basic}"`, 'basicCredentials'],
    [`'Authorization' = 'Bearer ${jwt}'`, 'jwt'],
    ["$headers.Add('Authorization', 'Bearer 8f3kLm2Qp9Zx7Vt1Ws4Yb6')", 'bearerToken'],
    ['Server=sql01;Database=HR;User Id=svc;Password=Zomer!2031x;', 'connectionString'],
    ['https://svc:pa55w0rd!z@api.zenderhof.nl/v1', 'urlCredentials'],
    [`-----BEGIN RSA ${'PRIVATE'} KEY-----\n${'MIIEowIBAAKCAQEAv7'.repeat(4)}`, 'privateKey'],
    [`const t = "${githubToken}"`, 'vendorToken'],
    [`AKIA${'Q3EGZ7N5XK2MVB4T'}`, 'cloudKey'],
    ["$password = 'Welkom01!'", 'namedLiteral password'],
    ['"wachtwoord": "Zonnebloem77"', 'namedLiteral wachtwoord'],
    ["$kennwort = 'Sommer#2024'", 'namedLiteral kennwort'],
    ["$body['client_secret'] = 'Q2hw-83kdLs02mZa71Pq'", 'namedLiteral client_secret'],
    ["Connect-X -ApiKey '4f9d1c7ab2e84f60a1'", 'namedLiteral ApiKey'],
    ['API_TOKEN=9c1fE2ab77d0443fa8', 'namedLiteral API_TOKEN'],
    ["$token = [string]'k3Jx92mQw8Lr5TzP'", 'namedLiteral token'],
  ])('%j', (text, expected) => expect(kinds(text)).toEqual([expected]));

  it.each([
    '$password = $actionContext.Configuration.password',
    "$password = '<your password>'",
    "$apiKey = 'API_KEY'",
    "$clientSecret = 'xxxxxxxxxxxxxxxx'",
    "$secret = 'API_SECRET'",
    "$tokenUrl = 'https://login.zenderhof.nl/oauth2/token'",
    "$passwordLength = '12345678901'",
    "$token = '{{token}}'",
    "grant_type = 'password'",
    "$tokenType = 'Bearer'",
    'Authorization = "Bearer $accessToken"',
    'Authorization = "Basic $($encoded)"',
    'Server=$server;Database=HR;User Id=$user;Password=$password;',
    'https://user:password@example.com',
    '<token><version>1</version><data>YOUR-TOKEN</data></token>',
    '"type": "password", "label": "Wachtwoord van de gebruiker"',
    "'Partner-Solution-Id' = 'TOOLS001'",
    "throw 'No token was received from the service'",
    "$wachtwoord = 'Vul hier het wachtwoord in'",
    "-Password 'changeme'",
  ])('%j holds none', (text) => expect(kinds(text)).toEqual([]));

  it('tells where, and never shows the whole', () => {
    const [secret] = findSecrets("\n  $password = 'Welkom01!'");
    expect(secret).toMatchObject({ line: 2, column: 16, sample: 'We•••••••' });
  });

  it('passes over long words and empty lines without going back', () => {
    for (const text of ['x'.repeat(300_000), '\n'.repeat(300_000), `${'a.'.repeat(100_000)}=`])
      expect(findSecrets(text)).toEqual([]);
  });
});
