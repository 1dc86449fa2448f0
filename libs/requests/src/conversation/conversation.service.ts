import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer } from '#access';
import { LiveEvents, parseInput } from '#platform';
import { isAtDesk, RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { REQUEST_TOPIC } from '../trail/request-trail.js';
import { AUDIENCES } from './audience.rules.js';
import { ConversationRepository } from './conversation.repository.js';
import type { RequestMessage } from './request-message.entity.js';

const messageSchema = z.object({
  body: z.string().trim().min(1, 'write something').max(8000, 'use at most 8000 characters'),
  audience: z.enum(AUDIENCES).default('customer'),
});

/** What customer and desk write to each other about a request, and the desk to itself. */
@Injectable()
export class Conversation {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly messages: ConversationRepository,
    private readonly live: LiveEvents,
  ) {}

  /** A customer's message is for both. @throws DomainError INVALID_INPUT, NOT_FOUND */
  write(requestId: string, message: { body: string; audience?: string | null }): Promise<RequestMessage> {
    const given = { body: message.body, audience: message.audience ?? undefined };
    const { body, audience } = parseInput(messageSchema, given, 'The message');
    const viewer = currentViewer();
    return this.scope.run(async () => {
      const { tenantId } = await this.requests.get(requestId);
      const byDesk = isAtDesk(viewer);
      await this.live.publish({ topic: REQUEST_TOPIC, key: requestId });
      return this.messages.add({
        requestId,
        tenantId,
        body,
        audience: byDesk ? audience : 'customer',
        authorId: viewer.userId,
        authorName: viewer.name,
        byDesk,
      });
    });
  }

  /** Oldest first. */
  of(requestId: string): Promise<RequestMessage[]> {
    return this.scope.run(() => this.messages.of(requestId));
  }
}
