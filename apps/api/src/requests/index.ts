import type { Type } from '@nestjs/common';
import { AttachmentsController } from './attachments.controller.js';
import { BoardResolver } from './board.resolver.js';
import { DeskCardResolver } from './desk-card.resolver.js';
import { DeskDecisionsResolver } from './desk-decisions.resolver.js';
import { DeskListsResolver } from './desk-lists.resolver.js';
import { DeskRequestResolver } from './desk-request.resolver.js';
import { ConversationResolver } from './conversation.resolver.js';
import { RequestFieldsResolver } from './request-fields.resolver.js';
import { RequestResolver } from './request.resolver.js';
import { TopdeskResolver } from './topdesk.resolver.js';

/** What the API offers of the request desk: requests, triage, conversation. */
export const requestsResolvers: Type[] = [
  RequestResolver,
  RequestFieldsResolver,
  BoardResolver,
  ConversationResolver,
  DeskListsResolver,
  DeskCardResolver,
  DeskRequestResolver,
  DeskDecisionsResolver,
  TopdeskResolver,
];
export const requestsControllers: Type[] = [AttachmentsController];
