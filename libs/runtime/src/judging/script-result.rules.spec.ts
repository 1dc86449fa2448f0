import { describe, expect, it } from '@jest/globals';
import type { ActionName } from '#connectors';
import type { RecordedCall, ScriptExecutionReport, StreamRecord } from '../hosts/script-execution.js';
import type { JsonValue } from '../json/json-value.js';
import type { MappedField } from '../mapping/field-mapping.js';
import type { JudgedRun } from './judgement.js';
import { judge } from './script-result.rules.js';

const fields: MappedField[] = [
  { name: 'id', type: 'Text', mode: 'None' },
  { name: 'mail', type: 'Text', mode: 'Field' },
  { name: 'branch.name', type: 'Text', mode: 'Fixed' },
  { name: 'phones', type: 'Array', mode: 'Complex' },
];
const call = (method: string, more: Partial<RecordedCall> = {}): RecordedCall => ({
  method,
  address: 'https://target.example/users',
  headers: {},
  body: null,
  status: 200,
  durationMilliseconds: 1,
  blocked: null,
  error: null,
  ...more,
});
const errorRecord = (message: string): StreamRecord => ({ stream: 'error', message, time: '2026-11-23T00:00:00Z' });
const thrown = (message: string) => ({
  message,
  type: 'System.Exception',
  id: 'x',
  category: 'OperationStopped',
  line: 12,
  lineText: null,
  stackTrace: null,
  details: null,
});

interface Case extends Partial<Omit<JudgedRun, 'report'>>, Partial<Omit<ScriptExecutionReport, 'variables'>> {
  outputContext?: Record<string, JsonValue>;
}

function run({ outputContext, ...more }: Case) {
  const report: ScriptExecutionReport = {
    ended: 'completed',
    reason: null,
    output: [],
    variables: outputContext ? { outputContext } : {},
    streams: [],
    thrown: null,
    calls: [],
    durationMilliseconds: 5,
    missingCommands: [],
    retired: null,
    uncontained: null,
    ...more,
  };
  return judge({
    systemName: 'Payroll',
    action: 'update',
    generation: 'V2',
    mapped: { fields, data: { mail: 'a@b.nl' }, errors: [], warnings: [] },
    allFields: fields,
    accountReference: 'stored',
    dryRun: false,
    showWrites: false,
    readsDryRun: true,
    onlyReads: [],
    ...more,
    report,
  });
}

const verdict = (given: Case) => {
  const { success, outcome } = run(given);
  return [success, outcome];
};
const ok = { Success: true, AccountReference: 'new' };

describe('lifecycle actions succeed only when the script says so and nothing is on the error stream', () => {
  it.each<[string, Case, [boolean, string]]>([
    ['Success true', { outputContext: ok }, [true, 'succeeded']],
    ['success in lower case', { outputContext: { success: true } }, [true, 'succeeded']],
    ['Success untouched', { outputContext: { Success: false } }, [false, 'failed']],
    ['no output context any more', {}, [false, 'failed']],
    ['Success true with an error record', { outputContext: ok, streams: [errorRecord('oops')] }, [false, 'failed']],
    [
      'Success true with a warning',
      { outputContext: ok, streams: [{ ...errorRecord('hm'), stream: 'warning' }] },
      [true, 'succeeded'],
    ],
    [
      'Success true with an audit error',
      { outputContext: { ...ok, AuditLogs: [{ Message: 'x', IsError: true }] } },
      [true, 'succeeded'],
    ],
    ['uncaught error after Success', { outputContext: ok, thrown: thrown('late') }, [false, 'failed']],
    [
      'create without a reference',
      { action: 'create', accountReference: null, outputContext: { Success: true } },
      [false, 'failed'],
    ],
    [
      'create with an empty reference',
      { action: 'create', accountReference: null, outputContext: { Success: true, AccountReference: ' ' } },
      [false, 'failed'],
    ],
    [
      'create with a number',
      { action: 'create', accountReference: null, outputContext: { Success: true, AccountReference: 0 } },
      [true, 'succeeded'],
    ],
  ])('%s', (_, given, expected) => {
    expect(verdict(given)).toEqual(expected);
  });
});

