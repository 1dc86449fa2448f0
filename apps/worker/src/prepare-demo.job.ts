import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { asPlatform } from '#access';
import { ConnectorsQueries } from '#catalog';
import { DomainError, ENVIRONMENT, LOGGER, type Environment, type Logger } from '#platform';
import { PersonImportService } from '#provisioning';
import { SystemQueries, SystemsService, TenantQueries } from '#tenants';

/** The source that the demo's tenants have from the start, so that there is somebody to preview an action on. */
const SOURCE = { repository: 'HelloID-Conn-Prov-Source-AFAS-Profit', name: 'AFAS medewerkers' };

/** The sandbox's AFAS of each tenant; these tokens open nothing else. */
const ENVIRONMENTS: Record<string, { number: string; token: string }> = {
  'gemeente-zonnedal': { number: '12345', token: '5A4F4E4E4544414C2D4B4F5050454C2D53414E44424F582D544F4B454E2D3031' },
  'zorggroep-meander': { number: '67890', token: '4D45414E4445522D4B4F5050454C2D53414E44424F582D544F4B454E2D303031' },
};

/** In the demo only: as soon as the catalog has the AFAS source, each tenant that has no system yet gets it, with its persons imported. */
@Injectable()
export class PrepareDemo implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly connectors: ConnectorsQueries,
    private readonly tenants: TenantQueries,
    private readonly systems: SystemsService,
    private readonly systemQueries: SystemQueries,
    private readonly imports: PersonImportService,
  ) {}

  onApplicationBootstrap(): void {
    if (this.environment.KOPPEL_DEMO) void this.prepare();
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  private async prepare(): Promise<void> {
    const versionId = await this.version();
    if (versionId === null) return;
    for (const { id, slug } of await this.tenants.withSlugs(Object.keys(ENVIRONMENTS))) {
      await asPlatform('demo', id, () => this.furnish(slug, versionId)).catch((error: unknown) => {
        const anotherWasFirst = error instanceof DomainError && error.code === 'CONFLICT';
        if (!anotherWasFirst) this.logger.error({ err: error, slug }, 'A tenant of the demo could not be furnished');
      });
    }
  }

  private async version(): Promise<string | null> {
    while (!this.stopping.signal.aborted) {
      const connector = await this.connectors.byRepository(SOURCE.repository);
      if (connector?.latestVersionId) return connector.latestVersionId;
      await sleep(500, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
    return null;
  }

  private async furnish(slug: string, versionId: string): Promise<void> {
    if ((await this.systemQueries.all()).length > 0) return;
    const { number, token } = ENVIRONMENTS[slug]!;
    const system = await this.systems.import({ versionId, name: SOURCE.name });
    await this.systems.changeSettings(system.id, [
      { key: 'BaseUri', value: `${this.environment.SANDBOX_URL}/afas/${number}` },
      { key: 'Token', value: `<token><version>1</version><data>${token}</data></token>` },
    ]);
    await this.imports.start(system.id);
  }
}
