import type { Type } from '@nestjs/common';

/** What a worker does for rollouts, planning and lead times. */
export const rolloutsJobs: Type[] = [];