describe('list scripts are judged by errors alone', () => {
  it.each<ActionName>(['permissions', 'importAccounts', 'importPermissions', 'importSubPermissions', 'uniqueness'])(
    '%s',
    (action) => {
      expect(verdict({ action, outputContext: { Success: false } })).toEqual([true, 'succeeded']);
      expect(verdict({ action, outputContext: { Success: true }, streams: [errorRecord('oops')] })).toEqual([
        false,
        'failed',
      ]);
      expect(verdict({ action, outputContext: { Success: true }, thrown: thrown('oops') })).toEqual([false, 'failed']);
    },
  );
});

describe('a run that was stopped', () => {
  it.each<[string, Case, string]>([
    ['timed out after a writing call', { ended: 'timedOut', calls: [call('POST')] }, 'uncertain'],
    ['timed out, only read', { ended: 'timedOut', calls: [call('GET')] }, 'failed'],
    [
      'timed out, only a token',
      { ended: 'timedOut', calls: [call('POST', { address: 'https://login.example/oauth2/v2.0/token' })] },
      'failed',
    ],
    [
      'timed out, the writing call was refused',
      { ended: 'timedOut', calls: [call('POST', { blocked: 'hostNotAllowed', status: null })] },
      'failed',
    ],
    [
      'timed out after a call that only reads',
      { ended: 'timedOut', calls: [call('POST')], onlyReads: ['https://target.example/'] },
      'failed',
    ],
    [
      'cancelled after a writing call',
      { ended: 'cancelled', calls: [call('PATCH', { status: null, error: 'gone' })] },
      'uncertain',
    ],
    ['killed', { ended: 'killed' }, 'uncertain'],
    ['crashed', { ended: 'crashed' }, 'uncertain'],
    ['killed in a preview', { ended: 'killed', dryRun: true }, 'failed'],
    ['crashed while listing', { ended: 'crashed', action: 'importAccounts' }, 'failed'],
  ])('%s', (_, given, outcome) => {
    const result = run({ ...given, outputContext: ok });
    expect(result).toMatchObject({ success: false, outcome });
    expect(result.reason).toMatch(/^Payroll: The /);
  });
});

describe('previews', () => {
  it.each<[string, Case, [boolean, string]]>([
    ['Success false without an error', { outputContext: { Success: false } }, [true, 'succeeded']],
    [
      'an audit error',
      { outputContext: { Success: false, AuditLogs: [{ Message: 'no account', IsError: true }] } },
      [false, 'failed'],
    ],
    ['error stream', { outputContext: ok, streams: [errorRecord('oops')] }, [false, 'failed']],
    [
      'a write that nobody guarded',
      { outputContext: ok, calls: [call('POST', { blocked: 'wouldWrite', status: null })] },
      [false, 'failed'],
    ],
    [
      'the refused write that was to be shown',
      {
        showWrites: true,
        outputContext: { Success: false },
        thrown: thrown('refused'),
        calls: [call('POST', { blocked: 'wouldWrite', status: null })],
      },
      [true, 'succeeded'],
    ],
    [
      'a connection of its own that was to be shown',
      { showWrites: true, thrown: thrown('closed'), calls: [call('CONNECT', { blocked: 'ownConnection' })] },
      [true, 'succeeded'],
    ],
    [
      'a script that was not started for its own connections',
      {
        showWrites: true,
        thrown: { ...thrown('not previewed'), id: 'PreviewRefused' },
        calls: [call('CONNECT', { blocked: 'ownConnection' })],
      },
      [false, 'failed'],
    ],
    ['showing writes, but the lookup failed', { showWrites: true, thrown: thrown('not found') }, [false, 'failed']],
  ])('%s', (_, given, expected) => {
    expect(verdict({ dryRun: true, ...given })).toEqual(expected);
  });

  it('never takes a placeholder for a reference', () => {
    expect(
      run({ dryRun: true, outputContext: { Success: true, AccountReference: 'Currently not available' } })
        .accountReference,
    ).toBe('stored');
    expect(
      run({ dryRun: true, action: 'create', accountReference: null, outputContext: ok }).accountReference,
    ).toBeNull();
  });
});

