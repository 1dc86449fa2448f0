import { afterEach, describe, expect, it } from '@jest/globals';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { HostPool } from '../hosts/host-pool.js';
import type { NetworkPolicy, ScriptExecution } from '../hosts/script-execution.js';

/**
 * These run the real host program, contained; on machines that cannot, they are left out. KOPPEL_CONTAINMENT=off takes the container away and shows
 * which of them only it passes.
 */
const possible = new HostPool({ containment: 'auto' }).containment().contained;
const contained = possible ? describe : describe.skip;

const pools: HostPool[] = [];

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function openPool(): HostPool {
  const limits = { heapBytes: 256 * 1024 * 1024, nativeBytes: 512 * 1024 * 1024, folderBytes: 16 * 1024 * 1024 };
  const pool = new HostPool({
    maximumHosts: 4,
    graceMilliseconds: 500,
    maximumRecordedBytes: 4 * 1024 * 1024,
    ...limits,
  });
  pools.push(pool);
  return pool;
}

const script = (text: string, system = 'hostile', network: Partial<NetworkPolicy> = {}): ScriptExecution => ({
  system,
  script: { name: 'create.ps1', text },
  variables: {},
  lists: [],
  collect: [],
  timeLimitSeconds: 4,
  network: { allowedHosts: [], onlyReads: [], dryRun: false, ...network },
  secrets: [],
});

/** Runs an attack beside another system's action; then the attacked system runs again. */
async function attack(text: string, timeLimitSeconds = 4) {
  const pool = openPool();
  const [report, other] = await Promise.all([
    pool.run({ ...script(text), timeLimitSeconds }),
    pool.run(script(`Start-Sleep -Milliseconds 200; 'untouched'`, 'bystander')),
  ]);
  const next = await pool.run(script(`'next'`));
  expect([other.output, next.output]).toEqual([['untouched'], ['next']]);
  return report;
}

const tryIt = (text: string) => `try { $null = ${text}; 'reached' } catch { 'held' }`;

contained('an action that does not end by itself', () => {
  it.each([
    ['an endless loop', 'while ($true) {}', 'timedOut'],
    ['a tight .NET block', '[Threading.Thread]::Sleep(60000)', 'killed'],
    ['a gigabyte of output', `$x = 'x' * 100000; while ($true) { $x }`, 'killed'],
    ['a gigabyte of warnings', `$x = 'x' * 100000; while ($true) { Write-Warning $x }`, 'killed'],
    ['a gigabyte of information', `$x = 'x' * 100000; while ($true) { Write-Information $x }`, 'killed'],
    ['a gigabyte of errors', `$x = 'x' * 100000; while ($true) { Write-Error $x }`, 'killed'],
    ['[Environment]::Exit', '[Environment]::Exit(0)', 'crashed'],
    ['[Environment]::FailFast', `[Environment]::FailFast('gone')`, 'crashed'],
    ['killing its own process', '[Diagnostics.Process]::GetCurrentProcess().Kill(); Start-Sleep 60', 'crashed'],
  ])(
    'is ended and reported: %s',
    async (_, text, ended) => {
      const report = await attack(text);
      expect(report.ended).toBe(ended);
      expect(report.reason).not.toBeNull();
    },
    30_000,
  );

  it('ends only itself with exit', async () => {
    expect(await attack(`'a'; exit 3; 'b'`)).toMatchObject({ ended: 'completed', output: ['a'] });
  }, 30_000);
});

