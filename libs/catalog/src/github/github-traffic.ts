import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '#platform';

const TIMEOUT_MILLISECONDS = 20_000;
const TRIES = 3;
/** A wait that GitHub asks for is waited out within the run up to this; a longer one ends the run. */
const LONGEST_WAIT_SECONDS = 10;
/** Part of the hour's budget that is left to others who use the same token. */
const RESERVE = 0.1;

export interface Budget {
  limit: number;
  remaining: number;
  resetAt: Date;
}

/** GitHub answers nothing more for a while. The next run goes on where this one stopped. */
export class BudgetSpent extends DomainError {
  constructor(readonly resumeAt: Date) {
    const time = resumeAt.toISOString().slice(11, 16);
    super('UNAVAILABLE', `GitHub allows no more requests until ${time} UTC. The sync goes on by itself after that.`);
  }
}

/**
 * The way to GitHub's API for octokit: counts, times out, tries again after faults that pass, and keeps to the budget that the answers
 * state. octokit's own throttling would make every GraphQL query wait a second.
 */
export class GithubTraffic {
  requests = 0;
  budget: Budget | null = null;
  private heldUntil = new Date(0);

  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    for (let attempt = 1; ; attempt += 1) {
      this.refuseOverBudget();
      const answer = await this.once(address, init, attempt);
      if (answer === 'again') continue;
      this.readBudget(answer.headers);
      const demanded = this.demandedWait(answer);
      const passes = demanded !== null || answer.status >= 502;
      if (!passes || (demanded === null && attempt === TRIES)) return answer;
      if (demanded !== null) this.refuseLongWait(demanded, attempt);
      await sleep(demanded === null ? backoff(attempt) : demanded * 1000);
    }
  };

  /** When requests make sense again; in the past when they do now. */
  get resumeAt(): Date {
    return this.heldUntil;
  }

  private async once(address: string, init: RequestInit, attempt: number): Promise<Response | 'again'> {
    this.requests += 1;
    try {
      const response = await fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
      // The body is read here, so that a connection cut in the middle of it is tried again as well.
      const body = response.status === 204 || response.status === 304 ? null : await response.arrayBuffer();
      return new Response(body, { status: response.status, headers: response.headers });
    } catch (error) {
      if (attempt === TRIES)
        throw new DomainError('UNAVAILABLE', `GitHub cannot be reached at ${address}: ${reason(error)}.`);
      await sleep(backoff(attempt));
      return 'again';
    }
  }

  private refuseOverBudget(): void {
    if (this.heldUntil.getTime() > Date.now()) throw new BudgetSpent(this.heldUntil);
    const { budget } = this;
    if (budget && budget.resetAt.getTime() > Date.now() && budget.remaining < budget.limit * RESERVE) {
      throw new BudgetSpent(budget.resetAt);
    }
  }

  private readBudget(headers: Headers): void {
    const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) =>
      numberIn(headers, `x-ratelimit-${name}`),
    );
    if (limit === null || remaining == null || reset == null) return;
    this.budget = { limit: limit!, remaining, resetAt: new Date(reset * 1000) };
  }

  /** Seconds to wait as GitHub demands: Retry-After, or until the budget is filled again. Null when it demands nothing. */
  private demandedWait(answer: Response): number | null {
    if (answer.status !== 403 && answer.status !== 429) return null;
    const retryAfter = numberIn(answer.headers, 'retry-after');
    if (retryAfter !== null) return retryAfter;
    if (this.budget?.remaining === 0) return Math.max(1, (this.budget.resetAt.getTime() - Date.now()) / 1000);
    return answer.status === 429 ? 60 : null;
  }

  private refuseLongWait(seconds: number, attempt: number): void {
    if (attempt < TRIES && seconds <= LONGEST_WAIT_SECONDS) return;
    this.heldUntil = new Date(Date.now() + seconds * 1000);
    throw new BudgetSpent(this.heldUntil);
  }
}

const backoff = (attempt: number): number => 200 * 2 ** attempt * (0.5 + Math.random());

function numberIn(headers: Headers, name: string): number | null {
  const text = headers.get(name);
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
