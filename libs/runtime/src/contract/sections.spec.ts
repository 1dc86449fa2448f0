import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type { NotificationTemplate, PersonMapping } from '#connectors';
import type { ActionRequest } from '../action-request.js';
import type { JsonValue } from '../json/json-value.js';
import { ReferenceIndex } from '../references/reference-index.js';
import { uniqueValues } from '../uniqueness/unique-values.js';
import {
  mappedField,
  packageWith,
  requestFor,
  SOMEBODY,
  SpecConnector,
} from '../../../../test/support/spec-connector.js';

/* The contract section by section: c (V2), d (V1), e (sources), f (field mapping). All scripts run in the real host. */
jest.setTimeout(60_000);
const connector = new SpecConnector();
afterAll(() => connector.close());

const succeeded = '$outputContext.Success = $true';

describe('c.1 hosting', () => {
  it.each([
    ['exit ends that run only', `${succeeded}; exit 1; throw 'not reached'`, true, null],
    ['break outside a loop ends the script', `${succeeded}; break; throw 'not reached'`, true, null],
    [
      'ThrowTerminatingError that nobody catches is a failure with Success true',
      `${succeeded}; function Stop-It { [CmdletBinding()] param() try { throw 'refused' } catch { $PSCmdlet.ThrowTerminatingError($_) } }; Stop-It`,
      false,
      'refused',
    ],
  ])('%s', async (_, text, success, reason) => {
    const result = await connector.run('update', text, { accountReference: 1 });
    expect(result.success).toBe(success);
    if (reason) expect(result.reason).toContain(reason);
    expect(await connector.run('update', succeeded, { accountReference: 1 })).toMatchObject({ success: true });
  });
  it('a break inside a switch stays inside, and functions see the variables of the script', async () => {
    const expression = `$p = 'outer'; function Read-It { $p }; foreach ($i in 1, 2) { switch ($i) { 1 { break } 2 { Read-It } } }`;
    expect(await connector.facts(`& { ${expression} }`)).toEqual(['outer']);
  });
  it.each(['Utility', 'Management', 'Security'])('importing the standard module %s says nothing', async (name) => {
    const text = `Import-Module -Name Microsoft.PowerShell.${name} -ErrorAction Stop; ${succeeded}`;
    expect(await connector.run('update', text, { accountReference: 1 })).toMatchObject({ success: true, streams: [] });
  });
  it('importing a module that is not there fails', async () => {
    const { success, reason } = await connector.run('update', `Import-Module Nothing; ${succeeded}`, {
      accountReference: 1,
    });
    expect(success).toBe(false);
    expect(reason).toContain('Nothing');
  });
  it('ThrowTerminatingError inside a function can be caught, as scripts do', async () => {
    const expression = `function Get-It { [CmdletBinding()] param() try { throw 'inner' } catch { $PSCmdlet.ThrowTerminatingError($_) } }; try { Get-It } catch { "caught $_" }`;
    expect(await connector.facts(`& { ${expression} }`)).toEqual(['caught inner']);
  });
  it('an error that a script passed over is told with its line, unless its text would run code of the script', async () => {
    const odd = `class Odd : Exception { [string] get_Message() { return 'of its own' } }; try { throw [AggregateException]::new([Odd]::new()) } catch { }`;
    const failed = (text: string) => connector.run('update', text, { accountReference: 1 });
    expect((await failed("try { throw 'gone' } catch { }")).reason).toMatch(/passed over: gone \(line 1\)\.$/);
    expect((await failed(odd)).reason).toMatch(/did not set Success to true\.$/);
  });
  it('an uncaught error becomes an audit entry of the running action', async () => {
    const result = await connector.run('disable', "throw 'gone'", { accountReference: 1 });
    expect(result.auditLogs).toEqual([{ action: 'DisableAccount', message: 'gone', isError: true }]);
  });
});

