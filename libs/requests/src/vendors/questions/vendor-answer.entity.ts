import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type AnswerValue = 'yes' | 'no' | 'unknown';

/** A vendor's statement. The newest of a code counts; none is ever changed. */
@Entity('vendor_answer')
export class VendorAnswer {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId: string;

  @Column('text')
  code: string;

  /** Of a yesNo question. */
  @Column('text', { nullable: true })
  value: AnswerValue | null;

  @Column('text')
  text: string;

  /** link: written by the vendor; contact: told to us and written down by `byName`. */
  @Column('text')
  via: 'link' | 'contact';

  /** Who at the vendor said so. */
  @Column('text')
  person: string;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId: string | null;

  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}
