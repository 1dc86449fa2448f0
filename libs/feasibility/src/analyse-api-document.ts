import type { ApiFacts } from './api-facts.js';
import type { AnalyseOptions, DocumentFault, Direction, FeasibilityReport } from './feasibility-report.js';
import { askedFunctions, coverageOf, functionsOf, isSource, isTarget, missingOf } from './judging/coverage.rules.js';
import { gatesOf } from './judging/gates.rules.js';
import { questionsOf } from './judging/questions.rules.js';
import { confidenceOf, effortOf, verdictOf } from './judging/verdict.rules.js';
import { openApiFacts } from './openapi/openapi-facts.js';
import { Budget } from './reading/budget.js';
import { isObject, own, shortLine } from './reading/plain-value.js';
import { readDocument, type ReadDocument } from './reading/read-document.js';
import { scimDocument } from './scim/scim-document.js';
import { scimFacts } from './scim/scim-facts.js';
import { emptyFacts, textFacts } from './text/text-facts.js';
import { say } from './wording/say.js';

/** Raised whenever the same document could get another report. */
export const ANALYSER_VERSION = '1.2';

/**
 * Says what the API that a document describes can do for a connector. OpenAPI and Swagger (JSON or YAML), SCIM's discovery documents, or plain text.
 * Never throws for what the document holds, follows no reference out of it, and gives the same report for the same bytes.
 */
export function analyseApiDocument(bytes: Uint8Array, options: AnalyseOptions = {}): FeasibilityReport {
  const direction = options.direction ?? 'target';
  const budget = new Budget(options.outOfTime);
  const document = readDocument(bytes, budget);
  const facts = factsOf(document, budget, { ...options, direction });
  const faults = [...document.faults, ...facts.faults];
  const complete = faults.every(({ code }) => code === 'external-reference' || code === 'broken-reference');
  return {
    analyser: ANALYSER_VERSION,
    document: {
      name: options.name === undefined ? null : shortLine(options.name),
      kind: facts.kind,
      format: document.format,
      version: facts.version,
      title: facts.title,
      bytes: bytes.length,
      operations: facts.operations,
      complete,
      faults,
    },
    ...judge(facts, direction, options, complete),
  };
}

function factsOf(document: ReadDocument, budget: Budget, options: AnalyseOptions & { direction: Direction }): ApiFacts {
  const { value, format, text } = document;
  if (format === 'text') return text === '' ? emptyFacts : textFacts(text);
  const scim = isApi(value) ? null : scimDocument(value, budget);
  if (scim) return scimFacts(scim, budget);
  if (isApi(value)) return openApiFacts(value, budget, document.faults.length === 0, options);
  if (isObject(value) && '__schema' in (isObject(own(value, 'data')) ? (own(value, 'data') as object) : value))
    return textFacts('GraphQL');
  return { ...emptyFacts, faults: [unknownFormat(value)] };
}

const isApi = (value: unknown): boolean =>
  own(value, 'openapi') !== undefined || own(value, 'swagger') !== undefined || isObject(own(value, 'paths'));

function unknownFormat(value: unknown): DocumentFault {
  const isPostman = isObject(own(value, 'info')) && Array.isArray(own(value, 'item'));
  const note = isPostman
    ? say(
        'This is a Postman collection. Export it as OpenAPI and deliver that.',
        'Dit is een Postman-collectie. Exporteer die als OpenAPI en lever dat aan.',
      )
    : say(
        'This is neither OpenAPI nor SCIM. Deliver the OpenAPI description of the API.',
        'Dit is geen OpenAPI en geen SCIM. Lever de OpenAPI-beschrijving van de API aan.',
      );
  return { code: 'unknown-format', note, evidence: [] };
}

function judge(
  facts: ApiFacts,
  direction: Direction,
  options: AnalyseOptions,
  complete: boolean,
): Omit<FeasibilityReport, 'analyser' | 'document'> {
  const asked = askedFunctions(direction, options.asked ?? []);
  const functions = functionsOf(direction).flatMap((id) => facts.functions.find((line) => line.id === id) ?? []);
  const coverage = {
    target: isTarget(direction) ? coverageOf(facts.functions, 'target') : null,
    source: isSource(direction) ? coverageOf(facts.functions, 'source') : null,
  };
  const confidence = confidenceOf(facts, complete);
  const gates = gatesOf({ facts, asked, isTarget: isTarget(direction) });
  const verdict = verdictOf({
    kind: facts.kind,
    chosen: facts.chosen,
    gates,
    confidence,
    coverage: [coverage.target, coverage.source].filter((one) => one !== null),
  });
  return {
    direction,
    asked,
    account: { chosen: facts.chosen, candidates: facts.candidates },
    functions,
    correlation: facts.correlation.slice(0, 20),
    permissions: facts.permissions,
    qualities: facts.qualities,
    authentication: facts.authentication,
    sensitive: facts.sensitive,
    shape: facts.shape,
    missing: missingOf(asked, facts.functions),
    coverage,
    confidence,
    gates,
    verdict,
    effort: effortOf({ direction, asked, facts, verdict }),
    questions: questionsOf({ facts, asked, gates, isTarget: isTarget(direction) }),
  };
}
