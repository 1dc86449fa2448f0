import { Injectable } from '@nestjs/common';
import { currentViewer, mayDo, TenantScope, type Viewer } from '#access';

/** Whether somebody handles the requests of all customers. */
export const isAtDesk = (viewer: Viewer): boolean => mayDo(viewer, 'desk.read');

/** Whose requests somebody sees: those of all customers at the desk, those of the own organisation everywhere else. */
@Injectable()
export class RequestScope {
  constructor(private readonly scope: TenantScope) {}

  /** @throws DomainError NOT_ALLOWED when the viewer has neither a desk nor a tenant */
  run<T>(work: () => Promise<T>): Promise<T> {
    return isAtDesk(currentViewer()) ? this.scope.runForDesk(work) : this.scope.run(work);
  }
}
