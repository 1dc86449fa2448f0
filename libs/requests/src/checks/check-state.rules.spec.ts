import { describe, expect, it } from '@jest/globals';
import { functionalDesignSchema } from '../designs/functional-design.rules.js';
import { technicalDesignSchema } from '../designs/technical-design.rules.js';
import { intakeFormSchema } from '../requests/intake-form.rules.js';
import { type CheckItem, coverKey } from './check-item.rules.js';
import { type CheckRecord, checkState } from './check-state.rules.js';
import type { CheckEvidence, CodeEvidence } from './evidence/check-evidence.js';
import { check1Items } from './evidence/check1-items.rules.js';
import { check2Items } from './evidence/check2-items.rules.js';
import { check3Items, fieldDifference } from './evidence/check3-items.rules.js';
import { openBlockers } from './open-blockers.rules.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const LATER = new Date('2026-11-28T13:00:00Z');

const CODE: CodeEvidence = {
  commitOid: 'a'.repeat(40),
  versionId: 'version',
  files: [
    { path: 'create.ps1', sha256: '1' },
    { path: 'update.ps1', sha256: '2' },
  ],
  actions: ['create', 'update'],
  fields: ['mail', 'title'],
  hosts: ['api.zonnebloem.nl'],
  credentialKeys: [{ key: 'Token', masked: true }],
  findings: [],
  judgedAway: [],
};

const evidence = (changes: Partial<CheckEvidence> = {}): CheckEvidence => ({
  form: intakeFormSchema.parse({ applicationName: 'Zonnebloem', hosting: 'saas' }),
  functional: functionalDesignSchema.parse({
    direction: 'target',
    functions: [{ action: 'create' }, { action: 'update' }],
    fields: [
      { name: 'mail', flow: 'out', purpose: 'Log in' },
      { name: 'title', flow: 'out' },
    ],
  }),
  technical: technicalDesignSchema.parse({
    baseUrl: 'https://api.zonnebloem.nl',
    hosts: ['api.zonnebloem.nl'],
    authentication: { kind: 'bearer' },
    endpoints: [{ action: 'create', method: 'POST', path: '/users' }],
  }),
  vendor: new Map(),
  api: null,
  unsearched: [],
  code: CODE,
  build: { commitOid: CODE.commitOid, writerIds: [], testReport: 'hash', dryRunLog: 'hash' },
  ...changes,
});

const answered = (items: CheckItem[]): CheckRecord => ({
  answers: items.map(({ item, subject, hash }) => ({
    item,
    subject,
    contentHash: hash,
    answer: 'yes',
    evidence: 'seen',
    byName: 'Nora',
    at: NOW,
  })),
  exceptions: [],
  signatures: [
    {
      id: '1',
      side: 'x',
      commitOid: CODE.commitOid,
      covered: items.map(coverKey),
      signerId: 'n',
      signerName: 'Nora',
      at: NOW,
    },
  ],
  reopenings: [],
});
const judge = (items: CheckItem[], record: CheckRecord, now = LATER) =>
  checkState(items, record, { now, sides: ['x'] });
const reopened = (items: CheckItem[], record: CheckRecord): string[] =>
  judge(items, record)
    .items.filter((one) => !record.signatures[0]!.covered.includes(coverKey(one)))
    .map(({ item, subject }) => `${item} ${subject}`.trim());

const withDesign = (design: 'functional' | 'technical', changes: object): Partial<CheckEvidence> => ({
  [design]: { ...evidence()[design], ...changes },
});

