import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, Stack, type StackCaller } from '../support/stack.js';

const REPOSITORY = 'HelloID-Conn-Prov-Target-AFAS-Profit-Persons';

let stack: Stack;
let anybody: StackCaller;
const folder = mkdtempSync(join(tmpdir(), 'koppel-push-'));

beforeAll(async () => {
  stack = await Stack.start({ workers: 1 });
  await stack.synced();
  anybody = await stack.caller('anna-de-vries');
}, 300_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stack.close();
}, 60_000);

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Developer', '-c', 'user.email=developer@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });

interface Version {
  id: string;
  label: string;
  files: { path: string; sha256: string }[];
}

const versions = async (): Promise<Version[]> => {
  const { connector } = await anybody.graphql<{ connector: { versions: Version[] } }>(
    'query ($repository: String!) { connector(repository: $repository) { versions { id label files { path sha256 } } } }',
    { repository: REPOSITORY },
  );
  return connector.versions;
};

const bytes = async (sha256: string): Promise<string> => {
  const response = await fetch(`${stack.url}/catalog/files/${sha256}`);
  expect(response.status).toBe(200);
  return response.text();
};

describe('a push to the organisation', () => {
  it('with a new tag is searchable as a new version within five seconds, and old versions outlive the repository', async () => {
    const before = await versions();
    const script = before
      .find((version) => version.label.startsWith('v'))!
      .files.find((file) => file.path === 'update.ps1')!;
    const original = await bytes(script.sha256);
    expect(original).toContain('$actionContext');

    git(
      'clone',
      '--quiet',
      `${stack.sandboxUrl.replace('http://', 'http://token:sandbox-github-token@')}/github/koppel-demo/${REPOSITORY}.git`,
      '.',
    );
    writeFileSync(join(folder, 'update.ps1'), `${original}\n# one line more\n`);
    git('commit', '--quiet', '--all', '--message', 'One line more');
    git('tag', 'v7.3.0');
    git('push', '--quiet', '--atomic', 'origin', 'HEAD', 'v7.3.0');

    await eventually(async () => {
      const { connectors } = await anybody.graphql<{
        connectors: { items: { repository: string; latestVersion: string }[] };
      }>('{ connectors(filter: { search: "afas persons" }) { items { repository latestVersion } } }');
      return connectors.items.some((item) => item.repository === REPOSITORY && item.latestVersion === 'v7.3.0');
    }, 5_000);
    const after = await versions();
    expect(after.map((version) => version.label)).toEqual(
      expect.arrayContaining([
        'v7.3.0',
        ...before.filter((version) => version.label.startsWith('v')).map((version) => version.label),
      ]),
    );
    const changed = after
      .find((version) => version.label === 'v7.3.0')!
      .files.find((file) => file.path === 'update.ps1')!;
    expect(await bytes(changed.sha256)).toBe(`${original}\n# one line more\n`);

    await stack.sandbox(`/github/_control/repositories/${REPOSITORY}`, { method: 'DELETE' });
    await eventually(
      async () =>
        (await stack.rows('select from connector where repository = $1 and deleted_at is not null', [REPOSITORY]))
          .length === 1,
    );
    expect(await bytes(script.sha256)).toBe(original);
    expect((await versions()).map((version) => version.id)).toEqual(after.map((version) => version.id));
  }, 120_000);
});
