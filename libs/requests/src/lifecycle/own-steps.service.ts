import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, parseInput, saying } from '#platform';
import { Lifecycle } from './lifecycle.service.js';
import { TrailRepository } from '../trail/trail.repository.js';
import { Expansions } from '../requests/expansions.service.js';
import { answerDetailsSchema, openQuestions, type OpenQuestions, unanswered } from '../requests/questions.rules.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';

/** What a customer does to a request of its own. The desk's steps carry more with them and have services of their own. */
const OWN_ACTIONS = ['submit', 'answer', 'withdraw', 'reopen'] as const;

const stepSchema = z.object({
  action: z.enum(OWN_ACTIONS, `choose one of ${OWN_ACTIONS.join(', ')}`),
  reason: z.string().nullish(),
  details: z.unknown().optional(),
});

@Injectable()
export class OwnSteps {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly trail: TrailRepository,
    private readonly lifecycle: Lifecycle,
    private readonly expansions: Expansions,
  ) {}

  /** @throws DomainError INVALID_INPUT when a question is left open; what `Lifecycle.move` throws */
  take(requestId: string, step: { action: string; reason?: string | null; details?: unknown }): Promise<Request> {
    const { action, reason, details } = parseInput(stepSchema, step, 'The step');
    if (action === 'submit') return this.submit(requestId, reason);
    if (action !== 'answer') return this.lifecycle.move(requestId, { action, reason });
    const { answers } = parseInput(answerDetailsSchema, details ?? {}, 'The answers');
    return this.scope.run(async () => {
      const { questions } = await this.open(await this.requests.lock(requestId));
      const [first] = unanswered(questions, answers);
      if (first) {
        const message = saying(
          'request.openQuestion',
          'Answer every question; "unknown" is an answer too. This one is open: {{question}}',
          { question: first },
        );
        throw new DomainError('INVALID_INPUT', message, { field: 'answers' });
      }
      return this.lifecycle.move(requestId, { action, reason, details: { answers } });
    });
  }

  /** Of an expansion is kept what the connector did then, and what it lacked. */
  private submit(requestId: string, reason?: string | null): Promise<Request> {
    return this.scope.run(async () => {
      const cover = await this.expansions.cover(await this.requests.lock(requestId));
      return this.lifecycle.move(requestId, { action: 'submit', reason, details: { ...cover } });
    });
  }

  /** What the customer is asked now. */
  questions(request: Request): Promise<OpenQuestions> {
    return this.scope.run(() => this.open(request));
  }

  private async open({ id, state }: Request): Promise<OpenQuestions> {
    return state === 'needsInfo' ? openQuestions(await this.trail.of(id)) : { questions: [], dueOn: null };
  }
}
