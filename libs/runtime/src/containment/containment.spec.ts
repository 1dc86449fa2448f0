import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { hostname } from 'node:os';
import { type HostLimits, hostLimits } from '../hosts/host-limits.js';
import { HostPool } from '../hosts/host-pool.js';
import { HostProcess } from '../hosts/host-process.js';
import { findHostProgram } from '../hosts/host-program.js';
import type { NetworkPolicy, ScriptExecution, ScriptExecutionReport } from '../hosts/script-execution.js';
import { containmentSentence } from './containment.js';

/**
 * These run the real host program, contained; on machines that cannot, they are left out. KOPPEL_CONTAINMENT=off takes the container away and shows
 * which of them only it passes.
 */
const { contained: possible, unfiltered } = new HostPool({ containment: 'auto' }).containment();
const contained = possible ? describe : describe.skip;
const filtered = unfiltered === null;
const megabyte = 1024 * 1024;

function poolOf(limits: Partial<HostLimits> = {}): HostPool {
  return new HostPool({
    maximumHosts: 5,
    graceMilliseconds: 20_000,
    maximumRecordedBytes: 4 * megabyte,
    heapBytes: 256 * megabyte,
    nativeBytes: 512 * megabyte,
    folderBytes: 16 * megabyte,
    processes: 128,
    ...limits,
  });
}

const script = (text: string, system = 'hostile', network: Partial<NetworkPolicy> = {}): ScriptExecution => ({
  system,
  script: { name: 'create.ps1', text },
  variables: {},
  lists: [],
  collect: [],
  timeLimitSeconds: 40,
  network: { allowedHosts: [], onlyReads: [], dryRun: false, ...network },
  secrets: [],
});

const databaseUrl = 'postgres://koppel:of-the-test@db/koppel';

/** One pool for all attacks. An action of another system runs in it from the first attack to the last. */
let pool: HostPool;
let bystander: Promise<ScriptExecutionReport>;
const dismiss = new AbortController();
let nextBeat = Promise.withResolvers<void>();

beforeAll(async () => {
  if (!possible) return;
  process.env.KOPPEL_DATABASE_URL_OF_THE_TEST = databaseUrl;
  pool = poolOf();
  const text = `while ($true) { Write-Information beat; Start-Sleep -Milliseconds 20 }`;
  bystander = pool.run(
    { ...script(text, 'bystander'), timeLimitSeconds: 600 },
    () => nextBeat.resolve(),
    dismiss.signal,
  );
  await beat();
}, 60_000);

afterAll(async () => {
  if (!possible) return;
  delete process.env.KOPPEL_DATABASE_URL_OF_THE_TEST;
  dismiss.abort();
  const { ended } = await bystander;
  await pool.close();
  expect(ended).toBe('cancelled');
}, 60_000);

/** The other system's action is at work now. */
async function beat(): Promise<void> {
  nextBeat = Promise.withResolvers();
  const gone = bystander.then(({ reason }) => Promise.reject(new Error(`The other system's action ended: ${reason}`)));
  await Promise.race([nextBeat.promise, gone]);
}

/** Runs an attack beside the other system's action, which goes on; then the attacked system runs again. */
async function attack(text: string, at = pool, timeLimitSeconds = 40) {
  const report = await at.run({ ...script(text), timeLimitSeconds });
  const next = await at.run(script(`'next'`));
  expect(next.output).toEqual(['next']);
  await beat();
  return report;
}

/** Of a script that nothing but the end of its process stops, and not to wait long for that. */
async function attackWithoutGrace(text: string, limits: Partial<HostLimits> = {}) {
  const impatient = poolOf({ graceMilliseconds: 200, ...limits });
  try {
    return await attack(text, impatient, 1);
  } finally {
    await impatient.close();
  }
}

const tryIt = (text: string) => `try { $null = ${text}; 'reached' } catch { 'held' }`;

