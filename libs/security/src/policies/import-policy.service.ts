import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, TenantScope } from '#access';
import { AuditLog } from '#audit';
import { DomainError, parseInput } from '#platform';
import { SecurityBadges } from '../badges/security-badges.queries.js';
import type { SecurityBadge } from '../badges/badge.rules.js';
import { FindingQueries } from '../findings/finding.queries.js';
import {
  DEFAULT_POLICY,
  stopMessage,
  unmetDemands,
  type SecurityPolicy,
  type UnmetDemand,
} from './import-policy.rules.js';
import { SecurityPoliciesRepository } from './security-policies.repository.js';

const policySchema = z.object({
  mode: z.enum(['warn', 'stop']),
  needsReview: z.boolean(),
  noOpenBlocker: z.boolean(),
  noOpenHigh: z.boolean(),
});

export interface TenantPolicy extends SecurityPolicy {
  /** Null while the default holds. */
  changedByName: string | null;
  changedAt: Date | null;
}

/** What a policy says of one version. */
export interface PolicyAnswer {
  mode: 'warn' | 'stop';
  badge: SecurityBadge;
  /** Empty: nothing stands in the way. */
  unmet: UnmetDemand[];
}

/** What the tenant that is worked in demands of a version before it is imported. */
@Injectable()
export class ImportPolicy {
  constructor(
    private readonly scope: TenantScope,
    private readonly policies: SecurityPoliciesRepository,
    private readonly badges: SecurityBadges,
    private readonly findings: FindingQueries,
    private readonly audit: AuditLog,
  ) {}

  get(): Promise<TenantPolicy> {
    return this.scope.run(async (tenantId) => {
      const row = await this.policies.find(tenantId);
      return row ?? { ...DEFAULT_POLICY, changedByName: null, changedAt: null };
    });
  }

  change(input: SecurityPolicy): Promise<TenantPolicy> {
    const policy = parseInput(policySchema, input, 'The policy');
    return this.scope.run(async (tenantId) => {
      const { userId, name } = currentViewer();
      const saved = { ...policy, tenantId, changedByName: name, changedAt: new Date() };
      await this.policies.save(saved);
      await this.audit.record({
        actor: { id: userId, name },
        tenantId,
        event: 'SecurityPolicyChanged',
        subject: { type: 'tenant', id: tenantId },
        details: { ...policy },
      });
      return saved;
    });
  }

  async check(versionId: string): Promise<PolicyAnswer> {
    const policy = await this.get();
    const badge = await this.badges.of(versionId);
    const unmet = unmetDemands(policy, badge, await this.findings.open(versionId));
    return { mode: policy.mode, badge, unmet };
  }

  /** @throws DomainError NOT_ALLOWED naming the findings, when the policy stops this import */
  async enforce(versionId: string): Promise<void> {
    const { mode, unmet } = await this.check(versionId);
    if (mode === 'stop' && unmet.length > 0)
      throw new DomainError('NOT_ALLOWED', stopMessage(unmet), { field: 'versionId' });
  }
}
