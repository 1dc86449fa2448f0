import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ActionRequest } from '../action-request.js';
import { mappedField, SOMEBODY, SpecConnector } from '../../../../test/support/spec-connector.js';

/* What running real connectors taught (section 0b of the contract), by number. */
jest.setTimeout(60_000);
const connector = new SpecConnector();
let server: Server;
let address: string;

const ANSWERS: Record<string, [status: number, type: string, body: string]> = {
  '/json': [400, 'application/json', '{"error":{"code":"taken","message":"Mail is taken"}}'],
  '/html': [500, 'text/html', '<html><body><h1>Out of order</h1></body></html>'],
  '/xml': [400, 'application/xml', '<error><code>taken</code></error>'],
  '/empty': [404, 'application/json', ''],
  '/list': [200, 'application/json', '[{"id":1},{"id":2}]'],
  '/dated': [200, 'application/json', '{"start":"2020-07-01T12:00:00Z"}'],
  '/twins': [200, 'application/json', '{"Mail":"a","mail":"b"}'],
  '/moved': [302, 'text/plain', ''],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, type, body] = ANSWERS[request.url!] ?? [200, 'application/json', '{}'];
    response.writeHead(status, { 'content-type': type, ...(status === 302 && { location: '/list' }) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await Promise.all([connector.close(), new Promise((resolve) => server.close(resolve))]);
});

const settings = () => ({ BaseUrl: address });
const facts = (expression: string, more: Partial<ActionRequest> = {}) =>
  connector.facts(`& { $url = $actionContext.Configuration.BaseUrl; ${expression} }`, {
    settings: settings(),
    ...more,
  });
const details = (path: string) =>
  `try { Invoke-RestMethod "$url${path}" } catch { $details = $_.ErrorDetails.Message }`;

