import { afterAll, describe, expect, it } from '@jest/globals';
import { HostPool } from '#runtime';
import { readFacts } from './read-facts.js';
import { MOST_LINES, type ScriptFacts } from './script-facts.js';

const hosts = new HostPool({ maximumHosts: 1, spares: 0 });
afterAll(() => hosts.close());

const facts = async (...lines: string[]): Promise<ScriptFacts> => {
  const text = lines.join('\n');
  return readFacts(text, await hosts.parse(text));
};

describe('commands', () => {
  it('are named by what their aliases mean, with parameters and lines, without those the script defines', async () => {
    const { commands, functions } = await facts(
      'function global:Get-It { 1 }',
      'irm -Uri $u -Method Get',
      'Invoke-RestMethod -Body $b',
      'Get-It',
      'ExchangeOnlineManagement\\Connect-ExchangeOnline',
    );
    expect(commands).toEqual([
      { name: 'Invoke-RestMethod', parameters: ['body', 'method', 'uri'], lines: [2, 3], mayNotRun: false },
      { name: 'Connect-ExchangeOnline', parameters: [], lines: [5], mayNotRun: false },
    ]);
    expect(functions).toEqual([{ name: 'global:Get-It', line: 1 }]);
  });

  it('are none in the text of a filter', async () => {
    const { commands } = await facts('Get-ADUser -Filter { SamAccountName -eq $name }');
    expect(commands.map(({ name }) => name)).toEqual(['Get-ADUser']);
  });

  it('are told apart when only an error leads to them, through functions too', async () => {
    const { commands } = await facts(
      'function Tell { Resolve-Fault }',
      'try { Get-Thing } catch { Tell; Write-Warning 1 }',
    );
    expect(commands.map(({ name, mayNotRun }) => [name, mayNotRun])).toEqual([
      ['Resolve-Fault', true],
      ['Get-Thing', false],
      ['Write-Warning', true],
    ]);
  });

  it('keep a bounded number of lines', async () => {
    const { commands } = await facts(...Array.from({ length: 50 }, () => 'Get-Date'));
    expect(commands[0]!.lines).toHaveLength(MOST_LINES);
  });
});

it('types and static members, in brackets and by New-Object', async () => {
  const { types, members } = await facts(
    '[System.IO.File]::ReadAllText($p)',
    'New-Object -TypeName System.Data.SqlClient.SqlConnection',
    '[io.file]::Exists($p)',
  );
  expect(types).toEqual([
    { name: 'System.IO.File', lines: [1, 3], mayNotRun: false },
    { name: 'System.Data.SqlClient.SqlConnection', lines: [2], mayNotRun: false },
  ]);
  expect(members.map(({ member, lines }) => [member, lines])).toEqual([
    ['ReadAllText', [1]],
    ['Exists', [3]],
  ]);
});

it('tells what stands in functions that nobody calls, by name or in a text', async () => {
  const { commands, types } = await facts(
    'function New-Password { [System.Web.Security.Membership]::GeneratePassword(8, 1); Get-Unused }',
    'function Find-It { [IO.File]::Exists($p); Get-Used }',
    "$chosen = 'Find-It'; & $chosen",
  );
  expect(types.map(({ name, mayNotRun }) => [name, mayNotRun])).toEqual([
    ['System.Web.Security.Membership', true],
    ['IO.File', false],
  ]);
  expect(commands.map(({ name, mayNotRun }) => [name, mayNotRun])).toEqual(
    expect.arrayContaining([
      ['Get-Unused', true],
      ['Get-Used', false],
    ]),
  );
});

it('addresses of web calls, splatted and built, as far as they are written', async () => {
  const { calls } = await facts(
    '$base = "https://api.example.org"',
    '$splat = @{ Uri = "$base/users/$($id)"; Method = "PATCH" }',
    'Invoke-RestMethod @splat',
    'Invoke-WebRequest $address -Method $verb',
  );
  expect(calls).toEqual([
    { method: 'PATCH', address: 'https://api.example.org/users/…', line: 3 },
    { method: null, address: '…', line: 4 },
  ]);
});

