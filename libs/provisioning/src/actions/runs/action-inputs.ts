import { Injectable } from '@nestjs/common';
import { TenantScope } from '#access';
import { ConnectorVersions } from '#catalog';
import { decodeText, type ActionName, type ConnectorPackage } from '#connectors';
import {
  TIME_ZONE,
  withContractsInConditions,
  type ActionRequest,
  type JsonValue,
  type PermissionTarget,
  type Person,
} from '#runtime';
import { SystemConnectors, SystemQueries, SystemSettingsService, type System } from '#tenants';
import { ContractValues } from '../../persons/contract-values.queries.js';
import type { PersonRecord } from '../../persons/person-record.entity.js';
import { PersonsRepository } from '../../persons/persons.repository.js';
import { eventOf } from './notification-event.rules.js';
import { keptFields, type KeptFields } from '../accounts/account-after.rules.js';
import type { Account } from '../accounts/account.entity.js';
import type { Action } from '../action.entity.js';
import { ActionsRepository } from '../actions.repository.js';
import { SubPermissionsRepository } from '../sub-permissions/sub-permissions.repository.js';

/** What a run of one action starts from: the request for the runtime, and what was known before. */
export interface ActionInput {
  system: System;
  connector: ConnectorPackage;
  account: Account | null;
  keptFields: KeptFields;
  request: ActionRequest;
}

interface AboutPerson {
  account: Account | null;
  /** What the scripts see of person, manager and account. */
  known: Partial<ActionRequest>;
}

const NOBODY: AboutPerson = { account: null, known: {} };

const ofAccount = (account: Account | null): Partial<ActionRequest> => ({
  accountReference: (account?.reference ?? null) as JsonValue,
  previousData: (account?.data ?? null) as ActionRequest['previousData'],
  previousPerson: (account?.person ?? null) as Person | null,
});

const ofManager = (manager: PersonRecord | null, account: Account | null): Partial<ActionRequest> => ({
  manager: (manager?.data ?? null) as Person | null,
  managerAccountReference: (account?.reference ?? null) as JsonValue,
});

const ENTITLEMENTS = ['grant', 'updatePermission', 'subPermissions'];

/** An entitlement that a person asks for has no business rule to say which contracts it is for. */
const asAsked = ({ action }: Action, person: Person | null): Person | null =>
  person !== null && ENTITLEMENTS.includes(action)
    ? withContractsInConditions(person, { now: new Date(), timeZone: TIME_ZONE })
    : person;

/** Gathers everything that a script may see. Afterwards nothing is looked up any more. */
@Injectable()
export class ActionInputs {
  constructor(
    private readonly scope: TenantScope,
    private readonly systems: SystemQueries,
    private readonly connectors: SystemConnectors,
    private readonly versions: ConnectorVersions,
    private readonly settings: SystemSettingsService,
    private readonly persons: PersonsRepository,
    private readonly actions: ActionsRepository,
    private readonly subPermissions: SubPermissionsRepository,
    private readonly contractValues: ContractValues,
  ) {}

  gather(action: Action): Promise<ActionInput> {
    return this.scope.run(async () => {
      const system = await this.systems.get(action.systemId);
      const base = await this.forSystem(system, action.action as ActionName);
      const mapping = (await this.connectors.flavour(system)).fieldMapping;
      const { account, known } = action.personId === null ? NOBODY : await this.aboutPerson(system, action.personId);
      const request: ActionRequest = {
        ...base,
        ...known,
        person: asAsked(action, known.person ?? null),
        permissionSet: action.permissionSet,
        resourceSet: action.resourceSet,
        permission: action.permission as ActionRequest['permission'],
        operation: (action.operation ?? undefined) as ActionRequest['operation'],
        currentPermissions: await this.currentPermissions(action),
        ...(await this.message(action)),
        sourceData: action.contractFields === null ? [] : await this.contractValues.distinct(action.contractFields),
        correlation: system.correlation,
        uniqueFields: system.uniqueFields ?? mapping?.uniqueFieldNames ?? [],
        dryRun: action.preview,
        showWrites: action.preview,
      };
      return {
        system,
        connector: base.package,
        account,
        keptFields: keptFields(mapping?.fields ?? []),
        request,
      };
    });
  }

  private async aboutPerson(system: System, personId: string): Promise<AboutPerson> {
    const record = await this.persons.get(personId);
    const manager = await this.managerOf(record);
    const managerAccount = manager === null ? null : await this.actions.account(system.id, manager.id);
    const account = await this.actions.account(system.id, personId);
    const person = await this.withAccounts(record);
    return { account, known: { person, ...ofManager(manager, managerAccount), ...ofAccount(account) } };
  }

  /** The primary manager, who is a person of the same source. */
  private managerOf(person: PersonRecord): Promise<PersonRecord | null> {
    const { ExternalId } = ((person.data as Person).PrimaryManager ?? {}) as { ExternalId?: string | null };
    return ExternalId ? this.persons.find(person.systemId, ExternalId) : Promise.resolve(null);
  }

  private currentPermissions({ tenantId, systemId, personId, permissionSet, permission }: Action) {
    if (personId === null || permission === null) return [];
    const target = permission as PermissionTarget;
    return this.subPermissions.of({ tenantId, systemId, personId, permissionSet, permission: target });
  }

  /** The message of a notification, and the event that it is about. */
  private async message({ notification }: Action): Promise<Partial<ActionRequest>> {
    if (notification === null) return {};
    const { template, values, eventActionId } = notification;
    const event = eventActionId === null ? null : await this.actions.get(eventActionId);
    return { template: { name: template, values }, ...eventOf(event?.report ?? null) };
  }

  /** What every script of a system gets, whatever it does. */
  async forSystem(system: System, action: ActionName): Promise<ActionRequest> {
    const { package: connector } = await this.connectors.version(system);
    const { values, secrets } = await this.settings.open(system);
    return {
      system: { key: `${system.tenantId}/${system.id}`, name: system.name },
      package: connector,
      flavour: system.flavour,
      readScript: async (path) =>
        decodeText((await this.versions.readFile(system.connectorVersionId, path)).bytes).text,
      action,
      settings: values,
      secrets,
      person: null,
      dryRun: false,
    };
  }

  /** The person as scripts and mappings see them: with the stored data of their accounts, keyed by the systems' names without blanks. */
  private async withAccounts(record: PersonRecord): Promise<Person> {
    const systems = new Map((await this.systems.all()).map((system) => [system.id, system.name]));
    const accounts = await this.actions.accountsOf(record.id);
    const entries = accounts.map((account) => [
      (systems.get(account.systemId) ?? account.systemId).replaceAll(/\s+/g, ''),
      account.data,
    ]);
    const person = record.data as unknown as Person;
    return { ...person, Accounts: { ...person.Accounts, ...Object.fromEntries(entries) } } as Person;
  }
}
