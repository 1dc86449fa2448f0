import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { RequestState } from '../requests/request-states.rules.js';
import type { DeskRow } from './desk-card.js';
import type { Demand } from './priority.rules.js';

/** What an organisation asked for, once for each: the one that filed the request, then those that voted for it. */
const DEMAND = `lateral (
  select count(distinct asker.tenant_id)::int as organisations, coalesce(sum(asker.users), 0)::float8 as users,
    coalesce(sum(asker.mutations), 0)::float8 as "mutationsPerMonth", min(asker.wanted_date)::text as "wantedDate"
  from (
    select request.tenant_id, (request.form ->> 'users')::int as users, (request.form ->> 'mutationsPerMonth')::int as mutations,
      (request.form ->> 'wantedDate')::date as wanted_date
    union all
    select vote.tenant_id, vote.users, vote.mutations_per_month, vote.wanted_date from request_vote vote
    where vote.request_id = request.id and vote.tenant_id <> request.tenant_id
  ) as asker) as demand`;

const COLUMNS = `request.id, request.number, request.title, request.kind, request.connector_id as "connectorId", request.state, request.holder, request.holder_since as "holderSince",
  request.submitted_at as "submittedAt", tenant.name as customer, request.form ->> 'vendorName' as vendor,
  request.form ->> 'applicationType' as "applicationType", assessment.assignee_id as "assigneeId", assessment.assignee_name as assignee,
  assessment.estimate_from as "estimateFrom", assessment.estimate_to as "estimateTo", demand.*,
  case when request.state = 'needsInfo' then (
    select details ->> 'dueOn' from request_trail entry
    where entry.request_id = request.id and entry.action = 'ask' order by entry.number desc limit 1) end as "dueOn"`;

const TABLES = `request join tenant on tenant.id = request.tenant_id left join assessment on assessment.request_id = request.id
  cross join ${DEMAND}`;

export interface DeskFilter {
  /** Number, name of the application, vendor or customer: every word has to occur. */
  words: string[];
  /** Null: every state but draft. */
  states: readonly RequestState[] | null;
  applicationType: string | null;
  kind: string | null;
  assigneeId: string | null;
}

const MATCHES = `request.state <> 'draft'
  and ($1::text[] is null or request.state = any ($1))
  and ($2::text is null or request.form ->> 'applicationType' = $2)
  and ($3::text is null or request.kind = $3)
  and ($4::uuid is null or assessment.assignee_id = $4)
  and not exists (select from unnest($5::text[]) as word
    where concat_ws(' ', 'R-' || request.number, request.title, request.form ->> 'vendorName', tenant.name) not ilike word)`;

/** The desk's lists, over all customers. Call inside RequestScope, at the desk. */
@Injectable()
export class DeskQueries {
  constructor(private readonly transaction: Transaction) {}

  /** Those that match, longest with their holder first. */
  async list(
    filter: DeskFilter,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<{ items: DeskRow[]; totalItems: number }> {
    const parameters = parametersOf(filter);
    const [count] = await this.transaction.query<{ count: number }>(
      `select count(*)::int as count from request join tenant on tenant.id = request.tenant_id
       left join assessment on assessment.request_id = request.id where ${MATCHES}`,
      parameters,
    );
    const items = await this.transaction.query<DeskRow>(
      `select ${COLUMNS} from ${TABLES} where ${MATCHES}
       order by request.holder_since, request.number limit $6 offset $7`,
      [...parameters, limit, offset],
    );
    return { items, totalItems: count!.count };
  }

  async demand(requestId: string): Promise<Demand> {
    const [demand] = await this.transaction.query<Demand>(
      `select demand.* from request cross join ${DEMAND} where request.id = $1`,
      [requestId],
    );
    return demand!;
  }
}

const parametersOf = ({ states, applicationType, kind, assigneeId, words }: DeskFilter): unknown[] => [
  states,
  applicationType,
  kind,
  assigneeId,
  words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`),
];
