import { Injectable } from '@nestjs/common';
import { notFound, Transaction } from '#platform';
import { Account } from './accounts/account.entity.js';
import { Action } from './action.entity.js';
import { Attempt, type AttemptState } from './attempt.entity.js';

/** Loads and saves actions, their attempts and accounts. Call inside TenantScope. */
@Injectable()
export class ActionsRepository {
  constructor(private readonly transaction: Transaction) {}

  save(action: Partial<Action>): Promise<Action> {
    return this.transaction.repository(Action).save(action as Action);
  }

  find(id: string): Promise<Action | null> {
    return this.transaction.repository(Action).findOne({ where: { id } });
  }

  async get(id: string): Promise<Action> {
    const action = await this.find(id);
    if (!action) throw notFound('action', id);
    return action;
  }

  /** The action, held against every other worker until the transaction ends; null when it was removed. */
  lock(id: string): Promise<Action | null> {
    return this.transaction.repository(Action).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  attempts(actionId: string): Promise<Attempt[]> {
    return this.transaction.repository(Attempt).find({ where: { action: { id: actionId } }, order: { number: 'ASC' } });
  }

  async addAttempt(action: Action, number: number, worker: string): Promise<Attempt> {
    return this.transaction.repository(Attempt).save({
      tenantId: action.tenantId,
      action,
      number,
      worker,
      state: 'started' as const,
      message: null,
      finishedAt: null,
    });
  }

  async finishAttempt(attempt: Attempt, state: AttemptState, message: string | null): Promise<void> {
    await this.transaction.repository(Attempt).update({ id: attempt.id }, { state, message, finishedAt: new Date() });
  }

  account(systemId: string, personId: string): Promise<Account | null> {
    return this.transaction.repository(Account).findOne({ where: { systemId, personId } });
  }

  accountsOf(personId: string): Promise<Account[]> {
    return this.transaction.repository(Account).find({ where: { personId } });
  }

  async saveAccount(account: Partial<Account>): Promise<void> {
    await this.transaction.repository(Account).save(account as Account);
  }

  async removeAccount(account: Account): Promise<void> {
    await this.transaction.repository(Account).delete({ id: account.id });
  }
}