describe('c.2 and c.3 contexts', () => {
  it('correlation has the person field value and the account field value, also below dots', async () => {
    const mapping = [mappedField('Employee.Number', 'Complex', 'Person.ExternalId.padStart(6, "0")')];
    const correlation = { enabled: true, personField: 'Person.ExternalId', accountField: 'Employee.Number' };
    const expression =
      '$c = $actionContext.CorrelationConfiguration; $c.Enabled; $c.PersonField; $c.PersonFieldValue; $c.AccountField; $c.AccountFieldValue';
    expect(await connector.facts(`& { ${expression} }`, { mapping, correlation })).toEqual([
      true,
      'Person.ExternalId',
      '1001',
      'Employee.Number',
      '001001',
    ]);
  });
  it("the manager's account reference keeps its type, and the manager's person is there", async () => {
    const more = { managerAccountReference: { id: 9 }, manager: { ExternalId: '7', DisplayName: 'Boss' } };
    expect(
      await connector.facts(
        '$actionContext.References.ManagerAccount.id; $personContext.Manager.ExternalId; $personContext.Person.PrimaryManager.DisplayName',
        more,
      ),
    ).toEqual([9, '7', 'Boss']);
    expect(
      await connector.facts(
        '$null -eq $actionContext.References.ManagerAccount; $null -eq $personContext.Manager.ExternalId',
      ),
    ).toEqual([true, true]);
  });
  it('the previous person, and only the changed leaves with Change, Old and New', async () => {
    const previousPerson = {
      ...SOMEBODY,
      Name: { NickName: 'Zo', FamilyName: 'Jansen', Initials: 'Z.' },
      Accounts: {},
    };
    const expression = `$d = $personContext.PersonDifferences; $d.Name.NickName.Change; $d.Name.NickName.Old; $d.Name.NickName.New
      $d.Name.Initials.Change; $d.Accounts.AD.mail.Change; $null -eq $d.Name.FamilyName; $null -eq $d.ExternalId.Change; $personContext.PreviousPerson.Name.NickName`;
    expect(await connector.facts(`& { ${expression} }`, { previousPerson })).toEqual([
      'Updated',
      'Zo',
      'Zoë',
      'Removed',
      'Added',
      true,
      true,
      'Zo',
    ]);
    expect(await connector.facts('$null -eq $personContext.PersonDifferences')).toEqual([true]);
  });
  it('the previous data is nested as the mapping names it', async () => {
    expect(
      await connector.facts('$actionContext.PreviousData.branch.name', { previousData: { 'branch.name': 'Ede' } }),
    ).toEqual(['Ede']);
  });
});

describe('c.5 audit entries', () => {
  it('any action word is kept, hashtables and objects alike, and entries with errors beside a success', async () => {
    const text = `$outputContext.AuditLogs.Add(@{ Action = 'MoveAccount'; Message = 'a'; IsError = $true }); $outputContext.AuditLogs.Add([pscustomobject]@{ message = 'b' }); ${succeeded}`;
    expect(await connector.run('update', text, { accountReference: 1 })).toMatchObject({
      success: true,
      auditLogs: [
        { action: 'MoveAccount', message: 'a', isError: true },
        { action: 'UpdateAccount', message: 'b', isError: false },
      ],
    });
  });
});

describe('c.6 streams', () => {
  const streamsOf = async (text: string, more: Partial<ActionRequest> = {}) => {
    const result = await connector.run('update', `${text}; ${succeeded}`, { accountReference: 1, ...more });
    return { ...result, told: result.streams.map(({ stream, message }) => `${stream}: ${message}`) };
  };

  it.each([
    ['a warning', "Write-Warning 'w'", ['warning: w']],
    ['no warning that the script itself silences', "$WarningPreference = 'SilentlyContinue'; Write-Warning 'w'", []],
    [
      'information, whatever the preference',
      "$InformationPreference = 'SilentlyContinue'; Write-Information 'i'",
      ['information: i'],
    ],
    ['Write-Host as information', "Write-Host 'h'", ['information: h']],
    ['information with tags', "Write-Information 'a' -Tags 'Audit'", ['information: a']],
    ['nothing that is only verbose', "Write-Verbose 'v'", []],
    ['nothing for debugging', "Write-Debug 'd'", []],
    ['no progress', "Write-Progress -Activity 'p' -Status 's'", []],
    ['what is verbose once the script raised it', "$VerbosePreference = 'Continue'; Write-Verbose 'v'", ['verbose: v']],
    ['what is verbose with -Verbose', "Write-Verbose 'v' -Verbose", ['verbose: v']],
  ])('the log has %s', async (_, text, expected) => {
    const { told, success } = await streamsOf(text);
    expect({ told, success }).toEqual({ told: expected, success: true });
  });
  it('the log keeps the order in which a script spoke', async () => {
    const text = "Write-Information '1'; Write-Warning '2'; Write-Host '3'; Write-Error '4'";
    const { told, success } = await streamsOf(text);
    expect(told).toEqual(['information: 1', 'warning: 2', 'information: 3', 'error: 4']);
    expect(success).toBe(false);
  });
  it('what leaks to the output of a lifecycle action is ignored', async () => {
    const { success, data } = await streamsOf("@{ Success = $false; Data = @{ mail = 'x' } }; 'leak'; 5; $null", {
      mapping: [mappedField('mail', 'Fixed', 'a')],
    });
    expect({ success, data }).toEqual({ success: true, data: { mail: 'a' } });
  });
  it('in an import the output is the result, and what is said beside it is not', async () => {
    const text = "Write-Information 'page 1'; Write-Host 'page 2'; @{ AccountReference = 1; DisplayName = 'A' }";
    const { accounts, streams } = await connector.run('importAccounts', text);
    expect([accounts.length, streams.length]).toEqual([1, 2]);
  });
});

