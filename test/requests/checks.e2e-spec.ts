import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import {
  Assessments,
  BuildsService,
  type CheckState,
  ChecksService,
  CustomerChecksService,
  DesignsService,
  RolloutPlanner,
  SkeletonService,
  VendorQuestionsService,
} from '#requests';
import { FindingDecisions, FindingQueries } from '#security';
import { startApi, type TestApi } from '../support/api.js';
import { addCommit } from '../support/catalog-commit.js';
import { TestDesk, type Actor } from '../support/desk.js';
import { startReviewer } from '../support/reviewer.js';
import { addConnector, addSystem } from '../support/rollouts.js';

const FORM = {
  applicationName: 'Zonnebloem Rooster',
  vendorName: 'Zonnebloem',
  applicationUrl: 'https://api.zonnebloem.nl',
  applicationType: 'hr',
  direction: 'target',
  functions: ['create', 'update'],
  users: 400,
  hosting: 'saas',
  apiDocumentation: { kind: 'unknown' },
  credentialIsOwn: 'no',
  fields: [
    { name: 'employeeNumber', purpose: 'Finds the account' },
    { name: 'mail', purpose: 'Log in' },
  ],
  correlationKey: 'employeeNumber',
};
const TECHNICAL = {
  baseUrl: 'https://api.zonnebloem.nl',
  hosts: ['api.zonnebloem.nl'],
  authentication: { kind: 'bearer' },
  endpoints: [
    { action: 'find', method: 'GET', path: '/users?employeeNumber={value}' },
    { action: 'read', method: 'GET', path: '/users/{id}' },
    { action: 'create', method: 'POST', path: '/users' },
    { action: 'update', method: 'PATCH', path: '/users/{id}' },
  ],
};
const REPOSITORY = 'HelloID-Conn-Prov-Target-Zonnebloem-Rooster';
const FIRST = '1'.repeat(40);
const SECOND = '2'.repeat(40);
const FAULTY = '3'.repeat(40);

