import type { Type } from '@nestjs/common';
import { FeasibilityController } from './feasibility.controller.js';
import { FeasibilityResolver } from './feasibility.resolver.js';

/** What the API offers of feasibility reports. */
export const feasibilityResolvers: Type[] = [FeasibilityResolver];
export const feasibilityControllers: Type[] = [FeasibilityController];