describe('c.7 sub-permissions', () => {
  const GRANT = `foreach ($contract in $personContext.Person.Contracts) { $outputContext.SubPermissions.Add(@{ DisplayName = $contract.Title; Reference = @{ Id = $contract.Title } }) }
    if ($actionContext.Operation -match 'update|grant' -and $outputContext.SubPermissions.Count -eq 0) { $outputContext.SubPermissions.Add(@{ DisplayName = 'none'; Reference = @{ Id = 'No permissions defined' } }) }
    $outputContext.AuditLogs.Add(@{ Message = "$($actionContext.Operation) of $($actionContext.CurrentPermissions.Reference.Id -join ',')" }); ${succeeded}`;
  const more = {
    accountReference: 1,
    permission: { displayName: 'Roles', identification: { Id: 'roles' } },
    currentPermissions: [{ displayName: 'Old', reference: { Id: 'old' } }],
  };
  it('get the current set and the operation, and give back the complete desired set', async () => {
    const person = { ...SOMEBODY, Contracts: [{ Title: 'Nurse' }, { Title: 'Coach' }] };
    const result = await connector.run('subPermissions', GRANT, { ...more, person, operation: 'update' });
    expect(result.subPermissions).toEqual([
      { displayName: 'Nurse', reference: { Id: 'Nurse' } },
      { displayName: 'Coach', reference: { Id: 'Coach' } },
    ]);
    expect(result.auditLogs[0]!.message).toBe('update of old');
  });
  it('keep the sentinel of an empty set', async () => {
    const result = await connector.run('subPermissions', GRANT, {
      ...more,
      person: { ...SOMEBODY, Contracts: [] },
      operation: 'grant',
    });
    expect(result).toMatchObject({ success: true, subPermissions: [{ reference: { Id: 'No permissions defined' } }] });
  });
  it('may be empty only when they are revoked', async () => {
    expect(await connector.run('subPermissions', succeeded, { ...more, operation: 'revoke' })).toMatchObject({
      success: true,
    });
    const { success, reason } = await connector.run('subPermissions', succeeded, { ...more, operation: 'update' });
    expect(success).toBe(false);
    expect(reason).toContain('No permissions defined');
  });
  it('are at most a hundred', async () => {
    const text = `1..101 | ForEach-Object { $outputContext.SubPermissions.Add(@{ DisplayName = "$_"; Reference = @{ Id = $_ } }) }; ${succeeded}`;
    expect((await connector.run('subPermissions', text, { ...more, operation: 'grant' })).reason).toMatch(
      /101 sub-permissions; at most 100/,
    );
  });
});

describe('c.7 resources', () => {
  it('get the distinct values as a list that can be counted and filtered, ten of them in a preview', async () => {
    const text = `$resourceContext.SourceData = $resourceContext.SourceData.Where({ $_.ExternalId -gt 2 }); $outputContext.AuditLogs.Add(@{ Message = "$($resourceContext.SourceData.Count)" }); ${succeeded}`;
    const sourceData = Array.from({ length: 30 }, (_, index) => ({ ExternalId: index }));
    const count = async (dryRun: boolean) =>
      (await connector.run('resources', text, { sourceData, dryRun })).auditLogs[0]!.message;
    expect([await count(false), await count(true)]).toEqual(['27', '7']);
  });
});

