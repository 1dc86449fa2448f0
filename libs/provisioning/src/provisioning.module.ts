import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { TenantsModule } from '#tenants';
import { AccountOwners } from './actions/accounts/account-owners.queries.js';
import { ActionInputs } from './actions/runs/action-inputs.js';
import { ActionQueries } from './actions/action.queries.js';
import { ActionsRepository } from './actions/actions.repository.js';
import { SubPermissionsRepository } from './actions/sub-permissions/sub-permissions.repository.js';
import { MissedCommands } from './health/missed-commands.repository.js';
import { ScriptWorkers } from './health/script-workers.repository.js';
import { ContractValues } from './persons/contract-values.queries.js';
import { ActionsService } from './actions/actions.service.js';
import { PersonImportService } from './persons/person-import.service.js';
import { PersonQueries } from './persons/person.queries.js';
import { PersonsRepository } from './persons/persons.repository.js';

/** Asking for actions and imports, and looking at them. What runs them is in ProvisioningWorkModule. */
@Module({
  imports: [CatalogModule, TenantsModule],
  providers: [
    ActionsRepository,
    PersonsRepository,
    SubPermissionsRepository,
    AccountOwners,
    ContractValues,
    ActionInputs,
    ActionsService,
    ActionQueries,
    PersonImportService,
    PersonQueries,
    MissedCommands,
    ScriptWorkers,
  ],
  exports: [
    ActionsRepository,
    PersonsRepository,
    SubPermissionsRepository,
    AccountOwners,
    ContractValues,
    ActionInputs,
    ActionsService,
    ActionQueries,
    PersonImportService,
    PersonQueries,
    MissedCommands,
    ScriptWorkers,
  ],
})
export class ProvisioningModule {}