describe('account reference', () => {
  it.each<[string, JsonValue, JsonValue]>([
    ['a new one replaces the stored one', 'new', 'new'],
    ['an object stays one', { id: 7, userSecurityId: 'S-1' }, { id: 7, userSecurityId: 'S-1' }],
    ['none keeps the stored one', null, 'stored'],
  ])('%s', (_, returned, expected) => {
    expect(run({ outputContext: { Success: true, AccountReference: returned } }).accountReference).toEqual(expected);
  });

  it('is correlated only by create', () => {
    expect(run({ action: 'create', outputContext: { ...ok, AccountCorrelated: true } }).accountCorrelated).toBe(true);
    expect(run({ outputContext: { ...ok, AccountCorrelated: true } }).accountCorrelated).toBe(false);
  });
});

describe('account data', () => {
  const data = (Data: JsonValue, PreviousData: JsonValue = null) =>
    run({ outputContext: { ...ok, Data, PreviousData } });

  it('keeps mapped fields, by dotted name, in any casing', () => {
    const result = data({ ID: 5, Mail: 'a', Branch: { Name: 'x', code: 1 }, phones: '06', extra: true });
    expect(result.data).toEqual({ id: 5, mail: 'a', 'branch.name': 'x', phones: ['06'] });
  });
  it('reads a literal dotted key', () => expect(data({ 'branch.name': null }).data).toEqual({ 'branch.name': null }));
  it('refuses a list for a Text field', () => {
    const result = data({ mail: ['a', 'b'], id: ['one'] });
    expect(result.data).toEqual({ mail: null, id: 'one' });
    expect(result.warnings.join()).toContain('"mail"');
  });
  it.each<[string, JsonValue, JsonValue, boolean]>([
    ['equal', { mail: 'a', id: 1 }, { id: 1, mail: 'a' }, true],
    ['equal as text', { mail: 'True', id: 5 }, { mail: true, id: '5' }, true],
    ['absent and null', { mail: 'a', id: null }, { mail: 'a' }, true],
    ['different', { mail: 'a' }, { mail: 'b' }, false],
    ['different capitals', { mail: 'a' }, { mail: 'A' }, false],
    ['nothing known before', { mail: null }, { mail: null }, false],
    ['lists', { phones: ['1', '2'] }, { phones: ['1', '2'] }, true],
    ['lists in another order', { phones: ['1', '2'] }, { phones: ['2', '1'] }, false],
  ])('no changes: %s', (_, now, before, expected) => {
    expect(data(now, before).noChanges).toBe(expected);
  });
  it('a create is never without changes', () => {
    const outputContext = { ...ok, Data: { mail: 'a' }, PreviousData: { mail: 'a' } };
    expect(run({ action: 'create', outputContext }).noChanges).toBe(false);
  });
});

describe('audit logs', () => {
  it('reads hashtables and objects, texts, and fills in what is absent', () => {
    const AuditLogs: JsonValue = [
      { Action: 'MoveAccount', Message: 'moved', IsError: false },
      { message: 'lower', iserror: 'True' },
      'just text',
    ];
    expect(run({ outputContext: { ...ok, AuditLogs } }).auditLogs).toEqual([
      { action: 'MoveAccount', message: 'moved', isError: false },
      { action: 'UpdateAccount', message: 'lower', isError: true },
      { action: 'UpdateAccount', message: 'just text', isError: false },
    ]);
  });
  it('tells an uncaught error', () => {
    expect(run({ outputContext: ok, thrown: thrown('boom') }).auditLogs).toEqual([
      { action: 'UpdateAccount', message: 'boom', isError: true },
    ]);
  });
});

