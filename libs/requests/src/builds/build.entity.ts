import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One commit that was handed in for review. The newest of a request counts. */
@Entity('request_build')
export class Build {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  /** From 1. */
  @Column('int')
  number: number;

  /** Name of the repository in the organisation. */
  @Column('text')
  repository: string;

  @Column('text')
  branch: string;

  /** 40 hexadecimal digits. */
  @Column('text', { name: 'commit_oid' })
  commitOid: string;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}