describe('c.7 uniqueness', () => {
  const CHECK = (taken: string) =>
    `foreach ($name in 'user', 'mail') { if ($actionContext.Data.$name -in @(${taken})) { [void]$outputContext.NonUniqueFields.Add($name) } }; $outputContext.AuditLogs.Add(@{ Message = $actionContext.Operation.ToLower() })`;
  const user = mappedField('user', 'Complex', "'zoe' + (Iteration === 0 ? '' : Iteration)");
  const find = (
    text: string,
    mapping = [user, mappedField('mail', 'Complex', "'m' + Iteration")],
    more: Partial<ActionRequest> = {},
  ) => uniqueValues(connector.runtime, requestFor({ uniqueness: text, create: '' }, 'create', { mapping, ...more }));

  it('tries the taken fields again with a higher Iteration, each by itself, until nothing is taken', async () => {
    const { iterations, runs, reason } = await find(CHECK("'zoe', 'zoe1', 'm0'"));
    expect([reason, iterations, runs.length]).toEqual([null, { user: 2, mail: 1 }, 3]);
    expect(runs.map(({ mappedData }) => mappedData)).toEqual([
      { user: 'zoe', mail: 'm0' },
      { user: 'zoe1', mail: 'm1' },
      { user: 'zoe2', mail: 'm1' },
    ]);
    expect(runs[0]!.auditLogs[0]!.message).toBe('create');
  });
  it('the action that follows gets these values', async () => {
    const mapping = [user];
    const { iterations } = await find(CHECK("'zoe'"), mapping);
    expect(await connector.facts('$actionContext.Data.user', { mapping, iterations })).toEqual(['zoe1']);
  });
  it('takes the next Iteration that the script sets', async () => {
    const { iterations, runs } = await find(`${CHECK("'zoe'")}; $outputContext.Iteration = 7`);
    expect([iterations, runs.length]).toEqual([{ user: 7 }, 2]);
  });
  it.each([
    ['Fixed', 'zoe'],
    ['Field', 'Person.ExternalId'],
    ['None', null],
  ] as const)('a taken field of mode %s is an error that names it', async (mode, value) => {
    const { reason, runs } = await find("[void]$outputContext.NonUniqueFields.Add('USER')", [
      mappedField('user', mode, value),
    ]);
    expect(reason).toMatch(new RegExp(`"USER" is taken.*mode is ${mode}`));
    expect(runs).toHaveLength(1);
  });
  it('gives up after fifty iterations, and at once where the mapping cannot give another value', async () => {
    const taken = "[void]$outputContext.NonUniqueFields.Add('user')";
    const long = await find(taken);
    expect([long.runs.length, long.reason]).toEqual([51, expect.stringContaining('still taken after 50 iterations')]);
    const stuck = await find(taken, [mappedField('user', 'Complex', 'Person.ExternalId')]);
    expect([stuck.runs.length, stuck.reason]).toEqual([2, expect.stringContaining('does not use Iteration')]);
  });
  it('a failing script is a failure, and no script means that nothing is checked', async () => {
    expect((await find("$outputContext.Success = $false; Write-Error 'database is away'")).reason).toContain(
      'database is away',
    );
    const without = await uniqueValues(connector.runtime, requestFor({ create: '' }, 'create'));
    expect([without.reason, without.iterations]).toEqual([null, {}]);
  });
});

