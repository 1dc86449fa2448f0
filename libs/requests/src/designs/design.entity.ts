import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FunctionalDesign } from './functional-design.rules.js';
import type { TechnicalDesign } from './technical-design.rules.js';

export const DESIGN_KINDS = ['functional', 'technical'] as const;
export type DesignKind = (typeof DESIGN_KINDS)[number];

/** One version of a design. It never changes: an edit is the next version. */
@Entity('request_design')
export class Design {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('text')
  kind: DesignKind;

  /** From 1. */
  @Column('int')
  version: number;

  @Column('jsonb')
  content: FunctionalDesign | TechnicalDesign;

  @Column('text')
  markdown: string;

  /** SHA-256 over the content's canonical JSON. */
  @Column('text')
  hash: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}
