import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { notFound, Transaction } from '#platform';
import { VendorContact } from './vendor-contact.entity.js';
import { Vendor } from './vendor.entity.js';

export interface VendorName {
  folded: string;
  name: string;
  former: boolean;
}

/** Loads and saves vendors, their names and their log. Call inside TenantScope.runForDesk. */
@Injectable()
export class VendorsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError NOT_FOUND */
  async get(id: string): Promise<Vendor> {
    const vendor = z.uuid().safeParse(id).success ? await this.transaction.repository(Vendor).findOneBy({ id }) : null;
    if (!vendor) throw notFound('vendor', id);
    return vendor;
  }

  async save(vendor: Partial<Vendor>): Promise<Vendor> {
    const saved = await this.transaction.repository(Vendor).save(vendor);
    return this.get(saved.id);
  }

  names(vendorId: string): Promise<VendorName[]> {
    return this.transaction.query<VendorName>(
      'select folded, name, former from vendor_name where vendor_id = $1 order by former, name',
      [vendorId],
    );
  }

  /** Replaces the names that the vendor answers to. */
  async setNames(vendorId: string, names: VendorName[]): Promise<void> {
    await this.transaction.query('delete from vendor_name where vendor_id = $1', [vendorId]);
    for (const { folded, name, former } of names) {
      await this.transaction.query(
        'insert into vendor_name (folded, vendor_id, name, former) values ($1, $2, $3, $4)',
        [folded, vendorId, name, former],
      );
    }
  }

  /** Whose name each of these is, of those that are taken. */
  owners(folded: string[]): Promise<{ folded: string; vendorId: string; name: string }[]> {
    return this.transaction.query(
      `select vendor_name.folded, vendor_name.vendor_id as "vendorId", vendor.name
       from vendor_name join vendor on vendor.id = vendor_name.vendor_id where vendor_name.folded = any ($1)`,
      [folded],
    );
  }

  /** The vendor of that name, else of that domain, else of another word for the name (the catalog's aliases). */
  async match(folded: string, domain: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ id: string }>(
      `select id from (
         select vendor_id as id, 1 as place from vendor_name where folded = $1
         union all select id, 2 from vendor where domain = $2 and domain <> ''
         union all select vendor_id, 3 from vendor_name
           where folded in (select target from search_alias where alias = $1)
       ) as found order by place, id limit 1`,
      [folded, domain],
    );
    return row?.id ?? null;
  }

  async ofRequest(requestId: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ id: string }>(
      'select vendor_id as id from request_vendor where request_id = $1',
      [requestId],
    );
    return row?.id ?? null;
  }

  async link(requestId: string, vendorId: string): Promise<void> {
    await this.transaction.query(
      `insert into request_vendor (request_id, vendor_id) values ($1, $2)
       on conflict (request_id) do update set vendor_id = excluded.vendor_id`,
      [requestId, vendorId],
    );
  }

  async addContact(entry: Omit<VendorContact, 'id' | 'at'>): Promise<void> {
    await this.transaction.repository(VendorContact).insert(entry);
  }

  /** Newest first. */
  contacts(vendorId: string): Promise<VendorContact[]> {
    return this.transaction
      .repository(VendorContact)
      .find({ where: { vendorId }, order: { onDate: 'DESC', at: 'DESC' } });
  }
}