describe('a signed check', () => {
  const first = answered(check1Items(evidence()));
  const second = answered(check2Items(evidence()));

  it('counts while nothing changes', () => {
    expect(judge(check1Items(evidence()), first)).toMatchObject({ open: 0, signed: true });
    expect(judge(check2Items(evidence()), second)).toMatchObject({ open: 0, signed: true });
  });

  const fields = evidence().functional.fields;
  const cases: [string, Partial<CheckEvidence>, string[], string[]][] = [
    [
      'a new field of the design',
      withDesign('functional', {
        fields: [...fields, { name: 'phone', flow: 'out', personField: '', purpose: '', class: null }],
      }),
      ['field phone'],
      [],
    ],
    [
      'another purpose of one field',
      withDesign('functional', { fields: [{ ...fields[0]!, purpose: 'Newsletter' }, fields[1]!] }),
      ['field mail'],
      [],
    ],
    [
      'one script',
      { code: { ...CODE, files: [CODE.files[0]!, { path: 'update.ps1', sha256: '3' }] } },
      [],
      ['file update.ps1'],
    ],
    [
      'a script that could not be read whole',
      { code: { ...CODE, findings: [{ path: 'create.ps1', rule: 'READ-001', severity: 'medium' }] } },
      [],
      ['file create.ps1'],
    ],
    [
      'one mapped field',
      { code: { ...CODE, fields: ['mail', 'title', 'manager'] } },
      ['field manager'],
      ['mappedField manager'],
    ],
    [
      'a host in the code',
      { code: { ...CODE, hosts: [...CODE.hosts, 'evil.example.nl'] } },
      ['host evil.example.nl'],
      ['codeHost evil.example.nl'],
    ],
    [
      'a credential key',
      { code: { ...CODE, credentialKeys: [...CODE.credentialKeys, { key: 'Secret2', masked: false }] } },
      ['credentialKey Secret2'],
      [],
    ],
    [
      'an endpoint',
      withDesign('technical', {
        endpoints: [
          ...evidence().technical.endpoints,
          { action: 'delete', method: 'DELETE', path: '/users/{id}', body: null, note: '' },
        ],
      }),
      ['endpoint DELETE /users/{id}'],
      [],
    ],
    [
      'a new log of the dry run',
      { build: { commitOid: CODE.commitOid, writerIds: [], testReport: 'hash', dryRunLog: 'other' } },
      [],
      ['dryRunLog'],
    ],
    ['the limits that are described', withDesign('technical', { limits: 'Ten a second' }), [], []],
  ];

  it.each(cases)('is opened by %s in exactly what it touches', (_, changes, ofFirst, ofSecond) => {
    const now = evidence(changes);
    expect(reopened(check1Items(now), first)).toEqual(ofFirst);
    expect(reopened(check2Items(now), second)).toEqual(ofSecond);
    expect(judge(check1Items(now), first).signed).toBe(ofFirst.length === 0);
    expect(judge(check2Items(now), second).signed).toBe(ofSecond.length === 0);
  });

  it('takes it from no script that could not be read whole that nothing was found in it', () => {
    const findings = [{ path: 'create.ps1', rule: 'READ-001', severity: 'medium' }];
    const files = check2Items(evidence({ code: { ...CODE, findings } })).filter(({ item }) => item === 'file');
    expect(files.map(({ suggested }) => suggested)).toEqual(['unknown', 'yes']);
  });

  it('is stopped by every grave finding, and asks to read those that were judged away', () => {
    const file = (changes: Partial<CodeEvidence>) =>
      check2Items(evidence({ code: { ...CODE, ...changes } })).find(({ subject }) => subject === 'create.ps1')!;
    const found = (severity: string) => file({ findings: [{ path: 'create.ps1', rule: 'RUN-004', severity }] });
    expect(found('blocker')).toMatchObject({ blocker: true, because: { code: 'blockerFindings' } });
    expect(found('high')).toMatchObject({ blocker: true, because: { code: 'openFindings' } });
    expect(openBlockers([found('high')])[0]!.message).toBe('Resolve the open findings in "create.ps1": RUN-004.');
    expect(found('medium')).toMatchObject({ blocker: false, suggested: 'yes' });
    const away = { path: 'create.ps1', rule: 'RUN-004', standing: 'falsePositive', byName: 'Vera', reason: 'A log.' };
    expect(file({ judgedAway: [away] })).toMatchObject({
      suggested: 'unknown',
      because: { code: 'judgedAway', values: { findings: 'RUN-004, Vera: A log.' } },
    });
    expect(file({ judgedAway: [{ ...away, reason: 'Other.' }] }).hash).not.toBe(file({ judgedAway: [away] }).hash);
  });

  it('does not count for another commit, after a reopening, or after a year', () => {
    const items = check2Items(evidence());
    expect(checkState(items, second, { now: LATER, sides: ['x'], commitOid: 'b'.repeat(40) }).signed).toBe(false);
    const reopening = { reason: 'A leak.', byName: 'Vera', at: new Date('2026-11-28T12:30:00Z') };
    expect(judge(items, { ...second, reopenings: [reopening] })).toMatchObject({ signed: false, reopening });
    expect(judge(items, second, new Date('2027-11-29T12:00:00Z')).signed).toBe(false);
  });

  it('is passed by no unknown, and by an exception only while it holds and two people agreed', () => {
    const items = check1Items(evidence());
    const { signatures, ...none } = answered([]);
    expect(signatures).toHaveLength(1);
    const open = judge(items, { ...none, signatures: [] });
    expect(open.items.filter(({ passed }) => !passed).map(({ item }) => item)).toEqual([
      'credentialPerCustomer',
      'credentialType',
      'leastPrivilege',
      'vendorContract',
    ]);
    const item = items.find((one) => one.item === 'vendorContract')!;
    const exception = {
      id: 'e',
      item: item.item,
      subject: '',
      contentHash: item.hash,
      reason: 'r',
      until: '2027-01-01',
      askedByName: 'a',
      approvedByName: null,
    };
    const passes = (
      one: typeof exception | (Omit<typeof exception, 'approvedByName'> & { approvedByName: string }),
      now = LATER,
    ) =>
      judge(items, { ...none, signatures: [], exceptions: [one] }, now).items.find(
        ({ item: name }) => name === 'vendorContract',
      )!.passed;
    expect(passes(exception)).toBe(false);
    expect(passes({ ...exception, approvedByName: 'Vera' })).toBe(true);
    expect(passes({ ...exception, approvedByName: 'Vera' }, new Date('2027-01-02T00:00:00Z'))).toBe(false);
    const asked = [
      { ...exception, approvedByName: 'Vera' },
      { ...exception, id: 'later' },
    ];
    const both = judge(items, { ...none, signatures: [], exceptions: asked }).items.find(
      ({ item: name }) => name === item.item,
    );
    expect(both).toMatchObject({ passed: true, exception: { id: 'e' } });
  });
});

