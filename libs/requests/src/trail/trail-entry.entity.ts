import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Holder, RequestState } from '../requests/request-states.rules.js';
import { TrailColumns } from './trail-columns.entity.js';

/** One thing that happened to a request. */
@Entity('request_trail')
export class TrailEntry extends TrailColumns<RequestState, Holder> {
  @PrimaryColumn('uuid', { name: 'request_id' })
  requestId: string;

  /** SHA-256 over the request as it was afterwards: evidence that refers to it can be told from what came later. */
  @Column('text', { name: 'request_hash' })
  requestHash: string;
}
