import type { Type } from '@nestjs/common';
import { ReviewVersionsJob } from './review-versions.job.js';

/** What a worker does for reviews of versions, findings and the import policy. */
export const securityJobs: Type[] = [ReviewVersionsJob];
