import { afterAll, describe, expect, it } from '@jest/globals';
import { HostPool } from '#runtime';
import { readFacts } from '../facts/read-facts.js';
import { exportedCommands } from './module-manifest.js';
import type { EngineOffer } from './placement.js';
import { placementOf } from './placement.rules.js';
import { placementSentence } from './placement-sentences.js';

const hosts = new HostPool({ maximumHosts: 1, spares: 0 });
afterAll(() => hosts.close());

const offer: EngineOffer = {
  commands: ['Invoke-RestMethod', 'Write-Warning', 'Import-Module', 'New-PSSession'],
  modules: [],
};

async function placed(scripts: Record<string, string>, modules: EngineOffer['modules'] = []) {
  const read = Object.entries(scripts).map(async ([path, text]) => ({
    path,
    facts: readFacts(text, await hosts.parse(text)),
  }));
  return placementOf(await Promise.all(read), { ...offer, modules })!;
}

describe('runs here', () => {
  it('what calls only what there is and what it defines', async () => {
    const placement = await placed({ 'create.ps1': 'function Get-Own { 1 }\nGet-Own; invoke-restmethod $u' });
    expect(placement).toEqual({ verdict: 'runsHere', reasons: [], remarks: [], modules: [], message: null });
  });

  it('with a remark on what only an error leads to, or another script defines', async () => {
    const { verdict, remarks } = await placed({
      'create.ps1': 'function Get-Own { 1 }\ntry { Get-Own } catch { Resolve-HTTPError }',
      'update.ps1': 'Get-Own',
    });
    expect(verdict).toBe('runsHere');
    expect(remarks.map(({ what, path, line }) => [what, path, line])).toEqual([
      ['Resolve-HTTPError', 'create.ps1', 2],
      ['Get-Own', 'update.ps1', 1],
    ]);
  });

  it('with the module in the modules folder, whatever of its commands its manifest names', async () => {
    const text = 'Import-Module ExchangeOnlineManagement\nConnect-ExchangeOnline\nSet-Mailbox $x';
    const exchange = { name: 'exchangeonlinemanagement', commands: null };
    expect((await placed({ 'create.ps1': text }, [exchange])).verdict).toBe('runsHere');
    const vendor = { name: 'Vendor', commands: ['Get-VendorUser'] };
    expect((await placed({ 'create.ps1': 'Get-VendorUser' }, [vendor])).verdict).toBe('runsHere');
  });

  it('whatever it catches', async () => {
    const text = 'try { 1 } catch [Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException] { 2 }';
    expect((await placed({ 'create.ps1': text })).verdict).toBe('runsHere');
  });
});

describe('needs a module', () => {
  it('that the tables know, by its commands and by Import-Module', async () => {
    const placement = await placed({ 'create.ps1': '\nConnect-ExchangeOnline', 'update.ps1': 'Set-Mailbox $x' });
    expect(placement).toMatchObject({
      verdict: 'needsModule',
      modules: ['ExchangeOnlineManagement'],
      reasons: [
        { what: 'Connect-ExchangeOnline', path: 'create.ps1', line: 2 },
        { what: 'Set-Mailbox', path: 'update.ps1', line: 1 },
      ],
    });
    expect(placementSentence(placement)).toBe(
      'Needs ExchangeOnlineManagement: install it in the modules folder, or run this connector on an agent.',
    );
  });

  it('or says that no module known to it has the command', async () => {
    const placement = await placed({ 'create.ps1': 'Get-Inconceivable' });
    expect(placementSentence(placement)).toBe(
      'Needs Get-Inconceivable, which is in none of the modules that Koppel knows (create.ps1 line 1).',
    );
  });
});

describe('needs an agent on Windows', () => {
  it.each([
    ['Get-ADUser -Identity x', 'activeDirectory'],
    ['Import-Module ActiveDirectory', 'activeDirectory'],
    ['New-PSSession -ConnectionUri $u -Authentication Kerberos', 'remoteSession'],
    ['New-WebServiceProxy -Uri $u', 'windowsPowerShell'],
    ['Set-Acl $p $acl', 'windowsAcl'],
    ['New-Object -ComObject X.Y', 'comObject'],
    ['Get-CimInstance Win32_Service', 'wmi'],
    ['Get-Item HKLM:\\Software', 'registry'],
    ['[IO.File]::ReadAllText("C:\\x.csv")', 'windowsPath'],
    ['[System.Data.OracleClient.OracleConnection]::new($c)', 'oracleClient'],
    ['Add-Type -Path "C:\\a.dll"', 'libraryFile'],
    ['Import-Csv -Path $actionContext.Configuration.CsvPath', 'machineFile'],
    ['Import-Module $actionContext.Configuration.Path', 'moduleFile'],
    ['Invoke-WebRequest $u -MaximumRedirection 0 -WebSession $s', 'unfollowedRedirect'],
    ['Get-ChildItem Cert:\\CurrentUser\\My', 'certificateStore'],
    ['[ADSI]"LDAP://x"', 'directoryServices'],
    ['robocopy a b', 'nativeProgram'],
    ['[System.Web.Security.Membership]::GeneratePassword(8, 1)', 'windowsType'],
  ])('for: %s', async (line, reason) => {
    const placement = await placed({ 'update.ps1': 'Connect-ExchangeOnline', 'create.ps1': `# first\n${line}` });
    expect(placement.verdict).toBe('needsWindowsAgent');
    expect(placement.reasons).toContainEqual(expect.objectContaining({ reason, path: 'create.ps1', line: 2 }));
    expect(placementSentence(placement)).toMatch(
      /^Needs an agent on Windows, because create\.ps1 line 2 uses .+: .+\.$/,
    );
  });
});

it('runs in HelloID alone what calls the commands of its agents', async () => {
  const placement = await placed({ 'create.ps1': 'Connect-ManagedExchangeOnline\nSet-Mailbox $x' });
  expect(placement.verdict).toBe('onlyInHelloId');
  expect(placement.reasons.map(({ what }) => what)).toEqual(['Connect-ManagedExchangeOnline']);
});

it('does not know of scripts that were not read, unless others decide it', async () => {
  const unread = { path: 'create.ps1', facts: null, unreadBecause: 'there is no PowerShell on this worker' };
  const placement = placementOf([unread], offer)!;
  expect(placement).toMatchObject({
    verdict: 'unknown',
    message: 'create.ps1 was not read: there is no PowerShell on this worker',
  });
  const broken = await placed({ 'create.ps1': '# first\nif ($x {' });
  expect([broken.verdict, broken.message]).toEqual([
    'unknown',
    expect.stringMatching(/^create\.ps1 line 2 cannot be read: /),
  ]);
  expect((await placed({ 'create.ps1': 'if ($x {', 'update.ps1': 'Get-ADUser x' })).verdict).toBe('needsWindowsAgent');
  expect(placementOf([], offer)).toBeNull();
});

it('reads what a manifest exports', async () => {
  const of = async (text: string) => exportedCommands(await hosts.parse(text));
  expect(
    await of("@{ FunctionsToExport = @('Get-A', 'Set-A'); CmdletsToExport = 'Get-B'; AliasesToExport = @() }"),
  ).toEqual(['Get-A', 'Set-A', 'Get-B']);
  expect(await of("@{ FunctionsToExport = '*' }")).toBeNull();
  expect(await of('1')).toBeNull();
});
