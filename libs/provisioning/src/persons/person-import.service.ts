import { Injectable } from '@nestjs/common';
import { currentViewer, TenantScope } from '#access';
import { AuditLog } from '#audit';
import { DomainError, Jobs } from '#platform';
import { SystemQueries, SystemSettingsService } from '#tenants';
import { IMPORT_PERSONS } from '../jobs.js';
import type { PersonImport } from './person-import.entity.js';
import { PersonsRepository } from './persons.repository.js';

/** Asks for an import of all persons of a source system. */
@Injectable()
export class PersonImportService {
  constructor(
    private readonly scope: TenantScope,
    private readonly systems: SystemQueries,
    private readonly settings: SystemSettingsService,
    private readonly persons: PersonsRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  start(systemId: string): Promise<PersonImport> {
    return this.scope.run(async (tenantId) => {
      const system = await this.systems.get(systemId);
      if (system.kind !== 'source') {
        throw new DomainError(
          'INVALID_INPUT',
          `"${system.name}" is a target system: persons come from source systems.`,
          { field: 'systemId' },
        );
      }
      const { problems } = await this.settings.show(system);
      if (problems.length > 0) {
        const [first] = problems;
        throw new DomainError('INVALID_INPUT', `Complete the settings of "${system.name}" first: ${first!.message}`, {
          field: `settings.${first!.field}`,
          fields: problems,
        });
      }
      if (await this.persons.hasOpenImport(systemId))
        throw new DomainError(
          'CONFLICT',
          `An import from "${system.name}" is running already. Wait until it has ended.`,
        );
      const personImport = await this.persons.saveImport({ tenantId, systemId, state: 'queued' });
      await this.jobs.send(IMPORT_PERSONS, { tenantId, importId: personImport.id });
      const viewer = currentViewer();
      await this.audit.record({
        actor: { id: viewer.userId, name: viewer.name },
        tenantId,
        event: 'PersonImportRequested',
        subject: { type: 'system', id: systemId },
        details: { importId: personImport.id, system: system.name },
      });
      return personImport;
    });
  }
}
