import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { HostPool } from './host-pool.js';

/**
 * What one action plants no other may see: not the next one of the same system, not another tenant's. Each probe proves in the planting action
 * itself that its look would see the trace. These run the real host program.
 */

/** `{one}` and `{two}` are addresses of a target. */
type Probe = [what: string, plant: string, look: string];

/** Why the process ends: what the report says. */
type EndingProbe = [...Probe, why: string];

/** Belongs to a runspace, which is never used twice, or to the process, where the host puts it back. */
const putBack: Probe[] = [
  ['a variable', `$headers = 'token'`, `"[$headers]"`],
  ['a script variable', `$script:left = 1`, `"[$left]"`],
  ['a global variable', `$global:left = 1`, `"[$left]"`],
  ['a typed variable', `[int] $left = 1`, `try { $left = 'text'; 'free' } catch { 'typed' }`],
  ['a constant', `Set-Variable left 1 -Option Constant -Scope Global`, `"[$global:left]"`],
  ['a read-only variable', `Set-Variable left 1 -Option ReadOnly -Scope Global`, `"[$global:left]"`],
  ['a private variable', `$private:left = 1`, `"[$left]"`],
  ['headers that were made in a loop', `foreach ($n in 1..2) { $headers += @{ "h$n" = $n } }`, `"[$($headers.Count)]"`],
  ['a function', `function Get-Left { 1 }`, `Test-Path Function:Get-Left`],
  ['a global function', `function global:Get-Left { 1 }`, `Test-Path Function:Get-Left`],
  ['a filter', `filter global:Left { $_ }`, `Test-Path Function:Left`],
  [
    'a function in the place of a command',
    `function global:Get-Date { 'left' }`,
    `(Get-Command Get-Date).CommandType.ToString()`,
  ],
  ['an alias', `Set-Alias left Get-Date -Scope Global`, `Test-Path Alias:left`],
  [
    'another meaning of an alias',
    `Set-Alias select Get-Date -Scope Global -Force -Option AllScope`,
    `(Get-Alias select).Definition`,
  ],
  ['an environment variable', `$env:LEFT = 1`, `"[$env:LEFT]"`],
  ['an environment variable by .NET', `[Environment]::SetEnvironmentVariable('LEFT', '1')`, `"[$env:LEFT]"`],
  ['an environment variable that is gone', `Remove-Item env:HOME`, `"[$($env:HOME.Length -gt 0)]"`],
  ['the location', `Set-Location ..`, `Split-Path (Get-Location) -Leaf`],
  ['the location stack', `Push-Location ..`, `(Get-Location -Stack).Count`],
  ['the current directory of .NET', `[Environment]::CurrentDirectory = '/'`, `[Environment]::CurrentDirectory -eq '/'`],
  [
    'a drive',
    `$null = New-PSDrive left FileSystem / -Scope Global`,
    `"[$((Get-PSDrive left -ErrorAction Ignore).Name)]"`,
  ],
  ['ErrorActionPreference', `$global:ErrorActionPreference = 'Stop'`, `$global:ErrorActionPreference.ToString()`],
  ['VerbosePreference', `$global:VerbosePreference = 'Continue'`, `$global:VerbosePreference.ToString()`],
  ['OFS', `$global:OFS = ';'`, `"$(1, 2)"`],
  ['FormatEnumerationLimit', `$global:FormatEnumerationLimit = 1`, `$global:FormatEnumerationLimit`],
  [
    'PSDefaultParameterValues',
    `$global:PSDefaultParameterValues['Get-Date:Format'] = 'yyyy'`,
    `(Get-Date).GetType().Name`,
  ],
  ['OutputEncoding', `$global:OutputEncoding = [Text.Encoding]::Latin1`, `$global:OutputEncoding.CodePage`],
  ['rendering by PSStyle', `$PSStyle.OutputRendering = 'Ansi'`, `$PSStyle.OutputRendering.ToString()`],
  [
    'a format in PSStyle',
    `$PSStyle.Formatting.TableHeader = $PSStyle.Foreground.Red`,
    `$PSStyle.Formatting.TableHeader.Length`,
  ],
  ['progress in PSStyle', `$PSStyle.Progress.MaxWidth = 77`, `$PSStyle.Progress.MaxWidth`],
  [
    'a file type in PSStyle',
    `$PSStyle.FileInfo.Extension.Add('.left', $PSStyle.Bold)`,
    `$PSStyle.FileInfo.Extension.ContainsKey('.left')`,
  ],
  ['the version table', `$PSVersionTable['Left'] = 1`, `"[$($PSVersionTable['Left'])]"`],
  ['strict mode', `Set-StrictMode -Version 3`, `try { "[$nothingOfThatName]" } catch { 'strict' }`],
  ['a dynamic module', `$null = New-Module left { function Get-Left { 1 } }`, `Test-Path Function:Get-Left`],
  ['errors', `try { throw 'left' } catch { }`, `$Error.Count`],
  ['LASTEXITCODE', `$global:LASTEXITCODE = 77`, `"[$global:LASTEXITCODE]"`],
  ['a breakpoint', `$null = Set-PSBreakpoint -Variable left`, `@(Get-PSBreakpoint).Count`],
  ['an event that waits', `$null = New-Event left`, `@(Get-Event).Count`],
  ['the culture of the thread', `[Threading.Thread]::CurrentThread.CurrentCulture = 'nl-NL'`, `(1.5).ToString()`],
  ['the culture', `[cultureinfo]::CurrentCulture = 'nl-NL'`, `(1.5).ToString()`],
  ['the language', `[cultureinfo]::CurrentUICulture = 'nl-NL'`, `[cultureinfo]::CurrentUICulture.Name`],
  [
    'the culture of new threads',
    `[cultureinfo]::DefaultThreadCurrentCulture = 'nl-NL'`,
    `[cultureinfo]::DefaultThreadCurrentCulture.Name`,
  ],
  ['the time zone', `$env:TZ = 'Asia/Tokyo'; [TimeZoneInfo]::ClearCachedData()`, `[TimeZoneInfo]::Local.Id`],
  ['the console', `[Console]::SetOut([IO.StringWriter]::new())`, `[Console]::Out.GetType().Name`],
  [
    'the encoding of the console',
    `[Console]::OutputEncoding = [Text.Encoding]::Latin1`,
    `[Console]::OutputEncoding.CodePage`,
  ],
  [
    'protocols',
    `[Net.ServicePointManager]::SecurityProtocol = 'Tls12'`,
    `[Net.ServicePointManager]::SecurityProtocol.ToString()`,
  ],
  [
    'trust in every certificate',
    `[Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }`,
    `"[$([Net.ServicePointManager]::ServerCertificateValidationCallback)]"`,
  ],
  [
    'limits of connections',
    `[Net.ServicePointManager]::MaxServicePointIdleTime = 7`,
    `[Net.ServicePointManager]::MaxServicePointIdleTime`,
  ],
  [
    'the proxy of requests',
    `[Net.WebRequest]::DefaultWebProxy = [Net.WebProxy]::new('http://left:1')`,
    `"[$([Net.WebRequest]::DefaultWebProxy.Address)]"`,
  ],
  [
    'the proxy of clients',
    `[Net.Http.HttpClient]::DefaultProxy = [Net.WebProxy]::new('http://left:1')`,
    `"[$([Net.Http.HttpClient]::DefaultProxy.Address)]"`,
  ],
  [
    'default credentials',
    `[Net.CredentialCache]::DefaultNetworkCredentials.UserName = 'left'`,
    `"[$([Net.CredentialCache]::DefaultNetworkCredentials.UserName)]"`,
  ],
  [
    'settings of the JSON library',
    `[Newtonsoft.Json.JsonConvert]::DefaultSettings = { [Newtonsoft.Json.JsonSerializerSettings]::new() }`,
    `"[$([Newtonsoft.Json.JsonConvert]::DefaultSettings)]"`,
  ],
  ['the cache of regular expressions', `[regex]::CacheSize = 77`, `[regex]::CacheSize`],
  ['the exit code', `[Environment]::ExitCode = 77`, `[Environment]::ExitCode`],
  [
    'the mode of the garbage collector',
    `[Runtime.GCSettings]::LatencyMode = 'LowLatency'`,
    `[Runtime.GCSettings]::LatencyMode.ToString()`,
  ],
  ['a file', `Set-Content left.txt x`, `Test-Path left.txt`],
  [
    'a temporary file',
    `[IO.File]::WriteAllText([IO.Path]::GetTempPath() + '/left', 'x')`,
    `[IO.Directory]::GetFiles([IO.Path]::GetTempPath()).Count`,
  ],
  [
    'a hidden file in a folder',
    `$null = New-Item .left/deep -ItemType Directory; Set-Content .left/deep/.x x`,
    `[IO.Directory]::Exists('.left')`,
  ],
  ['a link to a folder', `$null = New-Item left -ItemType SymbolicLink -Target /`, `Test-Path left`],
  ['a file beside the work folder', `Set-Content ../left.txt x`, `Test-Path ../left.txt`],
  [
    'a file in the folder of the engine',
    `$null = [IO.Directory]::CreateDirectory($env:XDG_CONFIG_HOME); Set-Content "$env:XDG_CONFIG_HOME/left" x`,
    `Test-Path "$env:XDG_CONFIG_HOME/left"`,
  ],
  ['a member of a type', `[int] | Add-Member left 1`, `"[$([int].left)]"`],
  ['a type name of a type', `[int].PSTypeNames.Insert(0, 'Left')`, `[int].PSTypeNames[0]`],
  [
    'the session state that runspaces begin with',
    `[runspace]::DefaultRunspace.InitialSessionState.Variables.Add([Management.Automation.Runspaces.SessionStateVariableEntry]::new('left', 1, ''))`,
    `[runspace]::DefaultRunspace.InitialSessionState.Variables['left'].Count`,
  ],
  ['the title of the window', `$Host.UI.RawUI.WindowTitle = 'left'`, `$Host.UI.RawUI.WindowTitle`],
  [
    'a list in the version table',
    `$PSVersionTable.PSCompatibleVersions[0] = '9.9'`,
    `"$($PSVersionTable.PSCompatibleVersions)"`,
  ],
  ['options of sessions', `$PSSessionOption.NoCompression = $true`, `$PSSessionOption.NoCompression`],
  [
    'the seed of random numbers',
    `$null = Get-Random -SetSeed 7`,
    `1759601301, 1788428798, 805417502, 221819233 -contains (Get-Random)`,
  ],
  [
    'a hook where commands are looked up',
    `$ExecutionContext.InvokeCommand.CommandNotFoundAction = { param($n, $e) $e.CommandScriptBlock = { 'left' } }`,
    `Get-NothingOfThatName 2> $null`,
  ],
  [
    'a completer of arguments',
    `Register-ArgumentCompleter -CommandName Get-Date -ParameterName Format -ScriptBlock { 'left' }`,
    `(TabExpansion2 'Get-Date -Format ' 17).CompletionMatches.CompletionText -contains 'left'`,
  ],
  [
    'the round of names',
    `[Net.ServicePointManager]::EnableDnsRoundRobin = $true`,
    `[Net.ServicePointManager]::EnableDnsRoundRobin`,
  ],
  [
    'settings of one address',
    `$left = [Net.ServicePointManager]::FindServicePoint('http://left'); $left.ConnectionLimit = 77`,
    `[Net.ServicePointManager]::FindServicePoint('http://left').ConnectionLimit`,
  ],
  [
    'the longest headers of answers',
    `[Net.HttpWebRequest]::DefaultMaximumResponseHeadersLength = 77`,
    `[Net.HttpWebRequest]::DefaultMaximumResponseHeadersLength`,
  ],
  [
    'credentials of the proxy of clients',
    `[Net.Http.HttpClient]::DefaultProxy.Credentials = [Net.NetworkCredential]::new('left', 'x')`,
    `"[$([Net.Http.HttpClient]::DefaultProxy.Credentials.UserName)]"`,
  ],
  [
    'credentials of the proxy of requests',
    `[Net.WebRequest]::DefaultWebProxy.Credentials = [Net.NetworkCredential]::new('left', 'x')`,
    `"[$([Net.WebRequest]::DefaultWebProxy.Credentials.UserName)]"`,
  ],
  [
    'the right to write in the work folder',
    `[IO.File]::SetUnixFileMode('.', 'UserRead, UserExecute')`,
    `[IO.File]::GetUnixFileMode('.').ToString()`,
  ],
  [
    'another folder in the place of the work folder',
    `[IO.Directory]::Delete($HOME); $null = [IO.Directory]::CreateSymbolicLink($HOME, '/')`,
    `"[$([IO.DirectoryInfo]::new($HOME).LinkTarget)]"`,
  ],
];

