import type { Response } from 'express';

export type RateResource = 'core' | 'graphql';

interface Budget {
  limit: number;
  used: number;
  /** Unix seconds. */
  reset: number;
}

const HOUR = 3600;

/** GitHub's hourly budgets: REST and GraphQL are counted apart. */
export class RateLimits {
  private budgets: Record<RateResource, Budget> = RateLimits.fresh();

  private static fresh(): Record<RateResource, Budget> {
    const reset = Math.floor(Date.now() / 1000) + HOUR;
    return { core: { limit: 5000, used: 0, reset }, graphql: { limit: 5000, used: 0, reset } };
  }

  reset(): void {
    this.budgets = RateLimits.fresh();
  }

  /** Takes points; false = there are none left, and nothing is taken. */
  take(resource: RateResource, points: number): boolean {
    const budget = this.current(resource);
    if (budget.used + points > budget.limit) return false;
    budget.used += points;
    return true;
  }

  giveBack(resource: RateResource, points: number): void {
    const budget = this.current(resource);
    budget.used = Math.max(0, budget.used - points);
  }

  set(resource: RateResource, remaining: number, resetInSeconds: number): void {
    const budget = this.current(resource);
    budget.used = Math.max(0, budget.limit - remaining);
    budget.reset = Math.floor(Date.now() / 1000) + resetInSeconds;
  }

  current(resource: RateResource): Budget {
    const budget = this.budgets[resource];
    const now = Math.floor(Date.now() / 1000);
    if (now >= budget.reset) {
      budget.used = 0;
      budget.reset = now + HOUR;
    }
    return budget;
  }

  writeHeaders(response: Response, resource: RateResource): void {
    const { limit, used, reset } = this.current(resource);
    response.set({
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - used),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': resource,
    });
  }

  overview(): Record<RateResource, { limit: number; used: number; remaining: number; reset: number }> {
    const one = (resource: RateResource): { limit: number; used: number; remaining: number; reset: number } => {
      const { limit, used, reset } = this.current(resource);
      return { limit, used, remaining: limit - used, reset };
    };
    return { core: one('core'), graphql: one('graphql') };
  }
}
