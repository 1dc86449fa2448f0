import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Connector } from './connector.entity.js';

/** A name that a connector's repository had before: old links and searches still find it. */
@Entity('connector_former_name')
export class FormerName {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne(() => Connector, { nullable: false })
  @JoinColumn({ name: 'connector_id' })
  connector: Connector;

  @Column('text')
  owner: string;

  @Column('text')
  repository: string;

  @Column('timestamptz')
  until: Date;
}
