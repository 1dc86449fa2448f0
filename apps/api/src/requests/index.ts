import type { Type } from '@nestjs/common';

/** What the API offers of the request desk: requests, triage, conversation. */
export const requestsResolvers: Type[] = [];
export const requestsControllers: Type[] = [];