/** C# of an attacker who compiles it in the action. */
const nativeCode = `Add-Type -TypeDefinition @'
  using System; using System.IO; using System.Runtime.InteropServices; using System.Text; using System.Threading;
  public static class Native {
    [DllImport("libc")] public static extern int open(string path, int flags);
    [DllImport("libc")] public static extern int kill(int process, int signal);
    [DllImport("libc")] public static extern int prctl(int option, ulong value);
    [DllImport("libc")] public static extern int sethostname(string name, nint length);
    [DllImport("libc")] public static extern int ptrace(int request, int process, nint address, nint data);
    [DllImport("libc")] public static extern nint process_vm_readv(int process, nint local, ulong a, nint remote, ulong b, ulong flags);
    [DllImport("libc")] static extern int execve(string path, string[] words, string[] environment);
    [DllImport("libc")] static extern int fork();
    [DllImport("libc")] static extern int pause();
    [DllImport("libc")] static extern void _exit(int code);
    [DllImport("libc")] static extern nint write(int descriptor, byte[] bytes, nint length);
    [DllImport("libc")] static extern nint mmap(nint address, nint length, int protection, int flags, int descriptor, nint offset);
    [DllImport("libc")] static extern int mprotect(nint address, nint length, int protection);
    [DllImport("libc", SetLastError = true)] static extern nint syscall(nint number, nint a, nint b, nint c, nint d, nint e, nint f);
    /// What the kernel says to a call: the number of its error, 0 for none.
    public static int Answer(int number, params long[] given) {
      var a = new nint[6];
      for (var n = 0; n < given.Length; n++) a[n] = (nint)given[n];
      return syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]) < 0 ? Marshal.GetLastPInvokeError() : 0;
    }
    public static int Fork() {
      var child = fork();
      if (child == 0) _exit(0);
      return child;
    }
    /// Fills memory: to share (MAP_SHARED), or its own that it makes read-only. The kernel's limit counts neither. With pauses, as who counts looks four times a second, and this machine must not be full before.
    public static void Fill(bool shared) {
      while (true) {
        var block = mmap(0, 16 << 20, 3, shared ? 0x8021 : 0x8022, -1, 0);
        if (block != -1 && !shared) mprotect(block, 16 << 20, 1);
        Thread.Sleep(20);
      }
    }
    public static int Start() => execve("/bin/sh", new[] { "sh", "-c", "true", null }, new string[] { null });
    public static int Forks() {
      for (var n = 0; n < 1000; n++) {
        var child = fork();
        if (child == 0) while (true) pause();
        if (child < 0) return n;
      }
      return 1000;
    }
    public static int Deeper(int n) => n == -1 ? 0 : 1 + Deeper(n + 1);
    public static void Say(string head, int times) {
      var block = new byte[1000000];
      Array.Fill(block, (byte)32);
      for (var descriptor = 3; descriptor < 300; descriptor++) {
        string link = null;
        try { link = new FileInfo("/proc/self/fd/" + descriptor).LinkTarget; } catch { }
        if (link == null || !link.StartsWith("socket:")) continue;
        var to = descriptor;
        new Thread(() => {
          write(to, Encoding.ASCII.GetBytes(head), head.Length);
          for (var n = 0; n < times; n++) if (write(to, block, block.Length) < 0) Thread.Sleep(1);
        }).Start();
      }
      Thread.Sleep(60000);
    }
  }
'@
`;

