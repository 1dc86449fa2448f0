import { Injectable } from '@nestjs/common';
import { ConnectorVersions, type NamedVersion } from '#catalog';
import type { Page } from '#platform';
import { TenantQueries } from '#tenants';
import type { Rollout } from '../../rollouts/rollout.entity.js';
import { RolloutsQueries } from '../../rollouts/rollouts.queries.js';
import { type ExpectedPlan, RolloutPlans } from './rollout-plans.service.js';

/** A rollout with what a list of them shows. */
export interface ListedRollout extends Rollout {
  /** The customer. */
  tenantName: string;
  /** Null while the connector is still being built. */
  version: NamedVersion | null;
  plan: ExpectedPlan;
}

/** A page of rollouts: however many there are on it, what belongs to them is read together. */
@Injectable()
export class RolloutList {
  constructor(
    private readonly rollouts: RolloutsQueries,
    private readonly plans: RolloutPlans,
    private readonly versions: ConnectorVersions,
    private readonly tenants: TenantQueries,
  ) {}

  /** Newest first. @throws DomainError INVALID_INPUT */
  async page(filter: unknown, now = new Date()): Promise<Page<ListedRollout>> {
    const { items, totalItems } = await this.rollouts.page(filter);
    const plans = await this.plans.ofAll(items, now);
    const tenants = byId(await this.tenants.named(items.map(({ tenantId }) => tenantId)));
    const versions = byId(await this.versions.named(items.flatMap(({ connectorVersionId: id }) => (id ? [id] : []))));
    const listed = items.map((rollout, at) => ({
      ...rollout,
      tenantName: tenants.get(rollout.tenantId)!.name,
      version: versions.get(rollout.connectorVersionId ?? '') ?? null,
      plan: plans[at]!,
    }));
    return { items: listed, totalItems };
  }
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));