describe('c.9 imports', () => {
  it('accounts as hashtables and objects, keys in any casing, data limited to the mapping', async () => {
    const text = `@{ AccountReference = 1; displayName = 'A'; userName = 'a'; enabled = $true; data = @{ mail = 'a' } }
      [pscustomobject]@{ accountReference = @{ Id = 2 }; DisplayName = ('x' * 120); Enabled = 'false' }`;
    const { accounts } = await connector.run('importAccounts', text, { mapping: [mappedField('mail', 'Fixed', '')] });
    expect(accounts).toEqual([
      { accountReference: 1, displayName: 'A', userName: 'a', enabled: true, data: { mail: 'a' } },
      { accountReference: { Id: 2 }, displayName: 'x'.repeat(100), userName: null, enabled: false, data: {} },
    ]);
  });
  it('memberships with one reference, many references, and several pieces of one permission', async () => {
    const text = `@{ PermissionReference = @{ Id = 1 }; displayName = 'P'; AccountReference = 5 }
      @{ PermissionReference = @{ Id = 1 }; DisplayName = 'P'; AccountReferences = 1..600 }`;
    const { importedPermissions } = await connector.run('importPermissions', text);
    expect(importedPermissions.map(({ accountReferences }) => accountReferences.length)).toEqual([1, 600]);
  });
  it('sub-permissions with the standard permission that they belong to', async () => {
    const text = `@{ PermissionReference = @{ Id = 'roles' }; SubPermissionReference = @{ Id = 3 }; SubPermissionDisplayName = 'S'; AccountReferences = @('1', 2) }`;
    expect((await connector.run('importSubPermissions', text)).importedPermissions).toEqual([
      {
        permissionReference: { Id: 'roles' },
        displayName: null,
        description: null,
        subPermissionReference: { Id: 3 },
        subPermissionDisplayName: 'S',
        accountReferences: ['1', 2],
      },
    ]);
  });
  it('learned 6: references match with numbers as text and in any casing, and weaker when their keys differ', () => {
    const known: JsonValue[] = [{ Id: 1, Type: 'g' }, { Id: 2, Type: 'g' }, 'AB-1', { Name: 'x' }];
    const index = new ReferenceIndex(known, (item) => item);
    const found = (reference: JsonValue) => [index.find(reference)?.item ?? null, index.find(reference)?.match ?? null];
    expect(found({ type: 'G', ID: '1' })).toEqual([{ Id: 1, Type: 'g' }, 'same']);
    expect(found('ab-1')).toEqual(['AB-1', 'same']);
    expect(found({ Reference: '2' })).toEqual([{ Id: 2, Type: 'g' }, 'weaker']);
    expect(found({ Id: 2, DisplayName: 'Two' })).toEqual([{ Id: 2, Type: 'g' }, 'weaker']);
    expect(found({ Reference: 2, Type: 'g' })).toEqual([{ Id: 2, Type: 'g' }, 'weaker']);
    expect(found({ AccountId: 'ab-1' })).toEqual(['AB-1', 'weaker']);
    expect(found({ Id: 3, Type: 'g' })).toEqual([null, null]);
    expect(found({ Type: 'g' })).toEqual([null, null]);
  });
});

describe('c.10 notifications', () => {
  const template: NotificationTemplate = {
    path: 'template.json',
    name: 'template',
    fields: ['scriptFlow', 'to', 'body'].map((key) => ({
      key,
      type: 'input',
      label: key,
      description: null,
      placeholder: null,
      required: false,
      secret: false,
      secretBecause: null,
      defaultValue: key === 'scriptFlow' ? 'mail' : null,
      options: [],
      rows: null,
      hide: key === 'scriptFlow',
      disabled: false,
    })),
  };
  const notify = (text: string, values: Record<string, unknown>, more: Partial<ActionRequest> = {}) =>
    connector.run('notification', text, {
      package: packageWith(['notification'], 'V2', { notificationTemplates: [template] }),
      template: { values, password: 's3cret-pass' },
      ...more,
    });
  const TELL = `$t = $actionContext.TemplateConfiguration; $outputContext.AuditLogs.Add(@{ Message = "$($t.scriptFlow)|$($t.to)|$($t.body)" }); ${succeeded}`;

  it.each([
    ['{{ person.contact.business.email }}', 'zoe@b.nl'],
    ['{{Person.Accounts.AD.Mail || "none"}}', 'zoe@ad.nl'],
    ['{{ Person.Accounts.AD.AdditionalFields.mail }}', 'zoe@ad.nl'],
    ['{{ Person.Custom.nothing || Person.ExternalId || "none" }}', '1001'],
    ['{{ Person.Custom.nothing || "nobody {x} yet" }}', '{{ Person.Custom.nothing || "nobody {x} yet" }}'],
    ["{{ Person.Custom.nothing || 'nobody' }} and {{ Person.ExternalId }}", 'nobody and 1001'],
    ['{{ Person.Custom.nothing }}', ''],
  ])('%s is %s', async (to, expected) => {
    expect((await notify(TELL, { to })).auditLogs[0]!.message).toBe(`mail|${expected}|`);
  });
  it('a password is filled in and masked where it is shown', async () => {
    const text = `Write-Information "told $($actionContext.TemplateConfiguration.body)"; if ($actionContext.TemplateConfiguration.body -like '*' + 's3cret' + '*') { ${succeeded} }`;
    const result = await notify(text, { body: 'Password: {{ Password }}' });
    expect(result.success).toBe(true);
    expect(JSON.stringify(result.streams)).not.toContain('s3cret-pass');
  });
  it('differences are told, and a thrown Action skip is a skip', async () => {
    const text = `$outputContext.AuditLogs.Add(@{ Message = "$($actionContext.Differences[0].property) $($actionContext.Differences[0].newValue)" }); ${succeeded}`;
    const told = await notify(text, {}, { differences: [{ property: 'mail', oldValue: 'a', newValue: 'b' }] });
    expect(told.auditLogs[0]!.message).toBe('mail b');
    expect(await notify("throw 'Action skip'", {})).toMatchObject({ success: true, outcome: 'skipped' });
  });
});

