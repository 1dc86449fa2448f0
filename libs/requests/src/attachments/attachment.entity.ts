import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Audience } from '../conversation/audience.rules.js';
import type { Scan } from './scan-text.js';

/** A file that belongs to a request. Its bytes are apart. */
@Entity('attachment')
export class Attachment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** `apiDocument`: the vendor's description of the API, which is analysed. */
  @Column('text')
  kind: 'apiDocument' | 'other';

  @Column('text')
  audience: Audience;

  @Column('text')
  name: string;

  /** What the bytes themselves say it is. */
  @Column('text', { name: 'media_type' })
  mediaType: string;

  /** Bytes. */
  @Column('int')
  size: number;

  @Column('text')
  sha256: string;

  @Column('jsonb')
  scan: Scan;

  /** Something was found in it: nobody gets it until whoever put it in says that it is meant to be here. */
  @Column('boolean')
  quarantined: boolean;

  /** Who said so. */
  @Column('text', { name: 'confirmed_by_name', nullable: true })
  confirmedByName: string | null;

  @Column('uuid', { name: 'uploader_id', nullable: true })
  uploaderId: string | null;

  @Column('text', { name: 'uploader_name' })
  uploaderName: string;

  /** Added by the desk, not by the customer. */
  @Column('boolean', { name: 'by_desk' })
  byDesk: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
