import type { Type } from '@nestjs/common';
import { PlaceVersionsJob } from './place-versions.job.js';
import { ReviewVersionsJob } from './review-versions.job.js';

/** What a worker does for reviews of versions, findings and the import policy, and for where versions run. */
export const securityJobs: Type[] = [ReviewVersionsJob, PlaceVersionsJob];
