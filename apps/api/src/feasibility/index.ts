import type { Type } from '@nestjs/common';

/** What the API offers of feasibility reports. */
export const feasibilityResolvers: Type[] = [];
export const feasibilityControllers: Type[] = [];