const login = `-Credential ([pscredential]::new('left', (ConvertTo-SecureString x -AsPlainText))) -AllowUnencryptedAuthentication`;

/** The target answers with what it saw: the cookie, the authorization, and whether anybody authorized on this connection before. */
const onTheWay: Probe[] = [
  [
    'a cookie',
    `$null = Invoke-RestMethod '{one}/cookie' -SessionVariable s`,
    `(Invoke-RestMethod '{one}/' -WebSession $s).cookie`,
  ],
  [
    'a cookie that outlives its session',
    `$null = Invoke-RestMethod '{one}/cookie/kept' -SessionVariable s`,
    `(Invoke-RestMethod '{one}/' -WebSession $s).cookie`,
  ],
  [
    'headers of a session',
    `$null = Invoke-RestMethod '{one}/' -Headers @{ 'X-Left' = 'left' } -SessionVariable s`,
    `(Invoke-RestMethod '{one}/' -WebSession $s).left`,
  ],
  [
    'credentials of a session',
    `$null = Invoke-RestMethod '{one}/private' ${login} -SessionVariable s`,
    `try { (Invoke-RestMethod '{one}/private' -WebSession $s).authorization } catch { 'refused' }`,
  ],
  [
    'a connection that somebody authorized',
    `$null = Invoke-RestMethod '{one}/private' ${login} -SessionVariable s`,
    `(Invoke-RestMethod '{one}/' -WebSession $s).known`,
  ],
  [
    'a token as a default value',
    `$PSDefaultParameterValues['Invoke-RestMethod:Headers'] = @{ Authorization = 'Bearer left' }`,
    `(Invoke-RestMethod '{one}/').authorization`,
  ],
  [
    'another address of a proxy that was used',
    `$p = [Net.WebProxy]::new('{two}')`,
    `$p ??= [Net.WebProxy]::new('{one}')
     (Invoke-RestMethod http://left.example/ -WebSession ([Microsoft.PowerShell.Commands.WebRequestSession] @{ Proxy = $p })).target
     $p.Address = '{two}'`,
  ],
];

