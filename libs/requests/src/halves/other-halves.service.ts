import { Injectable } from '@nestjs/common';
import { asPlatform, requirePermission } from '#access';
import { DomainError, saying } from '#platform';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import type { AskedFunction } from '../requests/asked-functions.rules.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestsService } from '../requests/requests.service.js';
import { RequestTrail } from '../trail/request-trail.js';
import { halvesOf, mayBeHalved } from './halves.rules.js';

/** A wish for both directions is the work of two connectors: its other half becomes a request of its own. */
@Injectable()
export class OtherHalves {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly drafts: RequestsService,
    private readonly attachments: AttachmentsService,
    private readonly lifecycle: Lifecycle,
    private readonly trail: RequestTrail,
  ) {}

  /** What would be asked in it; nothing where there is no other half, or it is not the time. */
  functions({ state, form }: Request): AskedFunction[] {
    const { functions, others } = halvesOf(form);
    return mayBeHalved(state) && functions.length > 0 ? others : [];
  }

  /**
   * Files the other half for the same customer and requester, with the API documents, and takes it out of this one.
   * @returns the new request
   * @throws DomainError CONFLICT when there is none, or it is not the time
   */
  open(requestId: string): Promise<Request> {
    requirePermission('desk.judge');
    return this.scope.run(async () => {
      const request = await this.requests.lock(requestId);
      const others = this.functions(request);
      if (others.length === 0)
        throw new DomainError(
          'CONFLICT',
          saying(
            'requests.oneHalf',
            'All that is asked here is the work of one connector, or its design is done already.',
          ),
        );
      const { direction, functions } = halvesOf(request.form);
      const other = await asPlatform('the request desk', null, () => this.file(request, direction, others));
      await this.drafts.editForm(requestId, { direction, functions });
      const details = { otherId: other.id, other: `R-${other.number}`, functions: others };
      await this.trail.record(await this.requests.lock(requestId), { action: 'openOtherHalf', details });
      return other;
    });
  }

  private async file(request: Request, direction: 'source' | 'target', functions: AskedFunction[]): Promise<Request> {
    const form = { ...request.form, direction: direction === 'source' ? 'target' : 'source', functions } as const;
    const requester = { userId: request.requesterId, name: request.requesterName };
    const { id } = await this.drafts.fileFor(request.tenantId, requester, form, request.id);
    await this.attachments.copyDocuments(request.id, id);
    return this.lifecycle.move(id, { action: 'submit' });
  }
}
