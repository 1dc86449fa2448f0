import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { TenantScope } from '#access';
import { parseInput, type Page, type PageRequest, pageRequestSchema, skip, Transaction } from '#platform';
import { foldVendorName } from './vendor-name.rules.js';
import { ANSWER_HOLDS } from './questions/vendor-questions.repository.js';
import type { VendorContact } from './vendor-contact.entity.js';
import { type VendorName, VendorsRepository } from './vendors.repository.js';
import type { Vendor } from './vendor.entity.js';

export interface VendorSummary {
  id: string;
  name: string;
  domain: string;
  requests: number;
  /** Questions without an answer that still holds. */
  openQuestions: number;
  lastContact: string | null;
  /** The earliest date promised that still stands: nothing was answered or promised anew since. */
  promised: string | null;
  /** That date is past. */
  overdue: boolean;
}

export interface VendorRequest {
  id: string;
  number: number;
  title: string;
  state: string;
  holder: string;
}

/** What the desk reads of vendors. */
@Injectable()
export class VendorsQueries {
  constructor(
    private readonly scope: TenantScope,
    private readonly transaction: Transaction,
    private readonly vendors: VendorsRepository,
  ) {}

  get(id: string): Promise<Vendor> {
    return this.scope.runForDesk(() => this.vendors.get(id));
  }

  names(id: string): Promise<VendorName[]> {
    return this.scope.runForDesk(() => this.vendors.names(id));
  }

  contacts(id: string): Promise<VendorContact[]> {
    return this.scope.runForDesk(() => this.vendors.contacts(id));
  }

  requests(id: string): Promise<VendorRequest[]> {
    return this.scope.runForDesk(() =>
      this.transaction.query<VendorRequest>(
        `select request.id, request.number, request.title, request.state, request.holder
         from request join request_vendor linked on linked.request_id = request.id
         where linked.vendor_id = $1 order by request.number desc`,
        [id],
      ),
    );
  }

  /** Those with a promise past its date first, the longest ago before all; then by name. `search` finds former names too. */
  list(search: string, page: PageRequest): Promise<Page<VendorSummary>> {
    const range = parseInput(pageRequestSchema, page, 'The page');
    const folded = foldVendorName(parseInput(z.string().max(200), search, 'The search'));
    return this.scope.runForDesk(async () => {
      const where = `$1 = '' or exists (select from vendor_name named where named.vendor_id = vendor.id and named.folded like '%' || $1 || '%')`;
      const [count] = await this.transaction.query<{ totalItems: number }>(
        `select count(*)::int as "totalItems" from vendor where ${where}`,
        [folded],
      );
      const items = await this.transaction.query<VendorSummary>(
        `select id, name, domain, requests, "openQuestions", "lastContact", promised::text, promised is not null and promised < current_date as overdue
         from (select id, name, domain,
           (select count(*)::int from request_vendor linked where linked.vendor_id = vendor.id) as requests,
           (select count(*)::int from vendor_question question
            where question.vendor_id = vendor.id and not exists (select from vendor_answer answer
              where answer.vendor_id = vendor.id and answer.code = question.code and ${ANSWER_HOLDS})) as "openQuestions",
           (select max(on_date)::text from vendor_contact entry where entry.vendor_id = vendor.id) as "lastContact",
           (select min(promised_date) from vendor_contact entry
            where entry.vendor_id = vendor.id and not exists (select from vendor_contact later
              where later.vendor_id = entry.vendor_id and later.request_id is not distinct from entry.request_id and later.at > entry.at
                and (later.answer <> '' or later.promised_date is not null))) as promised
         from vendor where ${where}) listed
         order by case when promised < current_date then promised end, lower(name) limit $2 offset $3`,
        [folded, range.size, skip(range)],
      );
      return { items, totalItems: count!.totalItems };
    });
  }
}