contained('an action that does not end by itself', () => {
  it.each([
    ['a gigabyte of output', `$x = 'x' * 100000; while ($true) { $x }`, 'killed', 'more than 4 MB'],
    ['a gigabyte of warnings', `$x = 'x' * 100000; while ($true) { Write-Warning $x }`, 'killed', 'more than 4 MB'],
    ['a gigabyte of information', `$x = 'x' * 100000; while ($true) { Write-Information $x }`, 'killed', 'more than'],
    ['a gigabyte of errors', `$x = 'x' * 100000; while ($true) { Write-Error $x }`, 'killed', 'more than 4 MB'],
    ['[Environment]::Exit', '[Environment]::Exit(0)', 'crashed', 'exit code 0'],
    ['[Environment]::FailFast', `[Environment]::FailFast('gone')`, 'crashed', 'SIGABRT'],
    ['Kill', '[Diagnostics.Process]::GetCurrentProcess().Kill(); Start-Sleep 60', 'crashed', 'SIGKILL'],
    ['a stack overflow in .NET code', `${nativeCode}; [Native]::Deeper(0)`, 'crashed', 'Stack overflow'],
  ])(
    'is ended and reported: %s',
    async (_, text, ended, reason) => {
      const report = await attack(text);
      expect([report.ended, report.reason]).toEqual([ended, expect.stringContaining(reason)]);
    },
    60_000,
  );

  it('is stopped at its time limit: an endless loop', async () => {
    const { ended, reason } = await attack('while ($true) {}', pool, 0.5);
    expect([ended, reason]).toEqual(['timedOut', 'The script was stopped at its time limit.']);
  }, 60_000);

  it.each([
    ['a blocked .NET call', '[Threading.Thread]::Sleep(60000)'],
    ['a function that calls itself for ever', 'function Get-Deep { Get-Deep }; Get-Deep'],
  ])(
    'is ended with its process where it does not stop: %s',
    async (_, text) => {
      const { ended, reason } = await attackWithoutGrace(text);
      expect([ended, reason]).toEqual(['killed', expect.stringContaining('time limit of 1 seconds')]);
    },
    60_000,
  );

  it('ends only itself with exit', async () => {
    expect(await attack(`'a'; exit 3; 'b'`)).toMatchObject({ ended: 'completed', output: ['a'] });
  }, 60_000);

  it.each([
    ['Stop-Process of its own process', 'Stop-Process -Id $PID -Force', 'CommandNotFoundException'],
    ['Stop-Process of the process above', 'Stop-Process -Id 1 -Force', 'CommandNotFoundException'],
    ['kill', 'kill $PID', 'CommandNotFoundException'],
    [
      'Stop-Process by its full name',
      'Microsoft.PowerShell.Management\\Stop-Process -Id $PID -Force',
      'CouldNotAutoLoadModule',
    ],
  ])(
    'goes on, and is told that there is no such command: %s',
    async (_, text, error) => {
      const { ended, output, streams } = await attack(`${text}; 'after'`);
      expect([ended, output]).toEqual(['completed', ['after']]);
      expect(streams.map((record) => record.error?.id)).toEqual([error]);
    },
    60_000,
  );
});

