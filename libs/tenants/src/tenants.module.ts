import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { SecurityModule } from '#security';
import { SystemConnectors } from './systems/system-connectors.js';
import { SystemSettingsService } from './systems/system-settings.service.js';
import { SystemQueries } from './systems/system.queries.js';
import { SystemsRepository } from './systems/systems.repository.js';
import { SystemsService } from './systems/systems.service.js';
import { TenantQueries } from './tenant.queries.js';

@Module({
  imports: [CatalogModule, SecurityModule],
  providers: [TenantQueries, SystemsRepository, SystemConnectors, SystemSettingsService, SystemsService, SystemQueries],
  exports: [TenantQueries, SystemConnectors, SystemSettingsService, SystemsService, SystemQueries],
})
export class TenantsModule {}
