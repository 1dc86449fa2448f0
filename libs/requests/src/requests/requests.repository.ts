import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { z } from 'zod';
import { notFound, Transaction } from '#platform';
import { Request } from './request.entity.js';

/** Loads and saves requests. Call inside RequestScope: outside it there are none. */
@Injectable()
export class RequestsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError NOT_FOUND when there is none with this id that the viewer may see */
  async get(id: string): Promise<Request> {
    return this.found(id, await this.find(id));
  }

  /** The same, locked until the transaction ends: nobody moves it meanwhile. */
  async lock(id: string): Promise<Request> {
    return this.found(id, await this.find(id, true));
  }

  /** The newest request that led to this connector or asked for more of it. */
  lastAbout(connectorId: string): Promise<Request | null> {
    return this.transaction
      .repository(Request)
      .findOne({ where: { connectorId, state: Not('draft') }, order: { number: 'DESC' } });
  }

  /** Those that were joined with `fromId` are joined with `toId` from now on: what they show goes on there. */
  async redirect(fromId: string, toId: string): Promise<void> {
    await this.transaction.repository(Request).update({ canonicalId: fromId }, { canonicalId: toId });
  }

  async save(request: Partial<Request>): Promise<Request> {
    const saved = await this.transaction.repository(Request).save(request);
    return this.get(saved.id);
  }

  private find(id: string, locked = false): Promise<Request | null> {
    if (!z.uuid().safeParse(id).success) return Promise.resolve(null);
    return this.transaction.repository(Request).findOne({
      where: { id },
      ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
    });
  }

  private found(id: string, request: Request | null): Request {
    if (!request) throw notFound('request', id);
    return request;
  }
}
