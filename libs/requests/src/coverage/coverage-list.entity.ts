import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A customer's list of applications, as it was answered. */
@Entity('coverage_list')
export class CoverageList {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Whom it is for, in words: often they are no customer yet. */
  @Column('text', { nullable: true })
  customer: string | null;

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy: string | null;

  @Column('text', { name: 'made_by_name' })
  madeByName: string;

  /** Of the token of its link: whoever has that may read the list without logging in, until the link ends. Null: it was never shared. */
  @Column('text', { name: 'share_hash', nullable: true })
  shareHash: string | null;

  /** A moment that has passed: the link has ended, or was taken back. */
  @Column('timestamptz', { name: 'shared_until', nullable: true })
  sharedUntil: Date | null;

  /** When the catalog had last changed before the answers were given. */
  @Column('timestamptz', { name: 'catalog_at', nullable: true })
  catalogAt: Date | null;

  /** Versions of the lists of other words that the answers were given by. */
  @Column('text', { name: 'alias_lists', array: true })
  aliasLists: string[];

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}

/** Whether its link opens it now. */
export const isShared = ({ sharedUntil }: CoverageList, now = new Date()): boolean =>
  sharedUntil !== null && sharedUntil > now;