describe('what blocks', () => {
  const blockers = (changes: Partial<CheckEvidence>): string[] =>
    openBlockers(check1Items(evidence(changes))).map(({ message }) => message);
  const said = (code: string, value: 'yes' | 'no') => new Map([[code, { value, text: '', person: 'Ilse' }]]);
  const shared = intakeFormSchema.parse({ credentialIsOwn: 'no' });
  const api = (narrowing: 'yes' | 'no' | 'unknown') => ({
    sensitive: [{ name: 'bsn', class: 'A' as const, where: 'response' }],
    fieldNarrowing: narrowing,
    credentialPerCustomer: 'unknown' as const,
  });

  it('is a shared credential, until the vendor says otherwise', () => {
    expect(blockers({})).toEqual([]);
    expect(blockers({ form: shared })).toHaveLength(1);
    expect(blockers({ form: shared, vendor: said('credentialPerCustomer', 'yes') })).toEqual([]);
    expect(blockers({ vendor: said('credentialPerCustomer', 'no') })).toHaveLength(1);
  });

  it('is forbidden data that is wanted, or that comes along and cannot be cut', () => {
    const wanted = withDesign('functional', {
      fields: [{ name: 'salaris', flow: 'in', personField: '', purpose: 'x', class: 'A' }],
    });
    expect(blockers(wanted)[0]).toContain('"salaris"');
    expect(blockers({ api: api('no') })[0]).toContain('"bsn"');
    expect(blockers({ api: api('no'), vendor: said('fieldNarrowing', 'yes') })).toEqual([]);
    expect(blockers({ api: api('yes') })).toEqual([]);
    expect(check1Items(evidence({ api: api('unknown') })).find(({ item }) => item === 'apiField')).toMatchObject({
      suggested: 'unknown',
      blocker: false,
    });
  });

  it('is not a file that could not be searched: somebody has to look at it, and again at another one', () => {
    const file = (sha256: string) => check1Items(evidence({ unsearched: [{ name: 'scan.pdf', sha256 }] }));
    const [first, other] = [file('a'), file('b')].map((items) => items.find(({ item }) => item === 'unsearchedFile')!);
    expect(first).toMatchObject({ subject: 'scan.pdf', suggested: 'unknown', blocker: false });
    expect(other!.hash).not.toBe(first!.hash);
    expect(check1Items(evidence({})).some(({ item }) => item === 'unsearchedFile')).toBe(false);
  });

  it('cannot be answered away', () => {
    const items = check1Items(evidence({ form: shared }));
    expect(judge(items, answered(items)).items.find(({ item }) => item === 'credentialPerCustomer')).toMatchObject({
      answer: 'no',
      passed: false,
      given: null,
    });
  });
});

describe('what a customer received', () => {
  const received = ['Contracts.Title.Name', 'Details.BirthDate', 'Name.FamilyName'].map((name) => ({
    name,
    fillRate: 1,
  }));

  it('has to be agreed where the design does not name it, and only what is new is asked again', () => {
    const items = check3Items({
      received,
      designed: [{ name: 'Name.FamilyName', purpose: 'Shown' }],
      credentialKeys: ['Token'],
    });
    const open = items
      .filter(({ suggested }) => suggested !== 'yes')
      .map(({ item, subject }) => `${item} ${subject}`.trim());
    expect(open).toEqual(['received Details.BirthDate', 'ownCredential', 'logReaders']);
    const record = answered(items);
    const more = check3Items({
      received: [...received, { name: 'Bsn', fillRate: 1 }],
      designed: [{ name: 'Name.FamilyName', purpose: 'Shown' }],
      credentialKeys: ['Token'],
    });
    expect(reopened(more, record)).toEqual(['received Bsn']);
    const forbidden = judge(more, answered(more)).items.find(({ subject }) => subject === 'Bsn');
    expect(forbidden).toMatchObject({ blocker: true, passed: false, because: { code: 'forbiddenReceived' } });
    expect(fieldDifference(['a', 'B'], ['b', 'c'])).toEqual({ added: ['a'], gone: ['c'] });
    expect(check3Items({ received: [], designed: null, credentialKeys: [] })[0]).toMatchObject({
      suggested: 'unknown',
    });
  });
});