describe('commands that a run missed', () => {
  const missingCommands = ['Get-ADUser', 'placeholder'];
  it.each<[string, Case, string[]]>([
    ['those that an error is about', { thrown: thrown("The term 'Get-ADUser' is not recognized") }, ['Get-ADUser']],
    [
      'also where the script went on and succeeded',
      { streams: [errorRecord("The term 'Get-ADUser' is not recognized")], outputContext: ok },
      ['Get-ADUser'],
    ],
    ['also in a source', { action: 'persons', thrown: thrown("The term 'Get-ADUser' is not") }, ['Get-ADUser']],
    ['none that it never came to', { outputContext: ok }, []],
  ])('are %s', (_, given, missed) => {
    expect(run({ missingCommands, ...given }).missedCommands).toEqual(missed);
  });
  it.each<[string, Case, boolean]>([
    ['to its end, though it failed', { outputContext: { Success: false } }, true],
    ['not to its end after an uncaught error', { thrown: thrown('no connection') }, false],
    ['not to its end when it was stopped', { ended: 'timedOut', outputContext: ok }, false],
    ['not to its end when a source was stopped', { action: 'persons', ended: 'cancelled' }, false],
  ])('say all that is needed only of a script that ran: %s', (_, given, ranToEnd) => {
    expect(run(given).ranToEnd).toBe(ranToEnd);
  });
});

describe('reasons are sentences to act on', () => {
  const none = "The property 'id' cannot be found on this object. Verify that the property exists and can be set.";
  it.each<[string, Case, RegExp]>([
    ['uncaught', { thrown: thrown('no account found') }, /^no account found \(line 12\)/],
    [
      'audit error first',
      { outputContext: { Success: false, AuditLogs: [{ Message: 'Could not create', IsError: true }] } },
      /^Could not create\.$/,
    ],
    ['silent', { outputContext: { Success: false } }, /did not set Success/],
    [
      'a file in a container',
      { streams: [errorRecord("Cannot find path '/data/people.csv' because it does not exist.")] },
      /^Cannot find path .* sees no files of this machine.*needs an agent\.$/,
    ],
    [
      'a file without a container',
      { thrown: thrown("Could not find file 'people.csv'."), uncontained: 'there is none' },
      /people\.csv'\. \(line 12\)\.$/,
    ],
    [
      'a file of Windows',
      { streams: [errorRecord(`Could not find file '/tmp/koppel-host-a1B2c3/work/C:\\data\\people.csv'.`)] },
      /needs an agent\.$/,
    ],
    [
      'a file that the script itself should have made',
      { streams: [errorRecord(`Could not find file '/tmp/koppel-host-a1B2c3/work/made.csv'.`)] },
      /made\.csv'\.$/,
    ],
    [
      'a variable of the environment',
      { streams: [errorRecord(`Cannot find path 'Env:/NONE' because it does not exist.`)] },
      /does not exist\.$/,
    ],
    [
      'a path of the target',
      { outputContext: { AuditLogs: [{ Message: `Cannot find path '/Users/jan'`, IsError: true }] } },
      /jan'\.$/,
    ],
    [
      'a file that an audit text names',
      {
        outputContext: { AuditLogs: [{ Message: 'Nothing read', IsError: true }] },
        caught: thrown("Cannot find path '/data/people.csv' because it does not exist."),
      },
      /^Nothing read\. .*needs an agent\.$/,
    ],
    [
      'silent about what it caught',
      { outputContext: { Success: false }, caught: thrown('no such view') },
      /did not set Success to true\. The last error in it, which it passed over: no such view \(line 12\)\.$/,
    ],
    [
      'a refusal that the script passes on, once',
      {
        dryRun: true,
        streams: [errorRecord('Failed: POST refused')],
        calls: [call('POST', { blocked: 'wouldWrite', error: 'POST refused' })],
      },
      /^Failed: POST refused\. If this call only reads/,
    ],
    ['a None field', { thrown: thrown(none) }, /field "id".*mapping mode is None.*another mapping mode/],
    [
      'a None field in a variable for the mapped ones',
      { thrown: { ...thrown(none), lineText: '$account.id = $found.id' } },
      /mapping mode is None/,
    ],
    [
      'a property of that name on something else',
      {
        outputContext: { AuditLogs: [{ Message: `Failed. ${none}`, IsError: true }] },
        caught: { ...thrown(none), lineText: '    $created.id = $created.id | Select-Object -First 1' },
      },
      /^Failed\. /,
    ],
    [
      'a None field in an audit message',
      { outputContext: { AuditLogs: [{ Message: `Failed. ${none}`, IsError: true }] } },
      /"id"/,
    ],
    [
      'target down',
      {
        thrown: thrown('failed'),
        calls: [call('GET', { status: null, error: 'Connection refused (target.example:443)' })],
      },
      /got no answer: Connection refused/,
    ],
    ['wrong token', { thrown: thrown('failed'), calls: [call('GET', { status: 401 })] }, /401.*token/],
    [
      'missing command',
      { thrown: thrown("The term 'Get-ADUser' is not recognized"), missingCommands: ['Get-ADUser', 'placeholder'] },
      /needs Get-ADUser, which/,
    ],
    [
      'missing command of a module',
      {
        thrown: thrown("The term 'Connect-ExchangeOnline' is not recognized"),
        missingCommands: ['Connect-ExchangeOnline'],
      },
      /needs Connect-ExchangeOnline from ExchangeOnlineManagement: install the module in the modules folder, or run this system on an agent\. .*not recognized/,
    ],
    [
      'preview write',
      { dryRun: true, outputContext: ok, calls: [call('PUT', { blocked: 'wouldWrite' })] },
      /PUT https:\/\/target\.example\/users.*DryRun/,
    ],
    [
      'a connection of its own in a preview',
      {
        dryRun: true,
        outputContext: ok,
        calls: [call('CONNECT', { blocked: 'ownConnection', address: 'sql01:1433' })],
      },
      /opened a connection of its own in a preview \(CONNECT sql01:1433\).*Only a real run/,
    ],
  ])('%s', (_, given, expected) => {
    expect(run(given).reason).toMatch(expected);
  });
  it('is null after success', () => expect(run({ outputContext: ok }).reason).toBeNull());
});

