import type { Rule } from '../rule.js';

/** A script that PowerShell's parser could not read whole was judged by its words: it is never called clean. */
export const partlyRead: Rule = {
  id: 'READ-001',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const { path, syntax, isWhole, place } of review.scripts) {
      if (isWhole || place.zone === 'test') continue;
      const [error] = syntax?.errors ?? [];
      yield {
        path,
        start: 0,
        end: 0,
        subject: error ? `${error.line}:${error.column} ${error.message}`.slice(0, 160) : path,
      };
    }
  },
};
