import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { RoleName } from '#access';
import type { Holder } from '../requests/request-states.rules.js';
import type { RolloutHolder, RolloutMode } from '../rollouts/lifecycle/rollout-states.rules.js';
import type { Recipient } from './notification-facts.rules.js';

/** The role of the desk that has the ball. */
const DESK_ROLES: Partial<Record<Holder, RoleName>> = {
  sales: 'sales',
  productOwner: 'productOwner',
  developer: 'developer',
  reviewer: 'developer',
};

const ROLLOUT_ROLES: Record<RolloutHolder, readonly RoleName[]> = {
  consultant: ['consultant'],
  partner: ['partner'],
  customer: ['administrator'],
  vendor: [],
  both: ['consultant', 'partner', 'administrator'],
  nobody: [],
};

export interface RequestSubject {
  number: number;
  title: string;
  tenantId: string;
  requesterId: string | null;
  repository: string | null;
}

export interface RolloutSubjectRow {
  number: number;
  title: string;
  tenantId: string;
  mode: RolloutMode;
}

/** Who is to be told. Call inside TenantScope.runForEvery. */
@Injectable()
export class RecipientsQueries {
  constructor(private readonly transaction: Transaction) {}

  async request(id: string): Promise<RequestSubject> {
    const [row] = await this.transaction.query<RequestSubject>(
      `select request.number, request.title, request.tenant_id as "tenantId", request.requester_id as "requesterId", connector.repository
       from request left join connector on connector.id = request.connector_id where request.id = $1`,
      [id],
    );
    return row!;
  }

  async rollout(id: string): Promise<RolloutSubjectRow> {
    const [row] = await this.transaction.query<RolloutSubjectRow>(
      'select number, application as title, tenant_id as "tenantId", mode from rollout where id = $1',
      [id],
    );
    return row!;
  }

  /** The requester, who voted, whoever has taken it on, and the role that has the ball. */
  async ofRequest(id: string, { requesterId, tenantId }: RequestSubject, holder: Holder): Promise<Recipient[]> {
    const voters = await this.transaction.query<{ userId: string; own: boolean }>(
      'select voter_id as "userId", tenant_id = $2 as own from request_vote where request_id = $1 and voter_id is not null',
      [id, tenantId],
    );
    const takers = await this.takers(id);
    const role = DESK_ROLES[holder];
    const members = role ? await this.members([role], null) : [];
    const mine = requesterId
      ? [{ userId: requesterId, category: 'mine' as const, insider: true, desk: false, yours: holder === 'customer' }]
      : [];
    return [
      ...mine,
      ...members.map((userId) => ({ userId, category: 'queue' as const, insider: true, desk: true, yours: true })),
      ...takers.map((userId) => ({
        userId,
        category: 'mine' as const,
        insider: true,
        desk: true,
        yours: false,
      })),
      ...voters.map(({ userId, own }) => ({
        userId,
        category: 'votes' as const,
        insider: own,
        desk: false,
        yours: false,
      })),
    ];
  }

  /**
   * Whom a message is for. At the customer: the requester, and who has written about it. At the desk: who has taken the request on, as far as
   * it is with their role; else that whole role. Before the desk has ever had it, nobody there.
   */
  async ofMessage(id: string, { requesterId }: RequestSubject, toCustomer: boolean): Promise<Recipient[]> {
    if (toCustomer) {
      const writers = await this.transaction.query<{ userId: string }>(
        'select distinct author_id as "userId" from request_message where request_id = $1 and not by_desk and author_id is not null',
        [id],
      );
      const people = [...(requesterId ? [requesterId] : []), ...writers.map(({ userId }) => userId)];
      return people.map((userId) => ({ userId, category: 'mine', insider: true, desk: false, yours: false }));
    }
    const [last] = await this.transaction.query<{ holder: Holder }>(
      'select holder from request_trail where request_id = $1 and holder = any($2) order by number desc limit 1',
      [id, Object.keys(DESK_ROLES)],
    );
    return last ? this.responsible(id, DESK_ROLES[last.holder]!, false) : [];
  }

  /** Whoever of the product owners has taken the request on; else all of them. They have to act where the ball is with them. */
  ofVendorAnswers(id: string, holder: Holder): Promise<Recipient[]> {
    return this.responsible(id, 'productOwner', holder === 'productOwner');
  }

  /** Those of a role of the desk who have taken the request on; else the whole role. */
  private async responsible(id: string, role: RoleName, yours: boolean): Promise<Recipient[]> {
    const members = await this.members([role], null);
    const takers = new Set(await this.takers(id));
    const theirs = members.filter((userId) => takers.has(userId));
    const category = theirs.length > 0 ? 'mine' : 'queue';
    return (theirs.length > 0 ? theirs : members).map((userId) => ({
      userId,
      category,
      insider: true,
      desk: true,
      yours,
    }));
  }

  /** Everybody who works on it at the customer, and who signs from afar when that is waited for. */
  async ofRollout({ tenantId, mode }: RolloutSubjectRow, holder: RolloutHolder): Promise<Recipient[]> {
    const afar = mode === 'selfService' && holder === 'both' ? await this.members(['remoteConsultant'], null) : [];
    const acting = new Set([...(await this.members(ROLLOUT_ROLES[holder], tenantId)), ...afar]);
    const all = [...(await this.members(['administrator', 'consultant', 'partner'], tenantId)), ...afar];
    return all.map((userId) => ({
      userId,
      category: 'rollouts',
      insider: true,
      desk: false,
      yours: acting.has(userId),
    }));
  }

  /** At the desk: to whom it was assigned, and who took it last, for the intake and for the development. */
  private async takers(requestId: string): Promise<string[]> {
    const rows = await this.transaction.query<{ userId: string }>(
      `(select distinct on (action) actor_id as "userId" from request_trail
         where request_id = $1 and action in ('take', 'startDevelopment') and actor_id is not null order by action, number desc)
       union select assignee_id from assessment where request_id = $1 and assignee_id is not null`,
      [requestId],
    );
    return rows.map(({ userId }) => userId);
  }

  private async members(roles: readonly RoleName[], tenantId: string | null): Promise<string[]> {
    const rows = await this.transaction.query<{ userId: string }>(
      'select distinct user_id as "userId" from role_grant where role = any($1) and tenant_id is not distinct from $2',
      [roles, tenantId],
    );
    return rows.map(({ userId }) => userId);
  }
}
