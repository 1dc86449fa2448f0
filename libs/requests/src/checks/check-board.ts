import { type Saying } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request } from '../requests/request.entity.js';
import type { CheckItem } from './check-item.rules.js';
import { type CheckState, checkState } from './check-state.rules.js';
import { ChecksRepository } from './checks.repository.js';
import type { CheckEvidence } from './evidence/check-evidence.js';
import { check1Items } from './evidence/check1-items.rules.js';
import { check2Items } from './evidence/check2-items.rules.js';
import { RequestEvidence } from './evidence/request-evidence.service.js';
import { openBlockers } from './open-blockers.rules.js';

/** As much of the checks as the life of a request depends on. */
export interface CheckFacts {
  openBlockers: Saying[];
  check1Signed: boolean;
  check2Signed: boolean;
}

/** Code is judged from its review on: before, it may still have anything in it. */
const isBeyondBuilding = ({ state }: Request): boolean => state === 'securityCheck2' || state === 'tested';
const isFinding = ({ item }: CheckItem): boolean => item === 'file';

/** Where checks 1 and 2 of a request stand, worked out anew from the evidence each time. Call inside a scope of the desk. */
@Injectable()
export class CheckBoard {
  constructor(
    private readonly checks: ChecksRepository,
    private readonly evidence: RequestEvidence,
  ) {}

  async state(request: Request, number: 1 | 2): Promise<CheckState> {
    return this.judge(request, number, await this.evidence.of(request));
  }

  async facts(request: Request): Promise<CheckFacts> {
    const evidence = await this.evidence.of(request);
    const first = await this.judge(request, 1, evidence);
    const second = await this.judge(request, 2, evidence);
    return {
      openBlockers: openBlockers([
        ...first.items,
        ...(isBeyondBuilding(request) ? second.items.filter(isFinding) : []),
      ]),
      check1Signed: first.signed,
      check2Signed: evidence.build !== null && second.signed,
    };
  }

  private async judge(request: Request, number: 1 | 2, evidence: CheckEvidence): Promise<CheckState> {
    const record = await this.checks.record({ number, requestId: request.id });
    const now = new Date();
    return number === 1
      ? checkState(check1Items(evidence), record, { now, sides: ['productOwner'] })
      : checkState(check2Items(evidence), record, {
          now,
          sides: ['developer'],
          commitOid: evidence.build?.commitOid ?? null,
          writerIds: evidence.build?.writerIds,
        });
  }
}
