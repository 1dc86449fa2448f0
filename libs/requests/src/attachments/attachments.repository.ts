import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { notFound, Transaction } from '#platform';
import { Attachment } from './attachment.entity.js';

/** Loads and saves attachments with their bytes. Call inside RequestScope. */
@Injectable()
export class AttachmentsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError NOT_FOUND when there is none with this id that the viewer may see */
  async get(id: string): Promise<Attachment> {
    const isId = z.uuid().safeParse(id).success;
    const attachment = isId ? await this.transaction.repository(Attachment).findOneBy({ id }) : null;
    if (!attachment) throw notFound('attachment', id);
    return attachment;
  }

  /** Oldest first. */
  of(requestId: string): Promise<Attachment[]> {
    return this.transaction.repository(Attachment).find({ where: { requestId }, order: { at: 'ASC', id: 'ASC' } });
  }

  async add(attachment: Omit<Attachment, 'id' | 'at'>, bytes: Uint8Array): Promise<Attachment> {
    await this.transaction.query(
      'insert into attachment_content (tenant_id, sha256, bytes) values ($1, $2, $3) on conflict do nothing',
      [attachment.tenantId, attachment.sha256, Buffer.from(bytes)],
    );
    return this.transaction.repository(Attachment).save(attachment);
  }

  save(attachment: Attachment): Promise<Attachment> {
    return this.transaction.repository(Attachment).save(attachment);
  }

  async bytes({ tenantId, sha256 }: Pick<Attachment, 'tenantId' | 'sha256'>): Promise<Buffer> {
    const [row] = await this.transaction.query<{ bytes: Buffer }>(
      'select bytes from attachment_content where tenant_id = $1 and sha256 = $2',
      [tenantId, sha256],
    );
    return row!.bytes;
  }

  /** Takes it away for good: its bytes too, unless another attachment has the same. */
  async remove({ id, tenantId, sha256 }: Attachment): Promise<void> {
    await this.transaction.repository(Attachment).delete({ id });
    await this.transaction.query(
      `delete from attachment_content content where tenant_id = $1 and sha256 = $2
       and not exists (select from attachment where tenant_id = $1 and attachment.sha256 = content.sha256)`,
      [tenantId, sha256],
    );
  }
}
