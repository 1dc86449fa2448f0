import type { Type } from '@nestjs/common';
import { PlanningResolver } from './planning.resolver.js';
import { RolloutCalendarController } from './rollout-calendar.controller.js';
import { RolloutFieldsResolver } from './rollout-fields.resolver.js';
import { RolloutResolver } from './rollout.resolver.js';

/** What the API offers of rollouts, planning and lead times. */
export const rolloutsResolvers: Type[] = [RolloutResolver, RolloutFieldsResolver, PlanningResolver];
export const rolloutsControllers: Type[] = [RolloutCalendarController];
