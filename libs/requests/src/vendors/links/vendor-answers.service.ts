import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { asPlatform, TenantScope, tokenHash } from '#access';
import { DomainError, parseInput, saying } from '#platform';
import { ReviewRequests } from '#security';
import { AttachmentsService } from '../../attachments/attachments.service.js';
import { Lifecycle } from '../../lifecycle/lifecycle.service.js';
import { NotificationsRepository } from '../../notifications/notifications.repository.js';
import { RequestsRepository } from '../../requests/requests.repository.js';
import { RequestTrail } from '../../trail/request-trail.js';
import { type AnsweredQuestion, VendorQuestionsRepository } from '../questions/vendor-questions.repository.js';
import { VendorsRepository } from '../vendors.repository.js';
import type { VendorLink } from './vendor-link.entity.js';
import { CLOSED_LINK, linkState, MOST_DOCUMENT_BYTES, MOST_DOCUMENTS } from './vendor-link.rules.js';
import { VendorLinksRepository } from './vendor-links.repository.js';

const submissionSchema = z.object({
  person: z.string().trim().min(1, 'give your name').max(200, 'use at most 200 characters'),
  answers: z
    .array(
      z.object({
        questionId: z.uuid(),
        value: z.enum(['yes', 'no', 'unknown']).nullish(),
        text: z.string().trim().max(8000, 'use at most 8000 characters').default(''),
      }),
    )
    .max(200),
});

/** What somebody at the vendor sees: the questions, and nothing of who asks or what for. */
export interface Questionnaire {
  vendor: string;
  expiresAt: Date;
  questions: Pick<AnsweredQuestion, 'id' | 'topic' | 'kind' | 'textEn' | 'textNl'>[];
}

/** The vendor's own side of a link. There is no login: whoever has the link may answer, once. */
@Injectable()
export class VendorAnswersService {
  constructor(
    private readonly scope: TenantScope,
    private readonly lifecycle: Lifecycle,
    private readonly requests: RequestsRepository,
    private readonly trail: RequestTrail,
    private readonly vendors: VendorsRepository,
    private readonly questions: VendorQuestionsRepository,
    private readonly links: VendorLinksRepository,
    private readonly attachments: AttachmentsService,
    private readonly reviews: ReviewRequests,
    private readonly notifications: NotificationsRepository,
  ) {}

  /** @throws DomainError NOT_FOUND, or CONFLICT when the link was used, revoked or has expired */
  open(token: string): Promise<Questionnaire> {
    return this.inside(async () => {
      const link = await this.link(token);
      const vendor = await this.vendors.get(link.vendorId);
      const questions = await this.questions.of(link.requestId, link.vendorId);
      return {
        vendor: vendor.name,
        expiresAt: link.expiresAt,
        questions: questions.map(({ id, topic, kind, textEn, textNl }) => ({ id, topic, kind, textEn, textNl })),
      };
    });
  }

  /** Keeps the answers and the documents, closes the link, and gives the ball back to the product owner. */
  async submit(token: string, input: unknown): Promise<void> {
    const { person, answers } = parseInput(submissionSchema, input, 'The answers');
    await this.inside(async () => {
      const link = await this.link(token);
      const asked = new Map((await this.questions.of(link.requestId, link.vendorId)).map((one) => [one.id, one]));
      const given = answers.filter(({ questionId, value, text }) => asked.has(questionId) && (value || text));
      if (given.length === 0)
        throw new DomainError('INVALID_INPUT', saying('vendor.answerOne', 'Answer at least one question.'), {
          field: 'answers',
        });
      await this.requests.lock(link.requestId);
      if (!(await this.links.use(link.id))) throw new DomainError('CONFLICT', CLOSED_LINK.used);
      for (const { questionId, value, text } of given) {
        const { code, kind } = asked.get(questionId)!;
        await this.questions.addAnswer({
          questionId,
          vendorId: link.vendorId,
          code,
          value: kind === 'yesNo' ? (value ?? 'unknown') : null,
          text,
          via: 'link',
          person,
          byId: null,
          byName: person,
        });
      }
      await this.vendors.addContact({
        vendorId: link.vendorId,
        requestId: link.requestId,
        onDate: new Date().toISOString().slice(0, 10),
        person,
        channel: 'link',
        question: given.map(({ questionId }) => asked.get(questionId)!.textEn).join('\n'),
        answer: given.map(({ value, text }) => [value, text].filter(Boolean).join(': ')).join('\n'),
        promisedDate: null,
        nextAction: '',
        byId: null,
        byName: person,
      });
      await this.handBack(link, given.length);
      await this.reviews.everything('facts');
    });
  }

  /**
   * Keeps a description of the API with the request. Whether the link is open and has room is decided where the file is written.
   * @throws DomainError CONFLICT when the link is closed, or has brought as much as it may
   */
  async addDocument(token: string, file: { name: string; bytes: Uint8Array }): Promise<void> {
    const { id, requestId } = await this.inside(() => this.link(token));
    const document = { ...file, kind: 'apiDocument', audience: 'internal' };
    await asPlatform('the vendor', null, () =>
      this.attachments.add(requestId, document, { admit: () => this.admit(id, file.bytes.length) }),
    );
  }

  /** Call where the request is locked. */
  private async admit(linkId: string, bytes: number): Promise<void> {
    const link = await this.links.lock(linkId);
    mustBeOpen(link);
    if (link.documents >= MOST_DOCUMENTS)
      throw new DomainError('CONFLICT', `At most ${MOST_DOCUMENTS} files come through one link. ${ANOTHER_WAY}`);
    if (link.documentBytes + bytes > MOST_DOCUMENT_BYTES)
      throw new DomainError(
        'CONFLICT',
        `At most ${MOST_DOCUMENT_BYTES / 1_000_000} MB of files come through one link. ${ANOTHER_WAY}`,
      );
    await this.links.countDocument(link, bytes);
  }

  private async handBack(link: VendorLink, answered: number): Promise<void> {
    const request = await this.requests.lock(link.requestId);
    const details = { answered };
    if (request.state === 'vendorContact') {
      await this.lifecycle.move(request.id, { action: 'vendorAnswered', details });
      return;
    }
    const { state, holder } = request;
    const action = 'receiveVendorAnswers';
    const facts = { action, fromState: state, toState: state, holder, reason: null };
    await this.trail.record(request, { action, details, internal: true });
    await this.notifications.addEvent(`vendor/${link.id}`, 'request', request.id, facts);
  }

  private async link(token: string): Promise<VendorLink> {
    const link = await this.links.byHash(tokenHash(token));
    if (!link)
      throw new DomainError(
        'NOT_FOUND',
        saying('vendor.noLink', 'This link does not exist. Check that you have copied all of it.'),
      );
    mustBeOpen(link);
    return link;
  }

  private inside<T>(work: () => Promise<T>): Promise<T> {
    return asPlatform('the vendor', null, () => this.scope.runForDesk(work));
  }
}

const ANOTHER_WAY = 'Send the rest to whoever gave you the link, or ask them for a new one.';

function mustBeOpen(link: VendorLink): void {
  const state = linkState(link, new Date());
  if (state !== 'open') throw new DomainError('CONFLICT', CLOSED_LINK[state]);
}
