import { Injectable } from '@nestjs/common';
import { currentViewer, mayDo, TenantScope } from '#access';
import { DomainError, saying } from '#platform';

/** Whose rollouts somebody sees: in a tenant its own, at the desk those of all customers. */
@Injectable()
export class RolloutScope {
  constructor(private readonly scope: TenantScope) {}

  /**
   * The tenant comes first: evidence lies in the customer's own systems, which the desk does not see.
   * @throws DomainError NOT_ALLOWED when the viewer has neither
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const viewer = currentViewer();
    if (viewer.kind === 'user' && mayDo(viewer, 'rollout.read')) return this.scope.run(work);
    if (mayDo(viewer, 'desk.read')) return this.scope.runForDesk(work);
    throw new DomainError(
      'NOT_ALLOWED',
      saying('rollout.forWhom', 'Rollouts are for those who do them at the customer, and for the desk.'),
    );
  }
}
