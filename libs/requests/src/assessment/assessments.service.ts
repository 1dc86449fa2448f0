import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requirePermission, UsersRepository } from '#access';
import { DomainError, parseInput, saying } from '#platform';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestTrail } from '../trail/request-trail.js';
import type { Assessment } from './assessment.entity.js';
import { estimateSchema, impactSchema, setAsideSchema, verdictSchema } from './assessment.rules.js';
import { AssessmentsRepository } from './assessments.repository.js';

type Changes = Partial<Omit<Assessment, 'requestId' | 'updatedAt'>>;

/** Roles that a request can be given to. */
export const ASSIGNABLE = ['sales', 'productOwner', 'developer'] as const;

/** What the product owner says about a request: impact, verdict, estimate, who takes care of it, and when to look again. */
@Injectable()
export class Assessments {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly trail: RequestTrail,
    private readonly lifecycle: Lifecycle,
    private readonly users: UsersRepository,
  ) {}

  get(requestId: string): Promise<Omit<Assessment, 'updatedAt'>> {
    return this.scope.run(() => this.assessments.get(requestId));
  }

  /** How many would have something of it, and what could go wrong. What is left out stays. */
  impact(requestId: string, input: unknown): Promise<Request> {
    return this.change(requestId, 'assessImpact', parseInput(impactSchema, input, 'The impact'));
  }

  /** Whether it can be made, in the product owner's own judgement. */
  verdict(requestId: string, input: unknown): Promise<Request> {
    const { verdict, reason } = parseInput(verdictSchema, input, 'The verdict');
    return this.change(requestId, 'giveVerdict', { verdict, verdictReason: reason }, reason);
  }

  /** Working days of development, as a range. */
  estimate(requestId: string, input: unknown): Promise<Request> {
    const { from, to } = parseInput(estimateSchema, input, 'The estimate');
    return this.change(requestId, 'estimate', { estimateFrom: from, estimateTo: to });
  }

  /** Gives the request to somebody of the desk, or to nobody. */
  async assign(requestId: string, userId: string | null): Promise<Request> {
    const id = parseInput(z.uuid('choose somebody from the list').nullable(), userId, 'The assignee');
    const people = await this.users.withRoles(ASSIGNABLE);
    const assignee = people.find((person) => person.id === id) ?? null;
    if (id && !assignee)
      throw new DomainError('INVALID_INPUT', saying('desk.assignee', 'Choose somebody of the desk.'), {
        field: 'userId',
      });
    return this.change(requestId, 'assign', { assigneeId: id, assigneeName: assignee?.name ?? null });
  }

  /** Not possible now: kept with what would have to change, which the desk alone reads, and looked at again on a date. */
  setAside(requestId: string, input: unknown): Promise<Request> {
    const { reason, ...recheck } = parseInput(setAsideSchema, input, 'The decision');
    if (recheck.recheckOn <= new Date().toISOString().slice(0, 10)) {
      throw new DomainError('INVALID_INPUT', saying('desk.recheckDay', 'Choose a day that is still to come.'), {
        field: 'recheckOn',
      });
    }
    return this.scope.run(async () => {
      const { recheckOn } = recheck;
      const moved = await this.lifecycle.move(requestId, { action: 'setAside', reason, details: { recheckOn } });
      await this.assessments.save({ ...(await this.assessments.get(requestId)), ...recheck });
      return moved;
    });
  }

  private change(requestId: string, action: string, changes: Changes, reason?: string): Promise<Request> {
    requirePermission('desk.judge');
    return this.scope.run(async () => {
      const request = await this.requests.lock(requestId);
      const before = await this.assessments.get(requestId);
      const details = difference(before, changes);
      if (Object.keys(details).length === 0) return request;
      await this.assessments.save({ ...before, ...changes });
      return this.trail.record(request, { action, reason, details, internal: true });
    });
  }
}

function difference(before: Changes, changes: Changes): Record<string, { before: unknown; after: unknown }> {
  const keys = (Object.keys(changes) as (keyof Changes)[]).filter((key) => changes[key] !== before[key]);
  return Object.fromEntries(keys.map((key) => [key, { before: before[key] ?? null, after: changes[key] }]));
}
