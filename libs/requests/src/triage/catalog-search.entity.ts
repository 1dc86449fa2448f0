import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AskedFunction } from '../requests/asked-functions.rules.js';
import type { RequestState } from '../requests/request-states.rules.js';

/** Something that may be what is asked for: a connector of the catalog, or a request that somebody filed. */
export interface Candidate {
  kind: 'connector' | 'request';
  id: string;
  /** Name of the application. */
  title: string;
  /** Name of the repository, or the request's number: R-1042. */
  reference: string;
  /** Latest version of the connector; null for a request. */
  versionId: string | null;
  version: string | null;
  /** Where a request stands; null for a connector. */
  state: RequestState | null;
  /** What of the asked functions it has, and what it lacks. */
  covered: AskedFunction[];
  uncovered: AskedFunction[];
}

/** One recorded look into the catalog: what was typed, what was shown, what was chosen and why. Rows are only ever added. */
@Entity('catalog_search')
export class CatalogSearch {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('text')
  query: string;

  /** Everything that was shown, as it was then. */
  @Column('jsonb')
  candidates: Candidate[];

  /** `nothing`: none of them is what is asked for. */
  @Column('text')
  choice: 'nothing' | 'connector' | 'request';

  /** Of the chosen candidate. */
  @Column('uuid', { name: 'chosen_id', nullable: true })
  chosenId: string | null;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'searcher_id', nullable: true })
  searcherId: string | null;

  @Column('text', { name: 'searcher_name' })
  searcherName: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
