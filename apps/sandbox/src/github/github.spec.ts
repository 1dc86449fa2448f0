import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhooks } from '@octokit/webhooks';
import { Octokit } from 'octokit';
import { startSandbox, type Sandbox } from '../sandbox.js';

const run = promisify(execFile);
const ORG = 'koppel-demo';
const USERS = 'HelloID-Conn-Prov-Target-AFAS-Profit-Users';
const SECRET = 'a-secret-of-the-test';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

let folder: string;
let sandbox: Sandbox;
let octokit: Octokit;
let listener: Server;
const received: Received[] = [];

async function control(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  });
  const json = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(`${answer.status}: ${String(json.error)}`);
  return json;
}

const github = (method: string, path: string, body?: object): Promise<Record<string, unknown>> =>
  control(method, `/github/_control${path}`, body);

async function git(...parameters: string[]): Promise<string> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_GLOBAL: '/dev/null', HOME: folder };
  const identity = ['-c', 'user.name=Tester', '-c', 'user.email=tester@koppel.example'];
  const { stdout } = await run('git', [...identity, ...parameters], { env });
  return stdout;
}

async function events(count: number): Promise<Received[]> {
  for (let tries = 0; tries < 200 && received.length < count; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return received;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-github-'));
  listener = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, resolve));
  const webhookUrl = `http://localhost:${(listener.address() as AddressInfo).port}/hook`;
  sandbox = await startSandbox({ port: 0, dataFolder: folder, webhookUrl, webhookSecret: SECRET });
  octokit = new Octokit({
    auth: 'sandbox-github-token',
    baseUrl: `${sandbox.url}/github/api/v3`,
    throttle: { enabled: false },
    retry: { enabled: false },
  });
}, 60_000);

beforeEach(async () => {
  await sandbox.reset();
  received.length = 0;
});

afterAll(async () => {
  await sandbox.close();
  listener.close();
  await rm(folder, { recursive: true, force: true });
});

const SWEEP = /* GraphQL */ `
  query ($login: String!, $first: Int!, $after: String) {
    organization(login: $login) {
      repositories(first: $first, after: $after, orderBy: { field: NAME, direction: ASC }) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          databaseId
          nameWithOwner
          isArchived
          pushedAt
          repositoryTopics(first: 5) {
            nodes {
              topic {
                name
              }
            }
          }
          defaultBranchRef {
            name
            target {
              oid
              ... on Commit {
                committedDate
                tree {
                  oid
                }
              }
            }
          }
          refs(refPrefix: "refs/tags/", first: 20, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
            totalCount
            nodes {
              name
              target {
                __typename
                oid
                ... on Tag {
                  target {
                    oid
                  }
                }
              }
            }
          }
          latestRelease {
            tagName
          }
        }
      }
    }
    rateLimit {
      limit
      cost
      remaining
      resetAt
    }
  }
`;

interface SweepPage {
  organization: {
    repositories: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: {
        id: string;
        nameWithOwner: string;
        refs: { nodes: { name: string; target: { __typename: string; oid: string; target?: { oid: string } } }[] };
        defaultBranchRef: { target: { oid: string; tree: { oid: string } } };
      }[];
    };
  };
  rateLimit: { cost: number; remaining: number };
}

