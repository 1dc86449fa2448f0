import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as client from 'openid-client';
import { startSandbox, type Sandbox } from '../sandbox.js';
import { demoPersons } from './demo-persons.js';

const REDIRECT = 'http://localhost:53219/auth/callback';

let folder: string;
let sandbox: Sandbox;
let configuration: client.Configuration;

/** A browser in a few lines: keeps cookies, follows redirects inside the provider, and stops where it is sent away. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async open(url: string, form?: Record<string, string>): Promise<{ url: string; text: string }> {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form ? new URLSearchParams(form) : undefined,
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) return { url, text: await answer.text() };
    const next = new URL(location, url).href;
    return next.startsWith(sandbox.url) ? this.open(next) : { url: next, text: '' };
  }
}

async function start(verifier: string, redirect = REDIRECT): Promise<URL> {
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirect,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'a-state',
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-openid-'));
  sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
  configuration = await client.discovery(new URL(`${sandbox.url}/openid`), 'koppel', 'koppel-demo-secret', undefined, {
    execute: [client.allowInsecureRequests],
  });
}, 60_000);

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the OpenID provider', () => {
  it('logs every demo person in with one click, and asks again the next time', async () => {
    const browser = new Browser();
    for (const person of demoPersons) {
      const verifier = client.randomPKCECodeVerifier();
      const page = await browser.open((await start(verifier)).href);
      expect(page.text).toContain(`data-person="${person.sub}"`);
      const arrived = await browser.open(page.url, { person: person.sub });
      const tokens = await client.authorizationCodeGrant(configuration, new URL(arrived.url), {
        pkceCodeVerifier: verifier,
        expectedState: 'a-state',
      });
      const { sub, name, email } = person;
      expect(tokens.claims()).toMatchObject({ sub, name, email, locale: 'nl-NL' });
      expect(await client.fetchUserInfo(configuration, tokens.access_token, sub)).toMatchObject({ sub, name, email });
    }
  });

  it('logs out and returns to where it is told to', async () => {
    const browser = new Browser();
    const verifier = client.randomPKCECodeVerifier();
    const page = await browser.open((await start(verifier)).href);
    const arrived = await browser.open(page.url, { person: 'iris-bakker' });
    const tokens = await client.authorizationCodeGrant(configuration, new URL(arrived.url), {
      pkceCodeVerifier: verifier,
      expectedState: 'a-state',
    });
    const logout = client.buildEndSessionUrl(configuration, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: 'http://localhost:53219/',
    });
    const asked = await browser.open(logout.href);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const left = await browser.open(action, { xsrf, logout: 'yes' });
    expect(left.url).toBe('http://localhost:53219/');
  });

  it('refuses other places to return to and persons it does not know', async () => {
    const away = await new Browser().open((await start('x'.repeat(43), 'https://evil.example/callback')).href);
    expect(away.text).toContain('redirect_uri');
    const browser = new Browser();
    const page = await browser.open((await start('x'.repeat(43))).href);
    expect((await browser.open(page.url, { person: 'nobody' })).text).toContain('Who are you today?');
  });

  it('has a person for each role, two administrators and two developers', () => {
    expect(demoPersons.map(({ role }) => role).sort()).toEqual([
      'administrator',
      'administrator',
      'consultant',
      'developer',
      'developer',
      'employee',
      'operator',
      'partner',
      'productOwner',
      'remoteConsultant',
      'sales',
      'securityOfficer',
    ]);
  });
});
