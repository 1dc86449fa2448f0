import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { VendorLink } from './vendor-link.entity.js';

/** Loads and adds links. Call inside TenantScope.runForDesk. */
@Injectable()
export class VendorLinksRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(
    link: Omit<VendorLink, 'id' | 'at' | 'revokedAt' | 'usedAt' | 'documents' | 'documentBytes'>,
  ): Promise<void> {
    await this.transaction.repository(VendorLink).insert(link);
  }

  byHash(tokenHash: string): Promise<VendorLink | null> {
    return this.transaction.repository(VendorLink).findOneBy({ tokenHash });
  }

  /** The link as it is until the transaction ends: nobody else uses, revokes or counts it meanwhile. */
  lock(id: string): Promise<VendorLink> {
    const options = { where: { id }, lock: { mode: 'pessimistic_write' } } as const;
    return this.transaction.repository(VendorLink).findOneOrFail(options);
  }

  async countDocument({ id }: VendorLink, bytes: number): Promise<void> {
    await this.transaction.query(
      'update vendor_link set documents = documents + 1, document_bytes = document_bytes + $2 where id = $1',
      [id, bytes],
    );
  }

  /** Newest first. */
  of(requestId: string): Promise<VendorLink[]> {
    return this.transaction.repository(VendorLink).find({ where: { requestId }, order: { at: 'DESC' } });
  }

  async revoke(id: string, requestId: string): Promise<void> {
    await this.transaction.query(
      `update vendor_link set revoked_at = now() where id = $1 and request_id = $2 and used_at is null and revoked_at is null`,
      [id, requestId],
    );
  }

  /** Takes the one submission that a link has. @returns false when it is taken, revoked or expired */
  async use(id: string): Promise<boolean> {
    const rows = await this.transaction.query<[unknown[], number]>(
      `update vendor_link set used_at = now()
       where id = $1 and used_at is null and revoked_at is null and expires_at > now()`,
      [id],
    );
    return Number(rows[1]) === 1;
  }
}
