import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requirePermission } from '#access';
import { parseInput, pageRequestSchema, skip, Transaction, type Page } from '#platform';
import { NO_FINDINGS, type BadgeState, type FindingCounts } from './badge.rules.js';
import { OPEN_COUNTS } from './security-badges.queries.js';

/** A connector of the organisation with the badge of the version that is offered first. */
export interface ReviewedConnector extends FindingCounts {
  id: string;
  repository: string;
  application: string;
  versionId: string;
  label: string;
  state: BadgeState;
  /** Acceptances that wait for a second person. */
  questions: number;
}

export interface ReviewedConnectorList extends Page<ReviewedConnector> {
  /** How many connectors have each state, under the search alone. */
  states: { state: BadgeState; count: number }[];
}

const askedSchema = pageRequestSchema.extend({
  search: z.string().trim().max(200).nullish(),
  state: z.enum(['passed', 'attention', 'blocked', 'notReviewed']).nullish(),
  /** Only those with an acceptance that waits for an answer. */
  questions: z.boolean().nullish(),
});

/** Connectors by how much they are trusted, the worst first. */
@Injectable()
export class ReviewedConnectors {
  constructor(private readonly transaction: Transaction) {}

  async page(input: object): Promise<ReviewedConnectorList> {
    requirePermission('finding.read');
    const asked = parseInput(askedSchema, input, 'The list of connectors');
    const search = `%${(asked.search ?? '').replace(/[\\%_]/g, '\\$&')}%`;
    const filter = [search, asked.state ?? null, asked.questions ?? false];
    const items = await this.transaction.query<ReviewedConnector & { totalItems: number }>(
      `${BADGES} select badge.*, count(*) over ()::int as "totalItems" from badge ${FILTER}
       order by array_position(array['blocked', 'attention', 'notReviewed', 'passed'], state), blocker desc, high desc, medium desc, lower(repository)
       limit $4 offset $5`,
      [...filter, asked.size, skip(asked)],
    );
    const states = await this.transaction.query<{ state: BadgeState; count: number }>(
      `${BADGES} select state, count(*)::int as count from badge group by state`,
      [search],
    );
    return { items, totalItems: items[0]?.totalItems ?? 0, states };
  }
}

const FILTER = `where ($2::text is null or state = $2) and (not $3::boolean or questions > 0)`;

/** The states are those of badgeState; a spec compares the two. */
const BADGES = `with counted as (
    select connector.id, repository, application, connector.latest_version_id as "versionId", version.label,
      review.state = 'reviewed' as reviewed, review.partly_because is not null as partly,
      count(distinct standing.question_id)::int as questions, ${OPEN_COUNTS}
    from connector join connector_version version on version.id = connector.latest_version_id
    left join version_review review on review.version_id = version.id
    left join version_finding found on found.version_id = version.id
    left join finding_standing standing on standing.id = found.finding_id
    where connector.deleted_at is null and (repository ilike $1 or application ilike $1)
    group by connector.id, version.id, review.version_id
  ), badge as (
    select id, repository, application, "versionId", label, questions, ${Object.keys(NO_FINDINGS).join(', ')},
      case when reviewed is not true then 'notReviewed' when blocker > 0 then 'blocked'
        when partly or high > 0 or medium > 0 then 'attention' else 'passed' end as state from counted)`;
