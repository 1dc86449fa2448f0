import type { Rule } from '../rule.js';

/** Made of the findings of another rule, where one file has too many of them to list. */
export const leftOff: Rule = { id: 'READ-002', severity: 'medium', steps: [2], detect: () => [] };
