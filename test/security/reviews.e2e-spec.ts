import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Transaction } from '#platform';
import type { Caller } from '../support/api.js';
import { startCatalog, until, type TestCatalog } from '../support/catalog.js';
import { startReviewer, type TestReviewer } from '../support/reviewer.js';

const NAME = 'HelloID-Conn-Prov-Target-Zilverwerk';
const PARTLY = 'HelloID-Conn-Prov-Target-Zilverwerk-Partly';

/** A fault that every rule set knows: text from outside is run. Around it a script as connectors have it. */
const FAULT = 'Invoke-Expression $actionContext.Configuration.command';
const script = (before: string, fault = FAULT) =>
  `${before}\ntry {\n    ${fault}\n    if (-not($actionContext.DryRun -eq $true)) { $null }\n    $outputContext.Success = $true\n} catch { $outputContext.Success = $false }\n`;
const FORM = '[{"key":"token","type":"input","templateOptions":{"label":"Token","type":"password","required":true}}]';

let catalog: TestCatalog;
let reviewer: TestReviewer;
let owner: pg.Client;
let officer: Caller;
let developer: Caller;

beforeAll(async () => {
  catalog = await startCatalog([]);
  await publish(NAME, files('# first'));
  await catalog.sync();
  reviewer = await startReviewer(catalog.api.environment);
  owner = new pg.Client({ connectionString: catalog.api.database.url });
  await owner.connect();
  officer = await catalog.api.login('securityOfficer');
  developer = await catalog.api.login('developer');
}, 300_000);

afterAll(async () => {
  await owner.end();
  await reviewer.close();
  await catalog.close();
}, 60_000);

function files(before: string, fault = FAULT): Record<string, unknown> {
  return {
    'create.ps1': script(before, fault),
    'configuration.json': FORM,
    'README.md': '# Zilverwerk\n\nZilverwerk keeps tools.\n',
  };
}

async function publish(name: string, content: Record<string, unknown>): Promise<void> {
  await catalog.github('POST', '/repositories', { name, files: content });
  await catalog.github('POST', `/repositories/${name}/push`, { files: { LICENSE: 'Ours.\n' }, tag: 'v1.0.0' });
}

interface Finding {
  id: string;
  standing: string;
  acceptedUntil: string | null;
  detail: { rule: string; severity: string; path: string; line: number; readAs: string };
  question: { own: boolean } | null;
  decisions: { kind: string; reason: string }[];
}
interface Latest {
  id: string;
  label: string;
  security: Record<string, unknown> & { state: string };
  review: { partlyBecause: string | null; scripts: number; scriptsRead: number } | null;
  findings: Finding[];
}

async function latest(
  repository: string,
  caller: Caller = developer,
): Promise<{ id: string; latest: Latest; fixedFindings: { id: string; rule: string; lastLabel: string }[] }> {
  const { data, errors } = await caller.graphql<{ connector: Awaited<ReturnType<typeof latest>> }>(
    `query ($repository: String!) { connector(repository: $repository) { id fixedFindings { id rule lastLabel } latest { id label
      security { state blocker high medium low info settled partly } review { partlyBecause scripts scriptsRead }
      findings { id standing acceptedUntil detail { rule severity path line readAs } question { own } decisions { kind reason } } } } }`,
    { repository },
  );
  expect(errors).toBeUndefined();
  return data!.connector;
}

/** Every table that a review writes: its rows, and the newest transaction that wrote one. */
const rowsOfReviews = () =>
  Promise.all(
    ['version_review', 'version_finding', 'finding', 'review_run', 'script_syntax'].map((table) =>
      catalog.query(
        `select '${table}' as table, count(*)::int as rows, max(xmin::text::bigint) as newest from ${table}`,
      ),
    ),
  );

const injected = async (caller?: Caller) =>
  (await latest(NAME, caller)).latest.findings.find(({ detail }) => detail.rule === 'INJ-001')!;

