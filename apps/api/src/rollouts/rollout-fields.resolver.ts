import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ConnectorVersions, type NamedVersion } from '#catalog';
import {
  type ListedRollout,
  type Rollout,
  rolloutLabel,
  RolloutCalendar,
  RolloutLifecycle,
  RolloutPlanner,
  RolloutPlans,
  RolloutsQueries,
} from '#requests';
import { TenantQueries } from '#tenants';
import {
  RolloutPlanType,
  RolloutStepType,
  RolloutTaskType,
  RolloutTrailEntryType,
  RolloutType,
  RolloutVersionType,
} from './rollout.type.js';

/** A list has read for all of its rollouts what it shows of each. */
type Shown = Rollout & Partial<ListedRollout>;

/** What a rollout leads to. Whoever may see it may see its tenant. */
@Resolver(() => RolloutType)
export class RolloutFieldsResolver {
  constructor(
    private readonly queries: RolloutsQueries,
    private readonly plans: RolloutPlans,
    private readonly planner: RolloutPlanner,
    private readonly lifecycle: RolloutLifecycle,
    private readonly calendar: RolloutCalendar,
    private readonly versions: ConnectorVersions,
    private readonly tenants: TenantQueries,
  ) {}

  @ResolveField(() => String, { description: 'Where it is, in words: the state, or takingIntoUse after check 3.' })
  label(@Parent() { state, holder }: Rollout): string {
    return rolloutLabel(state, holder);
  }

  @ResolveField(() => [RolloutTaskType])
  tasks(@Parent() rollout: Rollout): Promise<RolloutTaskType[]> {
    return this.queries.tasks(rollout.id);
  }

  @ResolveField(() => RolloutPlanType)
  async plan(@Parent() rollout: Shown): Promise<RolloutPlanType> {
    return rollout.plan ?? this.plans.of(rollout);
  }

  @ResolveField(() => [RolloutStepType])
  steps(@Parent() rollout: Rollout): Promise<RolloutStepType[]> {
    return this.lifecycle.possible(rollout);
  }

  @ResolveField(() => [RolloutTrailEntryType], { description: 'Oldest first.' })
  trail(@Parent() rollout: Rollout): Promise<RolloutTrailEntryType[]> {
    return this.queries.trail(rollout.id);
  }

  @ResolveField(() => String, { description: 'The customer.' })
  async tenantName(@Parent() { tenantId, tenantName }: Shown): Promise<string> {
    return tenantName ?? (await this.tenants.named([tenantId]))[0]!.name;
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the connector’s repository.' })
  async repository(@Parent() rollout: Shown): Promise<string | null> {
    return (await this.version(rollout))?.repository ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async versionLabel(@Parent() rollout: Shown): Promise<string | null> {
    return (await this.version(rollout))?.label ?? null;
  }

  @ResolveField(() => [RolloutVersionType], {
    description: 'The versions that the viewer could choose for it now, newest first.',
  })
  versionChoices(@Parent() rollout: Rollout): Promise<RolloutVersionType[]> {
    return this.planner.choices(rollout);
  }

  @ResolveField(() => String, {
    description: 'Address of its iCalendar: for the viewer alone, without a login, as long as they may see it.',
  })
  calendarUrl(
    @Parent() rollout: Rollout,
    @Args('language', { type: () => String, defaultValue: 'en', description: 'Of its words: en or nl.' })
    language: string,
  ): string {
    return this.calendar.address(rollout.id, language);
  }

  private async version({ connectorVersionId, version }: Shown): Promise<NamedVersion | null> {
    if (version !== undefined || connectorVersionId === null) return version ?? null;
    return (await this.versions.named([connectorVersionId]))[0] ?? null;
  }
}
