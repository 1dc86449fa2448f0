import { Injectable } from '@nestjs/common';
import { currentViewer, mayDo, TenantScope } from '#access';
import { DomainError, saying } from '#platform';
import { RolloutsRepository } from '../rollouts.repository.js';

/** Where check 3 is looked at: in the tenant that is worked in, or from afar in that of a customer who rolls out alone. */
@Injectable()
export class CustomerCheckScope {
  constructor(
    private readonly scope: TenantScope,
    private readonly rollouts: RolloutsRepository,
  ) {}

  /** @throws DomainError NOT_ALLOWED from afar, where a consultant or a partner works at the customer */
  async run<T>(rolloutId: string, work: () => Promise<T>): Promise<T> {
    if (mayDo(currentViewer(), 'rollout.read')) return this.scope.run(work);
    const { tenantId, mode } = await this.scope.runForDesk(() => this.rollouts.get(rolloutId));
    if (mode !== 'selfService')
      throw new DomainError(
        'NOT_ALLOWED',
        saying('checks.signedThere', 'Whoever rolls it out at this customer signs check 3 there.'),
      );
    return this.scope.runFromAfar(tenantId, work);
  }
}
