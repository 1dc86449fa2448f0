import type { ApiFacts } from '../api-facts.js';
import {
  SOURCE_FUNCTIONS,
  TARGET_FUNCTIONS,
  type AnalyseOptions,
  type DocumentFault,
  type FeasibilityLine,
} from '../feasibility-report.js';
import { deleteLine, listCalls, listLine, readLine, updateLine } from '../lifecycle/account-functions.js';
import { createLine } from '../lifecycle/create-function.js';
import { correlationKeys, findLine } from '../lifecycle/find-function.js';
import { line, type Subject } from '../lifecycle/findings.js';
import { permissionLines, permissionResources } from '../lifecycle/permission-functions.js';
import { changedSinceLine, partsLine } from '../lifecycle/source-functions.js';
import { stateLine } from '../lifecycle/state-functions.js';
import {
  authenticationHints,
  authenticationLine,
  authenticationSchemes,
  interactiveOnly,
} from '../qualities/authentication.js';
import { credentialPerCustomer } from '../qualities/credential-per-customer.js';
import { pagingLine } from '../qualities/paging.js';
import { changeFeedLine, narrowingLine, rateLimitLine } from '../qualities/reading-qualities.js';
import { SensitiveFields } from '../qualities/sensitive-fields.js';
import { serverAddresses, testSystemLine, transportLine } from '../qualities/servers.js';
import type { Budget } from '../reading/budget.js';
import { own, shortLine, textOf } from '../reading/plain-value.js';
import { accountCandidates, isSurelyAccount } from '../resources/account-candidates.js';
import { ApiResource, resourcesOf } from '../resources/api-resource.js';
import { say } from '../wording/say.js';
import { apiShape } from '../shape/api-shape.js';
import { ApiDocument } from './api-document.js';
import { readOperations, type ApiOperation } from './api-operation.js';

/** Everything that an OpenAPI or Swagger document tells. `isWhole`: nothing of it was lost in reading. */
export function openApiFacts(
  value: unknown,
  budget: Budget,
  isWhole: boolean,
  options: Required<Pick<AnalyseOptions, 'direction'>> & AnalyseOptions,
): ApiFacts {
  const document = new ApiDocument(value, budget);
  const operations = readOperations(document);
  const resources = resourcesOf(operations);
  const found = accountCandidates(resources, options.direction);
  const overruled = resources.find((resource) => isNamed(resource, options.account));
  const account = overruled ?? found[0]?.resource ?? NO_RESOURCE;
  const subject: Subject = {
    doubt: overruled || isSurelyAccount(account) ? null : notSurelyAccounts,
    account,
    resources,
    complete: isWhole && document.unresolved === 0 && account !== NO_RESOURCE,
  };
  const parts = accountParts(subject, document, operations);
  return {
    kind: 'openapi',
    version: versionOf(value),
    title: shortLine(document.root.child('info').text('title')) || null,
    operations: operations.length,
    candidates: found.map(({ candidate }) => candidate),
    chosen: account === NO_RESOURCE ? null : account.name,
    ...parts,
    otherProtocol: null,
    faults: [...document.faults, ...tooMuch(budget)],
    unresolved: document.unresolved,
  };
}

const notSurelyAccounts = say(
  'It can be written, but whether these are accounts of people who log in is not clear.',
  'Het kan worden geschreven, maar of dit accounts zijn van mensen die inloggen is niet duidelijk.',
);
const NO_RESOURCE = new ApiResource('', []);

function versionOf(value: unknown): string | null {
  const version = textOf(own(value, 'openapi')) || textOf(own(value, 'swagger'));
  return version === '' ? null : shortLine(version, 20);
}

const isNamed = (resource: ApiResource, name = ''): boolean =>
  resource.name.toLowerCase() === name.toLowerCase() || resource.name.toLowerCase() === `/${name.toLowerCase()}`;

function tooMuch(budget: Budget): DocumentFault[] {
  if (!budget.spent) return [];
  const note = say(
    'The document holds more than can be read in the time that a report may take. What was not seen is "unknown".',
    'Het document bevat meer dan gelezen kan worden in de tijd die een rapport mag kosten. Wat niet gezien is, is "onbekend".',
  );
  return [{ code: 'too-much', note, evidence: [] }];
}

type Parts = Omit<
  ApiFacts,
  'kind' | 'version' | 'title' | 'operations' | 'candidates' | 'chosen' | 'otherProtocol' | 'faults' | 'unresolved'
>;

function accountParts(subject: Subject, document: ApiDocument, operations: ApiOperation[]): Parts {
  const correlation = correlationKeys(subject);
  const permissions = permissionResources(subject);
  const lists = listCalls(subject).map(({ operation }) => operation);
  const schemes = authenticationSchemes(document);
  const servers = serverAddresses(document);
  const credential = credentialPerCustomer(schemes, servers, document, operations);
  const paging = pagingLine(lists);
  const narrowing = narrowingLine(lists);
  const since = changedSinceLine(subject);
  // The budget may end on the way: then absence proves nothing, and functions are judged after everything else
  const judged: Subject = { ...subject, complete: subject.complete && !document.budget.spent };
  return {
    correlation,
    permissions,
    authentication: schemes,
    interactive: interactiveOnly(schemes),
    credential: credential.hint,
    sensitive: sensitiveOf(subject, document.budget),
    shape: subject.account === NO_RESOURCE ? null : apiShape(subject, servers),
    functions: [...functionLines(judged, correlation, permissions), paging, since, narrowing],
    qualities: [
      authenticationLine(schemes, authenticationHints(document, operations)),
      credential.line,
      paging,
      rateLimitLine(document, operations, lists),
      narrowing,
      changeFeedLine(document, operations, since),
      testSystemLine(servers, document),
      transportLine(servers),
    ],
    hasSchemas: subject.account.requestFields().length + subject.account.answerFields().length > 0,
    hasExamples: subject.account.calls.some(({ operation }) => operation.responseExamples().length > 0),
  };
}

function functionLines(
  subject: Subject,
  correlation: ApiFacts['correlation'],
  permissions: ApiFacts['permissions'],
): FeasibilityLine[] {
  if (subject.account === NO_RESOURCE) return unknownFunctions();
  return [
    createLine(subject),
    findLine(subject, correlation),
    readLine(subject),
    updateLine(subject),
    stateLine(subject, 'enable'),
    stateLine(subject, 'disable'),
    deleteLine(subject),
    listLine(subject),
    ...permissionLines(permissions, subject.complete),
    listLine(subject, 'persons'),
    partsLine(subject, 'departments', 'department'),
    partsLine(subject, 'contracts', 'contract'),
  ];
}

/** Fields that come along when accounts are read; what else the API holds is not this connector's business. */
function sensitiveOf({ account }: Subject, budget: Budget) {
  const fields = new SensitiveFields(budget);
  for (const call of account.calls) if (call.rest.length === 0) fields.addOperation(call.operation);
  return fields.list();
}

/** Without an account in the document, nothing can be said of one. */
function unknownFunctions(): FeasibilityLine[] {
  const note = say(
    'The document has no resource that looks like accounts.',
    'Het document heeft geen onderdeel dat op accounts lijkt.',
  );
  return [...TARGET_FUNCTIONS, ...SOURCE_FUNCTIONS].map((id) => line(id, 'unknown', note));
}
