/**
 * Question: what does an action cost in a warm host, against a PowerShell process of its own for each action?
 * Run after `npm run build`: node bench/host-actions.ts [actions]
 */
import { isDeepStrictEqual } from 'node:util';
import { HostPool, type ScriptExecution } from '#runtime';

const actions = Number(process.argv[2] ?? 300);
const text = `
$account = [pscustomobject]@{ userName = "$($actionContext.Data.givenName).$($actionContext.Data.familyName)".ToLower(); active = $true }
foreach ($contract in $personContext.Person.Contracts) {
  $account | Add-Member -NotePropertyName "c$($contract.Id)" -NotePropertyValue $contract.Department.Name -Force
}
$outputContext.AuditLogs.Add([pscustomobject]@{ Action = 'CreateAccount'; Message = ($account | ConvertTo-Json -Compress); IsError = $false })
$outputContext.Success = $true
`;

function execution(number: number): ScriptExecution {
  const contracts = Array.from({ length: 3 }, (_, id) => ({
    Id: id,
    Department: { Name: `Department ${number % 7}` },
  }));
  return {
    system: 'bench',
    script: { name: 'create.ps1', text },
    variables: {
      actionContext: { Data: { givenName: 'Anna', familyName: `Jansen${number}` } },
      personContext: { Person: { Contracts: contracts } },
      outputContext: { Success: false, AuditLogs: [] },
    },
    lists: ['outputContext.AuditLogs'],
    collect: ['outputContext'],
    timeLimitSeconds: 30,
    network: { allowedHosts: null, onlyReads: [], dryRun: false },
    secrets: [],
  };
}

async function inWarmHosts(count: number, hostsPerSystem: number) {
  const pool = new HostPool({ hostsPerSystem, maximumHosts: hostsPerSystem, spares: 0 });
  await Promise.all(Array.from({ length: hostsPerSystem }, (_, number) => pool.run(execution(number))));
  const started = performance.now();
  const reports = await Promise.all(Array.from({ length: count }, (_, number) => pool.run(execution(number))));
  const seconds = (performance.now() - started) / 1000;
  await pool.close();
  return { seconds, results: reports.map(({ variables }) => variables) };
}

async function inProcessesOfTheirOwn(count: number) {
  const results = [];
  const started = performance.now();
  for (let number = 0; number < count; number++) {
    const pool = new HostPool({ spares: 0 });
    results.push((await pool.run(execution(number))).variables);
    await pool.close();
  }
  return { seconds: (performance.now() - started) / 1000, results };
}

const few = Math.max(3, Math.round(actions / 20));
const cold = await inProcessesOfTheirOwn(few);
for (const hosts of [1, 2]) {
  const warm = await inWarmHosts(actions, hosts);
  if (!isDeepStrictEqual(warm.results.slice(0, few), cold.results))
    throw new Error('The outputs differ: no times are given.');
  const rates = { warm: actions / warm.seconds, cold: few / cold.seconds };
  console.log(
    `${hosts} warm host(s): ${rates.warm.toFixed(0)} actions/s; a process for each: ${rates.cold.toFixed(1)} actions/s; ` +
      `${(rates.warm / rates.cold).toFixed(0)} times as many`,
  );
}
