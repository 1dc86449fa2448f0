import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BudgetSpent, GithubTraffic } from './github-traffic.js';

type Answer = (response: ServerResponse<IncomingMessage>) => void;

let server: Server;
let address: string;
let answers: Answer[];
let asked: number;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end('{}');
const budget = (remaining: number): Record<string, string> => ({
  'x-ratelimit-limit': '5000',
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
});

beforeEach(async () => {
  answers = [];
  asked = 0;
  server = createServer((_, response) => {
    asked += 1;
    (answers.shift() ?? status(200))(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('the way to GitHub', () => {
  it.each<[string, Answer]>([
    ['a bad gateway', status(502)],
    ['a cut connection', (response) => response.destroy()],
    [
      'a connection cut in the middle of the body',
      (response) => response.writeHead(200, { 'content-length': '9' }).write('{', () => response.destroy()),
    ],
    ['a short Retry-After', status(429, { 'retry-after': '0' })],
  ])('goes on after %s', async (_, fault) => {
    answers = [fault];
    const traffic = new GithubTraffic();
    expect((await traffic.fetch(address, {})).status).toBe(200);
    expect(traffic.requests).toBe(2);
  });

  it('gives a fault that stays to its caller', async () => {
    answers = [status(502), status(502), status(502)];
    expect((await new GithubTraffic().fetch(address, {})).status).toBe(502);
    expect(asked).toBe(3);
  });

  it.each<[string, Answer]>([
    ['a long Retry-After', status(403, { 'retry-after': '600' })],
    ['a spent budget', status(403, budget(0))],
    ['a 429 that does not say how long', status(429)],
  ])('asks nothing more after %s', async (_, refusal) => {
    answers = [refusal];
    const traffic = new GithubTraffic();
    await expect(traffic.fetch(address, {})).rejects.toThrow(BudgetSpent);
    await expect(traffic.fetch(address, {})).rejects.toThrow(/no more requests until \d\d:\d\d UTC/);
    expect(asked).toBe(1);
    expect(traffic.resumeAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
  });

  it('leaves a tenth of the budget to others', async () => {
    answers = [status(200, budget(500)), status(200, budget(499))];
    const traffic = new GithubTraffic();
    await traffic.fetch(address, {});
    await traffic.fetch(address, {});
    await expect(traffic.fetch(address, {})).rejects.toThrow(BudgetSpent);
    expect(asked).toBe(2);
  });

  it('takes a refusal that has nothing to do with the budget as an answer', async () => {
    answers = [status(403, budget(4000)), status(401)];
    const traffic = new GithubTraffic();
    expect((await traffic.fetch(address, {})).status).toBe(403);
    expect((await traffic.fetch(address, {})).status).toBe(401);
  });
});
