import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostLimits } from './host-limits.js';
import { HostPool } from './host-pool.js';
import { HostUnavailable } from './host-unavailable.js';
import type { HostStatus, ScriptExecution, StreamRecord } from './script-execution.js';

/** These run the real host program: `node scripts/powershell-host.mjs` builds it. */
jest.setTimeout(60_000);

const pools: HostPool[] = [];

function openPool(limits: Partial<HostLimits> = {}): HostPool {
  const pool = new HostPool({ maximumHosts: 4, graceMilliseconds: 1000, ...limits });
  pools.push(pool);
  return pool;
}

function script(text: string, more: Partial<ScriptExecution> = {}): ScriptExecution {
  return {
    system: 'tenant/afas',
    script: { name: 'create.ps1', text },
    variables: {},
    lists: [],
    collect: [],
    timeLimitSeconds: 30,
    network: { allowedHosts: null, onlyReads: [], dryRun: false },
    secrets: [],
    ...more,
  };
}

/** The process of a system's host, as this machine numbers it: its script sees another number in its container. */
const processOf = (pool: HostPool, system = 'tenant/afas') =>
  pool.status().find((host) => host.system === system && host.state !== 'ending')?.processId;

const isRunning = (processId: number) => {
  try {
    return !readFileSync(`/proc/${processId}/stat`, 'utf8').includes(') Z');
  } catch {
    return false;
  }
};

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('an action', () => {
  it('gets native variables and gives back output, streams and variables', async () => {
    const report = await openPool().run(
      script(
        `$outputContext.AuditLogs.Add([pscustomobject]@{ Message = "hello $($actionContext.Data.name)"; IsError = $false })
         $outputContext.Success = $true
         $actionContext.Data.start.GetType().Name
         $actionContext.Data.roles.GetType().Name
         Write-Warning 'careful'
         1 / 0
         Write-Information 'done'`,
        {
          variables: {
            actionContext: { Data: { name: 'Zoë', start: '2026-01-01T00:00:00Z', roles: ['a'] } },
            outputContext: { Success: false, AuditLogs: [] },
          },
          lists: ['outputContext.AuditLogs'],
          collect: ['outputContext', 'nothingOfThatName'],
        },
      ),
    );
    expect(report).toMatchObject({ ended: 'completed', reason: null, thrown: null, calls: [], missingCommands: [] });
    expect(report.output).toEqual(['String', 'Object[]']);
    expect(report.variables).toEqual({
      outputContext: { Success: true, AuditLogs: [{ Message: 'hello Zoë', IsError: false }] },
    });
    expect(report.streams.map(({ stream, message }) => [stream, message])).toEqual([
      ['warning', 'careful'],
      ['error', 'Attempted to divide by zero.'],
      ['information', 'done'],
    ]);
    expect(report.streams[1]?.error).toMatchObject({ id: 'RuntimeException', line: 6 });
  });

  it('tells of streams while it runs', async () => {
    const stop = new AbortController();
    const seen: StreamRecord[] = [];
    const report = await openPool().run(
      script(`Write-Warning 'first'; while ($true) { Start-Sleep -Milliseconds 20 }`),
      (record) => {
        seen.push(record);
        stop.abort();
      },
      stop.signal,
    );
    expect(seen.map(({ message }) => message)).toEqual(['first']);
    expect(report).toMatchObject({ ended: 'cancelled', streams: seen });
  });

  it('reports null as an output and keeps what a script writes to the console out of the line', async () => {
    const report = await openPool().run(
      script(
        `$null | ForEach-Object { ,$_ }; [Console]::WriteLine('Content-Length: 5'); [Console]::OpenStandardOutput().Write([byte[]](1,2,3)); 'end'`,
      ),
    );
    expect(report.output.at(-1)).toBe('end');
    expect(report.ended).toBe('completed');
  });

  it('finds no way to the line, no program and nothing of our environment', async () => {
    process.env.KOPPEL_SECRET_OF_THE_TEST = 'x';
    const report = await openPool().run(
      script(`[IO.Directory]::GetFileSystemEntries("$HOME/..").ForEach({ [IO.Path]::GetFileName($_) }) | Sort-Object
        [IO.Directory]::GetFileSystemEntries([IO.Path]::GetTempPath()).Count
        "[$env:KOPPEL_SECRET_OF_THE_TEST$env:PATH]"`),
    );
    delete process.env.KOPPEL_SECRET_OF_THE_TEST;
    expect(report.output.filter((name) => name !== 'engine')).toEqual(['work', 0, '[]']);
  });

  it('reports exit and an uncaught throw as completed', async () => {
    const pool = openPool();
    expect(await pool.run(script(`'a'; exit 1; 'b'`))).toMatchObject({
      ended: 'completed',
      output: ['a'],
      thrown: null,
    });
    const thrown = await pool.run(script(`\nthrow 'no access'`));
    expect(thrown).toMatchObject({ ended: 'completed', thrown: { message: 'no access', line: 2 } });
  });

  it('names the commands that are missing', async () => {
    const report = await openPool().run(script(`function Get-Mine { 1 }; Get-Mine; Connect-ExchangeOnline`));
    expect(report.missingCommands).toEqual(['Connect-ExchangeOnline']);
    expect(report.streams[0]?.error?.id).toBe('CommandNotFoundException');
  });
});

