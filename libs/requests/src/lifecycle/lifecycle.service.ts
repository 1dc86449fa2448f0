import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer } from '#access';
import { DomainError, Jobs, parseInput } from '#platform';
import { FORM_SETTLED } from '../feasibility/feasibility-jobs.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import type { RequestState } from '../requests/request-states.rules.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestTrail } from '../trail/request-trail.js';
import { LifecycleFacts } from './lifecycle-facts.queries.js';
import { actionsFor, afterMove, decide, type NextStep, nextSteps } from './lifecycle.rules.js';
import { REQUEST_ACTIONS, type RequestAction } from './transitions.rules.js';

const moveSchema = z.object({
  action: z.enum(REQUEST_ACTIONS as [RequestAction, ...RequestAction[]]),
  reason: z.string().trim().max(4000, 'use at most 4000 characters').nullish(),
});

export interface Move {
  action: RequestAction;
  reason?: string | null;
  /** What belongs to the step and is kept in the trail. */
  details?: Record<string, unknown>;
  /** Changes of the request that belong to the step. */
  changes?: Partial<Request>;
}

/** While it is in these, the customer may be in the middle of changing the form. */
const EDITED_BY_CUSTOMER: readonly RequestState[] = ['draft', 'needsInfo'];

/** Moves requests through their life. Every other service that changes a state does it through here. */
@Injectable()
export class Lifecycle {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly facts: LifecycleFacts,
    private readonly trail: RequestTrail,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError NOT_ALLOWED, CONFLICT (with what has to be done first) or INVALID_INPUT (a reason is missing) */
  move(requestId: string, move: Move): Promise<Request> {
    const { action, reason } = parseInput(moveSchema, { action: move.action, reason: move.reason }, 'The step');
    return this.scope.run(async () => {
      const request = await this.requests.lock(requestId);
      const now = new Date();
      const decision = decide(request, action, currentViewer(), await this.facts.of(request), {
        now,
        reason: reason || null,
      });
      if (!decision.allowed) {
        throw new DomainError(
          decision.code,
          decision.said,
          decision.code === 'INVALID_INPUT' ? { field: 'reason' } : {},
        );
      }
      const moved = await this.trail.record(
        request,
        { action, reason: reason || null, details: move.details, internal: decision.transition.internal },
        {
          ...move.changes,
          ...afterMove(request, decision.to, now),
          ...(action === 'submit' && { submittedAt: now }),
          ...(action === 'publish' && { connectorId: await this.facts.connectorOf(request) }),
        },
      );
      const { tenantId, state } = request;
      if (EDITED_BY_CUSTOMER.includes(state) && moved.state !== 'withdrawn')
        await this.jobs.send(FORM_SETTLED, { requestId, tenantId });
      return moved;
    });
  }

  /** What the viewer could do to it now, with what has to be done first. */
  nextSteps(request: Request): Promise<NextStep[]> {
    return this.scope.run(async () => nextSteps(request, currentViewer(), await this.facts.of(request), new Date()));
  }

  /** What the viewer could do to it now, whether or not something has to be done first. */
  possible(request: Request): RequestAction[] {
    return actionsFor(request, currentViewer());
  }
}
