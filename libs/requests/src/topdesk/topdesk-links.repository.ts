import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { notFound, Transaction } from '#platform';
import { TopdeskLink } from './topdesk-link.entity.js';

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