describe('the GraphQL sweep', () => {
  it('lists at least 260 connectors in pages of 50, each once, for a point a page', async () => {
    const names = new Set<string>();
    let after: string | null = null;
    let pages = 0;
    let page: SweepPage;
    do {
      page = await octokit.graphql<SweepPage>(SWEEP, { login: ORG, first: 50, after });
      for (const node of page.organization.repositories.nodes) names.add(node.nameWithOwner);
      after = page.organization.repositories.pageInfo.endCursor;
      pages += 1;
      expect(page.rateLimit.remaining).toBe(5000 - pages);
    } while (page.organization.repositories.pageInfo.hasNextPage);
    expect(pages).toBeLessThanOrEqual(6);
    expect(names.size).toBe(page.organization.repositories.totalCount);
    expect(names.size).toBeGreaterThanOrEqual(260);
    const counters = await control('GET', '/_control/counters');
    expect(counters.github).toMatchObject({ graphql: pages, points: pages, rest: 0, git: 0, writing: 0 });
  });

  it('gives a page of more than 50 repositories only in part', async () => {
    const asked = octokit.graphql<SweepPage>(SWEEP, { login: ORG, first: 100 });
    await expect(asked).rejects.toMatchObject({ errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED' }] });
    const { data } = (await asked.catch((error: unknown) => error)) as { data: SweepPage };
    expect(data.organization.repositories.nodes.filter(Boolean)).toHaveLength(50);
  });

  it('refuses pages without a size or beyond 100, unknown organisations, and names what is wrong', async () => {
    const ask = (query: string): Promise<unknown> => octokit.graphql(query);
    await expect(ask(`{ organization(login: "${ORG}") { repositories { totalCount } } }`)).rejects.toMatchObject({
      errors: [{ type: 'MISSING_PAGINATION_BOUNDARIES' }],
    });
    await expect(
      ask(`{ organization(login: "${ORG}") { repositories(first: 101) { totalCount } } }`),
    ).rejects.toMatchObject({ errors: [{ type: 'EXCESSIVE_PAGINATION' }] });
    await expect(ask('{ organization(login: "nobody") { id } }')).rejects.toMatchObject({
      errors: [{ type: 'NOT_FOUND', path: ['organization'] }],
    });
    await expect(ask('{ organization(login: "nobody") { nonsense } }')).rejects.toThrow(/nonsense/);
  });

  it('stops at the end of the budget', async () => {
    await github('POST', '/rate-limit', { resource: 'graphql', remaining: 1 });
    await octokit.graphql('{ viewer { login } }');
    await expect(octokit.graphql('{ viewer { login } }')).rejects.toMatchObject({ errors: [{ type: 'RATE_LIMITED' }] });
  });
});

describe('the REST calls', () => {
  it('pages with Link headers through all repositories', async () => {
    const all = await octokit.paginate(octokit.rest.repos.listForOrg, { org: ORG, per_page: 100, sort: 'pushed' });
    expect(all.length).toBeGreaterThanOrEqual(260);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    const pushed = all.map((one) => one.pushed_at ?? '');
    expect([...pushed].sort().reverse()).toEqual(pushed);
  });

  it('answers 304 for free when nothing changed', async () => {
    const first = await octokit.rest.repos.get({ owner: ORG, repo: USERS });
    const again = octokit.rest.repos.get({ owner: ORG, repo: USERS, headers: { 'if-none-match': first.headers.etag } });
    await expect(again).rejects.toMatchObject({ status: 304 });
    const limits = await octokit.rest.rateLimit.get();
    expect(limits.data.resources.core.used).toBe(1);
  });

  it('refuses a wrong token and tells what is not there', async () => {
    const stranger = new Octokit({ auth: 'wrong', baseUrl: `${sandbox.url}/github/api/v3`, retry: { enabled: false } });
    await expect(stranger.rest.users.getAuthenticated()).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining('Bad credentials'),
    });
    await expect(octokit.rest.repos.get({ owner: ORG, repo: 'not-there' })).rejects.toMatchObject({ status: 404 });
  });

  it('follows a rename, until another repository takes the old name', async () => {
    const before = await octokit.rest.repos.get({ owner: ORG, repo: USERS });
    await github('POST', `/repositories/${USERS}/rename`, { to: 'Renamed' });
    const after = await octokit.rest.repos.get({ owner: ORG, repo: USERS });
    expect(after.data).toMatchObject({ name: 'Renamed', node_id: before.data.node_id });
    await github('POST', '/repositories', { name: USERS });
    const taken = await octokit.rest.repos.get({ owner: ORG, repo: USERS });
    expect(taken.data.node_id).not.toBe(before.data.node_id);
  });
});

