import { Injectable } from '@nestjs/common';
import { TenantScope } from '#access';
import { parseInput, type Page, type PageRequest, pageRequestSchema, skip, Transaction } from '#platform';
import { SystemConnectors, SystemQueries } from '#tenants';
import { In } from 'typeorm';
import { z } from 'zod';
import { type AvailableAction, availableActions } from './action.rules.js';
import type { Account } from './accounts/account.entity.js';
import { Action } from './action.entity.js';
import { ActionsRepository } from './actions.repository.js';
import type { Attempt } from './attempt.entity.js';
import { EVENTS } from './notification-order.rules.js';

const filterSchema = z.object({
  systemId: z.uuid().optional(),
  personId: z.uuid().optional(),
  previews: z.boolean().default(false),
  /** Only what a notification can be about. */
  events: z.boolean().default(false),
});

/** The actions of the viewer's tenant, for screens. */
@Injectable()
export class ActionQueries {
  constructor(
    private readonly scope: TenantScope,
    private readonly transaction: Transaction,
    private readonly actions: ActionsRepository,
    private readonly systems: SystemQueries,
    private readonly connectors: SystemConnectors,
  ) {}

  get(id: string): Promise<Action> {
    return this.scope.run(() => this.actions.get(id));
  }

  attempts(actionId: string): Promise<Attempt[]> {
    return this.scope.run(() => this.actions.attempts(actionId));
  }

  /** What is known of a person's accounts in the target systems. */
  accountsOf(personId: string): Promise<Account[]> {
    return this.scope.run(() => this.actions.accountsOf(personId));
  }

  /** Newest first; previews only when asked for, and never among what a notification can be about. */
  list(filter: z.input<typeof filterSchema>, page: PageRequest): Promise<Page<Action>> {
    const { systemId, personId, previews, events } = parseInput(filterSchema, filter, 'The filter');
    const range = parseInput(pageRequestSchema, page, 'The page');
    return this.scope.run(async () => {
      const [items, totalItems] = await this.transaction.repository(Action).findAndCount({
        where: {
          ...(systemId && { systemId }),
          ...(personId && { personId }),
          ...(!(previews && !events) && { preview: false }),
          ...(events && { action: In([...EVENTS]), state: 'succeeded' }),
        },
        order: { createdAt: 'DESC', id: 'ASC' },
        skip: skip(range),
        take: range.size,
      });
      return { items, totalItems };
    });
  }

  /** What can be started on a target or notification system, and what its connector has no script for. */
  async available(systemId: string): Promise<AvailableAction[]> {
    const system = await this.systems.get(systemId);
    if (system.kind === 'source') return [];
    const { package: connector } = await this.connectors.version(system);
    return availableActions(connector, await this.connectors.flavour(system));
  }
}