describe('a script that no container held', () => {
  const uncontained = 'darwin has no namespaces';
  it.each<[string, Case, number]>([
    ['a preview', { dryRun: true, uncontained }, 1],
    ['a preview of a source', { dryRun: true, uncontained, action: 'departments', output: [{ ExternalId: '1' }] }, 1],
    ['a preview in a container', { dryRun: true, uncontained: null }, 0],
    ['a real run, which promises nothing', { uncontained }, 0],
  ])('%s', (_, given, count) =>
    expect(run(given).warnings.filter((text) => text.includes('because darwin has no namespaces'))).toHaveLength(count),
  );
});

describe('permissions and sub-permissions', () => {
  it('reads both casings, keeps the identification, shortens names', () => {
    const Permissions: JsonValue = [
      { DisplayName: 'x'.repeat(120), Identification: { Id: 1, Type: 'group' } },
      { displayName: 'b', identification: 'text' },
      { DisplayName: 'without' },
    ];
    const result = run({ action: 'permissions', outputContext: { Permissions } });
    expect(result.permissions).toEqual([
      { displayName: 'x'.repeat(100), identification: { Id: 1, Type: 'group' } },
      { displayName: 'b', identification: 'text' },
    ]);
    expect(result.warnings).toHaveLength(2);
  });
  it('keeps sentinels of sub-permissions', () => {
    const SubPermissions: JsonValue = [{ DisplayName: 'None', Reference: { Id: 'No permissions defined' } }];
    expect(run({ action: 'subPermissions', outputContext: { Success: true, SubPermissions } }).subPermissions).toEqual([
      { displayName: 'None', reference: { Id: 'No permissions defined' } },
    ]);
  });
  it('lists non-unique fields once each', () => {
    expect(run({ action: 'uniqueness', outputContext: { NonUniqueFields: ['mail', ''] } }).nonUniqueFields).toEqual([
      'mail',
    ]);
  });
});

