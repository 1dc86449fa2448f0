import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const CHANNELS = ['mail', 'phone', 'meeting', 'link', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One contact with a vendor. Entries are only ever added. */
@Entity('vendor_contact')
export class VendorContact {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId: string;

  /** What it was about; null for what concerns the vendor as a whole. */
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId: string | null;

  /** ISO date. */
  @Column('date', { name: 'on_date' })
  onDate: string;

  /** Whom at the vendor. */
  @Column('text')
  person: string;

  @Column('text')
  channel: Channel;

  @Column('text')
  question: string;

  @Column('text')
  answer: string;

  /** By when they promised something; ISO date. */
  @Column('date', { name: 'promised_date', nullable: true })
  promisedDate: string | null;

  @Column('text', { name: 'next_action' })
  nextAction: string;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId: string | null;

  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}
