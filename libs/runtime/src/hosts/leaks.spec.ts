import { afterAll, describe, expect, it } from '@jest/globals';
import { HostPool } from './host-pool.js';

/**
 * What one action plants no other may see: not the next one of the same system, not another tenant's. Each probe proves in the planting action
 * itself that its look would see the trace. These run the real host program.
 */

type Probe = [what: string, plant: string, look: string];

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
];

/** Nothing but the end of the process undoes these. */
const ended: Probe[] = [
  ['a class', `class Left { [int] $n = 1 }`, `"[$('Left' -as [type])]"`],
  ['an enum', `enum Left { A }`, `"[$('Left' -as [type])]"`],
  [
    'a class in a text',
    `Invoke-Expression 'class Left { }'`,
    `[AppDomain]::CurrentDomain.GetAssemblies().Where({ "$_" -like 'PowerShell Class*' }).Count`,
  ],
  [
    'a static of Add-Type',
    `Add-Type 'public static class Left { public static int N = 1; }'`,
    `"[$('Left' -as [type])]"`,
  ],
  [
    'data of a type',
    `Update-TypeData -TypeName System.Int32 -MemberName left -MemberType NoteProperty -Value 1`,
    `"[$((5).left)]"`,
  ],
  ['a job', `$null = 1..1 | ForEach-Object -Parallel { 1 } -AsJob`, `@(Get-Job).Count`],
  ['an engine event', `$null = Register-EngineEvent left -Action { }`, `@(Get-EventSubscriber).Count`],
  [
    'a timer',
    `$left = [Timers.Timer]::new(50); $null = Register-ObjectEvent $left Elapsed -Action { }`,
    `@(Get-EventSubscriber).Count`,
  ],
  [
    'a module of a file',
    `Set-Content left.psm1 'function Get-Left { 1 }'; Import-Module ./left.psm1 -Global`,
    `Test-Path Function:Get-Left`,
  ],
  [
    'a type accelerator',
    `[psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Add('left', [int])`,
    `"[$('left' -as [type])]"`,
  ],
  [
    'a switch of the process',
    `[AppContext]::SetSwitch('Left', $true)`,
    `$on = $false; [AppContext]::TryGetSwitch('Left', [ref] $on)`,
  ],
  [
    'data of the process',
    `[AppDomain]::CurrentDomain.SetData('left', 1)`,
    `"[$([AppDomain]::CurrentDomain.GetData('left'))]"`,
  ],
  [
    'threads of the pool',
    `$null = [Threading.ThreadPool]::SetMinThreads(7, 7)`,
    `$a = $b = 0; [Threading.ThreadPool]::GetMinThreads([ref] $a, [ref] $b); $a`,
  ],
  [
    'the priority of the process',
    `[Diagnostics.Process]::GetCurrentProcess().PriorityClass = 'Idle'`,
    `[Diagnostics.Process]::GetCurrentProcess().PriorityClass.ToString()`,
  ],
  [
    'a listener of traces',
    `$null = [Diagnostics.Trace]::Listeners.Add([Diagnostics.TextWriterTraceListener]::new())`,
    `[Diagnostics.Trace]::Listeners.Count`,
  ],
];

const pool = new HostPool({ maximumHosts: 4, spares: 1, graceMilliseconds: 1000 });

afterAll(() => pool.close());

const run = (text: string, system: string) =>
  pool.run({
    system,
    script: { name: 'create.ps1', text },
    variables: {},
    lists: [],
    collect: [],
    timeLimitSeconds: 30,
    network: { allowedHosts: null, onlyReads: [], dryRun: false },
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
  it.each(putBack)('nothing of %s', async (_what, plant, look) => {
    const { before, planted, seen, next, other } = await outcomeOf(plant, look);
    expect(planted).toMatchObject({ ended: 'completed', thrown: null });
    expect(seen).not.toEqual(before);
    expect([next, other]).toEqual([before, before]);
  });
});

describe('a process ends with its action, and the report says why,', () => {
  it.each(ended)('after %s', async (_what, plant, look) => {
    const { before, planted, seen, next, other } = await outcomeOf(plant, look);
    expect(planted).toMatchObject({ ended: 'completed', thrown: null, retired: expect.stringMatching(/^it \w+/) });
    expect(seen).not.toEqual(before);
    expect([next, other]).toEqual([before, before]);
  });
});