describe('d V1', () => {
  it('every variable is a JSON text, the mapped account too', async () => {
    const text = `@{ Success = $true; AuditLogs = @(@{ Message = (@($person, $manager, $accountReference, $managerAccountReference, $permissionReference, $entitlementContext, $account, $operation, $personDifferences | ForEach-Object { $_ -is [string] }) -join ',') }) } | ConvertTo-Json -Depth 5`;
    const result = await connector.runV1('update', text, { accountReference: 1 });
    expect(result.auditLogs[0]!.message).toBe(Array.from({ length: 9 }, () => 'True').join());
    const account = `@{ Success = $true; AuditLogs = @(@{ Message = ($account | ConvertFrom-Json).user }) } | ConvertTo-Json`;
    expect(
      (
        await connector.runV1('update', account, {
          mapping: [mappedField('user', 'Fixed', 'zoe')],
          accountReference: 1,
        })
      ).auditLogs[0]!.message,
    ).toBe('zoe');
  });
  it.each([
    [
      'other output before the result',
      `'some text'; 5; @{ success = $true; accountReference = 7; Auditlogs = @(@{ Message = 'm' }); ExportData = @{ mail = 'x' } } | ConvertTo-Json -Depth 10`,
    ],
    [
      'a result that is not the last output',
      `@{ success = $true; accountReference = 7; AuditDetails = 'm'; ExportData = @{ mail = 'x' } } | ConvertTo-Json -Depth 10; @{ leaked = 1 } | ConvertTo-Json`,
    ],
  ])('the result is read leniently: %s', async (_, text) => {
    expect(await connector.runV1('create', text)).toMatchObject({
      success: true,
      accountReference: 7,
      data: { mail: 'x' },
      auditLogs: [{ action: 'CreateAccount', message: 'm' }],
    });
  });
  it.each([
    ['reads', '# $dryRun is told\n  if (-not $global:dryRun) { $success = $true }', true],
    ['names in a comment alone', '$success = $false # not $dryRun', false],
  ])('its first audit text is no error of a preview where the script %s $dryRun', async (_, text, success) => {
    const script = `$success = $false\n${text}\n@{ Success = $success; AuditDetails = 'not created successfully' } | ConvertTo-Json`;
    expect((await connector.runV1('create', script, { dryRun: true })).success).toBe(success);
  });
  it('text that is no JSON is a failure that quotes it', async () => {
    expect((await connector.runV1('update', "'{ half'", { accountReference: 1 })).reason).toContain('{ half');
  });
  it.each([
    [
      'one text each',
      '1..2 | ForEach-Object { @{ DisplayName = "P$_"; Identification = @{ Id = $_ } } | ConvertTo-Json }',
    ],
    [
      'one list',
      '@(1..2 | ForEach-Object { @{ DisplayName = "P$_"; Identification = @{ Id = $_ } } }) | ConvertTo-Json -Depth 5',
    ],
    [
      'wrapped with logs',
      '@{ permissions = @(1..2 | ForEach-Object { @{ displayName = "P$_"; identification = @{ Id = $_ } } }); errorLogs = @() } | ConvertTo-Json -Depth 5',
    ],
  ])('permissions as %s', async (_, text) => {
    expect((await connector.runV1('permissions', text)).permissions).toEqual([
      { displayName: 'P1', identification: { Id: 1 } },
      { displayName: 'P2', identification: { Id: 2 } },
    ]);
  });
  it('dynamic permissions are sub-permissions', async () => {
    const text =
      "@{ Success = $true; DynamicPermissions = @(@{ DisplayName = 'S'; Reference = @{ Id = ($entitlementContext | ConvertFrom-Json).CurrentPermissions.Count } }) } | ConvertTo-Json -Depth 5";
    expect(
      (await connector.runV1('subPermissions', text, { operation: 'grant', accountReference: 1 })).subPermissions,
    ).toEqual([{ displayName: 'S', reference: { Id: 0 } }]);
  });
});

