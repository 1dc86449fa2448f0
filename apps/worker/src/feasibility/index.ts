import type { Type } from '@nestjs/common';
import { AnalyseApiDocumentJob } from './analyse-api-document.job.js';

/** What a worker does for feasibility reports. */
export const feasibilityJobs: Type[] = [AnalyseApiDocumentJob];
