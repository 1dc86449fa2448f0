import { createHash } from 'node:crypto';

/** Gives each finding its name for good. Equal findings in one file are told apart by their order. */
export class Fingerprints {
  private readonly seen = new Map<string, number>();

  next(rule: string, path: string, snippet: string): string {
    const name = [rule, path.toLowerCase(), snippet.toLowerCase().replace(/\s+/g, '')].join('\n');
    const count = (this.seen.get(name) ?? 0) + 1;
    this.seen.set(name, count);
    return createHash('sha256')
      .update(count === 1 ? name : `${name}\n${count}`)
      .digest('hex')
      .slice(0, 32);
  }
}
