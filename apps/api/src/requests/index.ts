import type { Type } from '@nestjs/common';
import { BoardResolver } from './board.resolver.js';
import { RequestFieldsResolver } from './request-fields.resolver.js';
import { RequestResolver } from './request.resolver.js';
import { TopdeskResolver } from './topdesk.resolver.js';

/** What the API offers of the request desk: requests, triage, conversation. */
export const requestsResolvers: Type[] = [RequestResolver, RequestFieldsResolver, BoardResolver, TopdeskResolver];
export const requestsControllers: Type[] = [];
