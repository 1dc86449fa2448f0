import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, requirePermission, TenantScope } from '#access';
import { DomainError, notFound, parseInput, saying } from '#platform';
import { ReviewRequests } from '#security';
import { TenantQueries } from '#tenants';
import type { Request } from '../../requests/request.entity.js';
import { RequestsRepository } from '../../requests/requests.repository.js';
import { RequestTrail } from '../../trail/request-trail.js';
import { VendorsService } from '../vendors.service.js';
import { STANDARD_QUESTIONS, type AskedQuestion } from './standard-questions.rules.js';
import { type AnsweredQuestion, VendorQuestionsRepository } from './vendor-questions.repository.js';

const text = (most: number) => z.string().trim().max(most, `use at most ${most} characters`);

const questionSchema = z.object({
  topic: text(50).default('other'),
  kind: z.enum(['yesNo', 'text']).default('text'),
  textEn: text(2000).min(1, 'write the question in English'),
  textNl: text(2000).min(1, 'write the question in Dutch'),
});

const answerSchema = z
  .object({
    value: z.enum(['yes', 'no', 'unknown'], 'choose yes, no or unknown').nullish(),
    text: text(8000).default(''),
    person: text(200).min(1, 'say who at the vendor said so'),
  })
  .refine(({ value, text: words }) => value || words, { error: 'give an answer', path: ['text'] });

/** What a vendor is asked for a request, and what it answered, now or at an earlier one. */
@Injectable()
export class VendorQuestionsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly requests: RequestsRepository,
    private readonly trail: RequestTrail,
    private readonly vendors: VendorsService,
    private readonly questions: VendorQuestionsRepository,
    private readonly tenants: TenantQueries,
    private readonly reviews: ReviewRequests,
  ) {}

  /** Empty while the request has no vendor. */
  of(requestId: string): Promise<AnsweredQuestion[]> {
    return this.scope.runForDesk(async () => {
      const found = await this.vendors.ofRequest(requestId);
      return found ? this.questions.of(requestId, found.vendor.id) : [];
    });
  }

  /** Adds the questions that the security checks need an answer to. */
  askStandard(requestId: string): Promise<AnsweredQuestion[]> {
    return this.ask(requestId, Object.values(STANDARD_QUESTIONS));
  }

  /** Adds a question of one's own. */
  async askOwn(requestId: string, input: unknown): Promise<AnsweredQuestion[]> {
    const question = parseInput(questionSchema, input, 'The question');
    const folded = question.textEn.toLowerCase().replace(/\W+/g, ' ').trim();
    const code = `own.${createHash('sha256').update(folded).digest('hex').slice(0, 16)}`;
    return this.ask(requestId, [{ ...question, code }]);
  }

  /** Adds questions; those that are asked already stay as they are. Nothing in them may tell the vendor who asks. */
  ask(requestId: string, asked: AskedQuestion[]): Promise<AnsweredQuestion[]> {
    requirePermission('desk.judge');
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      await this.refuseNames(request, asked);
      const vendor = await this.vendors.chooseFor(requestId, (await this.vendors.ofRequest(requestId))?.vendor.id);
      const { name: byName } = currentViewer();
      await this.questions.add(asked.map((question) => ({ ...question, vendorId: vendor.id, requestId, byName })));
      await this.trail.record(await this.requests.lock(requestId), {
        action: 'askVendor',
        details: { codes: asked.map(({ code }) => code) },
        internal: true,
      });
      return this.questions.of(requestId, vendor.id);
    });
  }

  /** Writes down what the vendor said, as somebody of the desk heard or read it. */
  recordAnswer(requestId: string, questionId: string, input: unknown): Promise<AnsweredQuestion[]> {
    requirePermission('desk.judge');
    const answer = parseInput(answerSchema, input, 'The answer');
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      const question = (await this.of(requestId)).find(({ id }) => id === questionId);
      if (!question) throw notFound('question', questionId);
      if (question.kind === 'yesNo' && !answer.value)
        throw new DomainError('INVALID_INPUT', saying('vendor.yesNoUnknown', 'Choose yes, no or unknown.'), {
          field: 'value',
        });
      const viewer = currentViewer();
      await this.questions.addAnswer({
        ...answer,
        value: question.kind === 'yesNo' ? answer.value! : null,
        questionId,
        vendorId: question.vendorId,
        code: question.code,
        via: 'contact',
        byId: viewer.userId,
        byName: viewer.name,
      });
      const details = { code: question.code, value: answer.value ?? null, person: answer.person };
      await this.trail.record(request, { action: 'recordVendorAnswer', details, internal: true });
      await this.reviews.everything('facts');
      return this.questions.of(requestId, question.vendorId);
    });
  }

  /** The vendor reads the words as they are: the customer's name does not belong into them. */
  private async refuseNames(request: Request, asked: AskedQuestion[]): Promise<void> {
    const [tenant] = await this.tenants.named([request.tenantId]);
    const name = tenant?.name.toLowerCase() ?? '';
    const telling = asked.find(
      ({ textEn, textNl }) => name !== '' && `${textEn}\n${textNl}`.toLowerCase().includes(name),
    );
    if (telling) {
      throw new DomainError(
        'INVALID_INPUT',
        saying(
          'vendor.namesCustomer',
          'The question names the customer "{{name}}". The vendor must not learn who asks: write it without the name.',
          { name: tenant!.name },
        ),
        { field: 'textEn' },
      );
    }
  }
}
