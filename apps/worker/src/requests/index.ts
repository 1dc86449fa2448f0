import type { Type } from '@nestjs/common';
import { TopdeskJob } from './topdesk.job.js';

/** What a worker does for the request desk: requests, triage, conversation. */
export const requestsJobs: Type[] = [TopdeskJob];
