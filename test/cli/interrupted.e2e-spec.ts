import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

const CONNECTOR = 'HelloID-Conn-Prov-Target-Endless';

let server: Server;
let folder: string;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'koppel-interrupted-'));
  server = createServer((_, response) => response.end('{}'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connector = join(folder, CONNECTOR);
  mkdirSync(join(connector, 'cases'), { recursive: true });
  mkdirSync(join(folder, 'temporary'));
  writeFileSync(
    join(connector, 'create.ps1'),
    `$null = Invoke-RestMethod "$($actionContext.Configuration.baseUrl)/" -Method Post; while ($true) { Start-Sleep -Milliseconds 20 }`,
  );
  const context = { actionContext: { Configuration: { baseUrl: address } } };
  writeFileSync(join(folder, 'context.json'), JSON.stringify(context));
  const calls = [{ method: 'POST', address: `${address}/` }];
  writeFileSync(join(connector, 'cases/create.json'), JSON.stringify({ action: 'create', context, calls }));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

it.each<[string, () => string[], RegExp]>([
  ['run', () => ['create', CONNECTOR, '--context', 'context.json'], /^✗ Uncertain in .*\n/m],
  ['test', () => [CONNECTOR, '--against', address], /^Interrupted: 0 of 1 cases ran\.$/m],
])('koppel %s that is interrupted says how far it came and leaves nothing behind', async (command, rest, expected) => {
  const program = spawn(process.execPath, [join(process.cwd(), 'dist/apps/cli/src/main.js'), command, ...rest()], {
    cwd: folder,
    env: { ...process.env, TMPDIR: join(folder, 'temporary') },
  });
  server.once('request', () => program.kill('SIGINT'));
  const [out, errors, [code]] = await Promise.all([text(program.stdout), text(program.stderr), once(program, 'close')]);
  expect(out + errors).toMatch(expected);
  expect(code).toBe(130);
  expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
});
