import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { RequestVote } from '../requests/request-vote.entity.js';

type Vote = Omit<RequestVote, 'at'>;

/** Saves votes. Call inside a scope: a customer's own, or that of the desk. */
@Injectable()
export class VotesRepository {
  constructor(private readonly transaction: Transaction) {}

  /** One for each organisation: a second one replaces the first. */
  async put(vote: Vote): Promise<void> {
    await this.transaction.repository(RequestVote).save({ ...vote, at: new Date() });
  }

  async remove(requestId: string, tenantId: string): Promise<void> {
    await this.transaction.repository(RequestVote).delete({ requestId, tenantId });
  }

  /** First come first. */
  of(requestId: string): Promise<RequestVote[]> {
    return this.transaction.repository(RequestVote).find({ where: { requestId }, order: { at: 'ASC' } });
  }

  find(requestId: string, tenantId: string): Promise<RequestVote | null> {
    return this.transaction.repository(RequestVote).findOneBy({ requestId, tenantId });
  }
}
