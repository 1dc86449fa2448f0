import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { SecurityPolicyRow } from './security-policy.entity.js';

/** The policy of the tenant whose scope is open. */
@Injectable()
export class SecurityPoliciesRepository {
  constructor(private readonly transaction: Transaction) {}

  find(tenantId: string): Promise<SecurityPolicyRow | null> {
    return this.transaction.repository(SecurityPolicyRow).findOneBy({ tenantId });
  }

  async save(policy: SecurityPolicyRow): Promise<void> {
    await this.transaction.repository(SecurityPolicyRow).save(policy);
  }
}
