/**
 * Whether a connector is safe. `reviewPackage` judges a package, its files and the syntax trees of its scripts (`reviewedScripts` says which to
 * parse) and gives findings; `reviewSummary` the badge; `toSarif` what GitHub reads; `ruleText` and `findingMessage` the words in two languages.
 */
export { reviewPackage } from './review-package.js';
export { reviewedScripts } from './review.js';
export type * from './review-input.js';
export { SEVERITIES, type Finding, type Language, type Severity, type Step } from './findings/finding.js';
export { reviewSummary, type ReviewSummary } from './findings/review-summary.js';
export { toSarif, type SarifMeta } from './sarif/to-sarif.js';
export { findingMessage, ruleText, type RuleText } from './texts/rule-texts.js';
export { RULE_LIST, type RuleFacts } from './rules/rule-list.js';
