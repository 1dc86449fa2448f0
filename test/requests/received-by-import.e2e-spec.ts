import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { DatabaseModule } from '#database';
import { PlatformModule } from '#platform';
import { PersonImporter, PersonImportService, ProvisioningModule, ProvisioningWorkModule } from '#provisioning';
import { CustomerChecksService, RolloutPlanner } from '#requests';
import { TenantsModule } from '#tenants';
import { startApi, type TestApi } from '../support/api.js';
import { addCommit } from '../support/catalog-commit.js';
import { type Actor, TestDesk } from '../support/desk.js';

/** A script that hands over more than anybody maps. */
const PERSONS = `
$employees = @(
  @{ ExternalId = '1001'; DisplayName = 'Anna Jansen'; achternaam = 'Jansen'; werk = @{ bsn = '123456782'; plaats = 'Zonnedal' } },
  @{ ExternalId = '1002'; DisplayName = 'Bram Bakker'; achternaam = 'Bakker'; werk = @{ bsn = ''; plaats = 'Zonnedal' } })
foreach ($employee in $employees) { Write-Output ($employee | ConvertTo-Json -Depth 5) }
`;
const field = (name: string, value: string) => ({ name, mode: 'field', value, validation: { required: false } });
const FILES = new Map([
  ['persons.ps1', PERSONS],
  [
    'mapping.json',
    JSON.stringify({
      personMappings: [field('ExternalId', 'ExternalId'), field('Name.FamilyName', 'achternaam')],
      contractMappings: [],
    }),
  ],
  ['configuration.json', '[]'],
  ['README.md', '# Zonnerooster\n'],
]);

describe('check 3 of a source', () => {
  let api: TestApi;
  let desk: TestDesk;
  let tenant: string;
  let [administrator, consultant]: Actor[] = [];
  let rolloutId: string;
  let systemId: string;

  beforeAll(async () => {
    api = await startApi();
    desk = new TestDesk(api);
    tenant = await api.tenant('Gemeente Zonnedal');
    administrator = await desk.actor('administrator', tenant);
    consultant = await desk.actor('consultant', tenant);
    const { connectorId, versionId } = await addCommit(
      api,
      'HelloID-Conn-Prov-Source-Zonnerooster',
      FILES,
      '5'.repeat(40),
    );
    const inTenant = <Row>(sql: string, parameters: unknown[]) => desk.sql<Row>(administrator!, sql, parameters);
    const [system] = await inTenant<{ id: string }>(
      `insert into system (tenant_id, name, kind, connector_id, connector_version_id) values ($1, 'Rooster', 'source', $2, $3) returning id`,
      [tenant, connectorId, versionId],
    );
    systemId = system!.id;
    const rollout = await desk.as(consultant, () =>
      desk.get(RolloutPlanner).plan({ connectorVersionId: versionId, mode: 'consultant', startsOn: '2027-01-04' }),
    );
    rolloutId = rollout.id;
    await inTenant('update rollout set system_id = $2 where id = $1', [rolloutId, systemId]);
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  const state = () => desk.as(administrator!, () => desk.get(CustomerChecksService).state(rolloutId));

  it('lists what the script handed over, mapped or not, and stops at what must not be received', async () => {
    expect((await state()).received).toEqual([]);
    const { id } = await desk.as(administrator!, () => desk.get(PersonImportService).start(systemId));
    const worker = await NestFactory.createApplicationContext(
      {
        module: class ImportWorkerModule {},
        imports: [
          PlatformModule.for(api.environment, 'importer'),
          DatabaseModule.for(api.environment.DATABASE_URL),
          AuditModule,
          AccessModule,
          CatalogModule,
          TenantsModule,
          ProvisioningModule,
          ProvisioningWorkModule,
        ],
      },
      { logger: ['error', 'warn'] },
    );
    await worker.get(PersonImporter, { strict: false }).run({
      id: 'claim',
      data: { tenantId: tenant, importId: id },
      attempt: 1,
      signal: new AbortController().signal,
      complete: () => Promise.resolve(),
    });
    await worker.close();

    const [kept] = await desk.sql<{ state: string; message: string | null; received: unknown }>(
      administrator!,
      'select state, message, received from person_import where id = $1',
      [id],
    );
    expect(kept).toMatchObject({ state: 'succeeded', message: null });
    expect(JSON.stringify(kept)).not.toMatch(/123456782|Jansen|Bakker|Zonnedal/);

    const { received, items } = await state();
    expect(received).toEqual([
      { name: 'achternaam', fillRate: 1 },
      { name: 'DisplayName', fillRate: 1 },
      { name: 'ExternalId', fillRate: 1 },
      { name: 'werk.bsn', fillRate: 0.5 },
      { name: 'werk.plaats', fillRate: 1 },
    ]);
    const forbidden = items.find(({ subject }) => subject === 'werk.bsn')!;
    expect(forbidden).toMatchObject({ answer: 'no', blocker: true, because: { code: 'forbiddenReceived' } });
    for (const who of [administrator!, consultant!])
      await expect(
        desk.as(who, () =>
          desk.get(CustomerChecksService).answer(rolloutId, { ...forbidden, answer: 'yes', evidence: 'Agreed.' }),
        ),
      ).rejects.toThrow(/must not be received/);
  }, 120_000);
});
