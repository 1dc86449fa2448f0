import type { Type } from '@nestjs/common';
import { RecheckJob } from './recheck.job.js';
import { TopdeskJob } from './topdesk.job.js';

/** What a worker does for the request desk: requests, triage, conversation. */
export const requestsJobs: Type[] = [RecheckJob, TopdeskJob];
