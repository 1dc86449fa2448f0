import type { Holder, RequestState } from '../requests/request-states.rules.js';
import type { Demand, Priority } from './priority.rules.js';

/** A request as one line of the desk's lists. */
export interface DeskRow extends Demand {
  id: string;
  number: number;
  title: string;
  kind: 'new' | 'expansion';
  /** Of which more is wanted, or that it has become. */
  connectorId: string | null;
  state: RequestState;
  holder: Holder;
  holderSince: Date;
  submittedAt: Date | null;
  /** Name of the organisation that filed it. */
  customer: string;
  vendor: string;
  applicationType: string | null;
  assigneeId: string | null;
  assignee: string | null;
  estimateFrom: number | null;
  estimateTo: number | null;
  /** While the customer is asked: the date by which the answer is needed. */
  dueOn: string | null;
}

export interface DeskCard extends DeskRow {
  priority: Priority;
}
