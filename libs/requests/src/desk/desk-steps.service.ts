import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requirePermission } from '#access';
import { parseInput } from '#platform';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import type { Request } from '../requests/request.entity.js';

/** Steps of the desk that carry nothing with them but a reason. Decisions that carry more have services of their own. */
export const DESK_STEPS = [
  'take',
  'goOnWithout',
  'contactVendor',
  'vendorAnswered',
  'startCheck1',
  'backToStudy',
  'startFunctionalDesign',
  'startTechnicalDesign',
  'planDevelopment',
  'reviseDesign',
  'startDevelopment',
  'askReview',
  'rework',
  'passTest',
  'publish',
  'raiseFinding',
  'reopen',
] as const;

const stepSchema = z.object({
  action: z.enum(DESK_STEPS, `choose one of ${DESK_STEPS.join(', ')}`),
  reason: z.string().nullish(),
});

@Injectable()
export class DeskSteps {
  constructor(private readonly lifecycle: Lifecycle) {}

  /** @throws DomainError what `Lifecycle.move` throws */
  take(requestId: string, step: { action: string; reason?: string | null }): Promise<Request> {
    requirePermission('desk.read');
    return this.lifecycle.move(requestId, parseInput(stepSchema, step, 'The step'));
  }
}