describe('learned', () => {
  it("1: a command's own error that does not end the script is a failure with Success true", async () => {
    const text = "Get-Item -Path './no-such-file'; $outputContext.Success = $true";
    const result = await connector.run('update', text, { accountReference: 1 });
    expect(result).toMatchObject({ success: false });
    expect(result.reason).toContain('no-such-file');
  });
  it('1: an import is judged by its errors alone: Success stays false there', async () => {
    const text = "Write-Output @{ AccountReference = 1; DisplayName = 'A' }";
    expect(await connector.run('importAccounts', text)).toMatchObject({
      success: true,
      accounts: [{ accountReference: 1 }],
    });
    expect(await connector.run('importAccounts', `${text}; throw 'page 2 failed'`)).toMatchObject({ success: false });
  });
  it('2: ErrorDetails is JSON again, HTML as text, and null for an empty body', async () => {
    expect(await facts(`${details('/json')}; ($details | ConvertFrom-Json).error.code`)).toEqual(['taken']);
    expect(await facts(`${details('/json')}; $details.TrimStart("\`r\`n").Split("\`n").Count`)).toEqual([6]);
    expect(
      await facts(`${details('/xml')}; ([xml]$details).error.code; $details -match '^\\s*<error>\\s+<code>'`),
    ).toEqual(['taken', true]);
    expect(await facts(`${details('/html')}; "$details".Trim()`)).toEqual(['Out of order']);
    expect(await facts(`${details('/empty')}; $null -eq $details`)).toEqual([true]);
  });
  it('3: a lookup that throws before the "not found is success" branch is a failure, not repaired', async () => {
    const text = `$user = Invoke-RestMethod "$($actionContext.Configuration.BaseUrl)/empty"
      if ($null -eq $user) { $outputContext.Success = $true }`;
    expect(await connector.run('delete', text, { settings: settings(), accountReference: 1 })).toMatchObject({
      success: false,
      outcome: 'failed',
    });
  });
  it.each([
    ['reference null and Success false', '', true],
    [
      'audit text that claims success',
      "$outputContext.AuditLogs.Add(@{ Message = 'Created account'; IsError = $false })",
      true,
    ],
    ['the real code as a reference', '$outputContext.AccountReference = 5; $outputContext.Success = $true', true],
    ['a thrown error', "throw 'no'", false],
    ['an error record', "$outputContext.Success = $true; Write-Error 'no'", false],
  ])('4: a preview is judged by errors alone: %s', async (_, text, success) => {
    expect(await connector.run('create', text, { dryRun: true })).toMatchObject({ success, accountReference: null });
  });
  it('5: a script that assigns an absent None field is told which one, and what avoids it', async () => {
    const mapping = [mappedField('managerId', 'None')];
    const { reason } = await connector.run('update', "$actionContext.Data.managerId = 'x'", {
      mapping,
      accountReference: 1,
    });
    expect(reason).toMatch(/field "managerId".*mode is None.*another mapping mode/);
  });
  it('7: what the script changes in its contexts reaches nothing that was given', async () => {
    const person = structuredClone(SOMEBODY);
    const data = { mail: 'old' };
    const mapping = [mappedField('mail', 'Fixed', 'new')];
    const text = `$personContext.Person.Accounts.AD.mail = 'changed'; $outputContext.Data = $actionContext.Data
      $actionContext.PreviousData.mail = 'changed'; $outputContext.Data.mail = 'changed'; $outputContext.Success = $true`;
    const result = await connector.run('update', text, { person, previousData: data, mapping, accountReference: 1 });
    expect([person, data]).toEqual([SOMEBODY, { mail: 'old' }]);
    expect(result).toMatchObject({ data: { mail: 'changed' }, mappedData: { mail: 'new' } });
  });
  it('8: accounts stay nested with real arrays, so a system can be found by a value inside it', async () => {
    const expression =
      "$found = $personContext.Person.Accounts.PSObject.Properties | Where-Object { $_.Value.mail -eq 'zoe@ad.nl' }; $found.Name; $found.Value.groups.Count";
    expect(await facts(expression)).toEqual(['AD', 2]);
  });
  it("9: dates of answers become local times of the system's time zone, in its culture", async () => {
    const expression = '$at = (Invoke-RestMethod "$url/dated").start; $at.ToLocalTime().Hour; (Get-Culture).Name';
    expect(await facts(expression)).toEqual([14, 'en-US']);
    expect(await facts(expression, { timeZone: 'Asia/Tokyo', culture: 'nl-NL' })).toEqual([21, 'nl-NL']);
  });
  it('9: such a date lands in Data with its offset, and a script that writes it as text has the local time', async () => {
    const text = `$outputContext.Data.start = (Invoke-RestMethod "$($actionContext.Configuration.BaseUrl)/dated").start.ToLocalTime()
      $outputContext.Success = $true`;
    const mapping = [mappedField('start', 'None')];
    const result = await connector.run('update', text, { settings: settings(), mapping, accountReference: 1 });
    expect(result.data).toEqual({ start: '2020-07-01T14:00:00+02:00' });
  });
  it('10: keys that differ only in case are merged in contexts, with a warning, and an error in JSON', async () => {
    const person = { ...SOMEBODY, Accounts: { AD: { mail: 'a', Mail: 'b' } } };
    const result = await connector.run(
      'update',
      '$outputContext.AuditLogs.Add(@{ Message = $personContext.Person.Accounts.AD.mail }); $outputContext.Success = $true',
      { person, accountReference: 1 },
    );
    expect(result.auditLogs[0]!.message).toBe('b');
    expect(result.warnings.join()).toContain('"mail" and "Mail"');
    expect(await facts(`try { '{"Mail":1,"mail":2}' | ConvertFrom-Json } catch { 'refused' }`)).toEqual(['refused']);
  });
  it('11: the order of keys says nothing: data that reads the same is no change', async () => {
    const mapping = [mappedField('phones', 'Complex', '[{ "type": "work", "number": 1 }]', 'Array')];
    const text = `$outputContext.PreviousData = @{ phones = @(@{ number = '1'; type = 'work' }) }; $outputContext.Success = $true`;
    expect(await connector.run('update', text, { mapping, accountReference: 1 })).toMatchObject({ noChanges: true });
  });
  it('12: a JSON list from Invoke-RestMethod is one object', async () => {
    expect(
      await facts('$all = @(Invoke-RestMethod "$url/list"); $all.Count; @($all | ForEach-Object { $_ }).Count'),
    ).toEqual([1, 2]);
  });
  it('13: a script has no file: the place of its error is line and text', async () => {
    const result = await connector.run(
      'update',
      '\ntry { throw \'x\' } catch { $outputContext.AuditLogs.Add(@{ Message = "$($_.ScriptStackTrace)|$($_.InvocationInfo.ScriptLineNumber)" }) }; $outputContext.Success = $true',
      { accountReference: 1 },
    );
    expect(result.auditLogs[0]!.message).toBe('at <ScriptBlock>, <No file>: line 2|2');
  });
  it('14: imports may give literal dotted keys, more than was asked for, no IsError, or nothing', async () => {
    const mapping = [mappedField('branch.name', 'Fixed', 'x'), mappedField('mail', 'Fixed', 'x')];
    const text =
      "@{ AccountReference = 1; displayName = 'A'; Data = @{ 'branch.name' = $null; mail = 'a'; more = 1 } }; $outputContext.AuditLogs.Add(@{ Message = 'read' })";
    const result = await connector.run('importAccounts', text, { mapping });
    expect(result.accounts).toEqual([
      {
        accountReference: 1,
        displayName: 'A',
        userName: null,
        enabled: null,
        data: { 'branch.name': null, mail: 'a' },
      },
    ]);
    expect(result.auditLogs[0]!.isError).toBe(false);
    expect(await connector.run('importAccounts', '$null', { mapping })).toMatchObject({ success: true, accounts: [] });
  });
  it('15: a session form that stops at a redirect is an error, which says that an agent is needed', async () => {
    const text =
      'Invoke-WebRequest "$($actionContext.Configuration.BaseUrl)/moved" -MaximumRedirection 0 -SessionVariable session';
    const { success, reason } = await connector.run('update', text, { settings: settings(), accountReference: 1 });
    expect(success).toBe(false);
    expect(reason).toMatch(/redirect.*PowerShell 7.*needs an agent/);
  });
  it.each([
    ["Authorization = 'Basic: abc=='", /format of value/],
    ["Accept = 'application json'", /format of value/],
    ["'X-Name' = 'Zoë'", /only ASCII/],
  ])('15: the header %s, which 5.1 accepted, is refused and says that an agent is needed', async (header, original) => {
    const text = `Invoke-RestMethod "$($actionContext.Configuration.BaseUrl)/list" -Headers @{ ${header} }; $outputContext.Success = $true`;
    const { success, reason } = await connector.run('update', text, { settings: settings(), accountReference: 1 });
    expect(success).toBe(false);
    expect(reason).toMatch(/header.*PowerShell 7.*needs an agent/);
    expect(reason).toMatch(original);
  });
  it('15: a header name that no version accepts is the script’s own mistake', async () => {
    const text = `Invoke-RestMethod "$($actionContext.Configuration.BaseUrl)/list" -Headers @{ 'X Name' = 'x' }`;
    const { reason } = await connector.run('update', text, { settings: settings(), accountReference: 1 });
    expect(reason).toContain('X Name');
    expect(reason).not.toContain('agent');
  });
  it.each<[string, string, unknown[]]>([
    [
      'Compare-Object over property collections',
      `$a = [pscustomobject]@{ x = 1; y = 2 }; $b = [pscustomobject]@{ x = 1; y = 3 }
      (Compare-Object @($a.PSObject.Properties) @($b.PSObject.Properties) -PassThru | Where-Object SideIndicator -eq '=>').Value`,
      [3],
    ],
    [
      'Group-Object into a hashtable of texts',
      "(@(@{ id = 1 }, @{ id = 2 }) | Group-Object { $_.id } -AsHashTable -AsString)['2'].id",
      [2],
    ],
    [
      'a script block as a property',
      "(@([pscustomobject]@{ a = 'x' }) | Select-Object @{ Name = 'b'; Expression = { $_.a + 'y' } }).b",
      ['xy'],
    ],
    [
      'Get-Variable inside a function',
      "function Read-It { (Get-Variable -Name p -ValueOnly).Name }; $p = @{ Name = 'n' }; Read-It",
      ['n'],
    ],
    ['Linq over typed lists', '[string[]][Linq.Enumerable]::Except([string[]]("a", "b"), [string[]]("b"))', ['a']],
    [
      'an XML document',
      "$x = [System.Xml.XmlDocument]::new(); $x.LoadXml('<a><b>1</b></a>'); $x.SelectSingleNode('//b').InnerText",
      ['1'],
    ],
    ['a copy of a hashtable', '$h = @{ a = 1 }; $c = $h.PSObject.Copy(); $c.a = 2; $h.a; $c.a', [1, 2]],
    ['a list with a text as index', "$l = [System.Collections.Generic.List[object]]@(5, 6); $l['1']", [6]],
    ['nothing as JSON', '($null | ConvertTo-Json)', ['null']],
  ])('16: %s works', async (_, expression, expected) => {
    expect(await facts(expression)).toEqual(expected);
  });
});
