/**
 * Who may do what, as data. A role is granted to a user for one tenant or for the platform as a whole; an operation of the API declares
 * the one permission that it needs. Nothing else decides.
 */
export const ROLES = {
  administrator: {
    scope: 'tenant',
    permissions: [
      'system.read',
      'system.manage',
      'person.read',
      'person.import',
      'action.preview',
      'action.run',
      'audit.read',
      'request.own',
      'rollout.read',
      'rollout.work',
      'check.signForCustomer',
      'security.policy',
    ],
  },
  employee: { scope: 'tenant', permissions: ['request.own'] },
  consultant: {
    scope: 'tenant',
    permissions: [
      'system.read',
      'system.manage',
      'person.read',
      'action.preview',
      'action.run',
      'request.own',
      'rollout.read',
      'rollout.work',
      'rollout.manage',
      'check.signAsConsultant',
    ],
  },
  partner: {
    scope: 'tenant',
    permissions: [
      'system.read',
      'system.manage',
      'person.read',
      'action.preview',
      'request.own',
      'rollout.read',
      'rollout.work',
      'rollout.manage',
      'check.signAsConsultant',
    ],
  },
  /** A consultant of ours who signs with customers that roll out by themselves, without working in their tenants. */
  remoteConsultant: { scope: 'platform', permissions: ['desk.read', 'check.signFromAfar'] },
  sales: { scope: 'platform', permissions: ['sync.read', 'desk.read', 'desk.assess', 'coverage.use'] },
  productOwner: {
    scope: 'platform',
    permissions: [
      'sync.read',
      'sync.run',
      'desk.read',
      'desk.judge',
      'desk.plan',
      'coverage.use',
      'finding.read',
      'finding.judge',
    ],
  },
  developer: {
    scope: 'platform',
    permissions: ['sync.read', 'sync.run', 'desk.read', 'desk.build', 'finding.read', 'finding.judge'],
  },
  securityOfficer: {
    scope: 'platform',
    permissions: ['desk.read', 'finding.read', 'finding.judge', 'finding.approve', 'check.reopen'],
  },
  auditor: { scope: 'platform', permissions: ['desk.read', 'finding.read'] },
  operator: {
    scope: 'platform',
    permissions: ['sync.read', 'sync.run', 'platform.operate', 'desk.read', 'finding.read', 'desk.configure'],
  },
} as const satisfies Record<string, { scope: 'tenant' | 'platform'; permissions: readonly string[] }>;

export type RoleName = keyof typeof ROLES;
export type Permission = (typeof ROLES)[RoleName]['permissions'][number];

export interface Grant {
  role: RoleName;
  /** The tenant it holds for; null for platform roles. */
  tenantId: string | null;
}

/** The permissions that `grants` give to somebody who works in tenant `tenantId` (or in none). */
export function permissionsOf(grants: readonly Grant[], tenantId: string | null): Set<Permission> {
  const effective = grants.filter(
    (grant) => ROLES[grant.role].scope === 'platform' || (tenantId !== null && grant.tenantId === tenantId),
  );
  return new Set(effective.flatMap((grant) => ROLES[grant.role].permissions as readonly Permission[]));
}

/** The tenants in which somebody has a role of their own. */
export const tenantsOf = (grants: readonly Grant[]): string[] => [
  ...new Set(
    grants.flatMap((grant) => (ROLES[grant.role].scope === 'tenant' && grant.tenantId ? [grant.tenantId] : [])),
  ),
];
