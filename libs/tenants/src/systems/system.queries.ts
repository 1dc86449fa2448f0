import { Injectable } from '@nestjs/common';
import { TenantScope } from '#access';
import { SystemsRepository } from './systems.repository.js';
import type { System } from './system.entity.js';

/** The systems of the viewer's tenant. */
@Injectable()
export class SystemQueries {
  constructor(
    private readonly scope: TenantScope,
    private readonly systems: SystemsRepository,
  ) {}

  all(): Promise<System[]> {
    return this.scope.run(() => this.systems.all());
  }

  /** @throws DomainError NOT_FOUND when there is none with this id in the tenant */
  get(id: string): Promise<System> {
    return this.scope.run(() => this.systems.get(id));
  }
}
