import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { CheckBoard, type CheckFacts } from '../checks/check-board.js';
import { formProblems } from '../requests/intake-form.rules.js';
import type { Request } from '../requests/request.entity.js';
import type { RequestFacts } from './guards.rules.js';
import { STATES } from '../requests/request-states.rules.js';

type StoredFacts = Omit<RequestFacts, 'formProblems' | 'closedAt' | keyof CheckFacts>;

/** The connector that has the commit of `build` as a version that upstream still means. */
const VERSION_OF_BUILD = `(select connector.id from connector_version version join connector on connector.id = version.connector_id
  where version.commit_oid = build.commit_oid and lower(connector.repository) = lower(build.repository) and version.withdrawn is null
  limit 1)`;

/** Before its study and after its end nothing is checked. */
const UNCHECKED: CheckFacts = { openBlockers: [], check1Signed: false, check2Signed: false };
const isChecked = ({ state }: Request): boolean =>
  STATES[state].phase === 'development' ||
  (STATES[state].phase === 'preliminary' && STATES[state].holder !== 'customer');

/** What the guards of the lifecycle ask. Call inside RequestScope. */
@Injectable()
export class LifecycleFacts {
  constructor(
    private readonly transaction: Transaction,
    private readonly checks: CheckBoard,
  ) {}

  async of(request: Request): Promise<RequestFacts> {
    const [stored] = await this.transaction.query<StoredFacts>(
      `select request_search_recorded($1) as "searchRecorded",
         exists (select from assessment where request_id = $1 and verdict is not null)
           or exists (select from feasibility_report where request_id = $1 and state = 'done') as "verdictKnown",
         exists (select from assessment where request_id = $1 and estimate_to is not null) as estimated,
         exists (select from request_design where request_id = $1 and kind = 'functional') as "functionalDesign",
         (select count(*) = 2 from (select distinct on (kind) id from request_design where request_id = $1 order by kind, version desc) newest
            join design_approval on design_id = newest.id) as "designsApproved",
         build.id is not null as "buildAttached",
         (select count(distinct kind) = 2 from build_evidence where build_id = build.id) as "testReport",
         ${VERSION_OF_BUILD} is not null as "inCatalog"
       from (select) as one
         left join lateral (select id, commit_oid, repository from request_build where request_id = $1 order by number desc limit 1) build on true`,
      [request.id],
    );
    return {
      formProblems: formProblems(request.form),
      closedAt: request.closedAt,
      ...stored!,
      ...(isChecked(request) ? await this.checks.facts(request) : UNCHECKED),
    };
  }

  /** The connector that a request has become, by the commit that was reviewed; null while the catalog does not have it. */
  async connectorOf(request: Request): Promise<string | null> {
    const [row] = await this.transaction.query<{ connectorId: string | null }>(
      `select ${VERSION_OF_BUILD} as "connectorId"
       from (select commit_oid, repository from request_build where request_id = $1 order by number desc limit 1) build`,
      [request.id],
    );
    return row?.connectorId ?? null;
  }
}
