import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionResult } from '#runtime';
import { runKoppel } from '../support/koppel.js';

/** `koppel run --context`: scripts get exactly what a file says. */
jest.setTimeout(60_000);

let server: Server;
let folder: string;
let address: string;
let written: string[] = [];

const V2 = `
$null = Invoke-RestMethod "$($actionContext.Configuration.baseUrl)/people"
$guarded = $actionContext.DryRun -eq $true -and $actionContext.Configuration.guard -eq $true
if (-not $guarded) { $null = Invoke-RestMethod "$($actionContext.Configuration.baseUrl)/people" -Method Post -Body '{}' -Headers @{ Authorization = $actionContext.Configuration.token } }
$outputContext.Data.id = "$($actionContext.Data.start.GetType().Name) $($actionContext.Data.start)"
$outputContext.AuditLogs.Add(@{ Message = "$($personContext.Person.Odd) $($actionContext.Operation) $($actionContext.Data.PSObject.Properties.Name)" })
$outputContext.AccountReference = 7
$outputContext.Success = $true
`;
const V1 = `
$c = $configuration | ConvertFrom-Json
$p = $person | ConvertFrom-Json
Write-Output ([pscustomobject]@{ Success = $true; AccountReference = $p.n; ExportData = @{ told = "$dryRun $($c.x) $extra" } } | ConvertTo-Json)
`;

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function run(context: unknown, ...options: string[]) {
  const args = [
    'run',
    'create',
    join(folder, options.includes('--v1') ? 'v1' : 'v2'),
    '--context',
    file('context.json', context),
  ];
  const printed = await runKoppel(...args, ...options.filter((word) => word !== '--v1'));
  return { ...printed, result: () => JSON.parse(printed.out) as ActionResult };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.method !== 'GET') written.push(request.url!);
    response.setHeader('content-type', 'application/json').end('[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'koppel-context-'));
  for (const [name, script] of [
    ['v2', V2],
    ['v1', V1],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'create.ps1'), script);
  }
  const setting = {
    key: 'token',
    type: 'input',
    templateOptions: { label: 'Token', type: 'password', required: true },
  };
  writeFileSync(join(folder, 'v2', 'configuration.json'), JSON.stringify([setting]));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => server.close(resolve));
});

const action = (more: object = {}) => ({
  Configuration: { baseUrl: address, token: 's3cret-token' },
  Data: { start: '2026-01-02T00:00:00Z', id: null },
  ...more,
});

describe('exact contexts', () => {
  it('reach a V2 script as they are: texts stay texts, and what is absent stays absent', async () => {
    const { result, code } = await run(
      { actionContext: action(), personContext: { Person: { Odd: 'kept' } } },
      '--json',
    );
    expect(code).toBe(0);
    expect(result()).toMatchObject({
      success: true,
      accountReference: 7,
      data: { id: 'String 2026-01-02T00:00:00Z', start: '2026-01-02T00:00:00Z' },
      auditLogs: [{ message: 'kept  start id' }],
    });
  });
  it('reach a V1 script as its variables', async () => {
    const variables = { configuration: '{"x":"as typed"}', person: { n: 12 }, dryRun: false, extra: 'e' };
    expect((await run({ variables }, '--v1', '--json')).result()).toMatchObject({
      accountReference: 12,
      data: { told: 'False as typed e' },
    });
  });
});

describe('a dry run with exact contexts', () => {
  it('refuses writing calls, lists them with secrets masked, and fails', async () => {
    written = [];
    const { result, code } = await run({ actionContext: action({ DryRun: true }) }, '--json');
    const calls = result().calls.map(({ method, blocked }) => `${method} ${blocked}`);
    expect(calls).toEqual(['GET null', 'POST wouldWrite']);
    expect(JSON.stringify(result())).not.toContain('s3cret-token');
    expect([written, code]).toEqual([[], 1]);
  });
  it('by the option is told to the script, and says that it wins', async () => {
    const context = { actionContext: action({ DryRun: false, Configuration: { baseUrl: address, guard: true } }) };
    const { errors, result } = await run(context, '--dry-run', '--json');
    expect(errors).toBe('The context says DryRun false; --dry-run wins, so the script is told true.\n');
    expect(result().calls.map(({ method }) => method)).toEqual(['GET']);
  });
  it('that is not enforced lets calls through and warns', async () => {
    written = [];
    const { errors, out, code } = await run({ actionContext: action({ DryRun: true }) }, '--no-enforce');
    expect(errors).toMatch(/^Warning: with --no-enforce only the script knows of the dry run/);
    expect(out).toContain('Writing calls are let through.');
    expect([written, code]).toEqual([['/people'], 0]);
  });
});

it.each([
  [
    'an option whose value is in the contexts',
    { actionContext: {} },
    ['--person', 'p.json', '--origin', 'x'],
    /leave out --person, --origin/,
  ],
  ['an unknown context', { actioncontext: {} }, [], /"actioncontext" is no context; there are actionContext/],
  ['a context that is no object', { actionContext: [] }, [], /field "actionContext": it must be an object/],
  ['both ways of treating writes', { actionContext: {} }, ['--show-writes', '--no-enforce'], /choose one/],
])('%s is wrong input', async (_, context, options, expected) => {
  const { errors, code, out } = await run(context, ...options);
  expect(errors).toMatch(expected);
  expect([code, out]).toEqual([2, '']);
});