describe('git over HTTP', () => {
  it('clones samples with the tags of their history and generated connectors byte for byte', async () => {
    const target = join(folder, 'clone-users');
    await git('clone', '--quiet', `${sandbox.url}/github/${ORG}/${USERS}.git`, target);
    expect((await git('-C', target, 'tag')).trim().split('\n')).toEqual(['v1.0.0', 'v1.1.0', 'v1.2.0']);
    const own = await readFile(join('samples', 'connectors', USERS, 'create.ps1'));
    expect(await readFile(join(target, 'create.ps1'))).toEqual(own);
    await rm(target, { recursive: true });
    const all = (await github('GET', '/repositories')) as unknown as { name: string; headOid: string }[];
    const generated = all.find((one) => one.name.includes('Topdesk')) ?? all[40];
    const bare = join(folder, 'generated.git');
    await git('clone', '--quiet', '--mirror', `${sandbox.url}/github/${ORG}/${generated?.name}.git`, bare);
    expect((await git('-C', bare, 'rev-parse', 'HEAD')).trim()).toBe(generated?.headOid);
    await git('-C', bare, 'fsck', '--strict');
  });

  it('takes a push with the token only and tells the webhook what it was', async () => {
    const target = join(folder, 'push');
    const address = `${sandbox.url}/github/${ORG}/${USERS}.git`;
    await git('clone', '--quiet', address, target);
    await writeFile(join(target, 'NEW.md'), 'new\n');
    await git('-C', target, 'add', '.');
    await git('-C', target, 'commit', '--quiet', '--message', 'A new file');
    await git('-C', target, 'tag', '-a', 'v9.0.0', '-m', 'Nine');
    await expect(git('-C', target, 'push', 'origin', 'main')).rejects.toThrow();
    const signedIn = address.replace('http://', 'http://x-access-token:sandbox-github-token@');
    await git('-C', target, 'push', '--quiet', signedIn, 'main', 'v9.0.0');
    const head = (await git('-C', target, 'rev-parse', 'HEAD')).trim();

    const hooks = await events(3);
    const verifier = new Webhooks({ secret: SECRET });
    for (const hook of hooks) {
      expect(await verifier.verify(hook.body, String(hook.headers['x-hub-signature-256']))).toBe(true);
    }
    const bodies = hooks.map((hook) => ({
      event: hook.headers['x-github-event'],
      ...(JSON.parse(hook.body) as { ref: string; after?: string; repository: { name: string } }),
    }));
    expect(bodies.map(({ event, ref }) => `${String(event)} ${ref}`).sort()).toEqual([
      'create v9.0.0',
      'push refs/heads/main',
      'push refs/tags/v9.0.0',
    ]);
    expect(bodies.find(({ ref }) => ref === 'refs/heads/main')).toMatchObject({
      after: head,
      repository: { name: USERS },
    });
    const tags = await octokit.rest.repos.listTags({ owner: ORG, repo: USERS });
    expect(tags.data.map((tag) => tag.name)).toContain('v9.0.0');
    await rm(target, { recursive: true });
  });

  it('refuses a push to an archived repository and has nothing after a delete', async () => {
    await github('POST', `/repositories/${USERS}/archive`);
    const address = `${sandbox.url}/github/${ORG}/${USERS}.git`.replace('http://', 'http://t:sandbox-github-token@');
    const bare = join(folder, 'archived.git');
    await git('clone', '--quiet', '--bare', address, bare);
    await expect(git('-C', bare, 'push', address, 'main:other')).rejects.toThrow(/403|archived/);
    await github('DELETE', `/repositories/${USERS}`);
    await expect(git('ls-remote', address)).rejects.toThrow(/not found/i);
    await rm(bare, { recursive: true });
  });
});

