import { Injectable } from '@nestjs/common';
import type { Holder, RequestState } from '../../requests/request-states.rules.js';
import type { AskedFunction } from '../../requests/asked-functions.rules.js';
import { complexityOf, type Complexity } from '../../rollouts/self-service.rules.js';
import { Transaction } from '#platform';
import type { TrailMoment } from './clocks.rules.js';
import type { LeadPhase, PhaseDuration } from './lead-times.rules.js';

const DAY = 86_400_000;

/** What things took, of all customers and without a name. */
@Injectable()
export class LeadTimesQueries {
  constructor(private readonly transaction: Transaction) {}

  async history(now: Date): Promise<PhaseDuration[]> {
    const rows = await this.transaction.query<{
      phase: LeadPhase;
      complexity: Complexity | null;
      functions: AskedFunction[] | null;
      began: Date;
      until: Date | null;
      finished: boolean;
    }>(
      `select phase, complexity, functions, began_at as began, until_at as until, finished from lead_time order by began_at desc limit 5000`,
    );
    return rows.map(({ phase, complexity, functions, began, until, finished }) => ({
      phase,
      complexity: complexity ?? complexityOf(functions ?? []),
      days: ((until ?? now).getTime() - began.getTime()) / DAY,
      finished,
    }));
  }

  /** When a request moved, oldest first. Ask only for one that the viewer may see. */
  moments(requestId: string): Promise<TrailMoment[]> {
    return this.transaction.query(
      `select at, to_state as "toState", holder from request_moment where request_id = $1 order by number`,
      [requestId],
    );
  }

  /** The same of many, by request. */
  async momentsOf(requestIds: string[]): Promise<Map<string, TrailMoment[]>> {
    const rows = await this.transaction.query<TrailMoment & { requestId: string }>(
      `select request_id as "requestId", at, to_state as "toState", holder from request_moment where request_id = any ($1) order by number`,
      [requestIds],
    );
    return Map.groupBy(rows, ({ requestId }) => requestId);
  }

  /** The same of all requests that were submitted in the last two years, with the vendor. Call inside RequestScope, at the desk. */
  async allMoments(): Promise<{ vendor: string; moments: TrailMoment[] }[]> {
    const rows = await this.transaction.query<{
      vendor: string;
      moments: { at: string; toState: RequestState; holder: Holder }[];
    }>(
      `select coalesce(nullif(request.form ->> 'vendorName', ''), request.title) as vendor,
         json_agg(json_build_object('at', moment.at, 'toState', moment.to_state, 'holder', moment.holder) order by moment.number) as moments
       from request join request_moment moment on moment.request_id = request.id
       where request.submitted_at > now() - interval '2 years'
       group by request.id`,
    );
    return rows.map(({ vendor, moments }) => ({
      vendor,
      moments: moments.map((moment) => ({ ...moment, at: new Date(moment.at) })),
    }));
  }
}
