import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { HostPool } from '../../hosts/host-pool.js';

/**
 * What a script opens itself in a preview: nothing of it arrives, all of it is written down, and by the worker. Left out on machines that cannot
 * contain a host; KOPPEL_CONTAINMENT=off shows which of them only the container passes.
 */
const pool = new HostPool({ maximumHosts: 2, spares: 0 });
const contained = new HostPool({ containment: 'auto' }).containment().contained ? describe : describe.skip;

/** Not every kernel has IPv6. */
const fitsKernel = ([name]: [name: string, ...unknown[]]) => !name.includes('IPv6') || existsSync('/proc/net/if_inet6');

let arrived = 0;
let target: Server;
let port = 0;

beforeAll(async () => {
  target = createServer((socket) => {
    arrived += 1;
    socket.end();
  });
  await new Promise<void>((settle) => target.listen(0, '127.0.0.1', settle));
  ({ port } = target.address() as AddressInfo);
});

afterAll(async () => {
  target.close();
  await pool.close();
});

const preview = async (text: string, secrets: string[] = []) => {
  const report = await pool.run({
    system: 'previews',
    script: { name: 'create.ps1', text: `try { & { ${text} }; 'reached' } catch { 'held' }` },
    variables: {},
    lists: [],
    collect: [],
    timeLimitSeconds: 60,
    network: { allowedHosts: ['localhost', 'sql01.example.nl'], onlyReads: [], dryRun: true, ports: [port, 1433, 25] },
    secrets,
  });
  const calls = report.calls.map(({ method, address, blocked }) => [
    method,
    address.replace(`:${port}`, ':port'),
    blocked,
  ]);
  return { report, calls };
};