it('writing calls that a preview would make, tokens excepted', async () => {
  const { unguardedWrites } = await facts(
    'Invoke-RestMethod "$base/oauth/token" -Method Post -Body @{ grant_type = "x" }',
    'if (-not $actionContext.DryRun) { Invoke-RestMethod "$base/users" -Method Post }',
    'Invoke-RestMethod "$base/users/$id" -Method Delete',
    'Invoke-RestMethod "$base/users" -Method Get',
  );
  expect(unguardedWrites).toEqual([{ what: 'invoke-restmethod DELETE', line: 3 }]);
});

it('variables that nothing gives a value, the host and PowerShell excepted', async () => {
  const { unassigned } = await facts(
    'param($given)',
    'foreach ($each in $actionContext.Data) { $each; $given; $_; $env:TEMP; $PSScriptRoot }',
    '$a, $b = 1, 2',
    'Invoke-RestMethod $uri -SessionVariable session',
    '$a + $b + $session + $script:later',
    '$script:later = 1',
    '$URI',
  );
  expect(unassigned).toEqual([{ name: 'uri', line: 4 }]);
});

it('modules by every way to ask for them', async () => {
  const { modules } = await facts(
    '#Requires -Version 7 -Modules Az.Accounts, @{ ModuleName = "Pester"; ModuleVersion = "5.0" }',
    'Import-Module ExchangeOnlineManagement, "ImportExcel"',
    'Import-Module $actionContext.Configuration.ModulePath',
    'ActiveDirectory\\Get-ADUser x',
  );
  expect(modules).toEqual([
    { name: 'Az.Accounts', how: 'requires', line: 1 },
    { name: 'Pester', how: 'requires', line: 1 },
    { name: 'ExchangeOnlineManagement', how: 'import', line: 2 },
    { name: 'ImportExcel', how: 'import', line: 2 },
    { name: '$actionContext.Configuration.ModulePath', how: 'path', line: 3 },
    { name: 'ActiveDirectory', how: 'qualified', line: 4 },
  ]);
});

it('modules whose names a function is given, or a loop goes through', async () => {
  const { modules } = await facts(
    'function Use-Module { param([string] $Name, $Path)',
    '  if ($x) { Import-Module $Name } else { Import-Module $Name -Force }; Import-Module $Path }',
    "Use-Module -Name 'MicrosoftTeams' -Path $settings.path",
    "foreach ($one in @('ImportExcel', 'Posh-SSH')) { Import-Module $one }",
  );
  expect(modules).toEqual([
    { name: 'MicrosoftTeams', how: 'import', line: 3 },
    { name: '$settings.path', how: 'path', line: 3 },
    { name: 'ImportExcel', how: 'import', line: 4 },
    { name: 'Posh-SSH', how: 'import', line: 4 },
  ]);
});

it('values that come from themselves, time and again', async () => {
  const { modules, files, constructs } = await facts(
    ...Array.from({ length: 200 }, () => 'if ($y) { $x = $x }'),
    'Import-Csv $x; [IO.StreamReader]::new($x); Import-Module $x',
    '$z = $actionContext.Configuration.File; Import-Csv $z',
  );
  expect(modules).toEqual([{ name: '$x', how: 'path', line: 201 }]);
  expect(files.map(({ line }) => line)).toEqual([201, 201, 202]);
  expect(constructs.filter(({ kind }) => kind === 'machineFile')).toHaveLength(1);
});

it('files, by commands, .NET and redirection', async () => {
  const { files } = await facts(
    'Import-Csv -Path ./map.csv',
    '[System.IO.File]::WriteAllText($path, $text)',
    'Get-Date > out.txt',
    'Get-Item Env:TEMP',
    '$s = $ex.Response.GetResponseStream(); [IO.StreamReader]::new($s)',
    '[System.IO.StreamReader]::new($ex.Exception.Response.GetResponseStream())',
  );
  expect(files).toEqual([
    { what: 'import-csv', path: './map.csv', line: 1 },
    { what: '[System.IO.File]::WriteAllText', path: null, line: 2 },
    { what: '>', path: null, line: 3 },
  ]);
});