describe('web calls', () => {
  it('are recorded with secrets masked, and in a dry run what would write is refused', async () => {
    const server = createServer((request, response) => response.end(JSON.stringify({ method: request.method })));
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    const { port } = server.address() as AddressInfo;
    const report = await openPool().run(
      script(
        `(Invoke-RestMethod $uri -Headers @{ 'X-Key' = 'pa55word' }).method
         try { Invoke-RestMethod $uri -Method Put -Body '{"a":"pa55word"}' -ContentType application/json } catch { 'refused' }`,
        {
          variables: { uri: `http://127.0.0.1:${port}/people` },
          network: { allowedHosts: ['127.0.0.1'], onlyReads: [], dryRun: true },
          secrets: ['pa55word'],
        },
      ),
    );
    server.close();
    expect(report.output).toEqual(['GET', 'refused']);
    expect(report.calls).toMatchObject([
      { method: 'GET', status: 200, blocked: null },
      { method: 'PUT', status: null, blocked: 'wouldWrite', headers: { 'Content-Type': 'application/json' } },
    ]);
    expect(JSON.stringify(report.calls)).not.toContain('pa55word');
  });
});

describe('limits', () => {
  it('stops an endless loop softly and goes on in the same host', async () => {
    const pool = openPool({ graceMilliseconds: 20_000 });
    // A first action takes long to get to its first line.
    await pool.run(script(`'warm'`));
    const report = await pool.run(
      script(`'a'; $outputContext = 7; while ($true) {}`, { timeLimitSeconds: 2, collect: ['outputContext'] }),
    );
    expect(report).toMatchObject({ ended: 'timedOut', output: ['a'], variables: { outputContext: 7 } });
    const host = processOf(pool);
    await pool.run(script('1'));
    expect([host, processOf(pool)]).toEqual([expect.any(Number), host]);
  });

  it('kills a host that hangs in .NET and reports what it had said', async () => {
    const pool = openPool({ graceMilliseconds: 200 });
    // The time that a host takes to start is not what this is about.
    await pool.run(script(`'warm'`));
    let host = 0;
    const report = await pool.run(
      script(`'said'; Write-Warning 'now'; [Threading.Thread]::Sleep(60000)`, { timeLimitSeconds: 4 }),
      () => (host = processOf(pool)!),
    );
    expect(report).toMatchObject({ ended: 'killed', output: ['said'] });
    expect(report.reason).toContain('time limit of 4 seconds');
    expect(isRunning(host)).toBe(false);
    expect((await pool.run(script(`'next'`))).output).toEqual(['next']);
  });

  it('kills a host that hangs when its action is cancelled', async () => {
    const stop = new AbortController();
    const running = openPool().run(
      script(`Write-Warning 'now'; [Threading.Thread]::Sleep(60000)`),
      () => stop.abort(),
      stop.signal,
    );
    expect(await running).toMatchObject({ ended: 'killed', streams: [{ message: 'now' }] });
  });

  it('does not start what was cancelled before, or while it waited', async () => {
    const pool = openPool({ hostsPerSystem: 1 });
    expect(await pool.run(script(`'x'`), undefined, AbortSignal.abort())).toMatchObject({
      ended: 'cancelled',
      output: [],
    });
    const stop = new AbortController();
    const first = pool.run(script(`Write-Warning 'running'; Start-Sleep 1`), () => stop.abort());
    const second = pool.run(script(`'x'`), undefined, stop.signal);
    expect(await second).toMatchObject({ ended: 'cancelled', output: [] });
    expect(await first).toMatchObject({ ended: 'completed' });
  });

  it('stops a script that writes without end, much or little at a time', async () => {
    const pool = openPool({ maximumRecordedBytes: 1024 * 1024 });
    for (const text of [`while ($true) { 'x' * 10000 }`, 'while ($true) { 1 }']) {
      const report = await pool.run(script(text));
      expect(report).toMatchObject({ ended: 'killed', reason: 'The script was stopped: it wrote more than 1 MB.' });
      expect(report.output.length).toBeGreaterThan(50);
    }
  });

  it('reports a host that ends by itself as crashed and runs the next action elsewhere', async () => {
    const pool = openPool();
    const report = await pool.run(script(`'before'; [Environment]::Exit(3)`));
    expect(report).toMatchObject({ ended: 'crashed', reason: 'The host ended with exit code 3.' });
    expect((await pool.run(script(`'next'`))).output).toEqual(['next']);
  });

  it('survives a script that takes all memory', async () => {
    const pool = openPool({ heapBytes: 256 * 1024 * 1024 });
    const report = await pool.run(
      script(
        `$a = [Collections.Generic.List[object]]::new(); try { while ($true) { $a.Add([byte[]]::new(10MB)) } } catch { throw }`,
      ),
    );
    expect(report.thrown?.message ?? report.ended).toMatch(/OutOfMemory|crashed/);
    expect((await pool.run(script(`'next'`))).output).toEqual(['next']);
  });
});