contained('an action that takes what it can', () => {
  it('has a limit of managed memory', async () => {
    const report = await attack(
      `$a = [Collections.Generic.List[object]]::new()
       try { foreach ($n in 1..64) { $a.Add([byte[]]::new(96MB)) }; 'reached' } catch { 'held' }`,
    );
    expect(report.output).toEqual(['held']);
  }, 60_000);

  it('has a limit of native memory', async () => {
    const report = await attack(
      `try { foreach ($n in 1..40) { $null = [Runtime.InteropServices.Marshal]::AllocHGlobal([IntPtr] 104857600) }; 'reached' } catch { 'held' }`,
    );
    expect(report.output).toEqual(['held']);
    expect(report.retired).toMatch(/^its process had grown to \d+ MB, above 600 MB$/);
  }, 60_000);

  it('has a limit of disk', async () => {
    const report = await attack(
      `$file = [IO.File]::Create((Join-Path $HOME 'big'))
       try { foreach ($n in 1..64) { $file.Write([byte[]]::new(1MB)) }; $file.Flush(); 'reached' } catch { 'held' } finally { try { $file.Dispose() } catch { } }`,
    );
    expect(report.output).toEqual(['held']);
  }, 60_000);

  it('has memory without a file in its folder, within the limit of disk', async () => {
    const report = await attack(
      `$memory = [IO.MemoryMappedFiles.MemoryMappedFile]::CreateNew([NullString]::Value, 1MB)
       $view = $memory.CreateViewAccessor(); $view.Write(5, 3); $view.ReadInt32(5)
       [IO.File]::ReadAllLines('/proc/self/maps').Where({ $_.Contains(' /koppel/work/') }).Count -gt 0
       $view.Dispose(); $memory.Dispose()`,
    );
    expect(report.output).toEqual([3, true]);
  }, 60_000);

  it('has a limit of threads, and does not leave them to the next one', async () => {
    // Names put together at run time: nothing that reads the script knows what it does.
    const { output, retired } = await attack(
      `$wait = [Delegate]::CreateDelegate(('Threading.ThreadStart' -as [type]), (New-Object ('Thread' + 'ing.SemaphoreSlim') 0), 'Wait')
       try { foreach ($n in 1..2000) { (New-Object ('Thread' + 'ing.Thread') $wait).Start() }; 'reached' } catch { 'held' }`,
    );
    expect([output, retired]).toEqual([['held'], 'it left threads running']);
  }, 60_000);

  it('has a limit of processes: a fork bomb', async () => {
    const { output, retired } = await attack(`${nativeCode}; [Native]::Forks()`);
    expect(output[0]).toBeLessThan(filtered ? 1 : 128);
    expect(retired).toBe('it runs Add-Type');
  }, 60_000);

  it.each([
    ['memory to share', '$true'],
    ['memory that is filled and made read-only', '$false'],
  ])(
    'has a limit of what the kernel does not count: %s',
    async (_, shared) => {
      const { ended, reason } = await attack(`${nativeCode}; [Native]::Fill(${shared})`);
      expect([ended, reason]).toEqual(['killed', 'The script took more than 784 MB of memory; its process was ended.']);
    },
    60_000,
  );
});

contained('an action that looks around', () => {
  it.each([
    ['/etc/shadow', `[IO.File]::ReadAllText('/etc/shadow')`],
    [
      'the password file of the machine',
      `$(if ([IO.File]::ReadAllText('/etc/passwd').Contains('root:x:0')) { 1 } else { throw 'another file' })`,
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
      if (text.includes('Kill') && !pool.containment().contained) throw new Error('Not contained.');
      expect((await attack(tryIt(text))).output).toEqual(['held']);
    },
    60_000,
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
        `[Net.Dns]::GetHostAddresses('example.nl').IPAddressToString`,
        tryIt(`Invoke-RestMethod 'http://127.0.0.1:${port}/'`),
      ].join('\n'),
    );
    server.close();
    ears.close();
    expect([report.output, heard]).toEqual([['held', '127.64.0.1', 'held'], 0]);
    expect(report.calls).toMatchObject([{ blocked: 'hostNotAllowed' }]);
  }, 60_000);

  it('does not find the address of the database: not in the environment, /proc or any file', async () => {
    const { output } = await attack(
      `[IO.File]::WriteAllText('/koppel/seen', 'of-the-' + 'test@')
       foreach ($folder in '/proc', '/koppel', '/line', '/tmp', '/etc') {
         foreach ($path in [IO.Directory]::GetFiles($folder) + [IO.Directory]::GetDirectories($folder).ForEach({ "$_/environ", "$_/cmdline" })) {
           try { if ([IO.File]::ReadAllText($path).Contains('of-the-' + 'test@')) { $path } } catch { }
         }
       }
       [Environment]::GetEnvironmentVariables().Values.Where({ $_.Contains('of-the-' + 'test@') })`,
    );
    expect(output).toEqual(['/koppel/seen']);
  }, 60_000);
});

const numbered = (x64: number, arm64: number) => (process.arch === 'arm64' ? arm64 : x64);
const [notPermitted, notThere, noSuchFamily] = [1, 38, 97];

