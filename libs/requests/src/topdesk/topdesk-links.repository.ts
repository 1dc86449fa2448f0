import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { notFound, Transaction } from '#platform';
import { TopdeskLink } from './topdesk-link.entity.js';

/** Something besides the request's own trail that its caller is to read. */
export interface UntoldNews extends Pick<TopdeskLink, 'number' | 'incidentId' | 'requestId' | 'incident'> {
  requestNumber: number;
  /** Says which news it is: told once. */
  key: string;
  /** What the desk wrote; null where the news is that the connector is available. */
  message: string | null;
  /** Of the connector that became of it, where it is known. */
  repository: string | null;
}

/** Loads and saves what came through TOPdesk. Call inside RequestScope of the desk. */
@Injectable()
export class TopdeskLinksRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The link of this number, made when it is new; locked until the transaction ends, so that nothing is imported twice. */
  async lock(number: string, incidentId: string, incident: Record<string, unknown>): Promise<TopdeskLink> {
    const links = this.transaction.repository(TopdeskLink);
    await links
      .createQueryBuilder()
      .insert()
      .values({ number, incidentId, incident: incident as never })
      .orIgnore()
      .execute();
    return links.findOneOrFail({ where: { number }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whether a form with this number has become a request. */
  isFiled(number: string): Promise<boolean> {
    return this.transaction.repository(TopdeskLink).existsBy({ number, requestId: Not(IsNull()) });
  }

  async get(number: string): Promise<TopdeskLink> {
    const link = await this.transaction.repository(TopdeskLink).findOneBy({ number });
    if (!link) throw notFound('form from TOPdesk', number);
    return link;
  }

  save(link: TopdeskLink): Promise<TopdeskLink> {
    return this.transaction.repository(TopdeskLink).save(link);
  }

  /** Those with something to tell over there. */
  unreported(): Promise<(TopdeskLink & { requestNumber: number })[]> {
    return this.transaction.query(
      `select link.number, link.incident_id as "incidentId", link.request_id as "requestId", link.incident,
         link.reported_up_to as "reportedUpTo", request.number as "requestNumber"
       from topdesk_link link join request on request.id = link.request_id
       where request.trail_length > link.reported_up_to and link.gone_at is null order by link.number`,
    );
  }

  /** What else is to be told over there, once each: that what a request was joined with is available, and what the desk wrote. */
  untold(): Promise<UntoldNews[]> {
    return this.transaction.query(
      `select link.number, link.incident_id as "incidentId", link.request_id as "requestId", link.incident,
         own.number as "requestNumber", news.key, news.message, news.repository
       from topdesk_link link join request own on own.id = link.request_id
       cross join lateral (
         select 'message/' || message.id as key, message.body as message, null as repository, message.at
         from request_message message where message.request_id = own.id and message.by_desk and message.audience = 'customer'
         union all
         select 'available', null, connector.repository, now()
         from (with recursive joined as (
             select id, canonical_id, state, connector_id from request where id = own.canonical_id
             union select next.id, next.canonical_id, next.state, next.connector_id
               from joined join request next on next.id = joined.canonical_id)
           select * from joined where state = 'published') canonical
         left join connector on connector.id = canonical.connector_id) news
       where link.gone_at is null and not exists (select from topdesk_told told where told.number = link.number and told.key = news.key)
       order by link.number, news.at`,
    );
  }

  async told(number: string, key: string): Promise<void> {
    await this.transaction.query('insert into topdesk_told (number, key) values ($1, $2) on conflict do nothing', [
      number,
      key,
    ]);
  }

  /** The forms that could not be imported, oldest first. */
  stuck(): Promise<TopdeskLink[]> {
    return this.transaction
      .repository(TopdeskLink)
      .find({ where: { requestId: IsNull(), problem: Not(IsNull()) }, order: { seenAt: 'ASC' } });
  }

  async gone(number: string): Promise<void> {
    await this.transaction.repository(TopdeskLink).update({ number }, { goneAt: new Date() });
  }

  async reported(number: string, upTo: number): Promise<void> {
    await this.transaction.repository(TopdeskLink).update({ number }, { reportedUpTo: upTo });
  }
}
