import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { TenantQueries } from '#tenants';
import { RequestScope } from '../requests/request-scope.js';
import type { RequestVote } from '../requests/request-vote.entity.js';
import type { Request } from '../requests/request.entity.js';
import { VotesRepository } from './votes.repository.js';

type Wants = Pick<RequestVote, 'tenantId' | 'functions' | 'users' | 'mutationsPerMonth' | 'wantedDate'>;

/** An organisation with what it wants of a request. */
export interface Wanting extends Wants {
  tenantName: string;
  at: Date | null;
}

/** Who wants a request, and what of it. For the desk. */
@Injectable()
export class WantedBy {
  constructor(
    private readonly scope: RequestScope,
    private readonly votes: VotesRepository,
    private readonly tenants: TenantQueries,
  ) {}

  /** The organisation that asked first, then the others in the order of their votes. */
  async of({ id, tenantId, form, submittedAt }: Request): Promise<Wanting[]> {
    requirePermission('desk.read');
    const { functions, users, mutationsPerMonth, wantedDate } = form;
    const first = { tenantId, functions, users, mutationsPerMonth, wantedDate, at: submittedAt };
    const votes = await this.scope.run(() => this.votes.of(id));
    const all = [first, ...votes.filter((vote) => vote.tenantId !== tenantId)];
    const tenants = await this.tenants.named(all.map((one) => one.tenantId));
    const names = new Map(tenants.map((tenant) => [tenant.id, tenant.name]));
    return all.map((one) => ({ ...one, tenantName: names.get(one.tenantId)! }));
  }
}