contained('an action that takes what it can', () => {
  it('has a limit of managed memory', async () => {
    const report = await attack(
      `$a = [Collections.Generic.List[object]]::new()
       try { foreach ($n in 1..64) { $a.Add([byte[]]::new(96MB)) }; 'reached' } catch { 'held' }`,
      25,
    );
    expect(report.output).toEqual(['held']);
  }, 30_000);

  it('has a limit of native memory', async () => {
    const report = await attack(
      `try { foreach ($n in 1..40) { $null = [Runtime.InteropServices.Marshal]::AllocHGlobal([IntPtr] 104857600) }; 'reached' } catch { 'held' }`,
    );
    expect(report.output).toEqual(['held']);
  }, 30_000);

  it('has a limit of disk', async () => {
    const report = await attack(
      `$file = [IO.File]::Create((Join-Path $HOME 'big'))
       try { foreach ($n in 1..64) { $file.Write([byte[]]::new(1MB)) }; $file.Flush(); 'reached' } catch { 'held' } finally { try { $file.Dispose() } catch { } }`,
    );
    expect(report.output).toEqual(['held']);
  }, 30_000);
});

contained('an action that looks around', () => {
  it.each([
    ['/etc/shadow', `[IO.File]::ReadAllText('/etc/shadow')`],
    [
      'the password file of the machine',
      `[IO.File]::ReadAllText('/etc/passwd').IndexOf('root:x:0').ToString().Replace('-1', [string]::new('x', -1))`,
    ],
    ['the project', `[IO.Directory]::GetFiles('${process.cwd()}/libs')`],
    ['the folders of other hosts', `[IO.Directory]::GetDirectories('/tmp', 'koppel-host-*').GetValue(0)`],
    ['the programs of the machine', `[Diagnostics.Process]::Start('/bin/sh', '-c true').WaitForExit()`],
    ['the environment of our process', `[IO.File]::ReadAllText('/proc/${process.pid}/environ')`],
    ['our process', `[Diagnostics.Process]::GetProcessById(${process.pid}).Kill($false) -or (throw 'no')`],
  ])(
    'does not find %s',
    async (_, text) => {
      // One that is not contained would end this very test.
      if (text.includes('Kill') && !openPool().containment().contained) throw new Error('Not contained.');
      expect((await attack(tryIt(text))).output).toEqual(['held']);
    },
    30_000,
  );

  it('reaches no socket of the machine: TCP, UDP, names', async () => {
    const server = createTcpServer((socket) => socket.end('secret'));
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    const { port } = server.address() as AddressInfo;
    const ears = createSocket('udp4').bind(0, '127.0.0.1');
    await once(ears, 'listening');
    let heard = 0;
    ears.on('message', () => (heard += 1));
    const report = await attack(
      [
        tryIt(`[Net.Sockets.TcpClient]::new('127.0.0.1', ${port})`),
        `$null = [Net.Sockets.UdpClient]::new().Send([byte[]](1), 1, '127.0.0.1', ${ears.address().port})`,
        tryIt(`[Net.Dns]::GetHostAddresses('example.nl')`),
        tryIt(`Invoke-RestMethod 'http://127.0.0.1:${port}/'`),
      ].join('\n'),
    );
    server.close();
    ears.close();
    expect([report.output, heard]).toEqual([['held', 'held', 'held'], 0]);
    expect(report.calls).toMatchObject([{ blocked: 'hostNotAllowed' }]);
  }, 30_000);

  it('cannot break the line to its host for others by writing on it', async () => {
    const report = await attack(
      `foreach ($n in 3..200) { try { $h = [Microsoft.Win32.SafeHandles.SafeFileHandle]::new([IntPtr] $n, $true); $h.Dispose() } catch { } }; 'end'`,
    );
    expect(['crashed', 'killed', 'completed']).toContain(report.ended);
  }, 30_000);
});

