import { Injectable } from '@nestjs/common';
import { TenantScope } from '#access';
import { parseInput, type Page, type PageRequest, pageRequestSchema, skip, Transaction } from '#platform';
import type { TrailEntry } from '../trail/trail-entry.entity.js';
import { TrailRepository } from '../trail/trail.repository.js';
import { Request } from './request.entity.js';
import { RequestScope } from './request-scope.js';
import { RequestsRepository } from './requests.repository.js';

/** Requests for screens, under the rights of whoever looks. */
@Injectable()
export class RequestQueries {
  constructor(
    private readonly scope: RequestScope,
    private readonly tenantScope: TenantScope,
    private readonly transaction: Transaction,
    private readonly requests: RequestsRepository,
    private readonly trailEntries: TrailRepository,
  ) {}

  /** @throws DomainError NOT_FOUND when there is none with this id that the viewer may see */
  get(id: string): Promise<Request> {
    return this.scope.run(() => this.requests.get(id));
  }

  /** Those of the viewer's own organisation; newest first. */
  mine(page: PageRequest): Promise<Page<Request>> {
    const range = parseInput(pageRequestSchema, page, 'The page');
    return this.tenantScope.run(async (tenantId) => {
      const [items, totalItems] = await this.transaction.repository(Request).findAndCount({
        where: { tenantId },
        order: { createdAt: 'DESC', number: 'DESC' },
        skip: skip(range),
        take: range.size,
      });
      return { items, totalItems };
    });
  }

  /** What happened to it, oldest first, as far as the viewer may know. */
  trail(requestId: string): Promise<TrailEntry[]> {
    return this.scope.run(() => this.trailEntries.of(requestId));
  }
}
