import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, TenantScope } from '#access';
import { AuditLog } from '#audit';
import type { ConnectorPackage, Flavour } from '#connectors';
import { DomainError, Jobs, parseInput } from '#platform';
import { SystemConnectors, SystemQueries, SystemSettingsService, type System } from '#tenants';
import { PersonsRepository } from '../persons/persons.repository.js';
import { PREVIEW_ACTION, RUN_ACTION, tierFor } from '../jobs.js';
import { availableActions, needsPermission, needsPerson, operationsOf, TARGET_ACTIONS } from './action.rules.js';
import type { Action } from './action.entity.js';
import { ActionsRepository } from './actions.repository.js';
import { notificationSchema, refuseEvent, refuseMessage, type NotificationOrder } from './notification-order.rules.js';

const requestSchema = z.object({
  systemId: z.uuid(),
  personId: z.uuid('choose a person').nullable(),
  action: z.enum(TARGET_ACTIONS, `choose one of: ${TARGET_ACTIONS.join(', ')}`),
  permissionSet: z.string().max(300).nullable(),
  permission: z.object({ displayName: z.string().max(300), identification: z.json() }).nullable(),
  resourceSet: z.string().max(300).nullable(),
  contractFields: z
    .array(z.string().regex(/^[A-Za-z]\w*(\.\w+)?$/, 'name a field of contracts, such as Department or Custom.Team'))
    .min(1, 'choose a contract field')
    .max(5, 'at most five')
    .nullable(),
  operation: z.string().max(20).nullable(),
  notification: notificationSchema.nullable(),
});

/** What a notification says: values of the template's form, and the action that it is about. */
export interface NotificationAsked {
  template?: string | null;
  values?: unknown;
  eventActionId?: string | null;
}

export interface ActionOrder {
  systemId: string;
  personId?: string | null;
  action: string;
  permissionSet?: string | null;
  permission?: unknown;
  resourceSet?: string | null;
  contractFields?: string[] | null;
  operation?: string | null;
  notification?: NotificationAsked | null;
}

type CheckedOrder = z.infer<typeof requestSchema>;

/** Asks for an action: checks the order, writes it down and hands it to the workers, in one transaction. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly systems: SystemQueries,
    private readonly connectors: SystemConnectors,
    private readonly settings: SystemSettingsService,
    private readonly persons: PersonsRepository,
    private readonly actions: ActionsRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  /** A dry run: shows the calls that would be made and stores nothing. */
  preview(order: ActionOrder): Promise<Action> {
    return this.request(order, true);
  }

  run(order: ActionOrder): Promise<Action> {
    return this.request(order, false);
  }

  private async request(order: ActionOrder, preview: boolean): Promise<Action> {
    const checked = parseInput(requestSchema, withNulls(order), 'The action');
    return this.scope.run(async (tenantId) => {
      const system = await this.systems.get(checked.systemId);
      const connector = await this.refuseImpossible(system, checked);
      const viewer = currentViewer();
      const action = await this.actions.save({
        ...checked,
        tenantId,
        preview,
        state: 'queued',
        requestedBy: viewer.userId,
        requestedByName: viewer.name,
      });
      const job = { tenantId, actionId: action.id };
      await this.jobs.send(preview ? PREVIEW_ACTION : RUN_ACTION, job, {
        group: { id: system.id, tier: tierFor(connector.readme?.concurrentActions ?? null) },
      });
      if (!preview) await this.record(action, system);
      return action;
    });
  }

  /** @returns the connector. @throws DomainError that names the field and says what to do first */
  private async refuseImpossible(system: System, order: CheckedOrder): Promise<ConnectorPackage> {
    if (system.kind === 'source') {
      throw new DomainError(
        'INVALID_INPUT',
        `"${system.name}" is a source system: persons can be imported from it, accounts cannot be made in it.`,
        { field: 'systemId' },
      );
    }
    const { problems } = await this.settings.show(system);
    if (problems.length > 0) {
      throw new DomainError(
        'INVALID_INPUT',
        `Complete the settings of "${system.name}" first: ${problems[0]!.message}`,
        { field: `settings.${problems[0]!.field}`, fields: problems },
      );
    }
    const { package: connector } = await this.connectors.version(system);
    const flavour = await this.connectors.flavour(system);
    const possible = availableActions(connector, flavour).filter((candidate) => candidate.available);
    const known = possible.some(
      (candidate) =>
        candidate.action === order.action &&
        candidate.permissionSet === order.permissionSet &&
        candidate.resourceSet === order.resourceSet,
    );
    if (!known) {
      const names = [...new Set(possible.map((candidate) => candidate.action))].join(', ');
      throw new DomainError(
        'INVALID_INPUT',
        `This connector has no script for "${order.action}"${setName(order)}. It can: ${names}.`,
        { field: 'action' },
      );
    }
    refuseIncomplete(order);
    if (order.notification) await this.refuseNotification(flavour, order, order.notification);
    if (order.personId) await this.persons.get(order.personId);
    return connector;
  }

  private async refuseNotification(
    flavour: Flavour,
    { personId }: CheckedOrder,
    notification: NotificationOrder,
  ): Promise<void> {
    refuseMessage(flavour, notification);
    if (notification.eventActionId === null) return;
    refuseEvent(await this.actions.find(notification.eventActionId), personId);
  }

  private record(action: Action, system: System): Promise<void> {
    return this.audit.record({
      actor: { id: action.requestedBy, name: action.requestedByName },
      tenantId: action.tenantId,
      event: 'ActionRequested',
      subject: { type: 'action', id: action.id },
      details: { action: action.action, systemId: system.id, system: system.name, personId: action.personId },
    });
  }
}

const withNulls = (order: ActionOrder): unknown => ({
  systemId: order.systemId,
  personId: order.personId ?? null,
  action: order.action,
  permissionSet: order.permissionSet ?? null,
  permission: order.permission ?? null,
  resourceSet: order.resourceSet ?? null,
  contractFields: order.contractFields ?? (order.action === 'resources' ? ['Department'] : null),
  operation: order.operation ?? null,
  notification: order.action === 'notification' ? messageOf(order.notification) : null,
});

const messageOf = (asked: NotificationAsked | null | undefined): unknown => ({
  template: asked?.template ?? null,
  values: asked?.values ?? {},
  eventActionId: asked?.eventActionId ?? null,
});

const setName = ({ permissionSet, resourceSet }: CheckedOrder): string =>
  permissionSet || resourceSet ? ` of "${permissionSet ?? resourceSet}"` : '';

/** @throws DomainError that names what this action needs and the order lacks */
function refuseIncomplete({ action, permission, personId, operation }: CheckedOrder): void {
  if (needsPermission(action) && !permission)
    throw new DomainError('INVALID_INPUT', 'Choose the permission that this is about.', { field: 'permission' });
  if (needsPerson(action) && !personId)
    throw new DomainError('INVALID_INPUT', 'Choose the person to do this for.', { field: 'personId' });
  const operations = operationsOf(action);
  if (operation !== null && !operations.includes(operation)) {
    const what =
      operations.length > 0
        ? `Choose one of: ${operations.join(', ')}.`
        : `"${action}" has no operations: leave it out.`;
    throw new DomainError('INVALID_INPUT', what, { field: 'operation' });
  }
}
