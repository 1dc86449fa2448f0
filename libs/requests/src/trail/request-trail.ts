import { Injectable } from '@nestjs/common';
import { currentViewer } from '#access';
import { LiveEvents } from '#platform';
import type { Request } from '../requests/request.entity.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { contentHash } from './request-hash.rules.js';
import { entryOf, type TrailEvent } from './trail-event.rules.js';
import { TrailRepository } from './trail.repository.js';

/** Topic of LiveEvents; the key is the request's id. */
export const REQUEST_TOPIC = 'request';

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
    const after = { ...request, ...changes, trailLength: request.trailLength + 1 };
    if (after.holder !== request.holder) after.holderSince = new Date();
    await this.trail.add({
      ...entryOf(currentViewer(), event),
      requestId: request.id,
      number: after.trailLength,
      tenantId: request.tenantId,
      fromState: request.state,
      toState: after.state,
      holder: after.holder,
      requestHash: contentHash({ state: after.state, form: after.form, connectorId: after.connectorId }),
    });
    const saved = await this.requests.save(after);
    await this.live.publish({ topic: REQUEST_TOPIC, key: request.id });
    return saved;
  }
}
