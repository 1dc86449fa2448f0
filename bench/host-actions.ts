/**
 * Question: how many actions a second does a warm host do, against a PowerShell process of its own for each action, and against a bare loop of
 * fresh runspaces in one process with nothing around it (powershell/bench)? The action is what connectors do: look up, compare, write, audit;
 * two calls to a target that answers after 0 and after 50 ms. Outputs are compared first.
 * `npm run bench -- host-actions [actions]`. Goals: at least 40 times the processes, at least 0.8 of the bare loop.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { HostPool, type ScriptExecution } from '#runtime';

const actions = Number(process.argv[2] ?? 300);
const script = `
$headers = @{ Authorization = "Bearer $($actionContext.Configuration.token)" }
$address = "$($actionContext.Configuration.url)/users/$($actionContext.References.Account)"
$current = Invoke-RestMethod -Uri $address -Method Get -Headers $headers
$outputContext.PreviousData = $current
$compare = @{ ReferenceObject = @($current.PSObject.Properties); DifferenceObject = @($actionContext.Data.PSObject.Properties) }
$changed = Compare-Object @compare -PassThru | Where-Object { $_.SideIndicator -eq '=>' }
if ($changed) {
  $body = @{}
  foreach ($property in $changed) { $body[$property.Name] = $property.Value }
  $null = Invoke-RestMethod -Uri $address -Method Put -Headers $headers -Body ($body | ConvertTo-Json) -ContentType 'application/json'
}
$outputContext.Data = $actionContext.Data
$outputContext.AuditLogs.Add([PSCustomObject]@{ Action = 'UpdateAccount'; Message = "Updated $($changed.Name -join ', ')"; IsError = $false })
$outputContext.Success = $true
`;

async function target(milliseconds: number) {
  const server = createServer((request, response) => {
    request.resume().on('end', () =>
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"userName":"jansen","displayName":"A. Jansen"}');
      }, milliseconds),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const variablesOf = (url: string, number: number) => ({
  actionContext: {
    Configuration: { url, token: 'bench' },
    References: { Account: `u${number}` },
    Data: { userName: 'jansen', displayName: `Anna Jansen ${number}` },
  },
  outputContext: { Success: false, AuditLogs: [], Data: null, PreviousData: null },
});

const execution = (url: string, number: number): ScriptExecution => ({
  system: 'bench',
  script: { name: 'update.ps1', text: script },
  variables: variablesOf(url, number),
  lists: ['outputContext.AuditLogs'],
  collect: ['outputContext'],
  timeLimitSeconds: 60,
  network: { allowedHosts: ['127.0.0.1'], onlyReads: [], dryRun: false },
  secrets: ['bench'],
});

interface Measured {
  perSecond: number;
  outputs: unknown[];
}

async function warm(url: string, hosts: number): Promise<Measured> {
  const pool = new HostPool({ hostsPerSystem: hosts, maximumHosts: hosts, spares: 0 });
  await Promise.all(Array.from({ length: hosts * 2 }, (_, number) => pool.run(execution(url, number))));
  const started = performance.now();
  const reports = await Promise.all(Array.from({ length: actions }, (_, number) => pool.run(execution(url, number))));
  const perSecond = (actions / (performance.now() - started)) * 1000;
  await pool.close();
  return { perSecond, outputs: reports.map(({ variables }) => variables.outputContext) };
}

async function processes(url: string): Promise<Measured> {
  const count = Math.max(3, Math.round(actions / 30));
  const outputs = [];
  const started = performance.now();
  for (let number = 0; number < count; number++) {
    const pool = new HostPool({ spares: 0 });
    outputs.push((await pool.run(execution(url, number))).variables.outputContext);
    await pool.close();
  }
  return { perSecond: (count / (performance.now() - started)) * 1000, outputs };
}

const project = join(import.meta.dirname, '../powershell/bench');
const built = spawnSync('dotnet', ['build', project, '-c', 'Release', '-v', 'quiet', '-nologo'], { encoding: 'utf8' });
if (built.status !== 0) throw new Error(`The bare loop does not build:\n${built.stdout}`);

async function bareLoop(url: string): Promise<Measured> {
  const program = join(project, 'bin/Release/net10.0/Koppel.PowerShell.BareLoop.dll');
  const loop = spawn('dotnet', [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  loop.stdin.end(
    JSON.stringify({ script, actions: Array.from({ length: actions }, (_, number) => variablesOf(url, number)) }),
  );
  let text = '';
  for await (const piece of loop.stdout) text += String(piece);
  const { seconds, outputs } = JSON.parse(text) as { seconds: number; outputs: string[] };
  return { perSecond: actions / seconds, outputs: outputs.map((output) => JSON.parse(output) as unknown) };
}

for (const milliseconds of [0, 50]) {
  const { url, close } = await target(milliseconds);
  const cold = await processes(url);
  const bare = await bareLoop(url);
  const one = await warm(url, 1);
  const two = await warm(url, 2);
  close();
  for (const [name, { outputs }] of Object.entries({ bare, one, two }))
    if (!isDeepStrictEqual(outputs.slice(0, cold.outputs.length), cold.outputs))
      throw new Error(`The outputs of ${name} differ from those of single processes: no figures are given.`);
  const row = (name: string, { perSecond }: Measured) =>
    console.log(
      `${name.padEnd(28)} ${perSecond.toFixed(1).padStart(7)} actions/s  ${(perSecond / cold.perSecond).toFixed(1).padStart(6)} × a process each  ${(perSecond / bare.perSecond).toFixed(2).padStart(5)} × the bare loop`,
    );
  console.log(`\ntarget answers after ${milliseconds} ms, ${actions} actions, outputs equal`);
  row('a process for each', cold);
  row('bare loop of runspaces', bare);
  row('one warm host', one);
  row('two warm hosts', two);
}
