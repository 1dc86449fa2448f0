import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import { LiveEvents, LOGGER, type JobClaim, type Logger } from '#platform';
import { ConnectorRuntime, type ActionResult, type Person, type SourceDepartment } from '#runtime';
import { SystemQueries, type System } from '#tenants';
import { ActionInputs } from '../actions/runs/action-inputs.js';
import { MissedCommands } from '../health/missed-commands.repository.js';
import type { ImportJob } from '../jobs.js';
import type { PersonImport } from './person-import.entity.js';
import {
  departmentName,
  planImport,
  problemsOf,
  refusal,
  titleName,
  withDepartments,
  type PersonRow,
} from './persons-import.rules.js';
import { receivedFields } from './received-fields.rules.js';
import { PersonsRepository } from './persons.repository.js';

/** Rows written between two reports of progress. */
const CHUNK = 250;

/** Runs one claimed import: the source's scripts, the mapping, the comparison with what is known, and the writing. */
@Injectable()
export class PersonImporter {
  constructor(
    private readonly scope: TenantScope,
    private readonly systems: SystemQueries,
    private readonly inputs: ActionInputs,
    private readonly runtime: ConnectorRuntime,
    private readonly persons: PersonsRepository,
    private readonly missed: MissedCommands,
    private readonly live: LiveEvents,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(claim: JobClaim<ImportJob>): Promise<void> {
    return asPlatform('worker', claim.data.tenantId, async () => {
      const personImport = await this.scope.run(() => this.persons.getImport(claim.data.importId));
      await this.progress(personImport, { state: 'running', startedAt: new Date() });
      const message = await this.import(personImport, claim.signal).catch((error: unknown) => {
        this.logger.warn({ err: error, importId: personImport.id }, 'A person import failed');
        return error instanceof Error ? error.message : String(error);
      });
      await this.scope.run(async () => {
        await this.progress(personImport, {
          state: message === null ? 'succeeded' : 'failed',
          message,
          finishedAt: new Date(),
        });
        await claim.complete();
      });
    });
  }

  /** @returns why nothing was imported, or null */
  private async import(personImport: PersonImport, signal: AbortSignal): Promise<string | null> {
    const system = await this.systems.get(personImport.systemId);
    const found = await this.read(system, 'persons', signal);
    personImport.received = receivedFields(found.persons.map(({ raw }) => raw));
    personImport.connectorVersionId = system.connectorVersionId;
    if (!found.success) return found.reason;
    const departments = await this.read(system, 'departments', signal);
    if (!departments.success && departments.outcome !== 'skipped') return departments.reason;
    const rows = rowsOf(found, departments.departments);
    const known = await this.scope.run(() => this.persons.known(system.id));
    const plan = planImport(
      known,
      rows,
      found.persons.map((person) => person.externalId),
    );
    const problems = problemsOf(found.persons).slice(0, 200);
    Object.assign(personImport, { problems, total: plan.added.length + plan.changed.length + plan.removed.length });
    const refused = refusal(known, plan, rows.length);
    if (refused !== null)
      return problems.length > 0 ? `${refused} First problem: ${problems[0]!.field}: ${problems[0]!.message}` : refused;
    const changes = [...plan.added, ...plan.changed];
    for (let start = 0; start < changes.length; start += CHUNK) {
      const chunk = changes.slice(start, start + CHUNK);
      await this.scope.run(() => this.persons.upsert(chunk, { tenantId: system.tenantId, systemId: system.id }));
      await this.progress(personImport, { done: personImport.done + chunk.length });
    }
    await this.scope.run(() => this.persons.markRemoved(system.id, plan.removed));
    const counts = { added: plan.added.length, changed: plan.changed.length, removed: plan.removed.length };
    await this.progress(personImport, { ...counts, done: personImport.total });
    return null;
  }

  private async read(system: System, action: 'persons' | 'departments', signal: AbortSignal): Promise<ActionResult> {
    const request = await this.scope.run(() => this.inputs.forSystem(system, action));
    const result = await this.runtime.runAction(request, { signal });
    const { tenantId, id: systemId } = system;
    const run = { tenantId, systemId, action, actionId: null };
    await this.scope.run(() => this.missed.keep(run, result));
    return result;
  }

  private async progress(personImport: PersonImport, change: Partial<PersonImport>): Promise<void> {
    Object.assign(personImport, change);
    await this.scope.run(async () => {
      await this.persons.saveImport(personImport);
      await this.live.publish({ topic: 'person-import', key: personImport.id });
    });
  }
}

function rowsOf(result: ActionResult, list: SourceDepartment[]): PersonRow[] {
  const departments = new Map(list.map((department) => [department.externalId, department]));
  const names = new Map(result.persons.map((person) => [person.externalId, person.displayName]));
  const rows = result.persons.flatMap(({ externalId, person }) => {
    if (person === null) return [];
    const complete = withDepartments(person, departments, names);
    return [rowOf(externalId, complete)];
  });
  return [...new Map(rows.map((row) => [row.externalId, row])).values()];
}

function rowOf(externalId: string, person: Person): PersonRow {
  const data = person as Record<string, unknown>;
  return {
    externalId,
    displayName: person.DisplayName ?? externalId,
    department: departmentName(person),
    title: titleName(person),
    data,
    digest: createHash('sha256').update(JSON.stringify(data)).digest('hex'),
  };
}
