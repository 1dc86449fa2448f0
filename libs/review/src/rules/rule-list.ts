import type { Severity, Step } from '../findings/finding.js';
import { RULES } from './rule-table.js';

export interface RuleFacts {
  id: string;
  severity: Severity;
  steps: Step[];
}

/** Every rule without its detector, for those who list or configure rules. Raised version: findings may differ, so review again. */
export const RULE_LIST: { version: string; rules: RuleFacts[] } = {
  version: '3',
  rules: RULES.map(({ id, severity, steps }) => ({ id, severity, steps })),
};
