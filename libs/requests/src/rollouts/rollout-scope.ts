import { Injectable } from '@nestjs/common';
import { currentViewer, mayDo, TenantScope } from '#access';

/** Whose rollouts somebody sees: in a tenant its own, at the desk those of all customers. */
@Injectable()
export class RolloutScope {
  constructor(private readonly scope: TenantScope) {}

  /**
   * The tenant comes first: evidence lies in the customer's own systems, which the desk does not see.
   * @throws DomainError NOT_ALLOWED when the viewer has neither
   */
  run<T>(work: () => Promise<T>): Promise<T> {
    const viewer = currentViewer();
    const own = viewer.kind === 'user' && mayDo(viewer, 'rollout.read');
    return !own && mayDo(viewer, 'desk.read') ? this.scope.runForDesk(work) : this.scope.run(work);
  }
}
