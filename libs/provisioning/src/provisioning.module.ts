import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { TenantsModule } from '#tenants';
import { ActionInputs } from './actions/action-inputs.js';
import { ActionQueries } from './actions/action.queries.js';
import { ActionsRepository } from './actions/actions.repository.js';
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
    ActionInputs,
    ActionsService,
    ActionQueries,
    PersonImportService,
    PersonQueries,
  ],
  exports: [
    ActionsRepository,
    PersonsRepository,
    ActionInputs,
    ActionsService,
    ActionQueries,
    PersonImportService,
    PersonQueries,
  ],
})
export class ProvisioningModule {}
