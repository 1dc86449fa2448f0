import { describe, expect, it } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

describe('RateLimit', () => {
  it('lets so many through a minute, for each key by itself', () => {
    let now = 0;
    const limit = new RateLimit(2, () => now);
    limit.take('a');
    limit.take('a');
    expect(() => limit.take('a')).toThrow('At most 2');
    limit.take('b');
    now = 60_001;
    limit.take('a');
    expect(() => limit.take('a')).not.toThrow();
  });
});
