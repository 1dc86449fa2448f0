import type { Type } from '@nestjs/common';

/** What a worker does for the request desk: requests, triage, conversation. */
export const requestsJobs: Type[] = [];
