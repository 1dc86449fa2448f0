import type { GithubTraffic } from '../github/github-traffic.js';
import type { SyncBoard } from './sync-board.js';
import type { SyncRun, SyncTrigger, SyncWarning } from './sync-run.entity.js';
import type { SyncRunsRepository } from './sync-runs.repository.js';

export interface RepositoryOutcome {
  /** Whether a row was written for the repository. */
  changed: boolean;
  warnings: SyncWarning[];
}

const EVERY_MILLISECONDS = 300;
const MOST_WARNINGS = 500;

/** The progress of one sync: told to everybody who listens, and written down from the first change on. */
export class SyncRecord {
  readonly run: SyncRun;
  private readonly requestsBefore: number;
  private toldAt = 0;

  constructor(
    id: string,
    trigger: SyncTrigger,
    private readonly traffic: GithubTraffic,
    private readonly runs: SyncRunsRepository,
    private readonly board: SyncBoard,
  ) {
    this.requestsBefore = traffic.requests;
    this.run = {
      id,
      trigger,
      state: 'running',
      startedAt: new Date(),
      finishedAt: null,
      done: 0,
      total: 0,
      changed: 0,
      unchanged: 0,
      apiRequests: 0,
      rateLimitRemaining: null,
      rateLimitLimit: null,
      rateLimitResetAt: null,
      message: null,
      warnings: [],
    };
  }

  async begin(): Promise<void> {
    await this.board.publish(this.run);
  }

  /** The sweep is done: so many repositories in all, of which so many need nothing. */
  expect(total: number, unchanged: number): void {
    Object.assign(this.run, { total, unchanged, done: unchanged });
  }

  async add({ changed, warnings }: RepositoryOutcome): Promise<void> {
    this.run.done += 1;
    this.run[changed ? 'changed' : 'unchanged'] += 1;
    this.run.warnings.push(...warnings.slice(0, MOST_WARNINGS - this.run.warnings.length));
    if (Date.now() - this.toldAt >= EVERY_MILLISECONDS) await this.tell();
  }

  async finish(state: 'succeeded' | 'failed', message: string | null): Promise<SyncRun> {
    Object.assign(this.run, { state, message, finishedAt: new Date() });
    await this.tell();
    return this.run;
  }

  private async tell(): Promise<void> {
    this.toldAt = Date.now();
    const { budget } = this.traffic;
    this.run.apiRequests = this.traffic.requests - this.requestsBefore;
    this.run.rateLimitRemaining = budget?.remaining ?? null;
    this.run.rateLimitLimit = budget?.limit ?? null;
    this.run.rateLimitResetAt = budget?.resetAt ?? null;
    if (await this.isWorthARow()) await this.runs.save(this.run);
    await this.board.publish(this.run);
  }

  /** Something changed, or it failed for another reason than the run before. */
  private async isWorthARow(): Promise<boolean> {
    if (this.run.changed > 0) return true;
    if (this.run.state !== 'failed') return false;
    const before = await this.runs.newest();
    return before === null || before.state !== 'failed' || before.message !== this.run.message;
  }
}
