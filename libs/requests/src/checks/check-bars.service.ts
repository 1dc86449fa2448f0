import { Injectable } from '@nestjs/common';
import { currentViewer, TenantScope } from '#access';
import { DomainError, saying } from '#platform';
import { BuildsRepository } from '../builds/builds.repository.js';
import { ChecksRepository } from './checks.repository.js';

const WORDS = {
  author: saying('checks.author', 'You wrote or handed in this code: another developer has to review it.'),
  signedOther: saying(
    'checks.signedOther',
    'You signed the other check of this request: somebody else has to sign this one.',
  ),
};
export type CheckBar = keyof typeof WORDS;

/** What keeps one person from judging a check that their role may judge; null where nothing does. */
export interface CheckBars {
  answering: CheckBar | null;
  signing: CheckBar | null;
}

/** Four eyes: nobody judges their own code, and nobody signs both checks of a request. */
@Injectable()
export class CheckBarsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly builds: BuildsRepository,
    private readonly checks: ChecksRepository,
  ) {}

  /** Of the viewer. */
  of(requestId: string, number: 1 | 2): Promise<CheckBars> {
    const { userId } = currentViewer();
    return this.scope.runForDesk(async () => {
      const newest = number === 2 ? await this.builds.newest(requestId) : null;
      const writers = newest ? await this.builds.writers(requestId, newest.commitOid) : [];
      const other = await this.checks.record({ number: number === 1 ? 2 : 1, requestId });
      const author = writers.some((id) => id === userId);
      const signedOther = other.signatures.some(({ signerId }) => signerId === userId);
      return { answering: author ? 'author' : null, signing: author ? 'author' : signedOther ? 'signedOther' : null };
    });
  }

  /** @throws DomainError NOT_ALLOWED when something keeps the viewer from it */
  async refuse(requestId: string, number: 1 | 2, act: keyof CheckBars): Promise<void> {
    const bar = (await this.of(requestId, number))[act];
    if (bar) throw new DomainError('NOT_ALLOWED', WORDS[bar]);
  }
}
