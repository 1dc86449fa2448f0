import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { RequestMessage } from './request-message.entity.js';

/** Adds messages and reads them. Call inside RequestScope. */
@Injectable()
export class ConversationRepository {
  constructor(private readonly transaction: Transaction) {}

  add(message: Omit<RequestMessage, 'id' | 'at'>): Promise<RequestMessage> {
    return this.transaction.repository(RequestMessage).save(message);
  }

  /** Oldest first; a customer is not given the internal ones by the database itself. */
  of(requestId: string): Promise<RequestMessage[]> {
    return this.transaction.repository(RequestMessage).find({ where: { requestId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