/** Nothing but the end of the process undoes these. */
const ended: EndingProbe[] = [
  [
    'a class',
    `class Left { [int] $n = 1 }`,
    `"[$('Left' -as [type])]"`,
    'it defines a class or an enum, or imports a module',
  ],
  ['an enum', `enum Left { A }`, `"[$('Left' -as [type])]"`, 'it defines a class or an enum, or imports a module'],
  [
    'a class in a text',
    `Invoke-Expression 'class Left { }'`,
    `('System.AppDomain' -as [type])::CurrentDomain.GetAssemblies().Where({ "$_" -like 'PowerShell Class*' }).Count`,
    'it loaded code',
  ],
  [
    'a static of Add-Type',
    `Add-Type 'public static class Left { public static int N = 1; }'`,
    `"[$('Left' -as [type])]"`,
    'it runs Add-Type',
  ],
  [
    'data of a type',
    `Update-TypeData -TypeName System.Int32 -MemberName left -MemberType NoteProperty -Value 1`,
    `"[$((5).left)]"`,
    'it runs Update-TypeData',
  ],
  ['a job', `$null = 1..1 | ForEach-Object -Parallel { 1 } -AsJob`, `@(Get-Job).Count`, 'it starts a job'],
  [
    'an engine event',
    `$null = Register-EngineEvent left -Action { }`,
    `@(Get-EventSubscriber).Count`,
    'it runs Register-EngineEvent',
  ],
  [
    'a timer',
    `$left = [Timers.Timer]::new(50); $null = Register-ObjectEvent $left Elapsed -Action { }`,
    `@(Get-EventSubscriber).Count`,
    'it runs Register-ObjectEvent',
  ],
  [
    'a module of a file',
    `Set-Content left.psm1 'function Get-Left { 1 }'; Import-Module ./left.psm1 -Global`,
    `Test-Path Function:Get-Left`,
    'it runs Import-Module',
  ],
  [
    'a type accelerator',
    `[psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Add('left', [int])`,
    `"[$('left' -as [type])]"`,
    'it looks behind the public members of a type',
  ],
  [
    'a switch of the process',
    `[AppContext]::SetSwitch('Left', $true)`,
    `$on = $false; [AppContext]::TryGetSwitch('Left', [ref] $on)`,
    'it uses [AppContext]',
  ],
  [
    'data of the process',
    `[AppDomain]::CurrentDomain.SetData('left', 1)`,
    `"[$([AppDomain]::CurrentDomain.GetData('left'))]"`,
    'it uses [AppDomain]',
  ],
  [
    'threads of the pool',
    `$null = [Threading.ThreadPool]::SetMinThreads(7, 7)`,
    `$a = $b = 0; [Threading.ThreadPool]::GetMinThreads([ref] $a, [ref] $b); $a`,
    'it uses [Threading.ThreadPool]',
  ],
  [
    'the priority of the process',
    `[Diagnostics.Process]::GetCurrentProcess().PriorityClass = 'Idle'`,
    `[Diagnostics.Process]::GetCurrentProcess().PriorityClass.ToString()`,
    'it changed the priority of the process',
  ],
  [
    'a listener of traces',
    `$null = [Diagnostics.Trace]::Listeners.Add([Diagnostics.TextWriterTraceListener]::new())`,
    `[Diagnostics.Trace]::Listeners.Count`,
    'it uses [Diagnostics.Trace]',
  ],
  [
    'data of formats',
    `Set-Content left.ps1xml '<Configuration><ViewDefinitions><View><Name>left</Name><ViewSelectedBy><TypeName>Left</TypeName></ViewSelectedBy><CustomControl><CustomEntries><CustomEntry><CustomItem><Text>left</Text></CustomItem></CustomEntry></CustomEntries></CustomControl></View></ViewDefinitions></Configuration>'
     Update-FormatData -PrependPath left.ps1xml`,
    `([pscustomobject] @{ PSTypeName = 'Left'; n = 1 } | Out-String).Trim()`,
    'it runs Update-FormatData',
  ],
  [
    'a handler of assemblies that are not found',
    `('System.AppDomain' -as [type])::CurrentDomain.add_AssemblyResolve({ [psobject].Assembly })`,
    `try { [Activator]::CreateInstance('Left', 'Left') } catch { $_.Exception.GetBaseException().GetType().Name }`,
    'it handles events of the process',
  ],
  [
    'a runspace that stays open',
    `$left = ('runspacefactory' -as [type])::CreateRunspace(); $left.Open()`,
    `"[$($left.RunspaceStateInfo.State)]"`,
    'it left a runspace open',
  ],
  [
    'a job by another way',
    `$how = @{ AsJob = $true }; $null = 1 | ForEach-Object -Parallel { 1 } @how`,
    `@(Get-Job).Count`,
    'it starts a job',
  ],
  [
    'a thread',
    `$left = [Threading.Thread]::new([Threading.ThreadStart] { })`,
    `"[$($left.ThreadState)]"`,
    'it uses [Threading.Thread]',
  ],
];

