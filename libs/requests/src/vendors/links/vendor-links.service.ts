import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, newToken, requirePermission, TenantScope, tokenHash } from '#access';
import { DomainError, notFound, parseInput, saying } from '#platform';
import { RequestsRepository } from '../../requests/requests.repository.js';
import { RequestTrail } from '../../trail/request-trail.js';
import { VendorQuestionsService } from '../questions/vendor-questions.service.js';
import type { VendorLink } from './vendor-link.entity.js';
import { LINK_DAYS } from './vendor-link.rules.js';
import { VendorLinksRepository } from './vendor-links.repository.js';

const MILLISECONDS_A_DAY = 86_400_000;

const linkSchema = z.object({
  sentTo: z.string().trim().min(1, 'say to whom at the vendor you give it').max(300),
  days: z.number().int().min(1, 'at least one day').max(90, 'at most 90 days').default(LINK_DAYS),
});

/** Gives vendors a way in without a login, and takes it back. */
@Injectable()
export class VendorLinksService {
  constructor(
    private readonly scope: TenantScope,
    private readonly requests: RequestsRepository,
    private readonly trail: RequestTrail,
    private readonly questions: VendorQuestionsService,
    private readonly links: VendorLinksRepository,
  ) {}

  of(requestId: string): Promise<VendorLink[]> {
    return this.scope.runForDesk(async () => this.links.of((await this.requests.get(requestId)).id));
  }

  /** @returns the token of the new link: it is shown this once, and cannot be found out later */
  create(requestId: string, input: unknown): Promise<string> {
    requirePermission('desk.judge');
    const { sentTo, days } = parseInput(linkSchema, input, 'The link');
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      const [question] = await this.questions.of(requestId);
      if (!question)
        throw new DomainError(
          'CONFLICT',
          saying('vendor.questionsFirst', 'Write the questions first: the link shows them and nothing else.'),
        );
      const token = newToken();
      await this.links.add({
        vendorId: question.vendorId,
        requestId,
        tokenHash: tokenHash(token),
        sentTo,
        expiresAt: new Date(Date.now() + days * MILLISECONDS_A_DAY),
        byName: currentViewer().name,
      });
      await this.trail.record(request, { action: 'giveVendorLink', details: { sentTo, days }, internal: true });
      return token;
    });
  }

  revoke(requestId: string, linkId: string): Promise<VendorLink[]> {
    requirePermission('desk.judge');
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      const link = (await this.links.of(requestId)).find(({ id }) => id === linkId);
      if (!link) throw notFound('link', linkId);
      if (link.usedAt)
        throw new DomainError(
          'CONFLICT',
          saying('vendor.answered', 'The vendor has answered through this link already.'),
        );
      await this.links.revoke(linkId, requestId);
      await this.trail.record(request, {
        action: 'revokeVendorLink',
        details: { sentTo: link.sentTo },
        internal: true,
      });
      return this.links.of(requestId);
    });
  }
}
