import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Audience } from './audience.rules.js';

/** What somebody wrote about a request. Messages are only ever added. */
@Entity('request_message')
export class RequestMessage {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  audience: Audience;

  @Column('text')
  body: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('text', { name: 'author_name' })
  authorName: string;

  /** Written by the desk, not by the customer. */
  @Column('boolean', { name: 'by_desk' })
  byDesk: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