contained('a preview writes down what a script opens itself', () => {
  const cases: [name: string, text: () => string, call: string[]][] = [
    [
      'HttpClient',
      () =>
        `[Net.Http.HttpClient]::new().DeleteAsync('http://localhost:${port}/users/7?key=x').GetAwaiter().GetResult()`,
      ['DELETE', 'http://localhost:port/users/7'],
    ],
    [
      'HttpClient under a computed name',
      () =>
        `(New-Object ('Net.Http.Http' + 'Client')).PutAsync('http://localhost:${port}/users', $null).GetAwaiter().GetResult()`,
      ['PUT', 'http://localhost:port/users'],
    ],
    [
      'HttpClient with TLS',
      () => `[Net.Http.HttpClient]::new().GetStringAsync('https://localhost:${port}/').GetAwaiter().GetResult()`,
      ['CONNECT', 'localhost:port'],
    ],
    [
      'WebClient',
      () => `[Net.WebClient]::new().UploadString('http://localhost:${port}/x', 'body')`,
      ['POST', 'http://localhost:port/x'],
    ],
    [
      'TcpClient',
      () => `$c = [Net.Sockets.TcpClient]::new('localhost', ${port}); $c.Dispose()`,
      ['CONNECT', 'localhost:port'],
    ],
    [
      'a socket to an address that no setting names',
      () =>
        `$s = [Net.Sockets.Socket]::new('InterNetwork', 'Stream', 'Tcp'); $s.Connect('10.1.2.3', ${port}); $s.Dispose()`,
      ['CONNECT', '10.1.2.3:port'],
    ],
    [
      'a name that is put together',
      () =>
        `$n = 'api' + 7 + '.example' + '.org'; [Net.Http.HttpClient]::new().DeleteAsync("http://$($n):${port}/users/7").GetAwaiter().GetResult()`,
      ['DELETE', 'http://api7.example.org:port/users/7'],
    ],
    [
      'a name in base64',
      () =>
        `$n = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('ZmFyLmV4YW1wbGUubmw=')); $c = [Net.Sockets.TcpClient]::new($n, ${port}); $c.Dispose()`,
      ['CONNECT', 'far.example.nl:port'],
    ],
    [
      'a name without a dot',
      () => `$c = [Net.Sockets.TcpClient]::new('srv' + '01', ${port}); $c.Dispose()`,
      ['CONNECT', 'srv01:port'],
    ],
    [
      'an address of IPv6',
      () => `[Net.Http.HttpClient]::new().DeleteAsync('http://[2001:db8::7]:${port}/x').GetAwaiter().GetResult()`,
      ['DELETE', 'http://[2001:db8::7]:port/x'],
    ],
    [
      'SqlConnection',
      () =>
        `[Data.SqlClient.SqlConnection]::new('Server=tcp:sql01.example.nl,1433;Database=hr;User Id=a;Password=b').Open()`,
      ['CONNECT', 'sql01.example.nl:1433'],
    ],
    [
      'SmtpClient',
      () =>
        `[Net.Mail.SmtpClient]::new('sql01.example.nl', 25).Send('a@example.nl', 'b@example.nl', 'subject', 'body')`,
      ['CONNECT', 'sql01.example.nl:25'],
    ],
    [
      'HttpClient at a port that nobody named',
      () =>
        `[Net.Http.HttpClient]::new().DeleteAsync("http://localhost:$(20000 + 481)/users/7").GetAwaiter().GetResult()`,
      ['DELETE', 'http://localhost:20481/users/7'],
    ],
    [
      'HttpWebRequest at a port that nobody named',
      () => `[Net.WebRequest]::Create("http://far.example.nl:$(20000 + 482)/x").GetResponse()`,
      ['GET', 'http://far.example.nl:20482/x'],
    ],
    [
      'TcpClient at a port that nobody named',
      () => `[Net.Sockets.TcpClient]::new('far.example.nl', 20000 + 483)`,
      ['CONNECT', 'far.example.nl:20483'],
    ],
    [
      'a socket to an address of IPv6 at a port that nobody named',
      () =>
        `[Net.Sockets.Socket]::new('Stream', 'Tcp').ConnectAsync('2001:db8::7', 20000 + 484).GetAwaiter().GetResult()`,
      ['CONNECT', '[2001:db8::7]:20484'],
    ],
    [
      'a datagram',
      () => `[Net.Sockets.UdpClient]::new().Send([byte[]](1), 1, 'log.example.nl', 514)`,
      ['UDP', 'log.example.nl:514'],
    ],
    [
      'many datagrams to an address of IPv6, once',
      () =>
        `$u = [Net.Sockets.UdpClient]::new([Net.Sockets.AddressFamily]::InterNetworkV6); 1..20 | ForEach-Object { $u.Send([byte[]](1), 1, '2001:db8::7', 514) }`,
      ['UDP', '[2001:db8::7]:514'],
    ],
    [
      'a datagram of a connected socket to a port that nobody named',
      () => `$u = [Net.Sockets.UdpClient]::new(); $u.Connect('log.example.nl', 20000 + 485); $u.Send([byte[]](1), 1)`,
      ['UDP', 'log.example.nl:20485'],
    ],
    [
      'a datagram to a port that nobody named',
      () => `[Net.Sockets.UdpClient]::new().Send([byte[]](1), 1, 'log.example.nl', 20000 + 486)`,
      ['UDP', 'unknown'],
    ],
    [
      'a question to the server of names of another',
      () => `[Net.Sockets.UdpClient]::new().Send([byte[]](1), 1, '192.0.2.53', 53)`,
      ['UDP', '192.0.2.53:53'],
    ],
  ];
  it.each(cases.filter(fitsKernel))(
    '%s',
    async (_, text, call) => {
      const before = arrived;
      const { calls } = await preview(text());
      expect(calls).toEqual([[...call, 'ownConnection']]);
      expect(arrived).toBe(before);
    },
    90_000,
  );

  it('but not that it asks for a name, which writes nowhere', async () => {
    const { calls, report } = await preview(`[Net.Dns]::GetHostAddresses('far.example.nl').IPAddressToString`);
    expect([calls, report.output]).toEqual([[], ['127.64.0.1', 'reached']]);
  }, 90_000);

  it('nor the names that are still asked for when it ends', async () => {
    const text = `1..500 | ForEach-Object { $null = [Net.Dns]::GetHostAddressesAsync("a$_.example.nl") }`;
    const both = [await preview(text), await preview(`'after it'`)];
    expect(both.map(({ calls, report }) => [calls, report.output])).toEqual([
      [[], ['reached']],
      [[], ['after it', 'reached']],
    ]);
  }, 90_000);

  it('without the secrets in its address', async () => {
    const { calls } = await preview(
      `[Net.Http.HttpClient]::new().GetStringAsync('http://localhost:${port}/bot123:s3cret%2Fvalue/x').GetAwaiter().GetResult()
       `,
      ['123:s3cret/value'],
    );
    expect(calls).toEqual([['GET', 'http://localhost:port/bot•••/x', 'ownConnection']]);
  }, 90_000);

  it('also when it opens many and ends at once', async () => {
    const { calls } = await preview(
      `1..20 | ForEach-Object { $null = [Net.Sockets.TcpClient]::new('localhost', ${port}) }`,
    );
    expect(calls).toHaveLength(20);
  }, 90_000);

  it('and what the kernel counted before it closed every line of its process', async () => {
    const before = arrived;
    const { calls, report } = await preview(
      `$null = [Net.Sockets.UdpClient]::new().Send([byte[]](1), 1, 'log.example.nl', 20000 + 486)
       foreach ($n in 3..300) { try { [Microsoft.Win32.SafeHandles.SafeFileHandle]::new([IntPtr] $n, $true).Dispose() } catch { } }
       [Net.Http.HttpClient]::new().DeleteAsync('http://localhost:${port}/x').GetAwaiter().GetResult()`,
    );
    expect(['crashed', 'killed', 'timedOut']).toContain(report.ended);
    expect(calls).toContainEqual(['UDP', 'unknown', 'ownConnection']);
    expect(arrived).toBe(before);
  }, 90_000);

  it('and what it writes to the gate itself', async () => {
    const { calls, report } = await preview(
      `$s = [Net.Sockets.Socket]::new('Unix', 'Stream', 'Unspecified'); $s.Connect([Net.Sockets.UnixDomainSocketEndPoint]::new('/line/gate'))
       $null = $s.Send([Text.Encoding]::ASCII.GetBytes('{"host":"localhost","port":${port}}' + "\`nDELETE /x HTTP/1.1\`r\`n\`r\`n"))
       $null = $s.Receive([byte[]]::new(100)); throw 'closed'`,
    );
    expect([calls, report.output]).toEqual([[['CONNECT', 'unknown', 'ownConnection']], ['held']]);
  }, 90_000);

  it('compiled and native code, although nothing tells where a native call to a port that nobody named leads', async () => {
    const { calls } = await preview(
      `Add-Type @'
         using System.Runtime.InteropServices;
         public static class Own {
           [DllImport("libc")] static extern int socket(int family, int type, int protocol);
           [DllImport("libc")] static extern int connect(int descriptor, byte[] address, int length);
           public static void Go() {
             using (var c = new System.Net.Sockets.TcpClient("localhost", ${port})) { }
             connect(socket(2, 1, 0), new byte[] { 2, 0, 80, 10, 10, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0 }, 16);
           }
         }
'@
       [Own]::Go()`,
    );
    expect(calls).toEqual([
      ['CONNECT', 'localhost:port', 'ownConnection'],
      ['CONNECT', 'unknown', 'ownConnection'],
    ]);
  }, 90_000);
});
