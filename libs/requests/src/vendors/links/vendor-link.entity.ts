import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A vendor's way in without a login: for the questions of one request, once. */
@Entity('vendor_link')
export class VendorLink {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  /** To whom it was given. */
  @Column('text', { name: 'sent_to' })
  sentTo: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;

  /** Files that came through it, and their bytes together. */
  @Column('int', { default: 0 })
  documents: number;

  @Column('int', { name: 'document_bytes', default: 0 })
  documentBytes: number;

  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}