/**
 * Calls to the kernel, by number and arguments, that a container alone answers in another way: it goes along, or finds another fault. What the
 * filter refuses beside these needs rights that nobody has in a container.
 */
const refused: [string, number[], number][] = [
  ['execve, a program', [numbered(59, 221), 0, 0, 0], notPermitted],
  ['execveat, a program that is open', [numbered(322, 281), -1, 0, 0, 0, 0], notPermitted],
  ['clone3, a process', [435, 0, 0], notThere],
  ['unshare, a namespace of its own', [numbered(272, 97), 0], notPermitted],
  ['setns, the namespace of another', [numbered(308, 268), -1, 0], notPermitted],
  ['mount', [numbered(165, 40), 0, 0, 0, 0, 0], notPermitted],
  ['umount', [numbered(166, 39), 0, 0], notPermitted],
  ['chroot', [numbered(161, 51), 0], notPermitted],
  ['ptrace', [numbered(101, 117), 2, 999999, 0, 0], notPermitted],
  ['process_vm_readv', [numbered(310, 270), 999999, 0, 0, 0, 0, 0], notPermitted],
  ['process_vm_writev', [numbered(311, 271), 999999, 0, 0, 0, 0, 0], notPermitted],
  ['pidfd_getfd', [438, -1, 0, 0], notPermitted],
  ['keyctl, keys of the machine', [numbered(250, 219), 0, -3, 0], notPermitted],
  ['add_key', [numbered(248, 217), 0, 0, 0, 0, 0], notPermitted],
  ['request_key', [numbered(249, 218), 0, 0, 0, 0], notPermitted],
  ['bpf, code in the kernel', [numbered(321, 280), 0, 0, 100000], notPermitted],
  ['perf_event_open', [numbered(298, 241), 0, 0, 0, 0, -1], notPermitted],
  ['userfaultfd', [numbered(323, 282), 1], notPermitted],
  ['io_uring', [425, 0, 0], notThere],
  ['memfd_create, memory that no process has', [numbered(319, 279), 0, 0], notThere],
  ['shmget, memory that outlives its process', [numbered(29, 194), 0, 4096, 0o600], notThere],
  ['a socket of packets', [numbered(41, 198), 17, 3, 0], noSuchFamily],
  ['a socket that hears of devices', [numbered(41, 198), 16, 3, 15], noSuchFamily],
];

/** Each does no harm where nothing holds it: these run without containers too, to show that they fail there. */
contained('an action with native code', () => {
  const name = hostname();
  let report: ScriptExecutionReport;
  const attempts: [string, (other: number) => string][] = [
    ['opens a file of the machine', () => `[Native]::open('/etc/shadow', 0)`],
    ['opens the project', () => `[Native]::open('${process.cwd()}/package.json', 0)`],
    ['signals our process', () => `[Native]::kill(${process.pid}, 0)`],
    ['signals another host', (other) => `[Native]::kill(${other}, 0)`],
    ['signals whatever there is', () => `[Native]::kill(-1, 0)`],
    ['traces another host', (other) => `[Native]::ptrace(0x4206, ${other}, 0, 0)`],
    ['opens the memory of another host', (other) => `[Native]::open('/proc/${other}/mem', 0)`],
    ['opens the memory of the process above its own', () => `[Native]::open('/proc/1/mem', 2)`],
    ['may get the right to administer the machine', () => `[Native]::prctl(23, 21) - 1`],
    ['renames the machine, to its own name', () => `[Native]::sethostname('${name}', ${name.length})`],
    ['starts a program', () => `[Native]::Start()`],
  ];

  beforeAll(async () => {
    const other = pool.status().find(({ system }) => system === 'bystander')!.processId;
    const asked = attempts.map(([name, text]) => `@{ name = '${name}'; held = (${text(other)}) -lt 0 }`);
    const calls = refused.map(([name, call]) => `@{ name = '${name}'; answer = [Native]::Answer(${call.join(', ')}) }`);
    report = await attack(
      `${nativeCode}; ${[...asked, ...calls].join('; ')}; @{ name = 'forks'; held = [Native]::Fork() -lt 0 }`,
    );
  }, 60_000);

  it.each(attempts)('is held when it %s', (name) => {
    expect(report.output).toContainEqual({ name, held: true });
  });

  const isFiltered = filtered ? it : it.skip;

  isFiltered.each(refused)('is refused what scripts have no use for: %s', (name, _, answer) => {
    expect(report.output).toContainEqual({ name, answer });
  });

  isFiltered('is refused a process beside its own', () => {
    expect(report.output).toContainEqual({ name: 'forks', held: true });
  });
});