contained('a preview', () => {
  async function target() {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      request.resume().on('end', () => response.end('{"ok":true}'));
    });
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    const { port } = server.address() as AddressInfo;
    return { seen, address: `http://127.0.0.1:${port}`, port, close: () => server.close() };
  }

  const preview = (text: string, onlyReads: string[] = []) =>
    openPool().run(script(text, 'hostile', { allowedHosts: ['127.0.0.1'], onlyReads, dryRun: true }));

  it.each([
    ['Invoke-RestMethod PUT', (a: string) => `Invoke-RestMethod '${a}/x' -Method Put -Body '{}'`],
    [
      'a method in a header',
      (a: string) => `Invoke-RestMethod '${a}/x' -Headers @{ 'X-HTTP-Method-Override' = 'DELETE' }`,
    ],
    [
      'HttpClient',
      (a: string) => `[Net.Http.HttpClient]::new().PutAsync('${a}/x', $null).Result.EnsureSuccessStatusCode()`,
    ],
    [
      'HttpClient under a computed name',
      (a: string) =>
        `(New-Object ('Net.Http.Http' + 'Client')).DeleteAsync('${a}/x').GetAwaiter().GetResult().EnsureSuccessStatusCode()`,
    ],
    [
      'a socket by reflection',
      (a: string) =>
        `$t = [object].Assembly.GetType('System.Object'); $c = New-Object ('Net.Sock' + 'ets.TcpClient'); $c.Connect('127.0.0.1', ${new URL(a).port}); $c.GetStream().Write([Text.Encoding]::ASCII.GetBytes("DELETE /x HTTP/1.1\`r\`nHost: a\`r\`n\`r\`n"))`,
    ],
    [
      'raw bytes to the gate',
      (a: string) =>
        `$s = New-Object ('Net.Sock' + 'ets.Socket') ([Enum]::ToObject(('Net.Sockets.AddressFamily' -as [type]), 1)), 1, 0
         $s.Connect((New-Object ('Net.Sock' + 'ets.UnixDomainSocketEndPoint') '/line/gate'))
         $null = $s.Send([Text.Encoding]::ASCII.GetBytes('{"host":"127.0.0.1","port":${new URL(a).port}}' + "\`nDELETE /x HTTP/1.1\`r\`nHost: a\`r\`n\`r\`n")); Start-Sleep -Milliseconds 300; throw 'sent'`,
    ],
    [
      'our own policy replaced by reflection',
      (a: string) =>
        `$p = [AppDomain]::CurrentDomain.GetAssemblies().GetTypes().Where({ $_.Name -eq 'WebPolicy' })[0]
         $free = [Activator]::CreateInstance($p); $p.GetMethod('Attach').Invoke($null, @([runspace]::DefaultRunspace, $free))
         Invoke-RestMethod '${a}/x' -Method Delete`,
    ],
  ])(
    'lets no write out: %s',
    async (_, text) => {
      const { seen, address, close } = await target();
      const report = await preview(tryIt(`& { ${text(address)} }`));
      close();
      expect(seen).toEqual([]);
      expect(report.output).not.toContain('reached');
    },
    30_000,
  );

  it('records what the worker refused after the policy in the process was gone', async () => {
    const { seen, address, close } = await target();
    const { calls } = await preview(
      `$p = [AppDomain]::CurrentDomain.GetAssemblies().GetTypes().Where({ $_.Name -eq 'WebPolicy' })[0]
       $free = [Activator]::CreateInstance($p); $p.GetMethod('Attach').Invoke($null, @([runspace]::DefaultRunspace, $free))
       try { Invoke-RestMethod '${address}/x' -Method Delete } catch { }`,
    );
    close();
    expect(seen).toEqual([]);
    expect(calls).toMatchObject([{ method: 'DELETE', address: `${address}/x`, blocked: 'wouldWrite' }]);
  }, 30_000);

  it('lets out what reads, what is marked and what gets a token', async () => {
    const { seen, address, close } = await target();
    const report = await preview(
      `(Invoke-RestMethod '${address}/people?a=b').ok
       (Invoke-RestMethod '${address}/soap/x' -Method Post -Body '<a/>').ok
       (Invoke-RestMethod '${address}/token' -Method Post -Body @{ grant_type = 'client_credentials'; client_id = 'a'; client_secret = 'b' }).ok`,
      [`${address}/soap`],
    );
    close();
    expect(report.output).toEqual([true, true, true]);
    expect(seen).toEqual(['GET /people?a=b', 'POST /soap/x', 'POST /token']);
  }, 30_000);
});
