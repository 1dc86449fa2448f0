import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoPersons } from '../openid/demo-persons.js';
import { startSandbox, type Sandbox } from '../sandbox.js';
import { nextTag } from './github-page.js';

const TOKEN =
  '<token><version>1</version><data>5A4F4E4E4544414C2D4B4F5050454C2D53414E44424F582D544F4B454E2D3031</data></token>';
const USERS = 'HelloID-Conn-Prov-Target-AFAS-Profit-Users';

let folder: string;
let sandbox: Sandbox;

async function page(path: string): Promise<string> {
  const answer = await fetch(sandbox.url + path);
  expect(answer.headers.get('content-type')).toContain('text/html');
  return answer.text();
}

async function press(path: string, form: Record<string, string> = {}): Promise<Response> {
  return fetch(`${sandbox.url}/_pages${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { referer: `${sandbox.url}/` },
    redirect: 'manual',
  });
}

/** The attributes of the first element that has all the given pieces of text in its start tag. */
function tagWith(text: string, ...pieces: string[]): string {
  const found = [...text.matchAll(/<[a-z]+\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => pieces.every((piece) => tag.includes(piece)));
  return found ?? '';
}

async function writeUser(fields: object): Promise<void> {
  await fetch(`${sandbox.url}/afas/12345/ProfitRestServices/connectors/KnUser`, {
    method: 'PUT',
    headers: {
      authorization: `AfasToken ${Buffer.from(TOKEN).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ KnUser: { Element: { '@UsId': '12345.jdejong', Fields: { Nm: 'Joke', ...fields } } } }),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-pages-'));
  sandbox = await startSandbox({ port: 0, dataFolder: folder });
}, 60_000);
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the AFAS page', () => {
  it('shows who exists now, with what a browser test reads', async () => {
    await writeUser({ MtCd: 1, EmAd: 'joke@zonnedal.example', GrId: 'HRM' });
    const enabled = await page('/afas');
    const row = tagWith(enabled, 'data-user="12345.jdejong"');
    expect(row).toContain('data-user-enabled="true"');
    expect(row).toContain('data-user-email="joke@zonnedal.example"');
    expect(row).toMatch(/data-user-groups="[^"]*HRM/);
    expect(row).toContain('class="fresh"');
    expect(tagWith(enabled, 'data-service="afas"', 'data-writing-calls')).toContain('data-writing-calls="1"');
    expect(tagWith(enabled, 'data-call="')).toContain('data-call-writing="true"');
    await writeUser({ MtCd: 2 });
    expect(tagWith(await page('/afas/12345'), 'data-user="12345.jdejong"')).toContain('data-user-enabled="false"');
  });

  it('shows what was written as text, never as markup', async () => {
    await writeUser({ MtCd: 1, Nm: '<script>alert(1)</script>' });
    const text = await page('/afas');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>alert(1)');
  });

  it('has a page for each environment and none for others', async () => {
    expect(await page('/afas/67890')).toContain('Zorggroep Meander');
    expect((await fetch(`${sandbox.url}/afas/11111`)).status).toBe(404);
  });
});

describe('the GitHub pages', () => {
  it('find a repository and do with buttons what the control calls do', async () => {
    expect(await page('/github?q=profit-users')).toContain(`data-repository="${USERS}"`);
    expect(await page('/github?q=nothing-like-it')).toContain('No repository has');
    const own = `/github/repositories/${USERS}`;
    expect((await press(`${own}/push`, { message: 'By hand', tag: 'v8.0.0', with: 'tag' })).status).toBe(303);
    await press(`${own}/push`, { message: 'Only a commit', tag: 'v8.1.0', with: '' });
    await press(`${own}/archive`);
    const text = await page(`/github/repositories/${USERS}`);
    expect(text).toContain('data-tag="v8.0.0"');
    expect(text).not.toContain('data-tag="v8.1.0"');
    expect(text).toContain('Unarchive');
    const renamed = await press(`${own}/rename`, { to: 'Another-Name' });
    expect(renamed.headers.get('location')).toBe('/github/repositories/Another-Name');
    await press('/github/repositories/Another-Name/delete');
    expect((await fetch(`${sandbox.url}/github/repositories/Another-Name`)).status).toBe(404);
  });

  it('says what is wrong', async () => {
    const answer = await press('/github/repositories', { name: USERS });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('exists already');
  });

  it('proposes the next tag in the style of the repository', () => {
    expect(nextTag(['v1.2.0', 'v1.10.3', 'v1.9.0'])).toBe('v1.11.0');
    expect(nextTag(['v.1.0.1'])).toBe('v.1.1.0');
    expect(nextTag(['2.0'])).toBe('2.1.0');
    expect(nextTag(['something'])).toBe('v1.0.0');
  });
});

describe('the overview', () => {
  it('switches faults on and off and begins again', async () => {
    await press('/faults', { service: 'afas', badGateway: '2', delayMs: '', only: 'writing' });
    expect(await page('/')).toContain('2 × 502 (writing only)');
    await press('/faults/afas/off');
    expect(await page('/')).not.toContain('× 502');
    await writeUser({ MtCd: 2 });
    await press('/reset');
    const text = await page('/');
    expect(tagWith(text, 'data-service="afas"', 'data-writing-calls')).toContain('data-writing-calls="0"');
    expect(tagWith(await page('/afas'), 'data-user="12345.jdejong"')).toContain('data-user-enabled="true"');
  });

  it('does not count looking at the pages', async () => {
    for (const path of ['/', '/github', '/afas', '/openid']) await page(path);
    const counters = (await (await fetch(`${sandbox.url}/_control/counters`)).json()) as Record<
      string,
      { requests: number }
    >;
    expect(Object.values(counters).filter(({ requests }) => requests > 0)).toEqual([]);
  });

  it('lists the demo persons', async () => {
    const text = await page('/openid');
    expect([...text.matchAll(/data-person="/g)]).toHaveLength(demoPersons.length);
  });
});
