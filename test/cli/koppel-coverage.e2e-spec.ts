import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runKoppel } from '../support/koppel.js';
import { ConnectorsRepository, type Connector } from '#catalog';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;
const folder = mkdtempSync(join(tmpdir(), 'koppel-coverage-'));

beforeAll(async () => {
  api = await startApi();
  const connectors = api.app.get(ConnectorsRepository, { strict: false });
  for (const application of ['TOPdesk', 'Microsoft Entra ID', 'Canvas']) {
    const repository = `HelloID-Conn-Prov-Target-${application.replaceAll(' ', '-')}`;
    await connectors.save({
      nodeId: repository,
      owner: 'org',
      repository,
      url: `https://github.com/org/${repository}`,
      application,
      topics: [],
      kind: 'target',
      capabilities: ['accounts'],
      importable: true,
      archived: false,
      warnings: [],
      warningCount: 0,
    } satisfies Partial<Connector>);
  }
});

afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runKoppel('coverage', ...args);

const list = (text: string): string => {
  const file = join(folder, 'applications.txt');
  writeFileSync(file, text);
  return file;
};

describe('koppel coverage', () => {
  it('says of each application whether it is covered, and why', async () => {
    const { out, code } = await run(list('- TOPdesk\n- Azure AD\n- Workday\n'), '--url', api.url);
    expect(out).toMatch(/✓ have +\d+% +TOPdesk/);
    expect(out).toMatch(/✓ have +\d+% +Azure AD .*another name/);
    expect(out).toMatch(/✗ absent +\d+% +Workday/);
    expect(out).toContain('3 applications: 2 have, 0 partly, 1 absent.');
    expect(code).toBe(1);
  });

  it('asks about more than fits into one question, and prints JSON', async () => {
    const names = Array.from({ length: 250 }, (_, at) => `Zwoele ${at}`);
    const { out } = await run(list(names.join('\n')), '--json', '--url', api.url);
    const answers = JSON.parse(out) as { asked: string; verdict: string }[];
    expect(answers.map(({ asked }) => asked)).toEqual(names);
    expect(new Set(answers.map(({ verdict }) => verdict))).toEqual(new Set(['absent']));
  });

  it('ends with 0 when everything is covered', async () => {
    expect((await run(list('Canvas'), '--url', api.url)).code).toBe(0);
  });

  it.each([
    ['a file that is not there', () => join(folder, 'nothing.txt'), 'There is no list'],
    ['a list without names', () => list('\n---\n'), 'names no applications'],
    ['no catalog', () => list('TOPdesk'), 'No catalog answers', 'http://127.0.0.1:9'],
  ])('says what is wrong with %s', async (_, file, message, url = api.url) => {
    const { errors, code } = await run(file(), '--url', url);
    expect(errors).toContain(message);
    expect(code).toBe(2);
  });
});