describe('imports', () => {
  it('reads accounts in any casing and reduces their data to the mapping', () => {
    const output: JsonValue[] = [
      {
        AccountReference: 1,
        displayName: 'A',
        UserName: 'a',
        Enabled: 'true',
        Data: { mail: 'a', 'branch.name': null, more: 1 },
      },
      { accountreference: { id: 2 }, UserName: 'b', Data: {} },
      'stray text',
    ];
    const result = run({ action: 'importAccounts', output });
    expect(result.accounts).toEqual([
      { accountReference: 1, displayName: 'A', userName: 'a', enabled: true, data: { mail: 'a', 'branch.name': null } },
      { accountReference: { id: 2 }, displayName: 'b', userName: 'b', enabled: null, data: {} },
    ]);
    expect(result.warnings.join()).toContain('1 of the objects');
  });
  it('reads memberships piece by piece', () => {
    const output: JsonValue[] = [
      { PermissionReference: { Id: 1 }, DisplayName: 'P', AccountReferences: [1, '2'] },
      { PermissionReference: { Id: 1 }, AccountReference: 3 },
    ];
    expect(
      run({ action: 'importPermissions', output }).importedPermissions.map(
        ({ accountReferences }) => accountReferences,
      ),
    ).toEqual([[1, '2'], [3]]);
  });
  it('that emit nothing have not failed', () =>
    expect(verdict({ action: 'importAccounts' })).toEqual([true, 'succeeded']));
});

describe('V1 scripts', () => {
  const v1 = (output: JsonValue[], more: Case = {}) => run({ generation: 'V1', output, ...more });
  const document = JSON.stringify({
    success: true,
    AccountReference: 9,
    Auditlogs: [{ Message: 'done' }],
    ExportData: { a: { b: 1 } },
  });

  it('takes the last document with Success', () => {
    const result = v1(['noise', { Success: false }, document, '{"other":1}']);
    expect(result).toMatchObject({ success: true, accountReference: 9, data: { 'a.b': 1 } });
    expect(result.auditLogs).toEqual([{ action: 'UpdateAccount', message: 'done', isError: false }]);
  });
  it('reads a document that was written as an object', () => expect(v1([{ Success: 'True' }]).success).toBe(true));
  it('fails on text that is no JSON', () => expect(v1(['Hello world']).reason).toContain('Hello world'));
  it('knows the older single audit text', () => {
    expect(v1(['{"Success":false,"AuditDetails":"went wrong"}']).auditLogs).toEqual([
      { action: 'UpdateAccount', message: 'went wrong', isError: true },
    ]);
  });
  it.each<[string, string, Case, boolean]>([
    ['a text to begin with', 'Account for Jan not created successfully', { calls: [call('GET')] }, true],
    ['a call that went wrong', 'for Jan', { calls: [call('GET', { status: 404 })] }, false],
    ['an error that it caught', 'for Jan', { caught: thrown('no such user') }, false],
    ['words of an error', 'Jan: general error', {}, false],
    ['words of a failure', 'User not found in target', {}, false],
    ['Dutch words of a failure', 'Aanmaken mislukt', {}, false],
    ['a script that knows of no preview', 'for Jan', { readsDryRun: false }, false],
    ['a script that was told that it is real', 'for Jan', { showWrites: true }, false],
  ])('does not take that text in a preview for an error by itself, and says so: %s', (_, text, given, success) => {
    const result = v1([JSON.stringify({ Success: false, AuditDetails: text })], { dryRun: true, ...given });
    expect(result).toMatchObject({ success, auditLogs: [{ message: text, isError: !success }] });
    expect(result.warnings).toEqual(success ? [expect.stringContaining(`says "${text}"`)] : []);
  });
  it('compares Account and PreviousAccount', () => {
    expect(v1(['{"Success":true,"Account":{"a":1},"previousAccount":{"a":"1"}}']).noChanges).toBe(true);
  });
  it.each<[string, JsonValue[]]>([
    [
      'an object each',
      ['{"DisplayName":"a","Identification":{"Id":1}}', '{"DisplayName":"b","Identification":{"Id":2}}'],
    ],
    ['one list', ['[{"DisplayName":"a","Identification":{"Id":1}},{"DisplayName":"b","Identification":{"Id":2}}]']],
    [
      'wrapped with logs',
      [
        '{"permissions":[{"DisplayName":"a","Identification":{"Id":1}},{"DisplayName":"b","Identification":{"Id":2}}],"errorLogs":[]}',
      ],
    ],
  ])('lists permissions as %s', (_, output) => {
    expect(v1(output, { action: 'permissions' }).permissions.map(({ displayName }) => displayName)).toEqual(['a', 'b']);
  });
});

