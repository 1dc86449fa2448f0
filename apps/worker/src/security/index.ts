import type { Type } from '@nestjs/common';

/** What a worker does for reviews of versions, findings and the import policy. */
export const securityJobs: Type[] = [];
