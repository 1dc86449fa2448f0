import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';

export interface UnansweredRequest {
  id: string;
  tenantId: string;
  since: Date;
  /** What was asked. */
  reason: string | null;
}

/** The questions that customers have not answered. Call inside TenantScope.runForEvery. */
@Injectable()
export class UnansweredQueries {
  constructor(private readonly transaction: Transaction) {}

  all(): Promise<UnansweredRequest[]> {
    return this.transaction.query(
      `select request.id, request.tenant_id as "tenantId", request.holder_since as since, asked.reason
       from request left join lateral (
         select reason from request_trail
         where request_id = request.id and to_state = 'needsInfo' and not internal order by number desc limit 1) asked on true
       where request.state = 'needsInfo'`,
    );
  }
}
