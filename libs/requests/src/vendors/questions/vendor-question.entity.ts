import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** yesNo: answered by yes, no or unknown, with words beside it if wished; a check of security may rest on it. */
export type QuestionKind = 'yesNo' | 'text';

/** What a vendor is asked for one request, in both languages. */
@Entity('vendor_question')
export class VendorQuestion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  /** Which question it is: the same code is the same question at another request of the vendor. */
  @Column('text')
  code: string;

  @Column('text')
  topic: string;

  @Column('text')
  kind: QuestionKind;

  @Column('text', { name: 'text_en' })
  textEn: string;

  @Column('text', { name: 'text_nl' })
  textNl: string;

  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}
