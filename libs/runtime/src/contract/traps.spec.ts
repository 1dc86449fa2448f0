import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { mappedField, packageWith, SpecConnector } from '../../../../test/support/spec-connector.js';

/*
 * The traps of the connector contract that a naive runtime steps into, by number, each with a script of the kind that springs it.
 * They run in the real host. Traps that are not about a script's run are with the code that reads repositories (libs/connectors)
 * or keeps accounts (libs/provisioning).
 */
jest.setTimeout(60_000);
const connector = new SpecConnector();
afterAll(() => connector.close());

const mapping = [
  mappedField('id', 'None'),
  mappedField('mail', 'Field', 'Person.Contact.Business.Email'),
  mappedField('active', 'Complex', 'Person.Contracts.length > 0'),
  mappedField('branch.name', 'Fixed', 'Utrecht'),
  mappedField('phones', 'Complex', '["06-1"]', 'Array'),
];

describe('trap', () => {
  it('1: Data and PreviousData are seeded, so their property names can be asked for before anything is assigned', async () => {
    const text = `$outputContext.PreviousData.mail = 'old@b.nl'; $outputContext.Data.id = 5
      $outputContext.AuditLogs.Add(@{ Message = ($outputContext.Data.PSObject.Properties.Name -join ',') }); $outputContext.Success = $true`;
    const result = await connector.run('update', text, { mapping, accountReference: 1 });
    expect(result.auditLogs[0]!.message).toBe('id,mail,active,branch,phones');
    expect(result).toMatchObject({ success: true, data: { id: 5 }, previousData: { mail: 'old@b.nl' } });
  });
  it('2: a field of mode None is absent in Data of the input and null in Data of the output', async () => {
    const expression = `$in = $actionContext.Data.PSObject.Properties.Name; $out = $outputContext.Data.PSObject.Properties.Name
      ($out | Where-Object { $_ -notin $in }); $null -eq $outputContext.Data.id`;
    expect(await connector.facts(`& { ${expression} }`, { mapping })).toEqual(['id', true]);
  });
  it('3: dotted names are nested objects, also in settings, while ImportFields keeps the dots', async () => {
    const expression =
      '$actionContext.Data.branch.name; $actionContext.Configuration.exchange.uri; $actionContext.ImportFields[3]';
    expect(await connector.facts(expression, { mapping, settings: { 'exchange.uri': 'https://x' } })).toEqual([
      'Utrecht',
      'https://x',
      'branch.name',
    ]);
  });
  it('4: contexts are objects that can be enumerated, copied, extended and taken apart', async () => {
    const expression = `$data = $actionContext.Data.PSObject.Copy(); $data.PSObject.Properties.Remove('mail'); $data | Add-Member -NotePropertyName extra -NotePropertyValue 1
      ($data.PSObject.Properties.Name -join ','); $actionContext.Data.mail; ($actionContext.Configuration -is [hashtable])`;
    expect(await connector.facts(`& { ${expression} }`, { mapping })).toEqual([
      'active,branch,phones,extra',
      'zoe@b.nl',
      false,
    ]);
    const objects =
      '$personContext.Person, $personContext.Person.Contracts[0], $actionContext, $outputContext | ForEach-Object { $_.GetType().Name } | Select-Object -Unique';
    expect(await connector.facts(objects)).toEqual(['PSCustomObject']);
  });
  it('5: the same hashtable emitted again after a change is two outputs', async () => {
    const text = `$one = @{ PermissionReference = @{ Id = 1 }; DisplayName = 'P'; AccountReferences = @() }
      foreach ($batch in @(@(1, 2), @(3, 4), @(5))) { $one.AccountReferences = $batch; Write-Output $one }`;
    const { importedPermissions } = await connector.run('importPermissions', text);
    expect(importedPermissions.map(({ accountReferences }) => accountReferences)).toEqual([[1, 2], [3, 4], [5]]);
  });
  it('6: a variable that the last run assigned is null in the next one', async () => {
    await connector.run('update', "$headers = @{ Authorization = 'Bearer of-another' }; $global:headers = $headers");
    expect(await connector.facts('$null -eq $headers; $null -eq $headers.Authorization')).toEqual([true, true]);
  });
  it('7: no strict mode and no error preference: misspelt variables and members are null, errors go on', async () => {
    expect(await connector.facts('$null -eq $acount.nme.first; "$ErrorActionPreference"; $null -eq (@(1))[7]')).toEqual(
      [true, 'Continue', true],
    );
  });
  it.each(['update', 'uniqueness', 'permissions', 'importAccounts'] as const)(
    '8: Write-Error is a failure of %s even where Success is true',
    async (action) => {
      const text = "$outputContext.Success = $true; Write-Error 'half of them are missing'";
      const result = await connector.run(action, text, { accountReference: 1 });
      expect(result).toMatchObject({ success: false, outcome: 'failed' });
      expect(result.reason).toContain('half of them are missing');
    },
  );
  it('9: Success is false at first and can be decided in finally, from the audit entries', async () => {
    const text = (
      problem: string,
    ) => `try { ${problem} } catch { $outputContext.AuditLogs.Add([pscustomobject]@{ Message = "$_"; IsError = $true }) }
      finally { if (-not ($outputContext.AuditLogs.IsError -contains $true)) { $outputContext.Success = $true } }`;
    expect(await connector.run('update', text(''), { accountReference: 1 })).toMatchObject({ success: true });
    expect(await connector.run('update', text('throw "no"'), { accountReference: 1 })).toMatchObject({
      success: false,
    });
    expect(await connector.run('update', '', { accountReference: 1 })).toMatchObject({ success: false });
    const many = `$outputContext.AuditLogs.AddRange([object[]]@(@{ Message = 'a' }, @{ Message = 'b' })); $outputContext.AuditLogs.Add(@{ Message = "$($outputContext.AuditLogs.Count)" })`;
    const { auditLogs } = await connector.run('update', many, { accountReference: 1 });
    expect(auditLogs.map(({ message }) => message)).toEqual(['a', 'b', '2']);
  });
  it('10: a correlating create says so, and the update that follows is told', async () => {
    const create =
      '$outputContext.AccountReference = 7; $outputContext.AccountCorrelated = $true; $outputContext.Success = $true';
    expect(await connector.run('create', create)).toMatchObject({ accountReference: 7, accountCorrelated: true });
    expect(await connector.facts('$actionContext.AccountCorrelated', { accountCorrelated: true })).toEqual([true]);
    expect(await connector.facts('$actionContext.AccountCorrelated')).toEqual([false]);
  });
  it('11: Text fields are strings or null, Array fields are arrays', async () => {
    const expression = `$actionContext.Data.active; $actionContext.Data.active -is [string]; , $actionContext.Data.phones; $actionContext.Data.phones -is [array]; $null -eq $actionContext.Data.empty`;
    const fields = [...mapping, mappedField('empty', 'Field', 'Person.Custom.nothing')];
    expect(await connector.facts(expression, { mapping: fields })).toEqual(['True', true, ['06-1'], true, true]);
  });
  it.each([
    ['text', 'a-1'],
    ['number', 42],
    ['object', { Id: 1, Deep: { x: [1] } }],
  ])(
    '12: an account reference that is a %s goes in and comes back unchanged, and may be replaced',
    async (_, reference) => {
      const same = await connector.run('update', '$outputContext.Success = $true', { accountReference: reference });
      expect(same.accountReference).toEqual(reference);
      const echoed =
        '$outputContext.AccountReference = $actionContext.References.Account; $outputContext.Success = $true';
      expect((await connector.run('update', echoed, { accountReference: reference })).accountReference).toEqual(
        reference,
      );
      const replaced = '$outputContext.AccountReference = @{ New = 1 }; $outputContext.Success = $true';
      expect((await connector.run('update', replaced, { accountReference: reference })).accountReference).toEqual({
        New: 1,
      });
    },
  );
  it('12: a placeholder of a dry run is no reference', async () => {
    const text = "$outputContext.AccountReference = 'Currently not available'; $outputContext.Success = $true";
    expect((await connector.run('create', text, { dryRun: true })).accountReference).toBeNull();
  });
  it('13: an untouched checkbox is null, which is neither true nor the text "false"', async () => {
    const expression =
      '$null -eq $actionContext.Configuration.isDebug; $actionContext.Configuration.isDebug -eq $true; $actionContext.Configuration.isDebug -eq "false"';
    expect(await connector.facts(expression, { settings: { isDebug: null } })).toEqual([true, false, false]);
  });
  it('14: a script of the first generation runs as such within a connector of the second', async () => {
    const pkg = packageWith(['update', 'enable'], 'V2');
    pkg.flavours[0]!.scripts[0]!.generation = 'V1';
    const V1 = '@{ Success = ($person -is [string]); AuditLogs = @(@{ Message = "$actionContext" }) } | ConvertTo-Json';
    const first = await connector.run('update', V1, { package: pkg, accountReference: 1 });
    expect(first).toMatchObject({ success: true, auditLogs: [{ message: '' }] });
    const second = '$outputContext.Success = ($null -eq $person) -and ($personContext.Person.ExternalId -eq "1001")';
    expect(await connector.run('enable', second, { package: pkg, accountReference: 1 })).toMatchObject({
      success: true,
    });
  });
  it('16: an update that finds nothing to change says so', async () => {
    const text =
      '$outputContext.PreviousData = $actionContext.Data.PSObject.Copy(); $outputContext.Data = $actionContext.Data; $outputContext.Success = $true';
    expect(await connector.run('update', text, { mapping, accountReference: 1 })).toMatchObject({
      success: true,
      noChanges: true,
    });
  });
});
