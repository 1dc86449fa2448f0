import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { Assessment } from './assessment.entity.js';

const EMPTY: Omit<Assessment, 'requestId' | 'updatedAt'> = {
  customers: null,
  users: null,
  risk: null,
  riskNote: '',
  assigneeId: null,
  assigneeName: null,
  verdict: null,
  verdictReason: null,
  estimateFrom: null,
  estimateTo: null,
  recheckOn: null,
  wouldChange: null,
};

/** Loads and saves what the product owner makes of requests. Call inside RequestScope, at the desk. */
@Injectable()
export class AssessmentsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** An empty one where nothing was said yet. */
  async get(requestId: string): Promise<Omit<Assessment, 'updatedAt'>> {
    return (await this.transaction.repository(Assessment).findOneBy({ requestId })) ?? { requestId, ...EMPTY };
  }

  async save(assessment: Omit<Assessment, 'updatedAt'>): Promise<void> {
    await this.transaction.repository(Assessment).save(assessment);
  }

  /** Requests that were set aside and whose date has come by `day`, oldest date first. */
  async due(day: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `select request.id
       from assessment join request on request.id = assessment.request_id
       where request.state = 'notFeasible' and recheck_on <= $1 order by recheck_on
       for update of request skip locked`,
      [day],
    );
    return rows.map(({ id }) => id);
  }
}