describe('hosts and systems', () => {
  it('never share a process between two systems', async () => {
    const pool = openPool();
    const run = async (system: string) => {
      await pool.run(script('1', { system }));
      return processOf(pool, system);
    };
    const [a, b] = [await run('a'), await run('b')];
    expect(a).not.toBe(b);
    expect([await run('a'), await run('b')]).toEqual([a, b]);
  });

  it('rest while their system goes on in the one that it used last', async () => {
    const pool = openPool({ spares: 0 });
    const used = new Set<unknown>();
    const isAtWork = ({ state }: HostStatus) => state === 'running';
    const run = () => pool.run(script('Write-Warning 1'), () => used.add(pool.status().find(isAtWork)?.processId));
    await Promise.all([pool.run(script('1')), pool.run(script('1'))]);
    for (let n = 0; n < 3; n++) await run();
    expect([used.size, pool.status().length]).toEqual([1, 2]);
  });

  it('leave nothing behind for the next action', async () => {
    const pool = openPool();
    const traces = `"$headers|$global:left|$env:LEFT|$(Test-Path Function:Left)|$([Net.ServicePointManager]::DefaultConnectionLimit)|$([Threading.Thread]::CurrentThread.CurrentCulture)"`;
    const before = await pool.run(script(traces));
    await pool.run(
      script(`$headers = 'token'; $global:left = 1; $env:LEFT = 1; function Left {}; function global:Left {}
        [Net.ServicePointManager]::DefaultConnectionLimit = 77; [cultureinfo]::DefaultThreadCurrentCulture = 'nl-NL'`),
    );
    const after = await pool.run(script(traces));
    expect(after.output).toEqual(before.output);
    expect(pool.status().filter(({ system }) => system !== null)).toHaveLength(1);
  });

  it('end a process that a script has loaded code into', async () => {
    const pool = openPool();
    let host = 0;
    const used = await pool.run(
      script(`Write-Warning 'now'; class Thing { [int] $n = 1 }; [Thing]::new().n`),
      () => (host = processOf(pool)!),
    );
    expect(used.output).toEqual([1]);
    await pool.run(script('1'));
    expect(processOf(pool)).not.toBe(host);
  });

  it('run twenty actions at once and mix nothing up', async () => {
    const pool = openPool({ maximumHosts: 3, hostsPerSystem: 2 });
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const reports = await Promise.all(
      numbers.map((n) =>
        pool.run(
          script('"$system $n"; Start-Sleep -Milliseconds 20; $n', {
            system: `s${n % 4}`,
            variables: { n, system: `s${n % 4}` },
          }),
        ),
      ),
    );
    expect(reports.map(({ output }) => output)).toEqual(numbers.map((n) => [`s${n % 4} ${n}`, n]));
    expect(pool.status().length).toBeLessThanOrEqual(4);
  });

  it('keep a warm spare, close what is idle, and replace a spare that died', async () => {
    const pool = openPool({ idleMilliseconds: 50, graceMilliseconds: 50 });
    await pool.run(script('1'));
    await eventually(() => pool.status().every(({ system }) => system === null));
    const spare = pool.status()[0]!;
    process.kill(spare.processId, 'SIGKILL');
    await eventually(() =>
      pool.status().some(({ processId, state }) => processId !== spare.processId && state === 'idle'),
    );
  });

  it('report as crashed what somebody else has killed', async () => {
    const pool = openPool();
    const running = pool.run(script('Write-Warning 1; Start-Sleep 60'), () => {
      process.kill(processOf(pool)!, 'SIGKILL');
    });
    expect(await running).toMatchObject({ ended: 'crashed', reason: 'The host ended by SIGKILL.' });
  });

  it('go on when a process died the moment before its action', async () => {
    const pool = openPool({ spares: 0 });
    await pool.run(script('1'));
    process.kill(processOf(pool)!, 'SIGKILL');
    const report = await pool.run(script(`'x'`));
    expect(['crashed', 'completed']).toContain(report.ended);
    expect((await pool.run(script(`'x'`))).output).toEqual(['x']);
  });

  it('make room for another system by ending the host that was idle longest', async () => {
    const pool = openPool({ maximumHosts: 2, spares: 0 });
    for (const system of ['a', 'b', 'c']) await pool.run(script('1', { system }));
    expect(
      pool
        .status()
        .filter(({ state }) => state !== 'ending')
        .map(({ system }) => system),
    ).toEqual(['b', 'c']);
  });

  it('go to a system that waits, however many actions of another one stand before it', async () => {
    const pool = openPool({ maximumHosts: 1, spares: 0, turnMilliseconds: 1 });
    const enough = new AbortController();
    const pause = script('Start-Sleep -Milliseconds 20', { system: 'many' });
    const many = Array.from({ length: 1_000 }, () => pool.run(pause, undefined, enough.signal));
    const other = await pool.run(script(`'its turn'`, { system: 'other' }));
    enough.abort();
    expect(other.output).toEqual(['its turn']);
    expect((await Promise.all(many)).map(({ ended }) => ended)).toContain('cancelled');
  });

  it('stay with a system until their turn is over', async () => {
    const pool = openPool({ maximumHosts: 1, spares: 0, turnMilliseconds: 600_000 });
    const ended: string[] = [];
    const run = async (system: string) => {
      await pool.run(script('1', { system }));
      ended.push(system);
    };
    await Promise.all(['a', 'b', 'a', 'b', 'a', 'a'].map(run));
    expect(ended).toEqual(['a', 'a', 'a', 'a', 'b', 'b']);
  });

  it('stay for the next action of a system that takes one after the other, while another one waits', async () => {
    // Long turns: what is shown is the moment between two actions, however slow this machine is.
    const pool = openPool({ maximumHosts: 2, spares: 0, turnMilliseconds: 600_000 });
    const enough = new AbortController();
    const used: unknown[] = [];
    const run = (system: string, text: string) =>
      pool.run(script(text, { system }), () => used.push(processOf(pool, system)), enough.signal);
    const [busy, first] = [run('busy', 'Start-Sleep 60'), run('a', 'Write-Warning 1')];
    const waits = run('waits', 'Start-Sleep 60');
    await first;
    await run('a', 'Write-Warning 2');
    expect(used).toEqual([expect.any(Number), used[0]]);
    enough.abort();
    await Promise.all([busy, waits]);
  });

  it('end with the pool, and what they run is reported as killed', async () => {
    const pool = openPool();
    let processId = 0;
    const running = pool.run(script('Write-Warning 1; Start-Sleep 60'), () => {
      processId = processOf(pool)!;
      void pool.close();
    });
    expect(await running).toMatchObject({ ended: 'killed' });
    expect(isRunning(processId)).toBe(false);
  });
});

