import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { formProblems } from '../requests/intake-form.rules.js';
import type { Request } from '../requests/request.entity.js';
import type { RequestFacts } from './guards.rules.js';

type StoredFacts = Pick<RequestFacts, 'searchRecorded' | 'verdictKnown' | 'estimated'>;

/** What the guards of the lifecycle ask, in one statement. Call inside RequestScope. */
@Injectable()
export class LifecycleFacts {
  constructor(private readonly transaction: Transaction) {}

  async of(request: Request): Promise<RequestFacts> {
    const [stored] = await this.transaction.query<StoredFacts>(
      `select request_search_recorded($1) as "searchRecorded",
         exists (select from assessment where request_id = $1 and verdict is not null) as "verdictKnown",
         exists (select from assessment where request_id = $1 and estimate_to is not null) as estimated`,
      [request.id],
    );
    return {
      formProblems: formProblems(request.form).map(({ message }) => message),
      closedAt: request.closedAt,
      openBlockers: [],
      check1Signed: false,
      functionalDesign: false,
      designsApproved: false,
      buildAttached: false,
      check2Signed: false,
      testReport: false,
      inCatalog: false,
      ...stored!,
    };
  }
}
