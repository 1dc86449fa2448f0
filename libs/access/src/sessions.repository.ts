import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Transaction } from '#platform';
import { Session } from './session.entity.js';

@Injectable()
export class SessionsRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(session: { tokenHash: string; userId: string; tenantId: string | null; expiresAt: Date }): Promise<void> {
    const { userId, ...columns } = session;
    await this.transaction.repository(Session).insert({ ...columns, user: { id: userId } });
  }

  find(tokenHash: string, now: Date): Promise<Session | null> {
    return this.transaction
      .repository(Session)
      .findOne({ where: { tokenHash, expiresAt: MoreThan(now) }, relations: { user: true } });
  }

  async changeTenant(tokenHash: string, tenantId: string): Promise<void> {
    await this.transaction.repository(Session).update({ tokenHash }, { tenantId });
  }

  async remove(tokenHash: string): Promise<void> {
    await this.transaction.repository(Session).delete({ tokenHash });
  }
}
