import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#platform';
import { DesignsService, FeasibilityReports, VendorQuestionsService } from '#requests';
import { REVIEW_VERSIONS } from '#security';
import { startApi, type TestApi } from '../support/api.js';
import { addCommit } from '../support/catalog-commit.js';
import { TestDesk, type Actor } from '../support/desk.js';
import { startReviewer, type TestReviewer } from '../support/reviewer.js';

const REPOSITORY = 'HelloID-Conn-Prov-Target-Zonnewijzer';
const COMMIT = '4'.repeat(40);
const CUSTOMER = 'Zonnedal';

const FORM = {
  applicationName: 'Zonnewijzer',
  vendorName: 'Zonnewijzer BV',
  applicationType: 'hr',
  direction: 'target',
  functions: ['create'],
  users: 400,
  hosting: 'saas',
  apiDocumentation: { kind: 'file' },
  credentialIsOwn: 'yes',
};

const answerWith = (name: string) => ({
  description: 'Found',
  content: {
    'application/json': {
      schema: { type: 'object', properties: { id: { type: 'string' }, [name]: { type: 'string' } } },
    },
  },
});

/** What the customer's own document says, with its own name wherever it could get into. */
const DOCUMENT = JSON.stringify({
  openapi: '3.0.3',
  info: { title: `API of ${CUSTOMER}`, version: '1' },
  servers: [{ url: 'https://api.zonnewijzer.nl' }],
  components: {
    securitySchemes: {
      login: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://api.zonnewijzer.nl/t', scopes: {} } } },
    },
  },
  paths: {
    '/all-employees': { post: { responses: { 200: answerWith(`bsn_${CUSTOMER}`) } } },
    [`/employees/{of${CUSTOMER}}`]: {
      get: {
        parameters: [{ name: `of${CUSTOMER}`, in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: answerWith(`bsn_${CUSTOMER}`),
          429: { description: 'Too many' },
        },
      },
    },
    '/employees': {
      get: {
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
        responses: { 200: { description: 'All' }, 429: { description: 'Too many' } },
      },
      post: { responses: { 201: { description: 'Made' } } },
    },
  },
});

const field = (name: string) => ({
  Name: name,
  Type: 'Text',
  MappingActions: [{ MapForActions: ['Create'], MappingMode: 'Field', Value: `"Person.Details.${name}"` }],
});
const FILES = new Map([
  [
    'create.ps1',
    [
      '$config = $actionContext.Configuration',
      '$headers = @{ Authorization = "Basic $($config.Password)" }',
      'try {',
      '    $found = Invoke-RestMethod -Uri "https://api.zonnewijzer.nl/employees/$($actionContext.References.Account)" -Method GET -Headers $headers',
      '    if (-not($actionContext.DryRun -eq $true)) {',
      '        $null = Invoke-RestMethod -Uri "https://elders.example.nl/employees" -Method POST -Headers $headers -Body $found.id',
      '    }',
      '    $outputContext.Success = $true',
      '} catch { $outputContext.Success = $false }',
    ].join('\n'),
  ],
  [
    'import.ps1',
    'Invoke-RestMethod -Uri "https://api.zonnewijzer.nl/employees" -Method GET | ForEach-Object { Write-Output @{ AccountReference = $_.id } }',
  ],
  ['fieldMapping.json', JSON.stringify({ Version: 'v1', MappingFields: ['mail', 'birthDate', 'mobile'].map(field) })],
  [
    'configuration.json',
    '[{"key":"Password","type":"input","templateOptions":{"label":"Password","type":"password","required":true}}]',
  ],
  ['README.md', '# Zonnewijzer\n'],
]);

const FUNCTIONAL = {
  direction: 'target',
  functions: [{ action: 'create' }],
  fields: [
    { name: 'mail', flow: 'out', purpose: `People of ${CUSTOMER} log in with it` },
    { name: 'birthDate', flow: 'out', purpose: '' },
  ],
  correlation: { personField: 'ExternalId', accountField: 'mail' },
};
const TECHNICAL = {
  baseUrl: 'https://api.zonnewijzer.nl',
  hosts: ['api.zonnewijzer.nl'],
  authentication: { kind: 'basic' },
  endpoints: [
    { action: 'find', method: 'GET', path: '/employees?mail={value}' },
    { action: 'create', method: 'POST', path: '/employees' },
  ],
};
const FROM_FACTS = /^(CRED-00[89]|PRIV-00[347]|NET-00[678])$/;

describe('a review of a version that was built for a request', () => {
  let api: TestApi;
  let desk: TestDesk;
  let reviewer: TestReviewer;
  let [owner, approver, developer]: Actor[] = [];
  let id: string;
  let versionId: string;

  beforeAll(async () => {
    api = await startApi();
    desk = new TestDesk(api);
    const customer = await desk.actor('administrator', await api.tenant(`Gemeente ${CUSTOMER}`));
    owner = await desk.actor('productOwner');
    approver = await desk.actor('developer');
    developer = await desk.actor('developer');
    ({ versionId } = await addCommit(api, REPOSITORY, FILES, COMMIT));
    reviewer = await startReviewer(api.environment);
    await reviewer.review();
    id = await desk.studied({ customer, sales: await desk.actor('sales'), owner }, FORM, DOCUMENT);
  }, 300_000);

  afterAll(async () => {
    await reviewer.close();
    await api.close();
  }, 60_000);

  const findings = async () => {
    const rows = await desk.sql<{ detail: { rule: string; subject: string } }>(
      owner!,
      'select detail from version_finding where version_id = $1 order by place',
      [versionId],
    );
    return rows.map(({ detail }) => detail);
  };
  const rules = async () =>
    [...new Set((await findings()).map(({ rule }) => rule))].filter((rule) => FROM_FACTS.test(rule)).sort();
  const waiting = async () => (await api.app.get(Jobs).counts(REVIEW_VERSIONS.name)).waiting;
  const design = async (kind: string, content: object, version: number) => {
    const service = desk.get(DesignsService);
    await desk.as(owner!, () => service.save(id, kind, content));
    await desk.as(approver!, () => service.approve(id, kind, version));
  };
  const handIn = () =>
    desk.sql(
      developer!,
      `insert into request_build (request_id, number, repository, branch, commit_oid, by_id, by_name)
       values ($1, 1, $2, 'main', $3, $4, 'Test')`,
      [id, REPOSITORY.toUpperCase(), COMMIT, developer!.viewer.userId],
    );
  const vendorSays = async (value: 'yes' | 'no') => {
    const service = desk.get(VendorQuestionsService);
    const asked = await desk.as(owner!, () => service.askStandard(id));
    const { id: questionId } = asked.find(({ code }) => code === 'credentialPerCustomer')!;
    await desk.as(owner!, () => service.recordAnswer(id, questionId, { value, person: 'Ilse' }));
  };

  it('knows nothing but its files while it was handed in for none', async () => {
    expect(await rules()).toEqual(['PRIV-003']);
    expect(await reviewer.review()).toBeNull();
  });

  it('goes by the API document once it is handed in; a design counts when it is approved', async () => {
    await desk.as(owner!, () => desk.get(DesignsService).save(id, 'functional', { ...FUNCTIONAL, fields: [] }));
    await handIn();
    expect(await reviewer.review()).toMatchObject({ done: 1, state: 'finished' });
    expect(await rules()).toEqual(['CRED-009', 'NET-006', 'NET-007', 'PRIV-003', 'PRIV-004']);
    expect(await reviewer.review()).toBeNull();
  });

  it('goes by the fields and hosts of the approved designs, and is made again when they change', async () => {
    const stated = { ...FUNCTIONAL.fields[1]!, purpose: 'The application tells namesakes apart by it' };
    await desk.as(owner!, () => desk.get(DesignsService).save(id, 'technical', TECHNICAL));
    expect(await reviewer.review()).toBeNull();
    await desk.as(approver!, () => desk.get(DesignsService).approve(id, 'technical', 1));
    expect(await waiting()).toBe(1);
    expect(await reviewer.review()).toMatchObject({ done: 1 });
    expect(await rules()).toEqual(['CRED-009', 'NET-006', 'NET-007', 'NET-008', 'PRIV-003', 'PRIV-004']);
    await design('functional', { ...FUNCTIONAL, fields: [FUNCTIONAL.fields[0]!, stated] }, 2);
    expect(await reviewer.review()).toMatchObject({ done: 1 });
    expect(await rules()).toEqual(['CRED-009', 'NET-006', 'NET-007', 'NET-008', 'PRIV-004', 'PRIV-007']);
    const found = await findings();
    expect(found.filter(({ rule }) => /NET-008|PRIV-007/.test(rule)).map(({ subject }) => subject)).toEqual([
      'elders.example.nl',
      'mobile',
    ]);
  });

  it('goes by what the vendor answers, and by what a person knows of the document better', async () => {
    await vendorSays('no');
    expect(await reviewer.review()).toMatchObject({ done: 1 });
    expect(await rules()).toContain('CRED-008');
    await vendorSays('yes');
    const [report] = await desk.as(owner!, () => desk.get(FeasibilityReports).of(id));
    await desk.as(owner!, () =>
      desk.get(FeasibilityReports).overrule(report!.row.id, { lineId: 'paging', answer: 'no', reason: 'Tried it.' }),
    );
    expect(await reviewer.review()).toMatchObject({ done: 1 });
    expect(await rules()).toEqual(['CRED-009', 'NET-007', 'NET-008', 'PRIV-004', 'PRIV-007']);
  });

  it('names no customer, whatever the customer’s documents and designs say', async () => {
    const found = await findings();
    expect(found.map(({ rule }) => rule)).toContain('PRIV-004');
    expect(JSON.stringify(found)).not.toMatch(new RegExp(CUSTOMER, 'i'));
  });
});
