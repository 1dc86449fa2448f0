import { Injectable } from '@nestjs/common';
import { DomainError, saying, Transaction } from '#platform';
import { currentViewer, requirePermission } from './viewer.js';

/** The PostgreSQL setting that the row-level security policies read. */
const TENANT_SETTING = 'koppel.tenant';
const EVERY_TENANT = 'all';
/** The same for the tables of the request desk, and for no others. */
const DESK_SETTING = 'koppel.desk';

/**
 * The one place where tenant scope is applied. What runs inside sees and writes only rows of the viewer's tenant: the database itself
 * refuses the rest (row-level security, for the role that the application connects with). Outside it, tenant tables appear empty.
 */
@Injectable()
export class TenantScope {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError NOT_ALLOWED when the viewer works in no tenant. */
  run<T>(work: (tenantId: string) => Promise<T>): Promise<T> {
    const { tenantId } = currentViewer();
    if (!tenantId)
      throw new DomainError(
        'NOT_ALLOWED',
        saying('general.chooseTenant', 'Choose a tenant first: this belongs to one.'),
      );
    return this.transaction.run(() => work(tenantId), { [TENANT_SETTING]: tenantId });
  }

  /** For the platform's own jobs and operators only: sees every tenant. */
  runForEvery<T>(work: () => Promise<T>): Promise<T> {
    if (currentViewer().kind !== 'platform')
      throw new DomainError('NOT_ALLOWED', 'Only the platform itself may look at every tenant.');
    return this.transaction.run(work, { [TENANT_SETTING]: EVERY_TENANT });
  }

  /**
   * For those who handle every customer's requests, and for the platform's own jobs: opens the tables of the request desk of all tenants,
   * and no other tenant table.
   * @throws DomainError NOT_ALLOWED without the permission desk.read
   */
  runForDesk<T>(work: () => Promise<T>): Promise<T> {
    requirePermission('desk.read');
    return this.transaction.run(work, { [DESK_SETTING]: 'on' });
  }

  /**
   * For a consultant who looks at one customer's data together with that customer, from afar: what runs inside sees the rows of `tenantId`
   * alone. Whoever calls answers for why it is that customer.
   * @throws DomainError NOT_ALLOWED without the permission check.signFromAfar
   */
  runFromAfar<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
    requirePermission('check.signFromAfar');
    return this.transaction.run(work, { [TENANT_SETTING]: tenantId });
  }
}
