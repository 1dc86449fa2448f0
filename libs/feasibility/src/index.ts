/**
 * What an application's API can do for a connector: `analyseApiDocument` reads a document and gives one report, `feasibilityMarkdown` writes it
 * for a customer. Pure: no database, no network, no files.
 */
export type * from './feasibility-report.js';
export { SOURCE_FUNCTIONS, TARGET_FUNCTIONS } from './feasibility-report.js';
export { ANALYSER_VERSION, analyseApiDocument } from './analyse-api-document.js';
export { linesOf, withRulings } from './judging/ruled-report.js';
export { LARGEST_DOCUMENT } from './reading/read-document.js';
export { functionName } from './wording/function-names.js';
export { verdictText } from './wording/report-texts.js';
export { feasibilityMarkdown } from './wording/feasibility-markdown.js';
