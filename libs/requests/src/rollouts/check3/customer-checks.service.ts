import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, mayDo, type Permission } from '#access';
import { DomainError, parseInput, saying } from '#platform';
import type { Rollout } from '../rollout.entity.js';
import { RolloutTrail } from '../trail/rollout-trail.js';
import { RolloutsRepository } from '../rollouts.repository.js';
import { coverKey } from '../../checks/check-item.rules.js';
import { answerSchema } from '../../checks/checks.service.js';
import { ChecksRepository, type Signer } from '../../checks/checks.repository.js';
import { CustomerCheckScope } from './customer-check-scope.js';
import { CHECK3_SIDES, type Check3Side, type CustomerCheck, CustomerCheckBoard } from './customer-check-board.js';

const sideSchema = z.enum(CHECK3_SIDES, 'choose consultant or customer');

const SIGNS: Record<Check3Side, readonly Permission[]> = {
  consultant: ['check.signAsConsultant', 'check.signFromAfar'],
  customer: ['check.signForCustomer'],
};

/** Security check 3: consultant and customer look at what really travels, and both sign. */
@Injectable()
export class CustomerChecksService {
  constructor(
    private readonly scope: CustomerCheckScope,
    private readonly rollouts: RolloutsRepository,
    private readonly trail: RolloutTrail,
    private readonly board: CustomerCheckBoard,
    private readonly checks: ChecksRepository,
  ) {}

  state(rolloutId: string): Promise<CustomerCheck> {
    return this.scope.run(rolloutId, async () => this.board.state(await this.rollouts.get(rolloutId)));
  }

  answer(rolloutId: string, input: unknown): Promise<CustomerCheck> {
    const given = parseInput(answerSchema, input, 'The answer');
    return this.change(rolloutId, null, async (rollout, connectorVersionId, by) => {
      const { items } = await this.board.state(rollout);
      const item = items.find((one) => one.item === given.item && one.subject === given.subject);
      if (item?.hash !== given.hash)
        throw new DomainError(
          'CONFLICT',
          saying('checks.changed', 'What the item is about has changed meanwhile. Read it again.'),
        );
      if (item.blocker)
        throw new DomainError(
          'CONFLICT',
          saying(
            'checks.mustNotCome',
            'Such data must not be received. Only a connector that leaves it out resolves this.',
          ),
        );
      const subject = { number: 3 as const, connectorVersionId, tenantId: rollout.tenantId };
      await this.checks.answer(subject, item, given.answer, given.evidence, by);
      return { action: 'answerCheck', details: { item: given.item, subject: given.subject, answer: given.answer } };
    });
  }

  sign(rolloutId: string, side: string): Promise<CustomerCheck> {
    const known = parseInput(sideSchema, side, 'The side');
    return this.change(rolloutId, known, async (rollout, connectorVersionId, by) => {
      const state = await this.board.state(rollout);
      if (state.open > 0)
        throw new DomainError(
          'CONFLICT',
          saying('checks.open', '{{open}} items are still open. Answer them first: "unknown" is no answer.', {
            open: state.open,
          }),
        );
      if (state.signatures.some((one) => one.side !== known && one.signerId === by.id))
        throw new DomainError(
          'NOT_ALLOWED',
          saying('checks.otherSide', 'You signed for the other side: somebody else has to sign for this one.'),
        );
      await this.checks.sign(
        { number: 3, connectorVersionId, tenantId: rollout.tenantId },
        {
          side: known,
          commitOid: null,
          covered: state.items.map(coverKey),
          summary: { fields: state.received.map(({ name }) => name) },
        },
        by,
      );
      return { action: 'signCheck', details: { check: 3, side: known, fields: state.received.length } };
    });
  }

  private change(
    rolloutId: string,
    side: Check3Side | null,
    work: (
      rollout: Rollout,
      connectorVersionId: string,
      by: Signer,
    ) => Promise<{ action: string; details: Record<string, unknown> }>,
  ): Promise<CustomerCheck> {
    const viewer = currentViewer();
    const sides = side ? [side] : CHECK3_SIDES;
    if (!viewer.userId || !sides.some((one) => SIGNS[one].some((permission) => mayDo(viewer, permission))))
      throw new DomainError(
        'NOT_ALLOWED',
        saying('checks.sides', 'The consultant and the customer’s administrator do this, each for their side.'),
      );
    const by = { id: viewer.userId, name: viewer.name };
    return this.scope.run(rolloutId, async () => {
      const rollout = await this.rollouts.lock(rolloutId);
      if (!rollout.connectorVersionId)
        throw new DomainError(
          'CONFLICT',
          saying('checks.unpublished', 'The connector is not published yet: there is nothing to look at.'),
        );
      const event = await work(rollout, rollout.connectorVersionId, by);
      await this.trail.record(rollout, event);
      return this.board.state(rollout);
    });
  }
}
