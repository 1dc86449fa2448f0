import { saying } from './saying.js';
import { DomainError } from './domain-error.js';

/** So many calls a minute for each key, counted in this process. Keys that are quiet for a minute are forgotten. */
export class RateLimit {
  private readonly calls = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws DomainError UNAVAILABLE when `key` called too often within the last minute */
  take(key: string): void {
    const since = this.now() - 60_000;
    for (const [other, moments] of this.calls) if (moments.at(-1)! < since) this.calls.delete(other);
    const recent = (this.calls.get(key) ?? []).filter((moment) => moment >= since);
    if (recent.length >= this.most) {
      throw new DomainError(
        'UNAVAILABLE',
        saying('general.tooOften', 'At most {{most}} of these a minute. Try again in a minute.', { most: this.most }),
      );
    }
    this.calls.set(key, [...recent, this.now()]);
  }
}