const pool = new HostPool({ maximumHosts: 4, spares: 1, graceMilliseconds: 1000 });

afterAll(() => pool.close());

/** Two servers that are one target: each says which one was asked. */
const known = new WeakSet<Socket>();
const seenBy = (target: string, { headers, socket }: IncomingMessage) => ({
  target,
  cookie: headers.cookie,
  left: headers['x-left'],
  authorization: headers.authorization,
  known: known.has(socket),
});
const servers = ['one', 'two'].map((name) =>
  createServer((request, response) => {
    const { url = '', headers, socket } = request;
    if (url.startsWith('/cookie'))
      response.setHeader('set-cookie', `sid=left${url.endsWith('kept') ? '; max-age=9999; path=/' : ''}`);
    if (url === '/private' && !headers.authorization)
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' });
    else response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(seenBy(name, request)));
    if (headers.authorization) known.add(socket);
  }),
);
const addressOf = (server: (typeof servers)[number]) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const addressed = (text: string) =>
  text.replace(/\{(one|two)\}/g, (_all, name) => addressOf(servers[name === 'one' ? 0 : 1]!));

beforeAll(() =>
  Promise.all(servers.map((server) => new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle)))),
);
afterAll(() => servers.forEach((server) => server.close().closeAllConnections()));

const run = (text: string, system: string) =>
  pool.run({
    system,
    script: { name: 'create.ps1', text: addressed(text) },
    variables: {},
    lists: [],
    collect: [],
    timeLimitSeconds: 30,
    network: { allowedHosts: ['127.0.0.1', 'left.example'], onlyReads: [], dryRun: false },
    secrets: [],
  });