describe('the control calls', () => {
  it('push and tag in one go, move a tag, force a branch', async () => {
    const push = await github('POST', `/repositories/${USERS}/push`, {
      files: { 'a/ö b.txt': 'één', 'create.ps1': null },
      tag: 'v3.0.0',
    });
    const page = await octokit.graphql<{ repository: SweepPage['organization']['repositories']['nodes'][number] }>(
      `{ repository(owner: "${ORG}", name: "${USERS}") { id nameWithOwner defaultBranchRef { target { oid ... on Commit { tree { oid } } } } refs(refPrefix: "refs/tags/", first: 9) { nodes { name target { __typename oid } } } } }`,
    );
    expect(page.repository.defaultBranchRef.target).toEqual({ oid: push.oid, tree: { oid: push.tree } });
    expect(page.repository.refs.nodes.find(({ name }) => name === 'v3.0.0')?.target.oid).toBe(push.oid);
    const moved = await github('POST', `/repositories/${USERS}/tags/v3.0.0/move`, { files: { 'fix.txt': 'fix' } });
    expect(moved.oid).not.toBe(push.oid);
    const forced = await github('POST', `/repositories/${USERS}/force-push`, { files: { 'README.md': 'anew' } });
    const pushes = (await events(6)).map((hook) => JSON.parse(hook.body) as { ref: string; forced?: boolean });
    const onMain = pushes.filter(({ ref }) => ref === 'refs/heads/main');
    expect(onMain.map((push) => push.forced).sort()).toEqual([false, false, true]);
    const bare = join(folder, 'forced.git');
    await git('clone', '--quiet', '--bare', `${sandbox.url}/github/${ORG}/${USERS}.git`, bare);
    expect((await git('-C', bare, 'ls-tree', '-r', '--name-only', String(forced.oid))).trim()).toBe('README.md');
    await rm(bare, { recursive: true });
  });

  it('lose and repeat deliveries on demand, and deliver again when asked', async () => {
    await github('POST', '/webhooks/faults', { lose: 1 });
    await github('POST', `/repositories/${USERS}/archive`);
    await github('POST', '/webhooks/faults', { duplicate: 1 });
    await github('POST', `/repositories/${USERS}/unarchive`);
    expect((await events(2)).map((hook) => (JSON.parse(hook.body) as { action: string }).action)).toEqual([
      'unarchived',
      'unarchived',
    ]);
    const list = (await github('GET', '/deliveries')) as unknown as { id: string; outcome: string; action: string }[];
    const lost = list.find((one) => one.outcome === 'lost');
    expect(lost?.action).toBe('archived');
    await github('POST', `/deliveries/${lost?.id}/redeliver`);
    expect((await events(3)).map((hook) => hook.headers['x-github-delivery'])).toContain(lost?.id);
  });

  it('explain what is wrong with a call', async () => {
    await expect(github('POST', '/repositories/nothing/archive')).rejects.toThrow(
      '404: There is no repository "nothing".',
    );
    await expect(github('POST', `/repositories/${USERS}/push`, { files: { x: 3 } })).rejects.toThrow(/^400/);
  });

  it('go back to the same objects at a reset', async () => {
    const before = await github('GET', `/repositories/${USERS}`);
    await github('POST', `/repositories/${USERS}/push`, { files: { x: 'y' }, tag: 'v4.0.0' });
    await github('DELETE', '/repositories/HelloID-Conn-Prov-Source-AFAS-Profit');
    await sandbox.reset();
    expect(await github('GET', `/repositories/${USERS}`)).toEqual(before);
    expect((await github('GET', '/repositories/HelloID-Conn-Prov-Source-AFAS-Profit')).archived).toBe(false);
  });
});

describe('faults', () => {
  const ask = (): Promise<Response> =>
    fetch(`${sandbox.url}/github/api/v3/meta`, { headers: { authorization: 'token sandbox-github-token' } });

  it('hit as many requests as were asked for, in their real shape', async () => {
    await control('PUT', '/_control/faults/github', { tooManyRequests: 1, retryAfterSeconds: 7 });
    const busy = await ask();
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '7']);
    await control('PUT', '/_control/faults/github', { secondaryLimit: 1 });
    const limited = await ask();
    expect([limited.status, ((await limited.json()) as { message: string }).message]).toEqual([
      403,
      expect.stringContaining('secondary rate limit'),
    ]);
    await control('PUT', '/_control/faults/github', { badGateway: 2 });
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([502, 502, 200]);
    await control('PUT', '/_control/faults/github', { cut: 1 });
    await expect(ask()).rejects.toThrow();
    expect((await ask()).status).toBe(200);
  });

  it('slow a body down without changing it, and spare what they are not for', async () => {
    const whole = await (await ask()).text();
    await control('PUT', '/_control/faults/github', { slowBodyMs: 50, only: 'rest' });
    expect(await (await ask()).text()).toBe(whole);
    await control('PUT', '/_control/faults/github', { badGateway: 1, only: 'git' });
    expect((await ask()).status).toBe(200);
    await expect(control('PUT', '/_control/faults/github', { nonsense: 1 })).rejects.toThrow(/^400/);
  });
});