describe('sources', () => {
  const source = (output: JsonValue[], action: ActionName = 'persons', more: Case = {}) =>
    run({ generation: 'V1', action, output, ...more });
  const two = [
    { ExternalId: '1', DisplayName: 'A' },
    { ExternalId: 2, DisplayName: 'B\nC' },
  ];
  it.each<[string, JsonValue[]]>([
    ['a text for each', two.map((person) => JSON.stringify(person, null, 2))],
    ['one text with a list', [JSON.stringify(two)]],
    ['the lines of a file', JSON.stringify(two, null, 2).split('\n')],
    ['objects', two],
  ])('reads persons written as %s', (_, output) => {
    const result = source(output);
    expect(result.success).toBe(true);
    expect(result.persons.map(({ externalId, displayName }) => [externalId, displayName])).toEqual([
      ['1', 'A'],
      ['2', 'B\nC'],
    ]);
  });
  it('no persons at all is a failure that says so', () => {
    expect(source([])).toMatchObject({ success: false, outcome: 'failed' });
    expect(source([]).reason).toContain('no persons');
  });
  it('no departments is a warning', () =>
    expect(source([], 'departments')).toMatchObject({
      success: true,
      warnings: ['The source returned no departments.'],
    }));
  it('an error that a script caught is told where nothing came', () => {
    const caught = thrown('the token is old');
    expect(source([], 'persons', { caught }).reason).toMatch(
      /the source\. .* passed over: the token is old \(line 12\)\.$/,
    );
    expect(source([], 'departments', { caught }).warnings).toEqual([expect.stringMatching(/the token is old/)]);
    expect(source(two, 'persons', { caught })).toMatchObject({ reason: null, warnings: [] });
  });
  it('a call that a preview refused is why nothing came, and perhaps not everything', () => {
    const refused = { dryRun: true, calls: [call('POST', { blocked: 'wouldWrite' })] };
    const why = /refused in this preview: POST https:\/\/target\.example\/users\. If this call only reads/;
    for (const what of ['persons', 'departments'] as const)
      expect(source([], what, refused)).toMatchObject({ success: false, reason: expect.stringMatching(why) });
    const warned = { success: true, warnings: [expect.stringMatching(why)] };
    expect(source(two, 'persons', refused)).toMatchObject(warned);
    expect(run({ action: 'importAccounts', ...refused })).toMatchObject(warned);
  });
  it('an error after persons is a failure', () =>
    expect(source(two, 'persons', { streams: [errorRecord('half')] }).success).toBe(false));
  it('broken text is a failure with the text', () =>
    expect(source(['{"ExternalId": 1', 'x']).reason).toContain('{"ExternalId": 1'));
  it('leaves out persons without ExternalId and tells doubles', () => {
    const result = source([...two, { DisplayName: 'nobody' }, { ExternalId: '1' }]);
    expect(result.persons).toHaveLength(3);
    expect(result.warnings).toHaveLength(2);
  });
  it('reads departments with Name for DisplayName', () => {
    expect(
      source([{ ExternalId: 10, Name: 'ICT', ManagerExternalId: 5, ParentExternalId: '' }], 'departments').departments,
    ).toEqual([{ externalId: '10', displayName: 'ICT', managerExternalId: '5', parentExternalId: null }]);
  });
});

it('a deliberate skip of a notification is no failure', () => {
  const skip = { action: 'notification' as const, thrown: thrown('Action skip') };
  expect(verdict(skip)).toEqual([true, 'skipped']);
  expect(run(skip).auditLogs).toEqual([{ action: 'notification', message: 'Action skip', isError: false }]);
});
