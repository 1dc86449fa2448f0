import type { Viewer } from '#access';

export interface TrailEvent {
  action: string;
  reason?: string | null;
  details?: Record<string, unknown>;
  internal?: boolean;
}

/** The columns of a trail's entry that say who did what, and why. */
export const entryOf = (viewer: Viewer, event: TrailEvent) => ({
  actorId: viewer.userId,
  actorName: viewer.name,
  roles: [...new Set(viewer.grants.map(({ role }) => role))],
  action: event.action,
  reason: event.reason ?? null,
  details: event.details ?? {},
  internal: event.internal ?? false,
});