describe('without a host program', () => {
  it('says how to install it', async () => {
    const pool = new HostPool({}, () => {
      throw new HostUnavailable('Install it.');
    });
    await expect(pool.run(script('1'))).rejects.toThrow('Install it.');
  });

  it('says what a program that does not start has said', async () => {
    const pool = new HostPool({ spares: 0 }, () => '/bin/false');
    await expect(pool.run(script('1'))).rejects.toThrow(HostUnavailable);
    expect(pool.status()).toEqual([]);
    await pool.close();
  });
});

describe('reading a script', () => {
  it('tells commands, functions, variables, types and faults', async () => {
    const analysis = await openPool().analyse(
      `function Get-Token { Invoke-RestMethod -Uri $uri }\n$p = $person | ConvertFrom-Json\n[Net.ServicePointManager]::Expect100Continue\nGet-Token; Get-ADUser`,
    );
    expect(analysis).toMatchObject({
      functions: ['Get-Token'],
      missingCommands: expect.arrayContaining(['Get-ADUser']),
      variablesRead: ['person', 'uri'],
      types: ['Net.ServicePointManager'],
      parseErrors: [],
    });
    const broken = await openPool().analyse(`'a'\nif (`);
    expect(broken.parseErrors[0]).toMatchObject({ line: 2 });
  });
});

async function eventually(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((settle) => setTimeout(settle, 20));
}
