import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { JsonValue } from '#runtime';

/** Whose account a reference of a system is. */
export interface AccountOwner {
  reference: JsonValue;
  personId: string;
  displayName: string;
}

/** The accounts that are known in a system, with the names of their persons. Call inside TenantScope. */
@Injectable()
export class AccountOwners {
  constructor(private readonly transaction: Transaction) {}

  of(systemId: string): Promise<AccountOwner[]> {
    return this.transaction.query<AccountOwner>(
      `select account.reference, person.id as "personId", person.display_name as "displayName"
       from account join person on person.id = account.person_id where account.system_id = $1`,
      [systemId],
    );
  }
}
