import { Injectable } from '@nestjs/common';
import { currentViewer } from '#access';
import { LiveEvents } from '#platform';
import type { Request } from '../requests/request.entity.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { contentHash } from './request-hash.rules.js';
import { TrailRepository } from './trail.repository.js';

/** Topic of LiveEvents; the key is the request's id. */
export const REQUEST_TOPIC = 'request';

export interface TrailEvent {
  action: string;
  reason?: string | null;
  details?: Record<string, unknown>;
  internal?: boolean;
}

/** Writes what happens to a request: the change and its entry in one transaction, or neither. */
@Injectable()
export class RequestTrail {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly trail: TrailRepository,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Saves `changes` to the locked `request` and adds the entry that says so. Call inside RequestScope, after `RequestsRepository.lock`.
   * @returns the request as it is now
   */
  async record(request: Request, event: TrailEvent, changes: Partial<Request> = {}): Promise<Request> {
    const viewer = currentViewer();
    const after = { ...request, ...changes, trailLength: request.trailLength + 1 };
    if (after.holder !== request.holder) after.holderSince = new Date();
    await this.trail.add({
      requestId: request.id,
      number: after.trailLength,
      tenantId: request.tenantId,
      actorId: viewer.userId,
      actorName: viewer.name,
      roles: [...new Set(viewer.grants.map(({ role }) => role))],
      action: event.action,
      fromState: request.state,
      toState: after.state,
      holder: after.holder,
      reason: event.reason ?? null,
      details: event.details ?? {},
      requestHash: contentHash({ state: after.state, form: after.form, connectorId: after.connectorId }),
      internal: event.internal ?? false,
    });
    const saved = await this.requests.save(after);
    await this.live.publish({ topic: REQUEST_TOPIC, key: request.id });
    return saved;
  }
}