/** The look is the planting action's own as well: a probe that cannot see its trace is no probe. */
async function outcomeOf(plant: string, look: string) {
  const before = await run(look, 'tenant/one');
  const planted = await run(`${plant}\n'-- looks'\n${look}`, 'tenant/one');
  const [next, other] = [await run(look, 'tenant/one'), await run(look, 'another/two')];
  const seen = planted.output.slice(planted.output.indexOf('-- looks') + 1);
  return { before: before.output, planted, seen, next: next.output, other: other.output };
}

describe('an action leaves to the next one and to another tenant', () => {
  it.each([...putBack, ...onTheWay])(
    'nothing of %s',
    async (_what, plant, look) => {
      const { before, planted, seen, next, other } = await outcomeOf(plant, look);
      expect(planted).toMatchObject({ ended: 'completed', thrown: null });
      expect(seen).not.toEqual(before);
      expect([next, other]).toEqual([before, before]);
    },
    60_000,
  );
});

describe('a process ends with its action, and the report says why,', () => {
  it.each(ended)(
    'after %s',
    async (_what, plant, look, why) => {
      const { before, planted, seen, next, other } = await outcomeOf(plant, look);
      expect(planted).toMatchObject({ ended: 'completed', thrown: null, retired: why });
      expect(seen).not.toEqual(before);
      expect([next, other]).toEqual([before, before]);
    },
    60_000,
  );
});
