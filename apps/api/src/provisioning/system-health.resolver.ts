import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MissedCommands, ScriptWorkers } from '#provisioning';
import type { System } from '#tenants';
import { SystemType } from '../tenants/system.type.js';
import { SystemHealthType } from './system-health.type.js';

@Resolver(() => SystemType)
export class SystemHealthResolver {
  constructor(
    private readonly missed: MissedCommands,
    private readonly workers: ScriptWorkers,
  ) {}

  @ResolveField(() => SystemHealthType)
  async health(@Parent() system: System): Promise<SystemHealthType> {
    const { hold, reason } = await this.workers.holding();
    return { hold, holdReason: reason, missedCommands: await this.missed.of(system.id) };
  }
}