const decide = (caller: Caller, input: Record<string, unknown>) =>
  caller.graphql('mutation ($input: FindingDecisionInput!) { decideFinding(input: $input) }', {
    input: { reason: 'Only the vendor can write this setting.', ...input },
  });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a review of the catalog', () => {
  it('looks at every version and says so while it goes', async () => {
    expect((await latest(NAME)).latest).toMatchObject({
      security: { state: 'notReviewed' },
      review: null,
      findings: [],
    });
    const run = await reviewer.review();
    const [rows] = await catalog.query<{ versions: number; reviewed: number; failed: number }>(
      `select (select count(*)::int from connector_version where withdrawn is distinct from 'superseded') as versions,
         count(*)::int as reviewed, count(*) filter (where state = 'failed')::int as failed from version_review`,
    );
    expect(run).toMatchObject({ state: 'finished', done: rows!.versions, total: rows!.versions });
    expect(rows).toMatchObject({ reviewed: rows!.versions, failed: 0 });
  }, 600_000);

  it('finds what is in a script, on its syntax tree', async () => {
    const { latest: version } = await latest(NAME);
    expect(version.review).toEqual({ partlyBecause: null, scripts: 1, scriptsRead: 1 });
    expect(await injected()).toMatchObject({
      standing: 'open',
      detail: { path: 'create.ps1', line: 3, readAs: 'tree' },
    });
    expect(['blocked', 'attention']).toContain(version.security.state);
  });

  it('costs nothing where nothing changed', async () => {
    const before = await rowsOfReviews();
    expect(await reviewer.review()).toBeNull();
    expect(await rowsOfReviews()).toEqual(before);
  }, 60_000);

  it('parses a script once, however many versions have it', async () => {
    await catalog.github('POST', `/repositories/${NAME}/push`, {
      files: { 'README.md': '# Zilverwerk\n\nOther words.\n' },
      tag: 'v1.0.1',
    });
    await catalog.sync();
    const trees = 'select count(*)::int as count, max(read_at) as newest from script_syntax';
    const before = await catalog.query(trees);
    expect(await reviewer.review()).toMatchObject({ done: 1 });
    expect(await catalog.query(trees)).toEqual(before);
    expect((await latest(NAME)).latest).toMatchObject({ label: 'v1.0.1', review: { scriptsRead: 1 } });
  }, 60_000);

  it('is done again by newer rules, what was never reviewed first', async () => {
    await owner.query(
      `update version_review set rules_version = '0' where version_id in (select version_id from version_review limit 3)`,
    );
    expect(await reviewer.review()).toMatchObject({ state: 'finished', total: 3, done: 3 });
  }, 60_000);

  it('shows badges in a list by one statement', async () => {
    const statements: string[] = [];
    const database = catalog.get(Transaction);
    const query = database.query.bind(database);
    database.query = (sql, parameters) => {
      if (sql.includes('from version_review')) statements.push(sql);
      return query(sql, parameters);
    };
    const { data } = await catalog.api.anonymous.graphql<{
      connectors: { items: { repository: string; security: { state: string } }[] };
    }>('{ connectors(size: 100) { items { repository security { state blocker } } } }');
    database.query = query;
    expect(statements).toHaveLength(1);
    expect(data!.connectors.items.length).toBeGreaterThan(1);
    expect(data!.connectors.items.every(({ security }) => security.state !== 'notReviewed')).toBe(true);
  });

  it('has the same badges in the list of connectors, worst first', async () => {
    const { data } = await developer.graphql<{
      reviewedConnectors: {
        totalItems: number;
        items: { repository: string; state: string }[];
        states: { state: string; count: number }[];
      };
    }>('{ reviewedConnectors(size: 200) { totalItems items { repository state } states { state count } } }');
    const { items, states, totalItems } = data!.reviewedConnectors;
    expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(totalItems);
    const order = ['blocked', 'attention', 'notReviewed', 'passed'];
    expect(items.map(({ state }) => order.indexOf(state))).toEqual(
      items.map(({ state }) => order.indexOf(state)).sort(),
    );
    for (const { repository, state } of items.slice(0, 3).concat(items.slice(-3)))
      expect([repository, (await latest(repository)).latest.security.state]).toEqual([repository, state]);
    const customer = await catalog.api.login('administrator', await catalog.api.tenant('Curious'));
    expect((await customer.graphql('{ reviewedConnectors { totalItems } }')).errors?.[0]?.extensions.code).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('a worker without .NET', () => {
  it('reviews by words alone and says so, until one with .NET looks', async () => {
    await publish(PARTLY, files('# another'));
    await catalog.sync();
    const bare = await startReviewer(catalog.api.environment, { powershell: false });
    expect(await bare.review()).toMatchObject({ done: 1, partly: 1 });
    expect(await bare.review()).toBeNull();
    await bare.close();
    const partly = (await latest(PARTLY)).latest;
    expect(partly).toMatchObject({ review: { partlyBecause: 'noHost', scriptsRead: 0 }, security: { partly: true } });
    expect(await reviewer.review()).toMatchObject({ done: 1, partly: 0 });
    expect((await latest(PARTLY)).latest.review).toMatchObject({ partlyBecause: null, scriptsRead: 1 });
  }, 60_000);
});

describe('a script that does not parse', () => {
  it('leaves a review in part, never a clean one', async () => {
    const name = `${NAME}-Broken`;
    await publish(name, { ...files('# x', ''), 'create.ps1': 'if ($a) {\n' });
    await catalog.sync();
    await reviewer.review();
    const { review, security } = (await latest(name)).latest;
    expect(review).toMatchObject({ partlyBecause: 'unreadable', scriptsRead: 1 });
    expect(security).toMatchObject({ partly: true });
    expect(security.state).not.toBe('passed');
  }, 60_000);
});

describe('a review that takes too long', () => {
  it('is stopped, says so, and meets no policy that wants a review', async () => {
    const name = `${NAME}-Endless`;
    await publish(name, files('# endless'));
    await catalog.sync();
    const hasty = await startReviewer(catalog.api.environment, { limits: { milliseconds: 1, memoryMegabytes: 256 } });
    expect(await hasty.review()).toMatchObject({ state: 'finished', done: 1, partly: 1 });
    await hasty.close();
    const { id, review, security } = (await latest(name)).latest;
    expect(review).toMatchObject({ partlyBecause: 'timeLimit', scriptsRead: 1 });
    expect(security).toMatchObject({ state: 'attention', partly: true });
    const customer = await catalog.api.login('administrator', await catalog.api.tenant('Careful'));
    const { data } = await customer.graphql<{ importPolicyAnswer: { unmet: object[] } }>(
      'query ($id: ID!) { importPolicyAnswer(versionId: $id) { unmet { demand partly } } }',
      { id },
    );
    expect(data!.importPolicyAnswer.unmet).toEqual([{ demand: 'needsReview', partly: true }]);
  }, 60_000);
});

describe('a finding', () => {
  it('is public, what was decided about it is not', async () => {
    const { id } = await injected();
    expect(await decide(developer, { findingId: id, kind: 'notApplicable' })).toMatchObject({
      data: { decideFinding: true },
    });
    expect((await injected()).decisions).toEqual([
      { kind: 'notApplicable', reason: 'Only the vendor can write this setting.' },
    ]);
    expect(await injected(catalog.api.anonymous)).toMatchObject({
      standing: 'notApplicable',
      decisions: [],
      question: null,
    });
    await decide(developer, { findingId: id, kind: 'reopen' });
  });

  it('is accepted by a second person only, for a year at most', async () => {
    const { id } = await injected();
    expect((await decide(officer, { findingId: id, kind: 'accept' })).errors?.[0]?.message).toContain(
      'Nobody has asked',
    );
    expect(
      (await decide(officer, { findingId: id, kind: 'askAccept', until: inDays(400) })).errors?.[0]?.extensions.field,
    ).toBe('until');
    await decide(officer, { findingId: id, kind: 'askAccept', until: inDays(90) });
    expect(await injected(officer)).toMatchObject({ standing: 'open', question: { own: true } });
    expect((await decide(officer, { findingId: id, kind: 'accept' })).errors?.[0]?.message).toContain('Somebody else');
    expect((await decide(developer, { findingId: id, kind: 'accept' })).errors?.[0]?.extensions.code).toBe(
      'NOT_ALLOWED',
    );
    const other = await catalog.api.login('securityOfficer');
    expect((await decide(other, { findingId: id, kind: 'accept' })).errors).toBeUndefined();
    expect(await injected()).toMatchObject({ standing: 'accepted', acceptedUntil: inDays(90), question: null });
  });

  it('is refused by SQL itself when one person is both, when nobody asked, or beyond a year', async () => {
    const { id } = await injected();
    const add = async (kind: string, more: object): Promise<string> => {
      const row = {
        finding_id: id,
        kind,
        reason: 'because I say so',
        decided_by: officer.userId,
        decided_by_name: 'Officer',
        ...more,
      };
      const names = Object.keys(row);
      const places = names.map((_, index) => `$${index + 1}`);
      const { rows } = await owner.query<{ id: string }>(
        `insert into finding_decision (${names.join(', ')}) values (${places.join(', ')}) returning id`,
        Object.values(row),
      );
      return rows[0]!.id;
    };
    const until = inDays(30);
    const asked = await add('askAccept', { until });
    const answer = { until, answers: asked, asked_by: officer.userId };
    await expect(add('accept', answer)).rejects.toThrow('finding_decision_two_people');
    await expect(add('accept', { ...answer, asked_by: developer.userId })).rejects.toThrow('finding_decision_answers');
    await expect(add('accept', { ...answer, until: inDays(60), decided_by: developer.userId })).rejects.toThrow(
      'finding_decision_answers',
    );
    await expect(add('accept', { until })).rejects.toThrow('finding_decision_two_people');
    await expect(add('askAccept', { until: inDays(370) })).rejects.toThrow('finding_decision_year');
    await expect(catalog.query('update finding_decision set reason = $1', ['x'])).rejects.toThrow('permission denied');
    await expect(catalog.query('delete from finding_decision')).rejects.toThrow('permission denied');
    await add('refuse', {});
    const accepted = await add('accept', { ...answer, decided_by: developer.userId });
    await expect(add('accept', { ...answer, decided_by: developer.userId })).rejects.toThrow(
      'finding_decision_answered_once',
    );
    await expect(add('accept', { until, answers: accepted, asked_by: developer.userId })).rejects.toThrow(
      'finding_decision_answers',
    );
  });

  it('keeps what was decided in a new version, though its lines have moved', async () => {
    const { id } = await injected();
    await catalog.github('POST', `/repositories/${NAME}/push`, {
      files: { 'create.ps1': script('# first\n# and\n# more') },
      tag: 'v1.1.0',
    });
    await catalog.sync();
    await reviewer.review();
    expect((await latest(NAME)).latest.label).toBe('v1.1.0');
    expect(await injected()).toMatchObject({ id, standing: 'accepted', detail: { line: 5 } });
  }, 60_000);

  it('is open again when its day has passed', async () => {
    await owner.query(`alter table finding_decision drop constraint finding_decision_answers`);
    await owner.query(`update finding_decision set until = current_date - 1 where kind = 'accept'`);
    expect(await injected()).toMatchObject({ standing: 'open' });
    await owner.query(`update finding_decision set until = current_date where kind = 'accept'`);
    expect(await injected()).toMatchObject({ standing: 'accepted' });
  });

  it('is fixed when the newest version no longer has it', async () => {
    const { id } = await injected();
    await catalog.github('POST', `/repositories/${NAME}/push`, { files: files('# first', '$null = 1'), tag: 'v1.2.0' });
    await catalog.sync();
    expect((await latest(NAME)).fixedFindings).toEqual([]);
    await reviewer.review();
    const after = await latest(NAME);
    expect(after.fixedFindings).toContainEqual({ id, rule: 'INJ-001', lastLabel: 'v1.1.0' });
    expect(after.latest.findings.map((finding) => finding.id)).not.toContain(id);
  }, 60_000);
});

describe('SARIF', () => {
  it('is a download of the open findings', async () => {
    const [version] = await catalog.query<{ id: string }>(
      `select id from connector_version where label = 'v1.0.0' and package->>'repositoryName' = $1`,
      [PARTLY],
    );
    const response = await catalog.api.anonymous.fetch(`/sarif/${version!.id}`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-disposition')).toContain(`${PARTLY}-v1.0.0.sarif`);
    const log = (await response.json()) as { version: string; runs: { results: { ruleId: string }[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]!.results.map(({ ruleId }) => ruleId)).toContain('INJ-001');
  });
});

describe('the policy of a tenant', () => {
  const POLICY = { mode: 'stop', needsReview: true, noOpenBlocker: true, noOpenHigh: true };
  const save = (caller: Caller, input: object) =>
    caller.graphql('mutation ($input: SecurityPolicyInput!) { saveSecurityPolicy(input: $input) { mode } }', { input });
  const read = async (caller: Caller) =>
    (
      await caller.graphql<{ securityPolicy: object }>(
        '{ securityPolicy { mode needsReview noOpenBlocker noOpenHigh changedByName } }',
      )
    ).data!.securityPolicy;
  const importPartly = async (caller: Caller) =>
    caller.graphql<{ importConnector: { name: string } }>(
      'mutation ($input: ImportConnectorInput!) { importConnector(input: $input) { name } }',
      {
        input: { versionId: (await latest(PARTLY)).latest.id, name: 'Tools' },
      },
    );

  it('warns by default, and is one of its own for each tenant', async () => {
    const strict = await catalog.api.login('administrator', await catalog.api.tenant('Strict'));
    const easy = await catalog.api.login('administrator', await catalog.api.tenant('Easy'));
    expect(await save(strict, POLICY)).toMatchObject({ data: { saveSecurityPolicy: { mode: 'stop' } } });
    expect(await read(easy)).toEqual({ ...POLICY, mode: 'warn', changedByName: null });
    expect(await read(strict)).toEqual({ ...POLICY, changedByName: 'Test administrator' });
    expect(await catalog.query('select * from security_policy')).toEqual([]);

    const stopped = (await importPartly(strict)).errors![0]!;
    expect(stopped.extensions).toMatchObject({ code: 'NOT_ALLOWED', field: 'versionId' });
    expect(stopped.message).toMatch(/INJ-001 .+ \(create\.ps1, line 3\)/);
    expect(stopped.message).toContain('Choose a version without them');
    expect((await importPartly(easy)).data).toEqual({ importConnector: { name: 'Tools' } });
    const answer = await easy.graphql<{
      importPolicyAnswer: { mode: string; unmet: { findings: { rule: string }[] }[] };
    }>(
      'query ($versionId: ID!) { importPolicyAnswer(versionId: $versionId) { mode unmet { demand findings { rule } } } }',
      { versionId: (await latest(PARTLY)).latest.id },
    );
    expect(answer.data!.importPolicyAnswer.mode).toBe('warn');
    expect(answer.data!.importPolicyAnswer.unmet.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain(
      'INJ-001',
    );
  });

  it('is changed by who may, and lets an import through once the findings are judged', async () => {
    const tenant = await catalog.api.tenant('Judged');
    const administrator = await catalog.api.login('administrator', tenant);
    await save(administrator, POLICY);
    expect((await save(await catalog.api.login('consultant', tenant), POLICY)).errors?.[0]?.extensions.code).toBe(
      'NOT_ALLOWED',
    );
    expect((await save(administrator, { ...POLICY, mode: 'off' })).errors?.[0]?.extensions.field).toBe('mode');
    for (const { id, detail } of (await latest(PARTLY)).latest.findings)
      if (['blocker', 'high'].includes(detail.severity))
        await decide(developer, { findingId: id, kind: 'falsePositive' });
    expect((await importPartly(administrator)).data).toEqual({ importConnector: { name: 'Tools' } });
  });
});

describe('a worker', () => {
  it('reviews what a sync brings, and all of a connector once more when asked', async () => {
    const worker = await startReviewer(catalog.api.environment, { job: true });
    await catalog.github('POST', `/repositories/${NAME}/push`, { files: files('# news'), tag: 'v2.0.0' });
    await catalog.sync();
    const { id } = await latest(NAME);
    await until(
      async () => (await latest(NAME)).latest,
      ({ label, review }) => label === 'v2.0.0' && review !== null,
    );
    const old = `select count(*)::int as count from version_review where reviewed_at < $1`;
    await until(
      () => catalog.query<{ state: string }>('select state from review_run order by started_at desc limit 1'),
      ([run]) => run?.state === 'finished',
    );
    const before = new Date();
    expect(
      (await developer.graphql('mutation ($id: ID!) { reviewConnector(connectorId: $id) }', { id })).errors,
    ).toBeUndefined();
    const [{ count }] = (await catalog.query<{ count: number }>(old, [before])) as [{ count: number }];
    const versions = (await catalog.query('select from connector_version where connector_id = $1', [id])).length;
    await until(
      () => catalog.query<{ count: number }>(old, [before]),
      ([row]) => row!.count === count - versions,
    );
    await worker.close();
  }, 120_000);
});
