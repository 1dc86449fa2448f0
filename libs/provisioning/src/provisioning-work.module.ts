import { Module } from '@nestjs/common';
import { TenantsModule } from '#tenants';
import { ActionRunner } from './actions/runs/action-runner.js';
import { PersonImporter } from './persons/person-importer.js';
import { ProvisioningModule } from './provisioning.module.js';
import { RuntimeProcesses, runtimeProviders } from './runtime.provider.js';

/** Running actions and imports: for workers, which have PowerShell hosts. */
@Module({
  imports: [ProvisioningModule, TenantsModule],
  providers: [...runtimeProviders, ActionRunner, PersonImporter],
  exports: [ActionRunner, PersonImporter, RuntimeProcesses],
})
export class ProvisioningWorkModule {}
