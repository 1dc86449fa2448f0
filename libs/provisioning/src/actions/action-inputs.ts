import { Injectable } from '@nestjs/common';
import { TenantScope } from '#access';
import { ConnectorVersions } from '#catalog';
import { decodeText, type ActionName, type ConnectorPackage } from '#connectors';
import type { ActionRequest, Person } from '#runtime';
import { SystemConnectors, SystemQueries, SystemSettingsService, type System } from '#tenants';
import { PersonsRepository } from '../persons/persons.repository.js';
import type { Account } from './account.entity.js';
import type { Action } from './action.entity.js';
import { ActionsRepository } from './actions.repository.js';

/** What a run of one action starts from: the request for the runtime, and what was known before. */
export interface ActionInput {
  system: System;
  connector: ConnectorPackage;
  account: Account | null;
  request: ActionRequest;
}

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
  ) {}

  gather(action: Action): Promise<ActionInput> {
    return this.scope.run(async () => {
      const system = await this.systems.get(action.systemId);
      const base = await this.forSystem(system, action.action as ActionName);
      const person = action.personId === null ? null : await this.personWithAccounts(action.personId);
      const account = action.personId === null ? null : await this.actions.account(system.id, action.personId);
      const request: ActionRequest = {
        ...base,
        permissionSet: action.permissionSet,
        permission: action.permission as ActionRequest['permission'],
        person,
        accountReference: (account?.reference ?? null) as ActionRequest['accountReference'],
        previousData: (account?.data ?? null) as ActionRequest['previousData'],
        correlation: system.correlation,
        dryRun: action.preview,
        showWrites: action.preview,
      };
      return { system, connector: base.package, account, request };
    });
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
  private async personWithAccounts(personId: string): Promise<Person> {
    const record = await this.persons.get(personId);
    const systems = new Map((await this.systems.all()).map((system) => [system.id, system.name]));
    const accounts = await this.actions.accountsOf(personId);
    const entries = accounts.map((account) => [
      (systems.get(account.systemId) ?? account.systemId).replaceAll(/\s+/g, ''),
      account.data,
    ]);
    const person = record.data as unknown as Person;
    return { ...person, Accounts: { ...person.Accounts, ...Object.fromEntries(entries) } } as Person;
  }
}
