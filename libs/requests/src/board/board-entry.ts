import type { Holder, RequestState } from '../requests/request-states.rules.js';
import type { AskedFunction } from '../requests/asked-functions.rules.js';
import type { APPLICATION_TYPES } from '../requests/intake-form.rules.js';

/** A request as everybody may see it: of the view `board_entry`, which knows no customer. */
export interface BoardEntry {
  id: string;
  number: number;
  /** Name of the application. */
  title: string;
  vendor: string;
  applicationType: (typeof APPLICATION_TYPES)[number] | null;
  functions: AskedFunction[];
  kind: 'new' | 'expansion';
  connectorId: string | null;
  state: RequestState;
  holder: Holder;
  holderSince: Date;
  submittedAt: Date | null;
  /** Organisations that want it besides the one that asked first. */
  votes: number;
  /** The viewer's own organisation asked for it. */
  own: boolean;
  /** The viewer's own organisation wants it too. */
  joined: boolean;
}
