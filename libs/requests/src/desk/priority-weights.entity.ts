import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How priorities were weighed from some moment on. Rows are only ever added; the newest one holds. */
@Entity('priority_weights')
export class PriorityWeightsRow {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('double precision')
  organisations: number;

  @Column('double precision')
  users: number;

  @Column('double precision')
  mutations: number;

  @Column('double precision', { name: 'wanted_date' })
  wantedDate: number;

  @Column('text', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
