import { Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** Looks again, on the day that was agreed, at what was not possible. */
@Injectable()
export class Rechecks {
  constructor(
    private readonly scope: TenantScope,
    private readonly assessments: AssessmentsRepository,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** Opens every request again whose date has come by `day` (ISO date). Any number of workers may do so at once. @returns how many */
  reopenDue(day: string): Promise<number> {
    return asPlatform('recheck', null, () =>
      this.scope.runForDesk(async () => {
        const due = await this.assessments.due(day);
        for (const requestId of due) {
          await this.lifecycle.move(requestId, { action: 'reopen', reason: 'The day to look again has come.' });
        }
        return due.length;
      }),
    );
  }
}
