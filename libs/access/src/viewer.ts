import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError, saying } from '#platform';
import { permissionsOf, type Grant, type Permission } from './roles.rules.js';

/** Whoever the running code acts for: a logged-in user, nobody (the public catalog), or the platform itself in a job. */
export interface Viewer {
  kind: 'user' | 'anonymous' | 'platform';
  userId: string | null;
  name: string;
  grants: readonly Grant[];
  /** The tenant that is worked in. */
  tenantId: string | null;
}

export const ANONYMOUS: Viewer = { kind: 'anonymous', userId: null, name: 'nobody', grants: [], tenantId: null };

const storage = new AsyncLocalStorage<Viewer>();

export const currentViewer = (): Viewer => storage.getStore() ?? ANONYMOUS;

/** Runs `work` for `viewer`: everything it calls sees that viewer. */
export const asViewer = <T>(viewer: Viewer, work: () => T): T => storage.run(viewer, work);

/** Runs a job of the platform inside one tenant (or none). `name` says which job, for the audit record. */
export const asPlatform = <T>(name: string, tenantId: string | null, work: () => T): T =>
  asViewer({ kind: 'platform', userId: null, name, grants: [], tenantId }, work);

export const mayDo = (viewer: Viewer, permission: Permission): boolean =>
  viewer.kind === 'platform' || permissionsOf(viewer.grants, viewer.tenantId).has(permission);

/** @throws DomainError NOT_LOGGED_IN or NOT_ALLOWED */
export const requirePermission = (permission: Permission, viewer = currentViewer()): void =>
  requireOneOf([permission], viewer);

/** One of them is enough. @throws DomainError NOT_LOGGED_IN or NOT_ALLOWED */
export function requireOneOf(permissions: readonly Permission[], viewer = currentViewer()): void {
  if (viewer.kind === 'anonymous') throw new DomainError('NOT_LOGGED_IN', saying('general.logIn', 'Log in first.'));
  if (!permissions.some((permission) => mayDo(viewer, permission))) {
    const named = permissions.map((permission) => `"${permission}"`).join(' or ');
    throw new DomainError(
      'NOT_ALLOWED',
      saying(
        'general.permission',
        'You may not do this here: it needs the permission {{permission}}. Ask an administrator for it.',
        { permission: named },
      ),
    );
  }
}