describe('e sources', () => {
  const personMapping: PersonMapping = {
    path: 'mapping.json',
    person: [
      { name: 'ExternalId', mode: 'field', value: 'ExternalId', required: true, convertToString: false },
      {
        name: 'Name.NickName',
        mode: 'complex',
        value: 'deleteDiacriticalMarks(source.first)',
        required: false,
        convertToString: false,
      },
    ],
    contract: [{ name: 'ExternalId', mode: 'field', value: 'ExternalId', required: true, convertToString: false }],
  };
  const ONE = (id: string) =>
    `@{ ExternalId = "${id}"; DisplayName = "P"; first = "Zoë"; Contracts = @(@{ ExternalId = "c" }) }`;
  const read = async (text: string) =>
    (await connector.runV1('persons', text, { person: null, personMapping })).persons.map(({ externalId, person }) => [
      externalId,
      (person?.['Name'] as { NickName: string } | undefined)?.NickName,
    ]);

  it.each([
    [
      'a text each, page by page',
      `foreach ($page in 1, 2) { foreach ($i in 1, 2) { Write-Output (${ONE('$page$i')} | ConvertTo-Json -Depth 10) } }`,
      ['11', '12', '21', '22'],
    ],
    ['one text with a list', `@(${ONE('1')}, ${ONE('2')}) | ConvertTo-Json -Depth 10 -Compress`, ['1', '2']],
    ['the lines of a file', `(@(${ONE('1')}) | ConvertTo-Json -Depth 10 -AsArray) -split "\`n"`, ['1']],
  ])('persons as %s', async (_, text, ids) => {
    expect(await read(text)).toEqual(ids.map((id) => [id, 'Zoe']));
  });
  it('departments, with either name', async () => {
    const text =
      "@(@{ ExternalId = 1; Name = 'HR'; ManagerExternalId = '9' }, @{ ExternalId = 2; DisplayName = 'IT'; ParentExternalId = 1 }) | ConvertTo-Json";
    expect((await connector.runV1('departments', text)).departments).toEqual([
      { externalId: '1', displayName: 'HR', managerExternalId: '9', parentExternalId: null },
      { externalId: '2', displayName: 'IT', managerExternalId: null, parentExternalId: '1' },
    ]);
  });
  it.each([
    ['nobody', 'Write-Warning "no rights"', 'no persons at all'],
    ['somebody and then an error', `${ONE('1')} | ConvertTo-Json; Write-Error 'page 2 failed'`, 'page 2 failed'],
    ['somebody and then a throw', `${ONE('1')} | ConvertTo-Json; throw 'page 2 failed'`, 'page 2 failed'],
  ])('%s is no success', async (_, text, reason) => {
    const result = await connector.runV1('persons', text, { person: null, personMapping });
    expect(result.success).toBe(false);
    expect(result.reason).toContain(reason);
  });
});

describe('f field mapping', () => {
  it('systems that a mapping reads exist as empty objects, and a missing one is no error', async () => {
    const mapping = [
      mappedField(
        'mail',
        'Complex',
        "typeof Person.Accounts.MicrosoftActiveDirectory.mail !== 'undefined' ? 'there' : 'absent'",
      ),
    ];
    expect(await connector.facts('$actionContext.Data.mail', { mapping })).toEqual(['absent']);
  });
  it('a Field that holds JavaScript is evaluated, and a Field path is read in any casing', async () => {
    const mapping = [
      mappedField('a', 'Field', 'Person.Name.NickName + "!"'),
      mappedField('b', 'Field', 'person.name.nickname'),
    ];
    expect(await connector.facts('$actionContext.Data.a; $actionContext.Data.b', { mapping })).toEqual(['Zoë!', 'Zoë']);
  });
  it('fields of other actions are left out, and casing is kept', async () => {
    const field = mappedField('eMail', 'Fixed', 'x');
    const mapping = [
      field,
      { ...field, name: 'only', actions: [{ ...field.actions[0]!, mapFor: ['Delete' as const] }] },
    ];
    expect(await connector.facts('$actionContext.Data.PSObject.Properties.Name', { mapping })).toEqual(['eMail']);
  });
});
