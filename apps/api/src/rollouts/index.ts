import type { Type } from '@nestjs/common';

/** What the API offers of rollouts, planning and lead times. */
export const rolloutsResolvers: Type[] = [];
export const rolloutsControllers: Type[] = [];