describe('the three security checks', () => {
  let api: TestApi;
  let desk: TestDesk;
  let tenant: string;
  let [customer, sales, owner, officer, author, reviewer]: Actor[] = [];
  let id: string;
  let files: Map<string, string>;

  beforeAll(async () => {
    api = await startApi();
    desk = new TestDesk(api);
    tenant = await api.tenant('Gemeente Zonnedal');
    customer = await desk.actor('administrator', tenant);
    sales = await desk.actor('sales');
    owner = await desk.actor('productOwner');
    officer = await desk.actor('securityOfficer');
    author = await desk.actor('developer');
    reviewer = await desk.actor('developer');
    id = (await desk.inStudy(customer, sales, FORM)).id;
    await desk.as(owner, () =>
      desk.get(Assessments).verdict(id, { verdict: 'feasible', reason: 'It has a REST API.' }),
    );
    await desk.as(owner, () => desk.get(Assessments).estimate(id, { from: 5, to: 10 }));
    await desk.move(owner, id, 'startCheck1');
  });

  afterAll(() => api.close());

  const checks = () => desk.get(ChecksService);
  const state = (number: number, who = owner!): Promise<CheckState> => desk.as(who, () => checks().state(id, number));
  const answerAll = async (number: number, who: Actor): Promise<CheckState> => {
    for (const { item, subject, hash, passed } of (await state(number)).items) {
      if (passed) continue;
      await desk.as(who, () =>
        checks().answer(id, number, { item, subject, hash, answer: 'yes', evidence: 'Seen in the documentation.' }),
      );
    }
    return state(number);
  };
  const sign = (number: number, who: Actor, commit?: string) => desk.as(who, () => checks().sign(id, number, commit));
  const attach = (commit: string) =>
    desk.as(author!, () =>
      desk.get(BuildsService).attach(id, { repository: REPOSITORY, commit, authorIds: [author!.viewer.userId] }),
    );
  const openItems = ({ items }: CheckState) =>
    items.filter(({ passed }) => !passed).map(({ item, subject }) => `${item} ${subject}`.trim());

  it('stop at a shared credential until the vendor says that every customer has their own', async () => {
    const { items } = await state(1);
    const shared = items.find(({ item }) => item === 'credentialPerCustomer')!;
    expect(shared).toMatchObject({ answer: 'no', blocker: true, because: { code: 'customerSaysShared' } });
    await expect(
      desk.as(owner!, () => checks().answer(id, 1, { ...shared, answer: 'yes', evidence: 'I think so.' })),
    ).rejects.toThrow(/Only evidence resolves it/);
    await expect(desk.move(owner!, id, 'startFunctionalDesign')).rejects.toThrow(/shared with others/);
    const [question] = await desk.as(owner!, () => desk.get(VendorQuestionsService).askStandard(id));
    await desk.as(owner!, () =>
      desk
        .get(VendorQuestionsService)
        .recordAnswer(id, question!.id, { value: 'yes', text: 'A token each.', person: 'Ilse' }),
    );
    await expect(desk.move(owner!, id, 'startFunctionalDesign')).rejects.toThrow(/Sign security check 1/);
  });

  it('are signed only when nothing is unknown, by whoever may', async () => {
    await expect(sign(1, owner!)).rejects.toThrow(/still open/);
    await expect(sign(1, author!)).rejects.toThrow(/product owner/);
    expect(openItems(await answerAll(1, owner!))).toEqual([]);
    expect((await sign(1, owner!)).signed).toBe(true);
    expect((await desk.move(owner!, id, 'startFunctionalDesign')).state).toBe('functionalDesign');
  });

  it('open again in exactly what a design changes; designs are approved by another, also for SQL', async () => {
    const { content } = await desk.as(owner!, () => desk.get(DesignsService).state(id, 'functional'));
    const functional = content as { fields: { name: string }[] };
    expect(functional.fields.map(({ name }) => name)).toEqual(['employeeNumber', 'mail']);
    const fields = [...functional.fields, { name: 'birthDate', flow: 'out', purpose: '' }];
    await desk.as(owner!, () => desk.get(DesignsService).save(id, 'functional', { ...functional, fields }));
    const opened = await state(1);
    expect(opened.signed).toBe(false);
    expect(openItems(opened)).toEqual(['field birthDate']);
    const design = { ...functional, fields: [...functional.fields] };
    const written = await desk.as(owner!, () => desk.get(DesignsService).save(id, 'functional', design));
    expect((await state(1)).signed).toBe(true);
    expect(written.versions.map(({ version }) => version)).toEqual([2, 1]);

    await desk.move(owner!, id, 'startTechnicalDesign');
    const obstacle = async () =>
      (
        await owner!.caller.ask<{ skeletonObstacle: { values: { problems: { code: string }[] } } | null }>(
          'query ($id: ID!) { skeletonObstacle(requestId: $id) { code message values } }',
          { id },
        )
      ).skeletonObstacle;
    const elsewhere = await desk.as(owner!, () =>
      desk.get(DesignsService).save(id, 'technical', { ...TECHNICAL, baseUrl: 'https://api.zonnewende.nl/v1' }),
    );
    expect(elsewhere.problems.map(({ code }) => code)).toEqual(['designs.baseHost']);
    expect(await obstacle()).toMatchObject({ values: { problems: [{ code: 'designs.baseHost' }] } });
    expect((await owner!.caller.fetch(`/designs/${id}/skeleton.zip`)).status).toBe(409);
    const { baseUrl: _none, ...unaddressed } = TECHNICAL;
    const unknown = await desk.as(owner!, () => desk.get(DesignsService).save(id, 'technical', unaddressed));
    expect(unknown.problems.map(({ code }) => code)).toEqual(['designs.address']);
    await desk.as(owner!, () => desk.get(DesignsService).save(id, 'technical', TECHNICAL));
    expect(await obstacle()).toBeNull();
    expect((await state(1)).signed).toBe(false);
    expect(openItems(await answerAll(1, owner!))).toEqual([]);
    await sign(1, owner!);

    for (const kind of ['functional', 'technical'] as const) {
      const [newest] = (await desk.as(owner!, () => desk.get(DesignsService).state(id, kind))).versions;
      await expect(desk.as(owner!, () => desk.get(DesignsService).approve(id, kind, newest!.version))).rejects.toThrow(
        /somebody else has to approve/,
      );
      await expect(
        desk.sql(owner!, `insert into design_approval (design_id, approver_id, approver_name) values ($1, $2, 'me')`, [
          newest!.id,
          owner!.viewer.userId,
        ]),
      ).rejects.toThrow(/may not be approved by somebody who wrote it/);
      await desk.as(reviewer!, () => desk.get(DesignsService).approve(id, kind, newest!.version));
    }
    await desk.move(owner!, id, 'planDevelopment');
    expect((await desk.move(author!, id, 'startDevelopment')).state).toBe('inDevelopment');
  });

  it('begin with a repository that is downloaded, with the designs beside it', async () => {
    const zip = await owner!.caller.fetch(`/designs/${id}/skeleton.zip`);
    expect(zip.headers.get('content-disposition')).toContain(`${REPOSITORY}.zip`);
    const entries = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    ({ files } = await desk.as(owner!, () => desk.get(SkeletonService).files(id)));
    expect(Object.keys(entries).sort()).toEqual([...files.keys()].map((path) => `${REPOSITORY}/${path}`).sort());
    expect(strFromU8(entries[`${REPOSITORY}/create.ps1`]!)).toBe(files.get('create.ps1'));
    const markdown = await owner!.caller.fetch(`/designs/${id}/technical/3.md`);
    expect(await markdown.text()).toContain('| create | `POST /users` |');
    expect((await customer!.caller.fetch(`/designs/${id}/skeleton.zip`)).status).toBe(403);
  });

  it('judge exactly the files of the commit, and are signed by nobody who wrote it', async () => {
    await addCommit(api, REPOSITORY, files, FIRST);
    const [build] = await attach(FIRST);
    for (const kind of ['testReport', 'dryRunLog'])
      await desk.as(author!, () => desk.get(BuildsService).addEvidence(id, build!.id, { kind, text: `${kind}: fine` }));
    await desk.move(author!, id, 'askReview');
    await expect(answerAll(2, author!)).rejects.toThrow(/another developer/);
    expect(openItems(await answerAll(2, reviewer!))).toEqual([]);
    await expect(sign(2, author!, FIRST)).rejects.toThrow(/another developer/);
    await expect(sign(2, reviewer!, SECOND)).rejects.toThrow(/Another commit/);
    const bars = (actor: Actor) => desk.as(actor, () => desk.get(ChecksService).barsOf(id, 2));
    expect(await bars(author!)).toEqual({ answering: 'author', signing: 'author' });
    expect(await bars(owner!)).toEqual({ answering: null, signing: 'signedOther' });
    expect(await bars(reviewer!)).toEqual({ answering: null, signing: null });
    expect((await sign(2, reviewer!, FIRST)).signed).toBe(true);
  });

  it('refuse a forged signature in the database itself', async () => {
    const forge = (number: number, side: string, signer: Actor, commit: string | null) =>
      desk.sql(
        owner!,
        `insert into check_signature (check_number, request_id, side, commit_oid, covered, signer_id, signer_name)
         values ($1, $2, $3, $4, '{}', $5, 'forged')`,
        [number, id, side, commit, signer.viewer.userId],
      );
    await expect(forge(2, 'developer', author!, FIRST)).rejects.toThrow(/may not be signed by who wrote the code/);
    await expect(forge(2, 'developer', owner!, FIRST)).rejects.toThrow(/may not be signed by the same person/);
    await expect(forge(1, 'productOwner', reviewer!, null)).rejects.toThrow(/may not be signed by the same person/);
    await expect(forge(2, 'developer', officer!, SECOND)).rejects.toThrow(/newest commit/);
    for (const table of [
      'check_answer',
      'check_signature',
      'check_reopening',
      'check_exception',
      'build_author',
      'request_design',
      'design_approval',
    ]) {
      await expect(desk.sql(owner!, `delete from ${table}`)).rejects.toThrow(/permission denied/);
    }
    await expect(desk.sql(owner!, `update check_signature set covered = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(desk.sql(owner!, `update build_author set user_id = gen_random_uuid()`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('let no blocking finding of the rules past, until somebody has judged it', async () => {
    const faulty = new Map(files).set(
      'update.ps1',
      `${files.get('update.ps1')!}\nInvoke-Expression $actionContext.Configuration.BaseUrl\n`,
    );
    faulty.set(
      'create.ps1',
      `${files.get('create.ps1')!}\n$actionContext.Data | ConvertTo-Json | Set-Content -Path 'C:\\Temp\\data.json'\n`,
    );
    const { versionId } = await addCommit(api, REPOSITORY, faulty, FAULTY);
    await attach(FAULTY);
    expect((await state(2)).items.find(({ subject }) => subject === 'update.ps1')).toMatchObject({
      because: { code: 'notReviewed' },
    });
    const reviewers = await startReviewer(api.environment);
    await reviewers.review();
    await reviewers.close();
    const file = async (path: string) => (await state(2)).items.find(({ subject }) => subject === path)!;
    const high = await file('create.ps1');
    expect(high).toMatchObject({ blocker: true, because: { code: 'openFindings', values: { rules: 'RUN-004' } } });
    const blocking = await file('update.ps1');
    expect(blocking).toMatchObject({ blocker: true, because: { values: { rules: expect.stringMatching(/INJ-001/) } } });
    const yes = { ...blocking, answer: 'yes', evidence: 'It is fine.' };
    for (const given of [yes, { ...high, answer: 'yes', evidence: 'It is fine.' }])
      await expect(desk.as(reviewer!, () => checks().answer(id, 2, given))).rejects.toThrow(/Open findings block/);
    await expect(desk.move(reviewer!, id, 'passTest')).rejects.toThrow(/blocking findings in "update.ps1": INJ-001/);
    await expect(desk.move(reviewer!, id, 'passTest')).rejects.toThrow(/open findings in "create.ps1": RUN-004/);

    const found = await desk.get(FindingQueries).ofVersion(versionId);
    const judge = (who: Actor, findingId: string, kind = 'falsePositive') =>
      desk.as(who, () =>
        desk.get(FindingDecisions).decide({ findingId, kind, reason: 'The address is our own.', until: null }),
      );
    const injected = found.find(({ detail }) => detail.rule === 'INJ-001')!.id;
    for (const kind of ['falsePositive', 'notApplicable']) {
      await expect(judge(author!, injected, kind)).rejects.toThrow(/You wrote or handed in this code/);
      await expect(
        desk.sql(
          author!,
          `insert into finding_decision (finding_id, kind, reason, decided_by, decided_by_name) values ($1, $2, 'mine', $3, 'me')`,
          [injected, kind, author!.viewer.userId],
        ),
      ).rejects.toThrow(/may not be judged away by who wrote the code/);
    }
    for (const { id: findingId } of found) await judge(officer!, findingId);
    for (const path of ['update.ps1', 'create.ps1'])
      expect(await file(path)).toMatchObject({
        answer: 'unknown',
        blocker: false,
        because: { code: 'judgedAway', values: { findings: expect.stringContaining('The address is our own.') } },
      });
    await expect(desk.move(reviewer!, id, 'passTest')).rejects.toThrow(/Security check 2/);
    await desk.as(author!, () =>
      desk
        .get(BuildsService)
        .attach(id, { repository: REPOSITORY, commit: FAULTY, authorIds: [officer!.viewer.userId] }),
    );
    expect(await file('update.ps1')).toMatchObject({ blocker: true });
  });

  it('open again for one changed script in exactly that file, and the signature no longer counts', async () => {
    const changed = new Map(files).set('update.ps1', `${files.get('update.ps1')!}\n# changed\n`);
    await addCommit(api, REPOSITORY, changed, SECOND);
    const [build] = await attach(SECOND);
    for (const kind of ['testReport', 'dryRunLog'])
      await desk.as(author!, () => desk.get(BuildsService).addEvidence(id, build!.id, { kind, text: `${kind}: fine` }));
    const opened = await state(2);
    expect(opened.signed).toBe(false);
    expect(openItems(opened)).toEqual(['file update.ps1']);
    expect(opened.items.find(({ subject }) => subject === 'update.ps1')).toMatchObject({ reopened: true });
    expect((await state(1)).signed).toBe(true);
    await expect(desk.move(reviewer!, id, 'passTest')).rejects.toThrow(/Security check 2/);
    await answerAll(2, reviewer!);
    await sign(2, reviewer!, SECOND);
  });

  it('count no signature of somebody who is named as an author of the commit afterwards', async () => {
    expect((await state(2)).signed).toBe(true);
    await desk.as(author!, () =>
      desk.get(BuildsService).attach(id, {
        repository: REPOSITORY,
        commit: SECOND,
        authorIds: [author!.viewer.userId, reviewer!.viewer.userId],
      }),
    );
    const [build] = await attach(SECOND);
    for (const kind of ['testReport', 'dryRunLog'])
      await desk.as(author!, () => desk.get(BuildsService).addEvidence(id, build!.id, { kind, text: `${kind}: fine` }));
    const { open, signed, signatures } = await state(2);
    expect({ open, signed, counts: signatures.some(({ counts }) => counts) }).toEqual({
      open: 0,
      signed: false,
      counts: false,
    });
    await expect(desk.move(reviewer!, id, 'passTest')).rejects.toThrow(/Security check 2/);
    await expect(sign(2, reviewer!, SECOND)).rejects.toThrow(/another developer/);
    const another = await desk.actor('developer');
    await sign(2, another, SECOND);
    await desk.move(another, id, 'passTest');
  });

  it('are opened again by the security officer, with a reason, and by nobody else', async () => {
    await expect(desk.as(owner!, () => checks().reopen(id, 1, 'Because.'))).rejects.toThrow(/Your role may not/);
    await expect(desk.as(officer!, () => checks().reopen(id, 1, ''))).rejects.toThrow(/say why/);
    const reopened = await desk.as(officer!, () => checks().reopen(id, 1, 'The vendor had a leak.'));
    expect(reopened).toMatchObject({ signed: false, reopening: { reason: 'The vendor had a leak.' } });
    await expect(desk.move(owner!, id, 'publish')).rejects.toThrow(/Sign security check 1/);

    const item = reopened.items.find(({ item: name }) => name === 'vendorContract')!;
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const asked = await desk.as(owner!, () =>
      checks().askException(id, 1, { ...item, reason: 'Under negotiation.', until }),
    );
    const { id: exceptionId } = asked.items.find(({ item: name }) => name === 'vendorContract')!.exception!;
    await expect(
      desk.sql(
        owner!,
        `insert into check_exception_approval (exception_id, approved_by, approved_by_name) values ($1, $2, 'me')`,
        [exceptionId, owner!.viewer.userId],
      ),
    ).rejects.toThrow(/may not be approved by whoever asked/);
    await expect(desk.sql(owner!, `update check_exception set until = until + 400`)).rejects.toThrow(
      /permission denied/,
    );
    await desk.as(officer!, () => checks().approveException(id, exceptionId));
    expect(openItems(await answerAll(1, owner!))).toEqual([]);
    await sign(1, owner!);
    const published = await desk.move(owner!, id, 'publish');
    expect(published.state).toBe('published');
    expect(published.connectorId).not.toBeNull();
  });

  it('end with the customer and its consultant over what really travels, two people of the tenant', async () => {
    const consultant = await desk.actor('consultant', tenant);
    const foreign = await desk.actor('administrator', await api.tenant('Elsewhere'));
    const { connectorId } = await desk.see(owner!, id);
    const [version] = await desk.sql<{ id: string }>(owner!, 'select id from connector_version where commit_oid = $1', [
      SECOND,
    ]);
    const systemId = await addSystem(api, tenant, { connectorId: connectorId!, versionId: version!.id });
    const rollout = await desk.as(consultant, () =>
      desk.get(RolloutPlanner).plan({ connectorVersionId: version!.id, mode: 'consultant', startsOn: '2027-01-04' }),
    );
    const inTenant = (sql: string, parameters: unknown[]) => desk.sql(consultant, sql, parameters);
    await inTenant('update rollout set system_id = $2 where id = $1', [rollout.id, systemId]);
    const preview = (data: object) =>
      inTenant(
        `insert into action (tenant_id, system_id, action, preview, state, requested_by_name, report, finished_at)
         values ($1, $2, 'create', true, 'succeeded', 'test', $3, now())`,
        [tenant, systemId, JSON.stringify({ data })],
      );
    await preview({ employeeNumber: '1001', mail: 'a.jansen@example.nl' });

    const check3 = () => desk.get(CustomerChecksService);
    const seen = await desk.as(customer!, () => check3().state(rollout.id));
    expect(seen.received).toEqual([
      { name: 'employeeNumber', fillRate: 1 },
      { name: 'mail', fillRate: 1 },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/1001|jansen/);
    for (const { item, subject, hash, passed } of seen.items) {
      if (!passed)
        await desk.as(customer!, () =>
          check3().answer(rollout.id, { item, subject, hash, answer: 'yes', evidence: 'Agreed.' }),
        );
    }
    await expect(desk.as(consultant, () => check3().sign(rollout.id, 'customer'))).rejects.toThrow(
      /each for their side/,
    );
    await desk.as(consultant, () => check3().sign(rollout.id, 'consultant'));
    const forge = (side: string, signer: Actor) =>
      inTenant(
        `insert into check_signature (check_number, connector_version_id, tenant_id, side, covered, signer_id, signer_name)
         values (3, $1, $2, $3, '{}', $4, 'forged')`,
        [version!.id, tenant, side, signer.viewer.userId],
      );
    await expect(forge('customer', consultant)).rejects.toThrow(/two people/);
    await expect(forge('customer', foreign)).rejects.toThrow(/people of the tenant/);
    await expect(forge('consultant', owner!)).rejects.toThrow(/people of the tenant/);
    expect((await desk.as(customer!, () => check3().sign(rollout.id, 'customer'))).signed).toBe(true);

    await preview({ employeeNumber: '1001', salary: 4000 });
    const later = await desk.as(customer!, () => check3().state(rollout.id));
    expect(later.signed).toBe(false);
    expect(later.items.filter(({ passed }) => !passed).map(({ subject }) => subject)).toEqual(['salary']);
    expect(later.design!.added).toEqual(['salary']);
    const forbidden = later.items.find(({ subject }) => subject === 'salary')!;
    for (const who of [customer!, consultant])
      await expect(
        desk.as(who, () => check3().answer(rollout.id, { ...forbidden, answer: 'yes', evidence: 'Agreed.' })),
      ).rejects.toThrow(/must not be received/);
    await expect(desk.as(foreign, () => check3().state(rollout.id))).rejects.toThrow(/There is no rollout/);
  });

  it('expand a connector with what it exchanges, and without what another customer wanted it for', async () => {
    const { connectorId } = await addConnector(api, 'Expanded');
    const published = await desk.inStudy(customer!, sales!, FORM);
    const { content } = await desk.as(owner!, () => desk.get(DesignsService).state(published.id, 'functional'));
    await desk.as(owner!, () => desk.get(DesignsService).save(published.id, 'functional', content));
    await desk.record(owner!, published.id, { action: 'publish' }, { state: 'published', connectorId });
    const purposes = async (by: Actor) => {
      const asked = await desk.inStudy(by, sales!, { ...FORM, functions: ['disable'], fields: [] });
      await desk.record(owner!, asked.id, { action: 'expand' }, { kind: 'expansion', connectorId });
      const state = await desk.as(owner!, () => desk.get(DesignsService).state(asked.id, 'functional'));
      const { fields } = state.content as { fields: { name: string; purpose: string }[] };
      return fields.map(({ name, purpose }) => [name, purpose]);
    };
    expect(await purposes(customer!)).toContainEqual(['mail', 'Log in']);
    const other = await desk.actor('administrator', await api.tenant('Zorggroep Meander'));
    expect(await purposes(other)).toContainEqual(['mail', '']);
  });

  it('3 is signed by a consultant from afar where the customer rolls out alone, and nowhere else', async () => {
    const [zonnedal, meander] = [await api.tenant('Alone'), await api.tenant('Together')];
    const connector = await addConnector(api, 'Simple', ['persons']);
    const afar = await desk.actor('remoteConsultant');
    const [alone, together] = [await desk.actor('administrator', zonnedal), await desk.actor('consultant', meander)];
    const plan = async (by: Actor, mode: string) => {
      const input = { connectorVersionId: connector.versionId, mode, startsOn: '2027-01-04' };
      const rollout = await desk.as(by, () => desk.get(RolloutPlanner).plan(input));
      const systemId = await addSystem(api, rollout.tenantId, connector);
      await desk.sql(by, 'update rollout set system_id = $2 where id = $1', [rollout.id, systemId]);
      return rollout;
    };
    const check3 = () => desk.get(CustomerChecksService);
    const ours = await plan(alone, 'selfService');
    const theirs = await plan(together, 'consultant');

    for (const { item, subject, hash, passed } of (await desk.as(afar, () => check3().state(ours.id))).items)
      if (!passed)
        await desk.as(afar, () =>
          check3().answer(ours.id, { item, subject, hash, answer: 'yes', evidence: 'Seen together on a call.' }),
        );
    await expect(desk.as(alone, () => check3().sign(ours.id, 'consultant'))).rejects.toThrow(/each for their side/);
    await expect(desk.as(afar, () => check3().sign(ours.id, 'customer'))).rejects.toThrow(/each for their side/);
    await desk.as(alone, () => check3().sign(ours.id, 'customer'));
    expect((await desk.as(afar, () => check3().sign(ours.id, 'consultant'))).signed).toBe(true);

    await expect(desk.as(afar, () => check3().state(theirs.id))).rejects.toThrow(/signs check 3 there/);
    await expect(desk.as(owner!, () => check3().state(ours.id))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(
      desk.sql(
        together,
        `insert into check_signature (check_number, connector_version_id, tenant_id, side, covered, signer_id, signer_name)
         values (3, $1, $2, 'consultant', '{}', $3, 'forged')`,
        [connector.versionId, meander, afar.viewer.userId],
      ),
    ).rejects.toThrow(/people of the tenant/);
  });
});
