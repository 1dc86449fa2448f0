import type { Type } from '@nestjs/common';

/** What a worker does for feasibility reports. */
export const feasibilityJobs: Type[] = [];