it.each([
  ['builtCode', 'Invoke-Expression $text'],
  ['builtCode', '[scriptblock]::Create($text)'],
  ['addedCode', 'Add-Type -TypeDefinition $source'],
  ['libraryFile', 'Add-Type -Path "C:\\lib\\a.dll"'],
  ['libraryFile', '[System.Reflection.Assembly]::LoadFrom($dll)'],
  ['machineFile', 'Import-Csv $actionContext.Configuration.File'],
  ['machineFile', '$c = $configuration | ConvertFrom-Json; $p = "$($c.folder)\\a.csv"; Get-Content -Path $p'],
  [
    'machineFile',
    'function R($f) { [IO.File]::ReadAllText($f) }; $c = $actionContext.Configuration; R (Join-Path $c.dir x)',
  ],
  [
    'machineFile',
    '$p = (ConvertFrom-Json $configuration).dir; function R { $p = $p -replace "x"; Import-Csv "$p\\a.csv" }; R',
  ],
  ['machineFile', '$c = New-Object X.X509Certificate2($actionContext.Configuration.Pfx, "x")'],
  ['machineFile', '$c = $actionContext.Configuration; [X.X509Certificate2]::new([IO.Path]::Combine($c.dir, "a"))'],
  ['machineFile', '$s = @{ Path = $actionContext.Configuration.csv.TrimEnd() }; $rows | Export-Csv @s'],
  ['windowsAssembly', 'Add-Type -AssemblyName System.Windows.Forms'],
  ['windowsAssembly', '[void][System.Reflection.Assembly]::LoadWithPartialName("System.Data.OracleClient")'],
  ['nativeProgram', 'icacls $folder'],
  ['nativeProgram', 'Start-Process notepad'],
  ['job', 'Start-Job { 1 }'],
  ['ownConnection', '$c = [System.Net.Http.HttpClient]::new()'],
  ['exit', 'exit 1'],
  ['endsProcess', '[Environment]::Exit(1)'],
  ['remoteSession', 'New-PSSession -ConnectionUri $u -Authentication Kerberos'],
  ['remoteSession', 'Invoke-Command -ComputerName x { 1 }'],
  ['comObject', 'New-Object -ComObject Excel.Application'],
  ['certificateStore', 'Get-ChildItem Cert:\\LocalMachine\\My'],
  ['registry', 'Get-ItemProperty "HKLM:\\Software\\Example"'],
  ['windowsPath', 'Import-Csv -Path "C:\\data\\map.csv"'],
  ['windowsPath', '[IO.File]::ReadAllText("C:\\data\\map.csv")'],
  ['unfollowedRedirect', '$s = @{ Uri = $u; MaximumRedirection = 0; WebSession = $session }; Invoke-WebRequest @s'],
  [
    'importedCertificate',
    '$c = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2; $c.Import($bytes, $p, 0)',
  ],
])('sees %s in: %s', async (kind, line) => {
  const { constructs } = await facts('# a line before', line);
  expect(constructs).toContainEqual({ kind, what: expect.any(String), line: 2 });
});

it('sees nothing of the kind in plain REST scripts', async () => {
  const { constructs } = await facts(
    'Invoke-RestMethod $u -WebSession $session',
    'Write-Warning "C:\\data is no path here, nor is HKLM: or cert:\\"',
    'Add-Type -AssemblyName System.Web',
    'catch [System.Net.WebException] { }',
    '$b = [Convert]::FromBase64String($actionContext.Configuration.Cert); [X.X509Certificate2]::new($b, "x")',
    '$c = $actionContext.Configuration; Invoke-RestMethod $c.Url | Out-File "$env:TEMP\\$($c.Name).txt"; Get-Item ./own',
  );
  expect(constructs.filter(({ kind }) => kind !== 'addedCode')).toEqual([]);
});

it('says what the parser could not read', async () => {
  const { unread, lines } = await facts('Get-Date', 'if ($x {');
  expect(unread).toMatchObject({ line: 2 });
  expect(lines).toBe(2);
});
