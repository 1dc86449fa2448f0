import type { AskedCapability, CoverageAnswer, Direction } from '#catalog';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { LineCorrection, LineVerdict, MatchingRequest } from './line-verdict.rules.js';
import { CoverageList } from './coverage-list.entity.js';

/** One asked application with its answer. The answer is a snapshot: it says what was so when it was given. */
@Entity('coverage_line')
export class CoverageLine {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne(() => CoverageList, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'list_id' })
  list: CoverageList;

  /** From 1, in the order of the list. */
  @Column('int')
  position: number;

  @Column('text')
  asked: string;

  /** Who makes it, as the list says; empty where it does not. */
  @Column('text', { default: '' })
  vendor: string;

  @Column('text', { array: true })
  capabilities: AskedCapability[];

  @Column('text', { nullable: true })
  direction: Direction | null;

  @Column('jsonb')
  answer: CoverageAnswer;

  /** Open requests for it. */
  @Column('jsonb')
  requests: MatchingRequest[];

  /** What a person said instead; it outlives every new answer. */
  @Column('jsonb', { nullable: true })
  correction: LineCorrection | null;

  /** What is shown: by the correction, else by the answer and the requests. */
  @Column('text')
  verdict: LineVerdict;
}
