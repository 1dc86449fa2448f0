import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, TenantScope } from '#access';
import { AuditLog } from '#audit';
import { ConnectorVersions, type CatalogVersion } from '#catalog';
import { DomainError, parseInput } from '#platform';
import { ImportPolicy } from '#security';
import { SystemConnectors } from './system-connectors.js';
import { SystemSettingsService } from './system-settings.service.js';
import type { FieldProblem, SettingChange } from './system-settings.rules.js';
import { SystemsRepository } from './systems.repository.js';
import type { Correlation, System, SystemKind } from './system.entity.js';

const KINDS: readonly SystemKind[] = ['source', 'target', 'notification'];

const nameSchema = z.string().trim().min(1, 'give the system a name').max(80, 'at most 80 characters');
const correlationSchema = z.object({
  enabled: z.boolean(),
  personField: z.string().trim().max(200),
  accountField: z.string().trim().max(200),
});
const uniqueFieldsSchema = z.array(z.string().max(200)).max(100, 'at most 100 fields').nullable();
const importSchema = z.object({ versionId: z.uuid(), name: nameSchema, flavour: z.string().max(200).default('') });

/** Importing a connector version into the viewer's tenant as a system, and changing that system. */
@Injectable()
export class SystemsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly systems: SystemsRepository,
    private readonly connectors: SystemConnectors,
    private readonly settings: SystemSettingsService,
    private readonly versions: ConnectorVersions,
    private readonly policy: ImportPolicy,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Pins the version; its settings start with the form's defaults and its correlation with the connector's own proposal.
   * @throws DomainError NOT_ALLOWED when the tenant's security policy stops it
   */
  async import(input: { versionId: string; name: string; flavour?: string | null }): Promise<System> {
    const { versionId, name, flavour } = parseInput(
      importSchema,
      { ...input, flavour: input.flavour ?? '' },
      'The import',
    );
    const version = await this.versions.get(versionId);
    const kind = importableKind(version);
    await this.connectors.flavour({ connectorVersionId: versionId, flavour });
    await this.policy.enforce(versionId);
    return this.scope.run(async (tenantId) => {
      await this.refuseTakenName(name);
      const proposal = version.package.correlation;
      const system = await this.systems.save({
        tenantId,
        name,
        kind,
        flavour,
        connectorId: version.connectorId,
        connectorVersionId: version.id,
        correlation: kind === 'target' && proposal ? { enabled: true, ...proposal } : null,
      });
      await this.settings.startWithDefaults(system);
      await this.record('SystemImported', system, { name, repository: version.repository, version: version.label });
      return system;
    });
  }

  changeSettings(systemId: string, changes: SettingChange[]): Promise<{ system: System; problems: FieldProblem[] }> {
    return this.scope.run(async () => {
      const system = await this.systems.get(systemId);
      return { system, problems: await this.settings.change(system, changes) };
    });
  }

  changeCorrelation(systemId: string, correlation: Correlation): Promise<System> {
    const checked = parseInput(correlationSchema, correlation, 'The correlation');
    if (checked.enabled && (checked.personField === '' || checked.accountField === '')) {
      const field = checked.personField === '' ? 'personField' : 'accountField';
      throw new DomainError(
        'INVALID_INPUT',
        'To match accounts with persons, choose both a person field and an account field.',
        { field },
      );
    }
    return this.change(systemId, 'SystemCorrelationChanged', { correlation: checked });
  }

  /** Which fields of the mapping the uniqueness script checks; null goes back to those that the connector names. */
  changeUniqueFields(systemId: string, names: string[] | null): Promise<System> {
    const checked = parseInput(uniqueFieldsSchema, names, 'The unique fields');
    return this.scope.run(async () => {
      const system = await this.systems.get(systemId);
      const known = (await this.connectors.flavour(system)).fieldMapping?.fields.map(({ name }) => name) ?? [];
      const unknown = checked?.find((name) => !known.includes(name));
      if (unknown !== undefined) {
        throw new DomainError('INVALID_INPUT', `The mapping has no field "${unknown}". Choose from its fields.`, {
          field: 'uniqueFields',
        });
      }
      return this.change(systemId, 'SystemUniqueFieldsChanged', { uniqueFields: checked });
    });
  }

  rename(systemId: string, name: string): Promise<System> {
    const checked = parseInput(nameSchema, name, 'The name');
    return this.scope.run(async () => {
      await this.refuseTakenName(checked, systemId);
      return this.change(systemId, 'SystemRenamed', { name: checked });
    });
  }

  remove(systemId: string): Promise<void> {
    return this.scope.run(async () => {
      const system = await this.systems.get(systemId);
      await this.systems.remove(system);
      await this.record('SystemRemoved', system, { name: system.name });
    });
  }

  private change(systemId: string, event: string, change: Partial<System>): Promise<System> {
    return this.scope.run(async () => {
      const system = await this.systems.get(systemId);
      const saved = await this.systems.save({ ...system, ...change });
      await this.record(event, system, change);
      return saved;
    });
  }

  private async refuseTakenName(name: string, exceptId?: string): Promise<void> {
    if (await this.systems.isNameTaken(name, exceptId)) {
      throw new DomainError('CONFLICT', `There is a system called "${name}" already. Choose another name.`, {
        field: 'name',
      });
    }
  }

  private record(event: string, system: System, details: object): Promise<void> {
    const viewer = currentViewer();
    return this.audit.record({
      actor: { id: viewer.userId, name: viewer.name },
      tenantId: system.tenantId,
      event,
      subject: { type: 'system', id: system.id },
      details: { ...details },
    });
  }
}

/** @throws DomainError INVALID_INPUT when this version is nothing that can run as a system */
function importableKind({ package: connector }: CatalogVersion): SystemKind {
  if (!connector.importable) {
    throw new DomainError('INVALID_INPUT', connector.notImportableBecause ?? 'This connector cannot be imported.', {
      field: 'versionId',
    });
  }
  const kind = KINDS.find((each) => each === connector.kind);
  if (kind !== undefined) return kind;
  throw new DomainError(
    'INVALID_INPUT',
    'Only connectors of sources, targets and notifications can be imported as a system.',
    { field: 'versionId' },
  );
}