contained('an action that takes hold of the line to its host', () => {
  it('is ended with its process when it closes it', async () => {
    const { ended, reason } = await attack(
      `foreach ($n in 3..200) { try { $h = [Microsoft.Win32.SafeHandles.SafeFileHandle]::new([IntPtr] $n, $true); $h.Dispose() } catch { } }; Start-Sleep 60`,
    );
    expect([ended, reason]).toEqual(['crashed', expect.stringContaining('The host ended')]);
  }, 60_000);

  it.each([
    ['says nonsense on it', 'Content-Length: x`r`n`r`n', 0, 'said what no host says'],
    ['says more on it than it may', 'Content-Length: 9000000000`r`n`r`n', 100000, 'said more than it may'],
  ])(
    'is ended with its process when it %s',
    async (_, head, times, fault) => {
      const { ended, reason } = await attack(`${nativeCode}; [Native]::Say("${head}", ${times})`);
      expect([ended, reason]).toEqual(['killed', expect.stringContaining(fault)]);
    },
    60_000,
  );
});

/** As in Docker with its own profile: the kernel lets nobody make namespaces there, and takes filters. */
(filtered ? describe : describe.skip)('a script that no container holds', () => {
  it.each([
    ['starts no program of the machine all the same', null, 'held'],
    ['has no filter where the machine is known to take none', 'it is odd', 'reached'],
  ])(
    '%s',
    async (_, why, outcome) => {
      const containment = { contained: false, reason: 'it is so here', unfiltered: why };
      const host = new HostProcess(findHostProgram(), hostLimits({ containment: 'auto' }), containment);
      try {
        const { output } = await host.run(
          script(tryIt(`[Diagnostics.Process]::Start('${process.execPath}', '--version')`)),
        );
        expect(output).toEqual([outcome]);
      } finally {
        host.end();
        await host.ended;
      }
    },
    60_000,
  );
});

describe('what is said of what holds scripts', () => {
  it.each([
    [{ contained: true, reason: null, unfiltered: null }, 'no calls to the kernel but those'],
    [{ contained: true, reason: null, unfiltered: 'it is old' }, 'but all calls to the kernel, because it is old.'],
    [
      { contained: false, reason: 'it is odd', unfiltered: null },
      'a filter of its calls to the kernel, because it is odd.',
    ],
    [{ contained: false, reason: 'it is odd', unfiltered: 'it is old' }, 'their own process alone, because it is odd.'],
  ])('says container and filter apart: %j', (containment, words) => {
    expect(containmentSentence(containment)).toContain(words);
  });
});

contained('what the machine trusts', () => {
  const { env } = process;
  let own: HostPool | undefined;
  afterEach(async () => {
    process.env = env;
    await own?.close();
  });

  it('is there, wherever SSL_CERT_FILE says that it lies', async () => {
    process.env = { ...env, SSL_CERT_FILE: `${process.cwd()}/package.json` };
    own = poolOf();
    expect((await own.run(script(`[IO.File]::Exists($env:SSL_CERT_FILE)`))).output).toEqual([true]);
  }, 60_000);
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
    pool.run(script(text, 'hostile', { allowedHosts: ['127.0.0.1'], onlyReads, dryRun: true }));

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
