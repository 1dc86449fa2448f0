/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which action of which system, for whom. */
export type ActionInput = {
  /** One of: create, update, enable, disable, delete, uniqueness, permissions, grant, revoke, updatePermission, subPermissions, resources, importAccounts, importPermissions, importSubPermissions, notification. */
  action: string;
  /** For resources: contract fields whose distinct values the script gets. Default: Department. */
  contractFields?: Array<string> | null | undefined;
  /** For notification: the message. */
  notification?: NotificationInput | null | undefined;
  /** grant, update or revoke for subPermissions; for uniqueness the action that it precedes. */
  operation?: string | null | undefined;
  /** For grant, revoke, updatePermission and subPermissions: {displayName, identification} as listed. */
  permission?: unknown;
  /** For permission actions: which set. */
  permissionSet?: string | null | undefined;
  /** Left out for lists, imports and resources. */
  personId?: string | number | null | undefined;
  /** For resources: which set. */
  resourceSet?: string | null | undefined;
  systemId: string | number;
};

export type AnalysisInput = {
  /** The resource to take as the account. */
  account?: string | null | undefined;
  attachmentId: string | number;
};

export type BeginRequestInput = {
  /** The connector of which more is wanted; left out for a new one. */
  connectorId?: string | number | null | undefined;
  /** As much of the form (see RequestForm) as is known. */
  form?: unknown;
};

export type BoardFilterInput = {
  applicationType?: string | null | undefined;
  /** state (default) or holder. */
  by?: string | null | undefined;
  /** Also what has ended. */
  closed?: boolean | null | undefined;
  /** new or expansion. */
  kind?: string | null | undefined;
  /** Only what is given to the viewer. */
  mine?: boolean | null | undefined;
  /** Number, application, vendor or customer. */
  search?: string | null | undefined;
};

export type BuildEvidenceInput = {
  /** testReport or dryRunLog. */
  kind: string;
  text: string;
};

export type BuildInput = {
  /** Who wrote the code: none of them may sign check 2. */
  authorIds: Array<string | number>;
  branch?: string | null | undefined;
  /** 40 hexadecimal digits. */
  commit: string;
  /** Name of the repository, without its owner. */
  repository: string;
};

export type CalendarBookingInput = {
  fromDay: string;
  note?: string | null | undefined;
  /** consultant, partner, customer or vendor. */
  party: string;
  tenantId?: string | number | null | undefined;
  toDay: string;
};

export type CheckAnswerInput = {
  /** yes, no or unknown. */
  answer: string;
  /** What shows it. Compulsory for yes and no. */
  evidence?: string | null | undefined;
  /** Of the item as it was read: another one means that it has changed. */
  hash: string;
  item: string;
  subject: string;
};

export type CheckExceptionInput = {
  hash: string;
  item: string;
  reason: string;
  subject: string;
  /** ISO date, at most twelve months ahead. */
  until: string;
};

/** Values of one list are alternatives; of capabilities all must be there. */
export type ConnectorFilter = {
  capabilities?: Array<string> | null | undefined;
  categories?: Array<string> | null | undefined;
  generations?: Array<string> | null | undefined;
  includeArchived?: boolean | null | undefined;
  kinds?: Array<string> | null | undefined;
  /** Where a flavour of the latest version runs: runsHere, needsModule, needsModule:NAME, needsWindowsAgent, onlyInHelloId or unknown. */
  placements?: Array<string> | null | undefined;
  search?: string | null | undefined;
};

export type ConnectorSort =
  | 'NAME'
  | 'NEWEST'
  | 'RELEVANCE';

export type CorrelationInput = {
  accountField: string;
  enabled: boolean;
  personField: string;
};

export type CoverageCorrectionInput = {
  connectorId?: string | number | null | undefined;
  /** connector, absent, note, or none to take a correction back. */
  kind: string;
  /** Why; shown to the desk alone. */
  reason?: string;
};

export type DeclineInput = {
  /** outOfScope, noDemand, vendorRefuses, unsafe, noAnswer or other. */
  code: string;
  reason: string;
};

export type ExistingConnectorInput = {
  /** Asked functions that it covers; left out: what its scripts do. */
  covered?: Array<string> | null | undefined;
  reason: string;
  versionId: string | number;
};

export type FindingDecisionInput = {
  findingId: string | number;
  /** askAccept asks a second person, who answers with accept or refuse; falsePositive and notApplicable judge it away; reopen takes that back. */
  kind: string;
  /** Why, in ten characters or more. */
  reason: string;
  /** For askAccept: the last day, 2026-12-31, at most a year away. */
  until?: string | null | undefined;
};

export type ImpactInput = {
  customers?: number | null | undefined;
  /** low, medium or high. */
  risk?: string | null | undefined;
  riskNote?: string | null | undefined;
  users?: number | null | undefined;
};

export type ImportConnectorInput = {
  /** A flavour of the connector; left out for the main one. */
  flavour?: string | null | undefined;
  /** What the tenant calls the system. */
  name: string;
  versionId: string | number;
};

export type Language =
  | 'en'
  | 'nl';

export type NewCoverageListInput = {
  /** Whom it is for. */
  customer?: string | null | undefined;
  name: string;
  /** Pasted names: lines, bullets, or separated columns with or without headers. */
  text: string;
};

/** What a notification that is sent by hand says, and what it is about. */
export type NotificationInput = {
  /** An action of this person: its account data and what it changed are handed to the script. */
  eventActionId?: string | number | null | undefined;
  /** Name of one of the system’s templates; left out: its first. */
  template?: string | null | undefined;
  /** By key of the template’s form; what is left out is as the form begins. Texts may hold {{ Person.… }}. */
  values?: unknown;
};

export type NotificationPreferenceInput = {
  language: string;
  mail: string;
  muted: Array<string>;
};

export type PriorityWeightsInput = {
  mutations: number;
  organisations: number;
  users: number;
  wantedDate: number;
};

export type QuestionsInput = {
  /** ISO date by which the answer is needed. */
  dueOn: string;
  questions: Array<string>;
  reason: string;
};

export type RecordSearchInput = {
  /** nothing, connector or request. */
  choice: string;
  /** The chosen candidate. */
  chosenId?: string | number | null | undefined;
  query: string;
  reason: string;
};

export type RequestStepInput = {
  /** submit, answer, withdraw or reopen. */
  action: string;
  /** For answer: {answers: [{question, answer}]}. */
  details?: unknown;
  /** Why, in a sentence; compulsory for withdraw and reopen. */
  reason?: string | null | undefined;
};

export type ReviewedConnectorsFilter = {
  /** Only with an acceptance that waits for a second person. */
  questions?: boolean | null | undefined;
  /** In the names of repository and application. */
  search?: string | null | undefined;
  /** passed, attention, blocked or notReviewed. */
  state?: string | null | undefined;
};

export type RolloutInput = {
  connectorVersionId?: string | number | null | undefined;
  /** consultant, partner or selfService. */
  mode: string;
  /** Why the customer may do it alone although it is not simple. */
  reason?: string | null | undefined;
  /** A request, also while its connector is still being built. */
  requestId?: string | number | null | undefined;
  /** ISO date of the first day. */
  startsOn?: string | null | undefined;
  /** The customer; left out for the one that is worked in. */
  tenantId?: string | number | null | undefined;
  /** It writes back to the source: the order of execution is a task. */
  writeBack?: boolean | null | undefined;
};

export type RulingInput = {
  /** yes (a gate is in order), no (it is blocked) or unknown. */
  answer: string;
  /** Id of a function, quality or gate of the report. */
  lineId: string;
  reason: string;
};

export type SecurityPolicyInput = {
  /** warn or stop. */
  mode: string;
  needsReview: boolean;
  noOpenBlocker: boolean;
  noOpenHigh: boolean;
};

export type SetAsideInput = {
  reason: string;
  /** ISO date on which it is looked at again. */
  recheckOn: string;
  /** What would have to change. */
  wouldChange: string;
};

export type SettingChangeInput = {
  /** Take the value away. */
  clear?: boolean | null | undefined;
  key: string;
  /** A text, number or boolean. */
  value?: unknown;
};

export type VendorAnswerInput = {
  /** Who at the vendor said so. */
  person: string;
  text?: string | null | undefined;
  /** yes, no or unknown. */
  value?: string | null | undefined;
};

export type VendorContactInput = {
  answer?: string | null | undefined;
  /** mail, phone, meeting, link or other. */
  channel: string;
  nextAction?: string | null | undefined;
  /** ISO date. */
  onDate: string;
  person: string;
  /** ISO date. */
  promisedDate?: string | null | undefined;
  question?: string | null | undefined;
  requestId?: string | number | null | undefined;
};

export type VendorInput = {
  contacts?: Array<VendorPersonInput> | null | undefined;
  /** Domain or any address of the vendor. */
  domain?: string | null | undefined;
  formerNames?: Array<string> | null | undefined;
  name: string;
};

export type VendorLinkInput = {
  /** Days until it expires. */
  days?: number | null | undefined;
  /** To whom at the vendor it is given. */
  sentTo: string;
};

export type VendorPersonInput = {
  email?: string | null | undefined;
  name: string;
  phone?: string | null | undefined;
  role?: string | null | undefined;
};

export type VendorQuestionInput = {
  /** yesNo or text. */
  kind?: string | null | undefined;
  textEn: string;
  textNl: string;
};

export type VoteInput = {
  /** What the own organisation needs of it. */
  functions?: Array<string> | null | undefined;
  /** For how many people. */
  users?: number | null | undefined;
  /** ISO date. */
  wantedDate?: string | null | undefined;
};

export type WishesInput = {
  /** Those that ended or are available too. */
  closed?: boolean | null | undefined;
  page?: number | null | undefined;
  /** In name, vendor and number. */
  search?: string | null | undefined;
  size?: number | null | undefined;
  /** VOTES, NEWEST or TRENDING. */
  sort?: string | null | undefined;
};

export type ChooseTenantMutationVariables = Exact<{
  tenantId: string | number;
}>;


export type ChooseTenantMutation = { chooseTenant: { tenant: { id: string } | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<string>, permissions: Array<string>, user: { id: string, name: string } | null, tenant: { id: string, name: string, slug: string } | null, tenants: Array<{ id: string, name: string, slug: string }>, demo: { sandboxUrl: string, persons: Array<{ subject: string, name: string, role: string, tenant: string | null }> } | null } };

export type CatalogQueryVariables = Exact<{
  filter?: ConnectorFilter | null | undefined;
  sort?: ConnectorSort | null | undefined;
  page?: number | null | undefined;
  size?: number | null | undefined;
}>;


export type CatalogQuery = { connectors: { totalItems: number, suggestion: string | null, beingFilled: boolean, facets: Array<{ name: string, values: Array<{ value: string, count: number }> }>, items: Array<{ id: string, repository: string, application: string, summary: string | null, kind: string, category: string | null, generation: string | null, capabilities: Array<string>, latestVersion: string | null, versionId: string | null, updatedAt: string | null, archived: boolean, importable: boolean, iconUrl: string | null, warningCount: number, placements: Array<{ flavour: string, verdict: string, modules: Array<string> }> | null, security: { state: string, blocker: number, high: number, medium: number, partly: boolean } | null }> } };

export type ConnectorQueryVariables = Exact<{
  repository: string;
}>;


export type ConnectorQuery = { connector: { id: string, repository: string, application: string, summary: string | null, kind: string, category: string | null, generation: string | null, capabilities: Array<string>, archived: boolean, deleted: boolean, importable: boolean, notImportableBecause: string | null, url: string, updatedAt: string | null, iconUrl: string | null, versions: Array<{ id: string, label: string, kind: string, committedAt: string | null, movedTag: boolean }>, latest: { id: string } | null, warnings: Array<{ code: string, path: string | null, message: string }> } | null };

export type ConnectorVersionQueryVariables = Exact<{
  id: string | number;
}>;


export type ConnectorVersionQuery = { connectorVersion: { id: string, label: string, kind: string, commit: string, committedAt: string | null, digest: string, movedTag: boolean, package: unknown, readme: string | null, changelog: string | null, files: Array<{ path: string, size: number, sha256: string, text: boolean }>, security: { state: string, blocker: number, high: number, medium: number, partly: boolean }, placements: Array<{ flavour: string, verdict: string, modules: Array<string>, message: string | null, reasons: Array<{ kind: string, what: string, reason: string | null, module: string | null, path: string, line: number }>, remarks: Array<{ kind: string, what: string, reason: string | null, module: string | null, path: string, line: number }> }> | null } };

export type VersionFileQueryVariables = Exact<{
  versionId: string | number;
  path: string;
}>;


export type VersionFileQuery = { versionFile: { path: string, text: string | null, size: number, sha256: string, downloadUrl: string } };

export type SyncStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type SyncStatusQuery = { syncStatus: { organisation: string, connectors: number, rateLimitRemaining: number | null, rateLimitLimit: number | null, running: { id: string, trigger: string, state: string, startedAt: string, finishedAt: string | null, done: number, total: number, changed: number, unchanged: number, apiRequests: number, rateLimitRemaining: number | null, rateLimitResetAt: string | null, message: string | null } | null, last: { id: string, trigger: string, state: string, startedAt: string, finishedAt: string | null, done: number, total: number, changed: number, unchanged: number, apiRequests: number, rateLimitRemaining: number | null, rateLimitResetAt: string | null, message: string | null } | null, repositoriesWithWarnings: Array<{ repository: string, message: string, code: string }> } };

export type SyncRunsQueryVariables = Exact<{
  page: number;
  size: number;
}>;


export type SyncRunsQuery = { syncRuns: { totalItems: number, items: Array<{ id: string, trigger: string, state: string, startedAt: string, finishedAt: string | null, done: number, total: number, changed: number, unchanged: number, apiRequests: number, message: string | null }> } };

export type StartSyncMutationVariables = Exact<{ [key: string]: never; }>;


export type StartSyncMutation = { startSync: { id: string } };

export type SyncProgressSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SyncProgressSubscription = { syncProgress: { id: string, state: string, done: number, total: number } };

export type CoverageListsQueryVariables = Exact<{
  page: number;
  size: number;
}>;


export type CoverageListsQuery = { coverageLists: { totalItems: number, items: Array<{ id: string, name: string, customer: string | null, madeByName: string, createdAt: string, sharedUntil: string | null, totals: { lines: number, have: number, partly: number, requested: number, absent: number } }> } };

export type CreateCoverageListMutationVariables = Exact<{
  input: NewCoverageListInput;
}>;


export type CreateCoverageListMutation = { createCoverageList: { id: string } };

export type CoverageListQueryVariables = Exact<{
  id: string | number;
  verdict?: string | null | undefined;
  page: number;
  size: number;
}>;


export type CoverageListQuery = { coverageList: { id: string, name: string, customer: string | null, madeByName: string, sharedUntil: string | null, catalogAt: string | null, aliasLists: Array<string>, answeredAt: string, createdAt: string, totals: { lines: number, have: number, partly: number, requested: number, absent: number, corrected: number }, lines: { totalItems: number, items: Array<{ id: string, position: number, asked: string, capabilities: Array<string>, direction: string | null, verdict: string, answer: { confidence: number, missing: Array<string>, details: Array<string>, evidence: Array<{ ground: string, typed: string, meant: string }>, candidates: Array<{ id: string, repository: string, application: string, kind: string }> }, requests: Array<{ id: string, number: number, title: string, state: string }>, correction: { kind: string, missing: Array<string>, reason: string, by: string, at: string, connector: { id: string, repository: string, application: string, kind: string } | null } | null }> } } };

export type CorrectCoverageLineMutationVariables = Exact<{
  lineId: string | number;
  input: CoverageCorrectionInput;
}>;


export type CorrectCoverageLineMutation = { correctCoverageLine: { id: string, verdict: string } };

export type RecheckCoverageListMutationVariables = Exact<{
  id: string | number;
}>;


export type RecheckCoverageListMutation = { recheckCoverageList: { id: string } };

export type ShareCoverageListMutationVariables = Exact<{
  id: string | number;
  days: number;
}>;


export type ShareCoverageListMutation = { shareCoverageList: string };

export type UnshareCoverageListMutationVariables = Exact<{
  id: string | number;
}>;


export type UnshareCoverageListMutation = { unshareCoverageList: { id: string } };

export type RemoveCoverageListMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveCoverageListMutation = { removeCoverageList: boolean };

export type OtherConnectorsQueryVariables = Exact<{
  search: string;
}>;


export type OtherConnectorsQuery = { connectors: { items: Array<{ id: string, repository: string, application: string, kind: string }> } };

export type SharedCoverageQueryVariables = Exact<{
  token: string;
  verdict?: string | null | undefined;
  page: number;
  size: number;
}>;


export type SharedCoverageQuery = { sharedCoverage: { name: string, answeredAt: string, totals: { lines: number, have: number, partly: number, requested: number, absent: number }, lines: { totalItems: number, items: Array<{ position: number, asked: string, verdict: string, missing: Array<string>, details: Array<string>, confidence: number, evidence: Array<{ ground: string, typed: string, meant: string }>, candidate: { id: string, repository: string, application: string, kind: string } | null }> } } };

export type DesignQueryVariables = Exact<{
  requestId: string | number;
  kind: string;
  language: string;
}>;


export type DesignQuery = { design: { kind: string, content: unknown, problems: Array<{ code: string, message: string, values: unknown }>, versions: Array<{ id: string, version: number, content: unknown, markdown: string, authorId: string, authorName: string, at: string, approval: { approverName: string, at: string } | null }> } };

export type SkeletonObstacleQueryVariables = Exact<{
  requestId: string | number;
}>;


export type SkeletonObstacleQuery = { skeletonObstacle: { code: string, message: string, values: unknown } | null };

export type SaveDesignMutationVariables = Exact<{
  requestId: string | number;
  kind: string;
  content: unknown;
}>;


export type SaveDesignMutation = { saveDesign: { kind: string } };

export type ApproveDesignMutationVariables = Exact<{
  requestId: string | number;
  kind: string;
  version: number;
}>;


export type ApproveDesignMutation = { approveDesign: { kind: string } };

export type RequestBuildsQueryVariables = Exact<{
  requestId: string | number;
}>;


export type RequestBuildsQuery = { requestBuilds: Array<{ id: string, number: number, repository: string, branch: string, commitOid: string, byName: string, at: string, versionId: string | null, authors: Array<{ userId: string, name: string }>, evidence: Array<{ kind: string, text: string, byName: string, at: string }> }> };

export type CodeAuthorsQueryVariables = Exact<{ [key: string]: never; }>;


export type CodeAuthorsQuery = { codeAuthors: Array<{ id: string, name: string }> };

export type AttachBuildMutationVariables = Exact<{
  requestId: string | number;
  build: BuildInput;
}>;


export type AttachBuildMutation = { attachBuild: Array<{ id: string }> };

export type AddBuildEvidenceMutationVariables = Exact<{
  requestId: string | number;
  buildId: string | number;
  evidence: BuildEvidenceInput;
}>;


export type AddBuildEvidenceMutation = { addBuildEvidence: Array<{ id: string }> };

export type AssessImpactMutationVariables = Exact<{
  requestId: string | number;
  impact: ImpactInput;
}>;


export type AssessImpactMutation = { assessImpact: { id: string } };

export type GiveVerdictMutationVariables = Exact<{
  requestId: string | number;
  verdict: string;
  reason: string;
}>;


export type GiveVerdictMutation = { giveVerdict: { id: string } };

export type EstimateRequestMutationVariables = Exact<{
  requestId: string | number;
  from: number;
  to: number;
}>;


export type EstimateRequestMutation = { estimateRequest: { id: string } };

export type AssignRequestMutationVariables = Exact<{
  requestId: string | number;
  userId?: string | number | null | undefined;
}>;


export type AssignRequestMutation = { assignRequest: { id: string } };

export type MarkExistingMutationVariables = Exact<{
  requestId: string | number;
  input: ExistingConnectorInput;
}>;


export type MarkExistingMutation = { markExisting: { id: string } };

export type MarkDuplicateMutationVariables = Exact<{
  requestId: string | number;
  canonicalId: string | number;
  reason: string;
}>;


export type MarkDuplicateMutation = { markDuplicate: { id: string } };

export type OpenOtherHalfMutationVariables = Exact<{
  requestId: string | number;
}>;


export type OpenOtherHalfMutation = { openOtherHalf: { id: string, reference: string } };

export type AskCustomerMutationVariables = Exact<{
  requestId: string | number;
  input: QuestionsInput;
}>;


export type AskCustomerMutation = { askCustomer: { id: string } };

export type DeclineRequestMutationVariables = Exact<{
  requestId: string | number;
  input: DeclineInput;
}>;


export type DeclineRequestMutation = { declineRequest: { id: string } };

export type PassOnRequestMutationVariables = Exact<{
  requestId: string | number;
  reason: string;
}>;


export type PassOnRequestMutation = { passOnRequest: { id: string } };

export type SetRequestAsideMutationVariables = Exact<{
  requestId: string | number;
  input: SetAsideInput;
}>;


export type SetRequestAsideMutation = { setRequestAside: { id: string } };

export type TakeDeskStepMutationVariables = Exact<{
  requestId: string | number;
  action: string;
  reason?: string | null | undefined;
}>;


export type TakeDeskStepMutation = { takeDeskStep: { id: string } };

export type InboxQueryVariables = Exact<{
  search: string;
  page: number;
  size: number;
}>;


export type InboxQuery = { inbox: { totalItems: number, items: Array<{ id: string, number: number, title: string, kind: string, customer: string, vendor: string, state: string, holderSince: string, submittedAt: string | null, connector: { repository: string, application: string } | null }> } };

export type DeskBoardQueryVariables = Exact<{
  filter: BoardFilterInput;
}>;


export type DeskBoardQuery = { deskBoard: Array<{ name: string, totalItems: number, cards: Array<{ id: string, number: number, title: string, kind: string, state: string, holder: string, holderSince: string, submittedAt: string | null, customer: string, vendor: string, applicationType: string | null, organisations: number, users: number, assignee: string | null, estimateFrom: number | null, estimateTo: number | null, dueOn: string | null, connector: { repository: string, application: string } | null, priority: { score: number, terms: Array<{ name: string, amount: unknown, factor: number, weight: number, points: number }> } }> }> };

export type DeskRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskRequestQuery = { deskRequest: { otherHalf: Array<string>, request: { id: string, number: number, reference: string, title: string, kind: string, state: string, holder: string, holderSince: string, phase: string, tenantName: string, requesterName: string, submittedAt: string | null, closedAt: string | null, connector: { repository: string, application: string } | null, canonical: { id: string, reference: string, title: string } | null, openQuestions: { questions: Array<string>, dueOn: string | null }, form: { applicationName: string, vendorName: string, applicationUrl: string, applicationVersion: string, applicationType: string | null, direction: string | null, functions: Array<string>, users: number | null, mutationsPerMonth: number | null, hosting: string | null, testEnvironment: string | null, testEnvironmentContact: string, authentication: string, credentialIsOwn: string | null, correlationKey: string, wantedDate: string | null, wantedBecause: string, vendorContact: string, mayNameUs: boolean, willingToHelp: boolean, otherCustomers: string, remarks: string, apiDocumentation: { kind: string, url: string } | null, fields: Array<{ name: string, purpose: string }> }, attachments: Array<{ id: string, kind: string, audience: string, name: string, mediaType: string, size: number, quarantined: boolean, uploaderName: string, byDesk: boolean, at: string, scan: { searched: boolean, more: boolean, findings: Array<{ of: string, kind: string, name: string | null, line: number, sample: string }> } }>, messages: Array<{ id: string, audience: string, body: string, authorName: string, byDesk: boolean, at: string }>, trail: Array<{ number: number, at: string, actorName: string, roles: Array<string>, action: string, fromState: string, toState: string, holder: string, reason: string | null, details: unknown, internal: boolean }> }, nextSteps: Array<{ action: string, to: string, reasonRequired: boolean, missing: { code: string, message: string, values: unknown } | null }>, assessment: { customers: number | null, users: number | null, risk: string | null, riskNote: string, assigneeId: string | null, assigneeName: string | null, verdict: string | null, verdictReason: string | null, estimateFrom: number | null, estimateTo: number | null, recheckOn: string | null, wouldChange: string | null }, priority: { score: number, terms: Array<{ name: string, amount: unknown, factor: number, weight: number, points: number }> }, related: Array<{ id: string, reference: string, title: string, tenantName: string, relation: string, apiDocuments: Array<{ id: string, name: string }> }>, wantedBy: Array<{ tenantId: string, tenantName: string, functions: Array<string>, users: number | null, mutationsPerMonth: number | null, wantedDate: string | null }>, searches: Array<{ id: string, query: string, choice: string, chosenId: string | null, reason: string, searcherName: string, at: string, candidates: Array<{ kind: string, id: string, title: string, reference: string, versionId: string | null, version: string | null, state: string | null, covered: Array<string>, uncovered: Array<string> }> }> } };

export type DeskRequestChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type DeskRequestChangedSubscription = { requestChanged: { id: string } };

export type CatalogCandidatesQueryVariables = Exact<{
  requestId: string | number;
  query: string;
}>;


export type CatalogCandidatesQuery = { catalogCandidates: { suggestion: string | null, items: Array<{ kind: string, id: string, title: string, reference: string, versionId: string | null, version: string | null, state: string | null, covered: Array<string>, uncovered: Array<string> }> } };

export type DeskPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskPeopleQuery = { deskPeople: Array<{ id: string, name: string }> };

export type RecordCatalogSearchMutationVariables = Exact<{
  requestId: string | number;
  input: RecordSearchInput;
}>;


export type RecordCatalogSearchMutation = { recordCatalogSearch: { id: string } };

export type StuckTopdeskFormsQueryVariables = Exact<{ [key: string]: never; }>;


export type StuckTopdeskFormsQuery = { stuckTopdeskForms: Array<{ number: string, subject: string, caller: string, organisation: string, problem: string, seenAt: string }>, customers: Array<{ id: string, name: string }> };

export type AssignTopdeskFormMutationVariables = Exact<{
  number: string;
  tenantId: string | number;
}>;


export type AssignTopdeskFormMutation = { assignTopdeskForm: { id: string } };

export type DeskSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskSettingsQuery = { planningSettings: { promises: unknown, hours: unknown, consultants: number, unanswered: unknown }, priorityWeights: { organisations: number, users: number, mutations: number, wantedDate: number } };

export type ChangePlanningSettingsMutationVariables = Exact<{
  changes: unknown;
}>;


export type ChangePlanningSettingsMutation = { changePlanningSettings: { consultants: number } };

export type SavePriorityWeightsMutationVariables = Exact<{
  weights: PriorityWeightsInput;
}>;


export type SavePriorityWeightsMutation = { savePriorityWeights: { users: number } };

export type CalendarBookingsQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarBookingsQuery = { calendarBookings: Array<{ id: string, party: string, fromDay: string, toDay: string, note: string, tenantId: string | null }>, customers: Array<{ id: string, name: string }> };

export type BookCalendarMutationVariables = Exact<{
  input: CalendarBookingInput;
}>;


export type BookCalendarMutation = { bookCalendar: boolean };

export type RemoveCalendarBookingMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveCalendarBookingMutation = { removeCalendarBooking: boolean };

export type FeasibilityQueryVariables = Exact<{
  requestId: string | number;
}>;


export type FeasibilityQuery = { feasibility: Array<{ id: string, attachmentId: string, documentName: string, state: string, problem: string | null, createdAt: string, rulings: Array<{ id: string, lineId: string, answer: string, reason: string, byName: string, at: string }>, report: { title: string | null, direction: string, asked: Array<string>, account: string | null, coverageTarget: number | null, coverageSource: number | null, confidence: number, verdict: string, verdictText: { en: string, nl: string }, effort: { class: string, low: number, high: number } | null, candidates: Array<{ resource: string, because: { en: string, nl: string } }>, functions: Array<{ id: string, answer: string, overruled: string | null, note: { en: string, nl: string }, evidence: Array<{ pointer: string, operation: string | null, quote: string }> }>, qualities: Array<{ id: string, answer: string, overruled: string | null, note: { en: string, nl: string }, evidence: Array<{ pointer: string, operation: string | null, quote: string }> }>, gates: Array<{ id: string, state: string, overruled: string | null, note: { en: string, nl: string }, evidence: Array<{ pointer: string, operation: string | null, quote: string }> }>, correlation: Array<{ field: string, evidence: { operation: string | null, pointer: string } }>, permissions: Array<{ resource: string, list: string, grant: string, revoke: string }>, sensitive: Array<{ name: string, class: string, where: string, evidence: { pointer: string, operation: string | null } }>, questions: Array<{ id: string, en: string, nl: string }>, faults: Array<{ code: string, note: { en: string, nl: string } }> } | null }> };

export type FeasibilityProgressSubscriptionVariables = Exact<{
  requestId: string | number;
}>;


export type FeasibilityProgressSubscription = { feasibilityProgress: { id: string, state: string } };

export type AnalyseApiDocumentMutationVariables = Exact<{
  requestId: string | number;
  analysis: AnalysisInput;
}>;


export type AnalyseApiDocumentMutation = { analyseApiDocument: { id: string } };

export type OverruleFeasibilityMutationVariables = Exact<{
  reportId: string | number;
  ruling: RulingInput;
}>;


export type OverruleFeasibilityMutation = { overruleFeasibility: { id: string } };

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { unreadNotifications: number };

export type NotificationsQueryVariables = Exact<{
  language: string;
  page: number;
  size: number;
}>;


export type NotificationsQuery = { notifications: { totalItems: number, items: Array<{ id: string, headline: string, link: string, yours: boolean, reason: string | null, createdAt: string, readAt: string | null }> } };

export type MarkNotificationsReadMutationVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: number };

export type NotificationPreferenceQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferenceQuery = { notificationPreference: { language: string, mail: string, muted: Array<string>, mailConfigured: boolean } };

export type ChangeNotificationPreferenceMutationVariables = Exact<{
  preference: NotificationPreferenceInput;
}>;


export type ChangeNotificationPreferenceMutation = { changeNotificationPreference: { language: string, mail: string, muted: Array<string>, mailConfigured: boolean } };

export type ChooseLanguageMutationVariables = Exact<{
  language: string;
}>;


export type ChooseLanguageMutation = { chooseLanguage: boolean };

export type ActionFieldsFragment = { id: string, systemId: string, personId: string | null, personName: string | null, action: string, permissionSet: string | null, preview: boolean, state: string, requestedByName: string, createdAt: string, finishedAt: string | null, attempts: Array<{ number: number, state: string, worker: string, message: string | null, startedAt: string, finishedAt: string | null }>, report: { outcome: string, success: boolean, reason: string | null, noChanges: boolean, accountCorrelated: boolean, accountReference: unknown, mappedData: unknown, data: unknown, previousData: unknown, output: unknown, permissions: unknown, subPermissions: unknown, importedPermissions: unknown, accounts: unknown, nonUniqueFields: Array<string> | null, thrown: unknown, warnings: Array<string>, durationMilliseconds: number, mappingErrors: Array<{ field: string, message: string }>, auditLogs: Array<{ action: string, message: string, isError: boolean }>, calls: Array<{ method: string, address: string, headers: unknown, body: string | null, status: number | null, durationMilliseconds: number | null, blocked: string | null, error: string | null }>, streams: Array<{ stream: string, message: string, time: string | null, error: unknown }> } | null };

export type ActionQueryVariables = Exact<{
  id: string | number;
}>;


export type ActionQuery = { action: { id: string, systemId: string, personId: string | null, personName: string | null, action: string, permissionSet: string | null, preview: boolean, state: string, requestedByName: string, createdAt: string, finishedAt: string | null, attempts: Array<{ number: number, state: string, worker: string, message: string | null, startedAt: string, finishedAt: string | null }>, report: { outcome: string, success: boolean, reason: string | null, noChanges: boolean, accountCorrelated: boolean, accountReference: unknown, mappedData: unknown, data: unknown, previousData: unknown, output: unknown, permissions: unknown, subPermissions: unknown, importedPermissions: unknown, accounts: unknown, nonUniqueFields: Array<string> | null, thrown: unknown, warnings: Array<string>, durationMilliseconds: number, mappingErrors: Array<{ field: string, message: string }>, auditLogs: Array<{ action: string, message: string, isError: boolean }>, calls: Array<{ method: string, address: string, headers: unknown, body: string | null, status: number | null, durationMilliseconds: number | null, blocked: string | null, error: string | null }>, streams: Array<{ stream: string, message: string, time: string | null, error: unknown }> } | null } };

export type ActionProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ActionProgressSubscription = { actionProgress: { id: string, state: string, finishedAt: string | null } };

export type PreviewActionMutationVariables = Exact<{
  input: ActionInput;
}>;


export type PreviewActionMutation = { previewAction: { id: string } };

export type RunActionMutationVariables = Exact<{
  input: ActionInput;
}>;


export type RunActionMutation = { runAction: { id: string } };

export type ActionsQueryVariables = Exact<{
  systemId?: string | number | null | undefined;
  personId?: string | number | null | undefined;
  page: number;
  size: number;
}>;


export type ActionsQuery = { actions: { totalItems: number, items: Array<{ id: string, systemId: string, personId: string | null, personName: string | null, action: string, permissionSet: string | null, state: string, requestedByName: string, createdAt: string, finishedAt: string | null, attempts: Array<{ number: number, state: string, worker: string, message: string | null, startedAt: string, finishedAt: string | null }>, report: { reason: string | null, durationMilliseconds: number, noChanges: boolean, auditLogs: Array<{ message: string }> } | null }> } };

export type PersonEventsQueryVariables = Exact<{
  personId?: string | number | null | undefined;
}>;


export type PersonEventsQuery = { actions: { items: Array<{ id: string, action: string, createdAt: string }> } };

export type AvailableActionsQueryVariables = Exact<{
  systemId: string | number;
}>;


export type AvailableActionsQuery = { availableActions: Array<{ action: string, permissionSet: string | null, resourceSet: string | null, available: boolean }> };

export type NotificationTemplatesQueryVariables = Exact<{
  systemId: string | number;
}>;


export type NotificationTemplatesQuery = { notificationTemplates: Array<{ name: string, fields: Array<{ key: string, type: string, label: string, description: string | null, placeholder: string | null, required: boolean, secret: boolean, defaultValue: unknown, rows: number | null, hide: boolean, disabled: boolean, options: Array<{ value: string, label: string }> }> }> };

export type PersonsQueryVariables = Exact<{
  search: string;
  page: number;
  size: number;
}>;


export type PersonsQuery = { persons: { totalItems: number, items: Array<{ id: string, externalId: string, displayName: string, department: string | null, title: string | null, updatedAt: string, removedAt: string | null }> } };

export type PersonQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonQuery = { person: { id: string, systemId: string, externalId: string, displayName: string, department: string | null, title: string | null, data: unknown, updatedAt: string, removedAt: string | null, accounts: Array<{ systemId: string, reference: unknown, data: unknown, enabled: boolean | null, updatedAt: string }> } };

export type PersonImportsQueryVariables = Exact<{
  systemId: string | number;
}>;


export type PersonImportsQuery = { personImports: Array<{ id: string, systemId: string, state: string, done: number, total: number, added: number, changed: number, removed: number, message: string | null, createdAt: string, startedAt: string | null, finishedAt: string | null, problems: Array<{ externalId: string, field: string, message: string }> }> };

export type ImportPersonsMutationVariables = Exact<{
  systemId: string | number;
}>;


export type ImportPersonsMutation = { importPersons: { id: string } };

export type PersonImportProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type PersonImportProgressSubscription = { personImportProgress: { id: string, state: string, done: number, total: number } };

export type PersonOptionsQueryVariables = Exact<{
  search: string;
}>;


export type PersonOptionsQuery = { persons: { totalItems: number, items: Array<{ id: string, displayName: string, externalId: string, title: string | null, department: string | null }> } };

export type PersonNameQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonNameQuery = { person: { id: string, displayName: string, externalId: string } };

export type MyRequestsQueryVariables = Exact<{
  page: number;
}>;


export type MyRequestsQuery = { myRequests: { totalItems: number, items: Array<{ id: string, reference: string, title: string, kind: string, state: string, customerLabel: string, phase: string, holder: string, holderSince: string, createdAt: string, connector: { id: string, repository: string, application: string } | null }> } };

export type MyRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type MyRequestQuery = { request: { id: string, reference: string, title: string, kind: string, state: string, customerLabel: string, phase: string, holder: string, holderSince: string, submittedAt: string | null, closedAt: string | null, requesterName: string, possibleActions: Array<string>, formProblems: Array<{ field: string, message: string }>, openQuestions: { questions: Array<string>, dueOn: string | null }, cover: { covered: Array<string>, uncovered: Array<string>, present: Array<string> } | null, connector: { id: string, repository: string, application: string } | null, canonical: { id: string, reference: string, title: string, votes: number, own: boolean, customerLabel: string, holder: string, holderSince: string } | null, form: { applicationName: string, vendorName: string, applicationUrl: string, applicationVersion: string, applicationType: string | null, direction: string | null, functions: Array<string>, users: number | null, mutationsPerMonth: number | null, hosting: string | null, testEnvironment: string | null, testEnvironmentContact: string, authentication: string, credentialIsOwn: string | null, correlationKey: string, wantedDate: string | null, wantedBecause: string, vendorContact: string, mayNameUs: boolean, willingToHelp: boolean, otherCustomers: string, remarks: string, apiDocumentation: { kind: string, url: string } | null, fields: Array<{ name: string, purpose: string }> }, attachments: Array<{ id: string, kind: string, audience: string, name: string, mediaType: string, size: number, quarantined: boolean, uploaderName: string, byDesk: boolean, at: string, scan: { searched: boolean, more: boolean, findings: Array<{ of: string, kind: string, name: string | null, line: number, sample: string }> } }>, messages: Array<{ id: string, audience: string, body: string, authorName: string, byDesk: boolean, at: string }>, trail: Array<{ number: number, at: string, actorName: string, action: string, toState: string, reason: string | null, details: unknown }> } };

export type MyRequestChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type MyRequestChangedSubscription = { requestChanged: { id: string, updatedAt: string } };

export type BeginRequestMutationVariables = Exact<{
  input: BeginRequestInput;
}>;


export type BeginRequestMutation = { beginRequest: { id: string } };

export type EditRequestFormMutationVariables = Exact<{
  id: string | number;
  changes: unknown;
}>;


export type EditRequestFormMutation = { editRequestForm: { id: string, updatedAt: string } };

export type MoveRequestMutationVariables = Exact<{
  id: string | number;
  step: RequestStepInput;
}>;


export type MoveRequestMutation = { moveRequest: { id: string, state: string } };

export type ExpandRequestMutationVariables = Exact<{
  id: string | number;
}>;


export type ExpandRequestMutation = { expandRequest: { id: string } };

export type WriteMessageMutationVariables = Exact<{
  requestId: string | number;
  body: string;
  audience?: string | null | undefined;
}>;


export type WriteMessageMutation = { writeMessage: { id: string } };

export type ConfirmAttachmentMutationVariables = Exact<{
  id: string | number;
}>;


export type ConfirmAttachmentMutation = { confirmAttachment: { id: string, quarantined: boolean } };

export type RemoveAttachmentMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveAttachmentMutation = { removeAttachment: boolean };

export type SimilarToNameQueryVariables = Exact<{
  name: string;
}>;


export type SimilarToNameQuery = { connectors: { suggestion: string | null, items: Array<{ id: string, repository: string, application: string, kind: string, versionId: string | null }> }, similarRequests: Array<{ id: string, reference: string, title: string, vendor: string, votes: number, joined: boolean, own: boolean, customerLabel: string }> };

export type WishesQueryVariables = Exact<{
  input: WishesInput;
}>;


export type WishesQuery = { wishes: { totalItems: number, items: Array<{ id: string, reference: string, title: string, vendor: string, applicationType: string | null, kind: string, votes: number, joined: boolean, own: boolean, open: boolean, customerLabel: string, holder: string, holderSince: string, submittedAt: string | null, connector: { repository: string, application: string } | null }> } };

export type JoinRequestMutationVariables = Exact<{
  id: string | number;
  wants?: VoteInput | null | undefined;
}>;


export type JoinRequestMutation = { joinRequest: { id: string, votes: number, joined: boolean } };

export type LeaveRequestMutationVariables = Exact<{
  id: string | number;
}>;


export type LeaveRequestMutation = { leaveRequest: { id: string, votes: number, joined: boolean } };

export type RolloutsQueryVariables = Exact<{
  requestId?: string | number | null | undefined;
  open?: boolean | null | undefined;
  page: number;
  size: number;
}>;


export type RolloutsQuery = { rollouts: { totalItems: number, items: Array<{ id: string, number: number, application: string, tenantName: string, mode: string, state: string, label: string, holder: string, holderSince: string, versionLabel: string | null, startsOn: string | null, liveOn: string | null, liveAt: string | null, plan: { liveOn: string | null, safeLiveOn: string | null, blocking: string | null, beforePublication: boolean } }> } };

export type RolloutQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;


export type RolloutQuery = { rollout: { id: string, number: number, application: string, tenantName: string, mode: string, state: string, label: string, holder: string, holderSince: string, repository: string | null, versionLabel: string | null, connectorVersionId: string | null, systemId: string | null, writeBack: boolean, complexity: string, startsOn: string | null, liveOn: string | null, liveAt: string | null, calendarUrl: string, versionChoices: Array<{ id: string, label: string }>, steps: Array<{ action: string, reasonRequired: boolean, first: { code: string, message: string, values: unknown } | null }>, plan: { liveOn: string | null, safeLiveOn: string | null, endsOn: string | null, blocking: string | null, beforePublication: boolean, tasks: Array<{ key: string, start: string, end: string, slack: number, critical: boolean }> }, tasks: Array<{ key: string, owner: string, days: number, predecessors: Array<string>, state: string, evidenceKind: string, evidence: string | null, evidenceNote: string, doneAt: string | null, doneByName: string | null }>, trail: Array<{ number: number, at: string, actorName: string, action: string, fromState: string, toState: string, reason: string | null, details: unknown }> } };

export type ProposedRolloutQueryVariables = Exact<{
  input: RolloutInput;
}>;


export type ProposedRolloutQuery = { proposedRollout: { liveOn: string | null, safeLiveOn: string | null, beforePublication: boolean, blocking: string | null, alone: string | null, tasks: Array<{ key: string, start: string, end: string, critical: boolean }> } };

export type CustomersQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomersQuery = { customers: Array<{ id: string, name: string }> };

export type ChooseRolloutVersionMutationVariables = Exact<{
  id: string | number;
  versionId: string | number;
  reason?: string | null | undefined;
}>;


export type ChooseRolloutVersionMutation = { chooseRolloutVersion: { id: string } };

export type PlanRolloutMutationVariables = Exact<{
  input: RolloutInput;
}>;


export type PlanRolloutMutation = { planRollout: { id: string } };

export type MoveRolloutMutationVariables = Exact<{
  id: string | number;
  action: string;
  reason?: string | null | undefined;
}>;


export type MoveRolloutMutation = { moveRollout: { id: string, state: string } };

export type BookRolloutMutationVariables = Exact<{
  id: string | number;
  startsOn: string;
}>;


export type BookRolloutMutation = { bookRollout: { id: string, startsOn: string | null, liveOn: string | null } };

export type DoRolloutTaskMutationVariables = Exact<{
  id: string | number;
  task: string;
  evidence?: string | null | undefined;
}>;


export type DoRolloutTaskMutation = { doRolloutTask: { id: string } };

export type RequestPlanningQueryVariables = Exact<{
  requestId: string | number;
}>;


export type RequestPlanningQuery = { requestPlanning: { times: Array<{ phase: string, holder: string, hours: number }>, promise: { stage: string, promised: number, used: number, due: string | null, state: string } | null, phases: Array<{ phase: string, elapsed: number | null, took: number | null, p50: number | null, p85: number | null, basis: string, count: number }>, available: { p50: string | null, p85: string | null }, live: { p50: string | null, p85: string | null } } };

export type SecurityCheckQueryVariables = Exact<{
  requestId: string | number;
  number: number;
}>;


export type SecurityCheckQuery = { securityCheck: { open: number, signed: boolean, items: Array<{ item: string, subject: string, hash: string, answer: string, blocker: boolean, passed: boolean, reopened: boolean, because: { code: string, values: unknown }, given: { answer: string, evidence: string, byName: string, at: string } | null, exception: { id: string, reason: string, until: string, askedByName: string, approvedByName: string | null } | null }>, signatures: Array<{ id: string, side: string, commitOid: string | null, signerName: string, at: string, counts: boolean }>, reopening: { reason: string, byName: string, at: string } | null } };

export type CheckBarsQueryVariables = Exact<{
  requestId: string | number;
  number: number;
}>;


export type CheckBarsQuery = { checkBars: { answering: string | null, signing: string | null } };

export type AnswerCheckMutationVariables = Exact<{
  requestId: string | number;
  number: number;
  answer: CheckAnswerInput;
}>;


export type AnswerCheckMutation = { answerCheck: { open: number } };

export type SignCheckMutationVariables = Exact<{
  requestId: string | number;
  number: number;
  commit?: string | null | undefined;
}>;


export type SignCheckMutation = { signCheck: { signed: boolean } };

export type ReopenCheckMutationVariables = Exact<{
  requestId: string | number;
  number: number;
  reason: string;
}>;


export type ReopenCheckMutation = { reopenCheck: { signed: boolean } };

export type AskCheckExceptionMutationVariables = Exact<{
  requestId: string | number;
  number: number;
  exception: CheckExceptionInput;
}>;


export type AskCheckExceptionMutation = { askCheckException: { open: number } };

export type ApproveCheckExceptionMutationVariables = Exact<{
  requestId: string | number;
  exceptionId: string | number;
}>;


export type ApproveCheckExceptionMutation = { approveCheckException: { open: number } };

export type CustomerCheckQueryVariables = Exact<{
  rolloutId: string | number;
}>;


export type CustomerCheckQuery = { customerCheck: { open: number, signed: boolean, items: Array<{ item: string, subject: string, hash: string, answer: string, blocker: boolean, passed: boolean, reopened: boolean, because: { code: string, values: unknown }, given: { answer: string, evidence: string, byName: string, at: string } | null, exception: { id: string, reason: string, until: string, askedByName: string, approvedByName: string | null } | null }>, signatures: Array<{ id: string, side: string, commitOid: string | null, signerName: string, at: string, counts: boolean }>, reopening: { reason: string, byName: string, at: string } | null, received: Array<{ name: string, fillRate: number }>, design: { added: Array<string>, gone: Array<string> } | null, before: { version: string | null, added: Array<string>, gone: Array<string> } | null } };

export type AnswerCustomerCheckMutationVariables = Exact<{
  rolloutId: string | number;
  answer: CheckAnswerInput;
}>;


export type AnswerCustomerCheckMutation = { answerCustomerCheck: { open: number } };

export type SignCustomerCheckMutationVariables = Exact<{
  rolloutId: string | number;
  side: string;
}>;


export type SignCustomerCheckMutation = { signCustomerCheck: { signed: boolean } };

export type VersionFindingsQueryVariables = Exact<{
  versionId: string | number;
  language: Language;
}>;


export type VersionFindingsQuery = { connectorVersion: { id: string, label: string, security: { versionId: string, state: string, blocker: number, high: number, medium: number, low: number, info: number, settled: number, partly: boolean, reviewedAt: string | null }, review: { state: string, partlyBecause: string | null, scripts: number, scriptsRead: number, hosts: Array<string>, rulesVersion: string, reviewedAt: string } | null, findings: Array<{ id: string, standing: string, acceptedUntil: string | null, firstSeenAt: string, message: string, title: string, why: string, fix: string, detail: { rule: string, severity: string, steps: Array<number>, path: string, line: number, snippet: string, readAs: string }, question: { until: string, askedByName: string, own: boolean } | null, decisions: Array<{ id: string, kind: string, reason: string, until: string | null, decidedByName: string, decidedAt: string }> }> } };

export type FixedFindingsQueryVariables = Exact<{
  repository: string;
}>;


export type FixedFindingsQuery = { connector: { id: string, fixedFindings: Array<{ id: string, rule: string, severity: string, message: string, lastLabel: string }> } | null };

export type DecideFindingMutationVariables = Exact<{
  input: FindingDecisionInput;
}>;


export type DecideFindingMutation = { decideFinding: boolean };

export type ReviewConnectorMutationVariables = Exact<{
  connectorId: string | number;
}>;


export type ReviewConnectorMutation = { reviewConnector: boolean };

export type ReviewedConnectorsQueryVariables = Exact<{
  filter?: ReviewedConnectorsFilter | null | undefined;
  page: number;
  size: number;
}>;


export type ReviewedConnectorsQuery = { reviewedConnectors: { totalItems: number, states: Array<{ state: string, count: number }>, items: Array<{ id: string, repository: string, application: string, label: string, state: string, blocker: number, high: number, medium: number, low: number, questions: number }> } };

export type NewestReviewRunQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestReviewRunQuery = { newestReviewRun: { id: string, reason: string, state: string, done: number, total: number, partly: number, message: string | null, rulesVersion: string, startedAt: string, finishedAt: string | null } | null };

export type ReviewProgressSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ReviewProgressSubscription = { reviewProgress: { id: string, state: string, done: number, total: number } };

export type SecurityPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityPolicyQuery = { securityPolicy: { mode: string, needsReview: boolean, noOpenBlocker: boolean, noOpenHigh: boolean, changedByName: string | null, changedAt: string | null } };

export type SaveSecurityPolicyMutationVariables = Exact<{
  input: SecurityPolicyInput;
}>;


export type SaveSecurityPolicyMutation = { saveSecurityPolicy: { mode: string, needsReview: boolean, noOpenBlocker: boolean, noOpenHigh: boolean, changedByName: string | null, changedAt: string | null } };

export type ImportPolicyAnswerQueryVariables = Exact<{
  versionId: string | number;
}>;


export type ImportPolicyAnswerQuery = { importPolicyAnswer: { mode: string, badge: { state: string, blocker: number, high: number, medium: number, partly: boolean }, unmet: Array<{ demand: string, partly: boolean, findings: Array<{ rule: string, message: string, path: string, line: number }> }> } };

export type FoundConnectorsQueryVariables = Exact<{
  search: string;
}>;


export type FoundConnectorsQuery = { connectors: { items: Array<{ repository: string, application: string }> } };

export type FoundPersonsQueryVariables = Exact<{
  search: string;
}>;


export type FoundPersonsQuery = { persons: { items: Array<{ id: string, displayName: string, title: string | null, department: string | null }> } };

export type FoundSystemsQueryVariables = Exact<{ [key: string]: never; }>;


export type FoundSystemsQuery = { systems: Array<{ id: string, name: string, application: string, versionLabel: string }> };

export type FoundRequestsQueryVariables = Exact<{
  filter: BoardFilterInput;
}>;


export type FoundRequestsQuery = { deskBoard: Array<{ cards: Array<{ id: string, number: number, title: string, customer: string, vendor: string }> }> };

export type RunningSyncQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningSyncQuery = { syncStatus: { running: { id: string, done: number, total: number } | null } };

export type RunningActionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningActionsQuery = { actions: { items: Array<{ id: string, systemId: string, action: string, personName: string | null, state: string }> } };

export type SystemsQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemsQuery = { systems: Array<{ id: string, name: string, kind: string, repository: string, application: string, versionLabel: string, state: string, updatedAt: string, health: { missedCommands: Array<{ command: string }> } }> };

export type SystemQueryVariables = Exact<{
  id: string | number;
}>;


export type SystemQuery = { system: { id: string, name: string, kind: string, flavour: string, connectorId: string, connectorVersionId: string, repository: string, application: string, versionLabel: string, state: string, createdAt: string, updatedAt: string, uniqueFields: Array<string> | null, correlation: { enabled: boolean, personField: string, accountField: string } | null, settings: { fields: Array<{ key: string, type: string, label: string, description: string | null, placeholder: string | null, required: boolean, secret: boolean, defaultValue: unknown, rows: number | null, hide: boolean, disabled: boolean, options: Array<{ value: string, label: string }> }>, values: Array<{ key: string, value: unknown, isSet: boolean, setAt: string | null }>, problems: Array<{ field: string, message: string }> } } };

export type SystemHealthQueryVariables = Exact<{
  id: string | number;
  versionId: string | number;
}>;


export type SystemHealthQuery = { system: { id: string, health: { hold: string, holdReason: string | null, missedCommands: Array<{ command: string, module: string | null, action: string }> } }, connectorVersion: { id: string, placements: Array<{ flavour: string, verdict: string, modules: Array<string>, message: string | null, reasons: Array<{ kind: string, what: string, reason: string | null, module: string | null, path: string, line: number }>, remarks: Array<{ kind: string, what: string, reason: string | null, module: string | null, path: string, line: number }> }> | null } };

export type ImportConnectorMutationVariables = Exact<{
  input: ImportConnectorInput;
}>;


export type ImportConnectorMutation = { importConnector: { id: string, name: string } };

export type SaveSettingsMutationVariables = Exact<{
  systemId: string | number;
  values: Array<SettingChangeInput> | SettingChangeInput;
}>;


export type SaveSettingsMutation = { saveSystemSettings: { problems: Array<{ field: string, message: string }>, system: { id: string, settings: { problems: Array<{ field: string, message: string }> } } } };

export type SaveCorrelationMutationVariables = Exact<{
  systemId: string | number;
  correlation: CorrelationInput;
}>;


export type SaveCorrelationMutation = { saveSystemCorrelation: { id: string } };

export type SaveUniqueFieldsMutationVariables = Exact<{
  systemId: string | number;
  names: Array<string> | string;
}>;


export type SaveUniqueFieldsMutation = { saveSystemUniqueFields: { id: string } };

export type RenameSystemMutationVariables = Exact<{
  systemId: string | number;
  name: string;
}>;


export type RenameSystemMutation = { renameSystem: { id: string } };

export type RemoveSystemMutationVariables = Exact<{
  systemId: string | number;
}>;


export type RemoveSystemMutation = { removeSystem: boolean };

export type VendorsQueryVariables = Exact<{
  search: string;
  page: number;
}>;


export type VendorsQuery = { vendors: { totalItems: number, items: Array<{ id: string, name: string, domain: string, requests: number, openQuestions: number, lastContact: string | null, promised: string | null, overdue: boolean }> } };

export type VendorQueryVariables = Exact<{
  id: string | number;
}>;


export type VendorQuery = { vendor: { id: string, name: string, domain: string, formerNames: Array<string>, contacts: Array<{ name: string, role: string, email: string, phone: string }>, log: Array<{ id: string, onDate: string, person: string, channel: string, question: string, answer: string, promisedDate: string | null, nextAction: string, byName: string, at: string }>, requests: Array<{ id: string, number: number, title: string, state: string, holder: string }> } };

export type RequestVendorQueryVariables = Exact<{
  requestId: string | number;
}>;


export type RequestVendorQuery = { requestVendor: { chosen: boolean, vendor: { id: string, name: string } } | null };

export type VendorQuestionsQueryVariables = Exact<{
  requestId: string | number;
}>;


export type VendorQuestionsQuery = { reportQuestionsToAsk: number, vendorQuestions: Array<{ id: string, code: string, kind: string, textEn: string, textNl: string, reusedFrom: number | null, answer: { value: string | null, text: string, person: string, at: string } | null, lapsed: { value: string | null, text: string, person: string, at: string } | null }>, vendorLinks: Array<{ id: string, sentTo: string, expiresAt: string, revokedAt: string | null, usedAt: string | null, at: string }> };

export type SaveVendorMutationVariables = Exact<{
  vendorId: string | number;
  vendor: VendorInput;
}>;


export type SaveVendorMutation = { saveVendor: { id: string } };

export type ChooseVendorMutationVariables = Exact<{
  requestId: string | number;
  vendorId?: string | number | null | undefined;
}>;


export type ChooseVendorMutation = { chooseVendor: { id: string } };

export type AskVendorStandardMutationVariables = Exact<{
  requestId: string | number;
}>;


export type AskVendorStandardMutation = { askVendorStandard: Array<{ id: string }> };

export type AskVendorReportQuestionsMutationVariables = Exact<{
  requestId: string | number;
}>;


export type AskVendorReportQuestionsMutation = { askVendorReportQuestions: Array<{ id: string }> };

export type AskVendorMutationVariables = Exact<{
  requestId: string | number;
  question: VendorQuestionInput;
}>;


export type AskVendorMutation = { askVendor: Array<{ id: string }> };

export type RecordVendorAnswerMutationVariables = Exact<{
  requestId: string | number;
  questionId: string | number;
  answer: VendorAnswerInput;
}>;


export type RecordVendorAnswerMutation = { recordVendorAnswer: Array<{ id: string }> };

export type GiveVendorLinkMutationVariables = Exact<{
  requestId: string | number;
  link: VendorLinkInput;
}>;


export type GiveVendorLinkMutation = { giveVendorLink: string };

export type RevokeVendorLinkMutationVariables = Exact<{
  requestId: string | number;
  linkId: string | number;
}>;


export type RevokeVendorLinkMutation = { revokeVendorLink: Array<{ id: string }> };

export type LogVendorContactMutationVariables = Exact<{
  vendorId: string | number;
  contact: VendorContactInput;
}>;


export type LogVendorContactMutation = { logVendorContact: { id: string } };

export type VendorQuestionnaireQueryVariables = Exact<{
  token: string;
}>;


export type VendorQuestionnaireQuery = { vendorQuestionnaire: { vendor: string, expiresAt: string, questions: Array<{ id: string, kind: string, textEn: string, textNl: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ActionFieldsFragmentDoc = new TypedDocumentString(`
    fragment ActionFields on Action {
  id
  systemId
  personId
  personName
  action
  permissionSet
  preview
  state
  requestedByName
  createdAt
  finishedAt
  attempts {
    number
    state
    worker
    message
    startedAt
    finishedAt
  }
  report {
    outcome
    success
    reason
    noChanges
    accountCorrelated
    accountReference
    mappedData
    data
    previousData
    output
    permissions
    subPermissions
    importedPermissions
    accounts
    nonUniqueFields
    thrown
    warnings
    durationMilliseconds
    mappingErrors {
      field
      message
    }
    auditLogs {
      action
      message
      isError
    }
    calls {
      method
      address
      headers
      body
      status
      durationMilliseconds
      blocked
      error
    }
    streams {
      stream
      message
      time
      error
    }
  }
}
    `, {"fragmentName":"ActionFields"}) as unknown as TypedDocumentString<ActionFieldsFragment, unknown>;
export const ChooseTenantDocument = new TypedDocumentString(`
    mutation ChooseTenant($tenantId: ID!) {
  chooseTenant(tenantId: $tenantId) {
    tenant {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseTenantMutation, ChooseTenantMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    user {
      id
      name
    }
    tenant {
      id
      name
      slug
    }
    tenants {
      id
      name
      slug
    }
    roles
    permissions
    demo {
      sandboxUrl
      persons {
        subject
        name
        role
        tenant
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const CatalogDocument = new TypedDocumentString(`
    query Catalog($filter: ConnectorFilter, $sort: ConnectorSort, $page: Int, $size: Int) {
  connectors(filter: $filter, sort: $sort, page: $page, size: $size) {
    totalItems
    suggestion
    beingFilled
    facets {
      name
      values {
        value
        count
      }
    }
    items {
      id
      repository
      application
      summary
      kind
      category
      generation
      capabilities
      placements {
        flavour
        verdict
        modules
      }
      latestVersion
      versionId
      updatedAt
      archived
      importable
      iconUrl
      warningCount
      security {
        state
        blocker
        high
        medium
        partly
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogQuery, CatalogQueryVariables>;
export const ConnectorDocument = new TypedDocumentString(`
    query Connector($repository: String!) {
  connector(repository: $repository) {
    id
    repository
    application
    summary
    kind
    category
    generation
    capabilities
    archived
    deleted
    importable
    notImportableBecause
    url
    updatedAt
    iconUrl
    versions {
      id
      label
      kind
      committedAt
      movedTag
    }
    latest {
      id
    }
    warnings {
      code
      path
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectorQuery, ConnectorQueryVariables>;
export const ConnectorVersionDocument = new TypedDocumentString(`
    query ConnectorVersion($id: ID!) {
  connectorVersion(id: $id) {
    id
    label
    kind
    commit
    committedAt
    digest
    movedTag
    package
    readme
    changelog
    files {
      path
      size
      sha256
      text
    }
    security {
      state
      blocker
      high
      medium
      partly
    }
    placements {
      flavour
      verdict
      modules
      message
      reasons {
        kind
        what
        reason
        module
        path
        line
      }
      remarks {
        kind
        what
        reason
        module
        path
        line
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectorVersionQuery, ConnectorVersionQueryVariables>;
export const VersionFileDocument = new TypedDocumentString(`
    query VersionFile($versionId: ID!, $path: String!) {
  versionFile(versionId: $versionId, path: $path) {
    path
    text
    size
    sha256
    downloadUrl
  }
}
    `) as unknown as TypedDocumentString<VersionFileQuery, VersionFileQueryVariables>;
export const SyncStatusDocument = new TypedDocumentString(`
    query SyncStatus {
  syncStatus {
    organisation
    connectors
    rateLimitRemaining
    rateLimitLimit
    running {
      id
      trigger
      state
      startedAt
      finishedAt
      done
      total
      changed
      unchanged
      apiRequests
      rateLimitRemaining
      rateLimitResetAt
      message
    }
    last {
      id
      trigger
      state
      startedAt
      finishedAt
      done
      total
      changed
      unchanged
      apiRequests
      rateLimitRemaining
      rateLimitResetAt
      message
    }
    repositoriesWithWarnings {
      repository
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SyncStatusQuery, SyncStatusQueryVariables>;
export const SyncRunsDocument = new TypedDocumentString(`
    query SyncRuns($page: Int!, $size: Int!) {
  syncRuns(page: $page, size: $size) {
    totalItems
    items {
      id
      trigger
      state
      startedAt
      finishedAt
      done
      total
      changed
      unchanged
      apiRequests
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SyncRunsQuery, SyncRunsQueryVariables>;
export const StartSyncDocument = new TypedDocumentString(`
    mutation StartSync {
  startSync {
    id
  }
}
    `) as unknown as TypedDocumentString<StartSyncMutation, StartSyncMutationVariables>;
export const SyncProgressDocument = new TypedDocumentString(`
    subscription SyncProgress {
  syncProgress {
    id
    state
    done
    total
  }
}
    `) as unknown as TypedDocumentString<SyncProgressSubscription, SyncProgressSubscriptionVariables>;
export const CoverageListsDocument = new TypedDocumentString(`
    query CoverageLists($page: Int!, $size: Int!) {
  coverageLists(page: $page, size: $size) {
    totalItems
    items {
      id
      name
      customer
      madeByName
      createdAt
      sharedUntil
      totals {
        lines
        have
        partly
        requested
        absent
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageListsQuery, CoverageListsQueryVariables>;
export const CreateCoverageListDocument = new TypedDocumentString(`
    mutation CreateCoverageList($input: NewCoverageListInput!) {
  createCoverageList(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreateCoverageListMutation, CreateCoverageListMutationVariables>;
export const CoverageListDocument = new TypedDocumentString(`
    query CoverageList($id: ID!, $verdict: String, $page: Int!, $size: Int!) {
  coverageList(id: $id) {
    id
    name
    customer
    madeByName
    sharedUntil
    catalogAt
    aliasLists
    answeredAt
    createdAt
    totals {
      lines
      have
      partly
      requested
      absent
      corrected
    }
    lines(verdict: $verdict, page: $page, size: $size) {
      totalItems
      items {
        id
        position
        asked
        capabilities
        direction
        verdict
        answer {
          confidence
          missing
          details
          evidence {
            ground
            typed
            meant
          }
          candidates {
            id
            repository
            application
            kind
          }
        }
        requests {
          id
          number
          title
          state
        }
        correction {
          kind
          missing
          reason
          by
          at
          connector {
            id
            repository
            application
            kind
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageListQuery, CoverageListQueryVariables>;
export const CorrectCoverageLineDocument = new TypedDocumentString(`
    mutation CorrectCoverageLine($lineId: ID!, $input: CoverageCorrectionInput!) {
  correctCoverageLine(lineId: $lineId, input: $input) {
    id
    verdict
  }
}
    `) as unknown as TypedDocumentString<CorrectCoverageLineMutation, CorrectCoverageLineMutationVariables>;
export const RecheckCoverageListDocument = new TypedDocumentString(`
    mutation RecheckCoverageList($id: ID!) {
  recheckCoverageList(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecheckCoverageListMutation, RecheckCoverageListMutationVariables>;
export const ShareCoverageListDocument = new TypedDocumentString(`
    mutation ShareCoverageList($id: ID!, $days: Int!) {
  shareCoverageList(id: $id, days: $days)
}
    `) as unknown as TypedDocumentString<ShareCoverageListMutation, ShareCoverageListMutationVariables>;
export const UnshareCoverageListDocument = new TypedDocumentString(`
    mutation UnshareCoverageList($id: ID!) {
  unshareCoverageList(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<UnshareCoverageListMutation, UnshareCoverageListMutationVariables>;
export const RemoveCoverageListDocument = new TypedDocumentString(`
    mutation RemoveCoverageList($id: ID!) {
  removeCoverageList(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveCoverageListMutation, RemoveCoverageListMutationVariables>;
export const OtherConnectorsDocument = new TypedDocumentString(`
    query OtherConnectors($search: String!) {
  connectors(filter: {search: $search}, size: 6) {
    items {
      id
      repository
      application
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<OtherConnectorsQuery, OtherConnectorsQueryVariables>;
export const SharedCoverageDocument = new TypedDocumentString(`
    query SharedCoverage($token: String!, $verdict: String, $page: Int!, $size: Int!) {
  sharedCoverage(token: $token) {
    name
    answeredAt
    totals {
      lines
      have
      partly
      requested
      absent
    }
    lines(verdict: $verdict, page: $page, size: $size) {
      totalItems
      items {
        position
        asked
        verdict
        missing
        details
        confidence
        evidence {
          ground
          typed
          meant
        }
        candidate {
          id
          repository
          application
          kind
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SharedCoverageQuery, SharedCoverageQueryVariables>;
export const DesignDocument = new TypedDocumentString(`
    query Design($requestId: ID!, $kind: String!, $language: String!) {
  design(requestId: $requestId, kind: $kind) {
    kind
    content
    problems {
      code
      message
      values
    }
    versions {
      id
      version
      content
      markdown(language: $language)
      authorId
      authorName
      at
      approval {
        approverName
        at
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DesignQuery, DesignQueryVariables>;
export const SkeletonObstacleDocument = new TypedDocumentString(`
    query SkeletonObstacle($requestId: ID!) {
  skeletonObstacle(requestId: $requestId) {
    code
    message
    values
  }
}
    `) as unknown as TypedDocumentString<SkeletonObstacleQuery, SkeletonObstacleQueryVariables>;
export const SaveDesignDocument = new TypedDocumentString(`
    mutation SaveDesign($requestId: ID!, $kind: String!, $content: JSON!) {
  saveDesign(requestId: $requestId, kind: $kind, content: $content) {
    kind
  }
}
    `) as unknown as TypedDocumentString<SaveDesignMutation, SaveDesignMutationVariables>;
export const ApproveDesignDocument = new TypedDocumentString(`
    mutation ApproveDesign($requestId: ID!, $kind: String!, $version: Int!) {
  approveDesign(requestId: $requestId, kind: $kind, version: $version) {
    kind
  }
}
    `) as unknown as TypedDocumentString<ApproveDesignMutation, ApproveDesignMutationVariables>;
export const RequestBuildsDocument = new TypedDocumentString(`
    query RequestBuilds($requestId: ID!) {
  requestBuilds(requestId: $requestId) {
    id
    number
    repository
    branch
    commitOid
    byName
    at
    versionId
    authors {
      userId
      name
    }
    evidence {
      kind
      text
      byName
      at
    }
  }
}
    `) as unknown as TypedDocumentString<RequestBuildsQuery, RequestBuildsQueryVariables>;
export const CodeAuthorsDocument = new TypedDocumentString(`
    query CodeAuthors {
  codeAuthors {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CodeAuthorsQuery, CodeAuthorsQueryVariables>;
export const AttachBuildDocument = new TypedDocumentString(`
    mutation AttachBuild($requestId: ID!, $build: BuildInput!) {
  attachBuild(requestId: $requestId, build: $build) {
    id
  }
}
    `) as unknown as TypedDocumentString<AttachBuildMutation, AttachBuildMutationVariables>;
export const AddBuildEvidenceDocument = new TypedDocumentString(`
    mutation AddBuildEvidence($requestId: ID!, $buildId: ID!, $evidence: BuildEvidenceInput!) {
  addBuildEvidence(requestId: $requestId, buildId: $buildId, evidence: $evidence) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddBuildEvidenceMutation, AddBuildEvidenceMutationVariables>;
export const AssessImpactDocument = new TypedDocumentString(`
    mutation AssessImpact($requestId: ID!, $impact: ImpactInput!) {
  assessImpact(requestId: $requestId, impact: $impact) {
    id
  }
}
    `) as unknown as TypedDocumentString<AssessImpactMutation, AssessImpactMutationVariables>;
export const GiveVerdictDocument = new TypedDocumentString(`
    mutation GiveVerdict($requestId: ID!, $verdict: String!, $reason: String!) {
  giveVerdict(requestId: $requestId, verdict: $verdict, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<GiveVerdictMutation, GiveVerdictMutationVariables>;
export const EstimateRequestDocument = new TypedDocumentString(`
    mutation EstimateRequest($requestId: ID!, $from: Int!, $to: Int!) {
  estimateRequest(requestId: $requestId, from: $from, to: $to) {
    id
  }
}
    `) as unknown as TypedDocumentString<EstimateRequestMutation, EstimateRequestMutationVariables>;
export const AssignRequestDocument = new TypedDocumentString(`
    mutation AssignRequest($requestId: ID!, $userId: ID) {
  assignRequest(requestId: $requestId, userId: $userId) {
    id
  }
}
    `) as unknown as TypedDocumentString<AssignRequestMutation, AssignRequestMutationVariables>;
export const MarkExistingDocument = new TypedDocumentString(`
    mutation MarkExisting($requestId: ID!, $input: ExistingConnectorInput!) {
  markExisting(requestId: $requestId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<MarkExistingMutation, MarkExistingMutationVariables>;
export const MarkDuplicateDocument = new TypedDocumentString(`
    mutation MarkDuplicate($requestId: ID!, $canonicalId: ID!, $reason: String!) {
  markDuplicate(requestId: $requestId, canonicalId: $canonicalId, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<MarkDuplicateMutation, MarkDuplicateMutationVariables>;
export const OpenOtherHalfDocument = new TypedDocumentString(`
    mutation OpenOtherHalf($requestId: ID!) {
  openOtherHalf(requestId: $requestId) {
    id
    reference
  }
}
    `) as unknown as TypedDocumentString<OpenOtherHalfMutation, OpenOtherHalfMutationVariables>;
export const AskCustomerDocument = new TypedDocumentString(`
    mutation AskCustomer($requestId: ID!, $input: QuestionsInput!) {
  askCustomer(requestId: $requestId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskCustomerMutation, AskCustomerMutationVariables>;
export const DeclineRequestDocument = new TypedDocumentString(`
    mutation DeclineRequest($requestId: ID!, $input: DeclineInput!) {
  declineRequest(requestId: $requestId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeclineRequestMutation, DeclineRequestMutationVariables>;
export const PassOnRequestDocument = new TypedDocumentString(`
    mutation PassOnRequest($requestId: ID!, $reason: String!) {
  passOnRequest(requestId: $requestId, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<PassOnRequestMutation, PassOnRequestMutationVariables>;
export const SetRequestAsideDocument = new TypedDocumentString(`
    mutation SetRequestAside($requestId: ID!, $input: SetAsideInput!) {
  setRequestAside(requestId: $requestId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetRequestAsideMutation, SetRequestAsideMutationVariables>;
export const TakeDeskStepDocument = new TypedDocumentString(`
    mutation TakeDeskStep($requestId: ID!, $action: String!, $reason: String) {
  takeDeskStep(requestId: $requestId, action: $action, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeDeskStepMutation, TakeDeskStepMutationVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($search: String!, $page: Int!, $size: Int!) {
  inbox(search: $search, page: $page, size: $size) {
    totalItems
    items {
      id
      number
      title
      kind
      connector {
        repository
        application
      }
      customer
      vendor
      state
      holderSince
      submittedAt
    }
  }
}
    `) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const DeskBoardDocument = new TypedDocumentString(`
    query DeskBoard($filter: BoardFilterInput!) {
  deskBoard(filter: $filter) {
    name
    totalItems
    cards {
      id
      number
      title
      kind
      connector {
        repository
        application
      }
      state
      holder
      holderSince
      submittedAt
      customer
      vendor
      applicationType
      organisations
      users
      assignee
      estimateFrom
      estimateTo
      dueOn
      priority {
        score
        terms {
          name
          amount
          factor
          weight
          points
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskBoardQuery, DeskBoardQueryVariables>;
export const DeskRequestDocument = new TypedDocumentString(`
    query DeskRequest($id: ID!) {
  deskRequest(id: $id) {
    request {
      id
      number
      reference
      title
      kind
      state
      holder
      holderSince
      phase
      tenantName
      requesterName
      submittedAt
      closedAt
      connector {
        repository
        application
      }
      canonical {
        id
        reference
        title
      }
      openQuestions {
        questions
        dueOn
      }
      form {
        applicationName
        vendorName
        applicationUrl
        applicationVersion
        applicationType
        direction
        functions
        users
        mutationsPerMonth
        hosting
        apiDocumentation {
          kind
          url
        }
        testEnvironment
        testEnvironmentContact
        authentication
        credentialIsOwn
        fields {
          name
          purpose
        }
        correlationKey
        wantedDate
        wantedBecause
        vendorContact
        mayNameUs
        willingToHelp
        otherCustomers
        remarks
      }
      attachments {
        id
        kind
        audience
        name
        mediaType
        size
        quarantined
        uploaderName
        byDesk
        at
        scan {
          searched
          more
          findings {
            of
            kind
            name
            line
            sample
          }
        }
      }
      messages {
        id
        audience
        body
        authorName
        byDesk
        at
      }
      trail {
        number
        at
        actorName
        roles
        action
        fromState
        toState
        holder
        reason
        details
        internal
      }
    }
    nextSteps {
      action
      to
      missing {
        code
        message
        values
      }
      reasonRequired
    }
    assessment {
      customers
      users
      risk
      riskNote
      assigneeId
      assigneeName
      verdict
      verdictReason
      estimateFrom
      estimateTo
      recheckOn
      wouldChange
    }
    priority {
      score
      terms {
        name
        amount
        factor
        weight
        points
      }
    }
    otherHalf
    related {
      id
      reference
      title
      tenantName
      relation
      apiDocuments {
        id
        name
      }
    }
    wantedBy {
      tenantId
      tenantName
      functions
      users
      mutationsPerMonth
      wantedDate
    }
    searches {
      id
      query
      choice
      chosenId
      reason
      searcherName
      at
      candidates {
        kind
        id
        title
        reference
        versionId
        version
        state
        covered
        uncovered
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskRequestQuery, DeskRequestQueryVariables>;
export const DeskRequestChangedDocument = new TypedDocumentString(`
    subscription DeskRequestChanged($id: ID!) {
  requestChanged(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeskRequestChangedSubscription, DeskRequestChangedSubscriptionVariables>;
export const CatalogCandidatesDocument = new TypedDocumentString(`
    query CatalogCandidates($requestId: ID!, $query: String!) {
  catalogCandidates(requestId: $requestId, query: $query) {
    suggestion
    items {
      kind
      id
      title
      reference
      versionId
      version
      state
      covered
      uncovered
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogCandidatesQuery, CatalogCandidatesQueryVariables>;
export const DeskPeopleDocument = new TypedDocumentString(`
    query DeskPeople {
  deskPeople {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<DeskPeopleQuery, DeskPeopleQueryVariables>;
export const RecordCatalogSearchDocument = new TypedDocumentString(`
    mutation RecordCatalogSearch($requestId: ID!, $input: RecordSearchInput!) {
  recordCatalogSearch(requestId: $requestId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordCatalogSearchMutation, RecordCatalogSearchMutationVariables>;
export const StuckTopdeskFormsDocument = new TypedDocumentString(`
    query StuckTopdeskForms {
  stuckTopdeskForms {
    number
    subject
    caller
    organisation
    problem
    seenAt
  }
  customers {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<StuckTopdeskFormsQuery, StuckTopdeskFormsQueryVariables>;
export const AssignTopdeskFormDocument = new TypedDocumentString(`
    mutation AssignTopdeskForm($number: String!, $tenantId: ID!) {
  assignTopdeskForm(number: $number, tenantId: $tenantId) {
    id
  }
}
    `) as unknown as TypedDocumentString<AssignTopdeskFormMutation, AssignTopdeskFormMutationVariables>;
export const DeskSettingsDocument = new TypedDocumentString(`
    query DeskSettings {
  planningSettings {
    promises
    hours
    consultants
    unanswered
  }
  priorityWeights {
    organisations
    users
    mutations
    wantedDate
  }
}
    `) as unknown as TypedDocumentString<DeskSettingsQuery, DeskSettingsQueryVariables>;
export const ChangePlanningSettingsDocument = new TypedDocumentString(`
    mutation ChangePlanningSettings($changes: JSON!) {
  changePlanningSettings(changes: $changes) {
    consultants
  }
}
    `) as unknown as TypedDocumentString<ChangePlanningSettingsMutation, ChangePlanningSettingsMutationVariables>;
export const SavePriorityWeightsDocument = new TypedDocumentString(`
    mutation SavePriorityWeights($weights: PriorityWeightsInput!) {
  savePriorityWeights(weights: $weights) {
    users
  }
}
    `) as unknown as TypedDocumentString<SavePriorityWeightsMutation, SavePriorityWeightsMutationVariables>;
export const CalendarBookingsDocument = new TypedDocumentString(`
    query CalendarBookings {
  calendarBookings {
    id
    party
    fromDay
    toDay
    note
    tenantId
  }
  customers {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CalendarBookingsQuery, CalendarBookingsQueryVariables>;
export const BookCalendarDocument = new TypedDocumentString(`
    mutation BookCalendar($input: CalendarBookingInput!) {
  bookCalendar(input: $input)
}
    `) as unknown as TypedDocumentString<BookCalendarMutation, BookCalendarMutationVariables>;
export const RemoveCalendarBookingDocument = new TypedDocumentString(`
    mutation RemoveCalendarBooking($id: ID!) {
  removeCalendarBooking(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveCalendarBookingMutation, RemoveCalendarBookingMutationVariables>;
export const FeasibilityDocument = new TypedDocumentString(`
    query Feasibility($requestId: ID!) {
  feasibility(requestId: $requestId) {
    id
    attachmentId
    documentName
    state
    problem
    createdAt
    rulings {
      id
      lineId
      answer
      reason
      byName
      at
    }
    report {
      title
      direction
      asked
      account
      coverageTarget
      coverageSource
      confidence
      verdict
      verdictText {
        en
        nl
      }
      effort {
        class
        low
        high
      }
      candidates {
        resource
        because {
          en
          nl
        }
      }
      functions {
        id
        answer
        overruled
        note {
          en
          nl
        }
        evidence {
          pointer
          operation
          quote
        }
      }
      qualities {
        id
        answer
        overruled
        note {
          en
          nl
        }
        evidence {
          pointer
          operation
          quote
        }
      }
      gates {
        id
        state
        overruled
        note {
          en
          nl
        }
        evidence {
          pointer
          operation
          quote
        }
      }
      correlation {
        field
        evidence {
          operation
          pointer
        }
      }
      permissions {
        resource
        list
        grant
        revoke
      }
      sensitive {
        name
        class
        where
        evidence {
          pointer
          operation
        }
      }
      questions {
        id
        en
        nl
      }
      faults {
        code
        note {
          en
          nl
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FeasibilityQuery, FeasibilityQueryVariables>;
export const FeasibilityProgressDocument = new TypedDocumentString(`
    subscription FeasibilityProgress($requestId: ID!) {
  feasibilityProgress(requestId: $requestId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<FeasibilityProgressSubscription, FeasibilityProgressSubscriptionVariables>;
export const AnalyseApiDocumentDocument = new TypedDocumentString(`
    mutation AnalyseApiDocument($requestId: ID!, $analysis: AnalysisInput!) {
  analyseApiDocument(requestId: $requestId, analysis: $analysis) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnalyseApiDocumentMutation, AnalyseApiDocumentMutationVariables>;
export const OverruleFeasibilityDocument = new TypedDocumentString(`
    mutation OverruleFeasibility($reportId: ID!, $ruling: RulingInput!) {
  overruleFeasibility(reportId: $reportId, ruling: $ruling) {
    id
  }
}
    `) as unknown as TypedDocumentString<OverruleFeasibilityMutation, OverruleFeasibilityMutationVariables>;
export const UnreadNotificationsDocument = new TypedDocumentString(`
    query UnreadNotifications {
  unreadNotifications
}
    `) as unknown as TypedDocumentString<UnreadNotificationsQuery, UnreadNotificationsQueryVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($language: String!, $page: Int!, $size: Int!) {
  notifications(page: $page, size: $size) {
    items {
      id
      headline(language: $language)
      link
      yours
      reason
      createdAt
      readAt
    }
    totalItems
  }
}
    `) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($ids: [ID!]) {
  markNotificationsRead(ids: $ids)
}
    `) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const NotificationPreferenceDocument = new TypedDocumentString(`
    query NotificationPreference {
  notificationPreference {
    language
    mail
    muted
    mailConfigured
  }
}
    `) as unknown as TypedDocumentString<NotificationPreferenceQuery, NotificationPreferenceQueryVariables>;
export const ChangeNotificationPreferenceDocument = new TypedDocumentString(`
    mutation ChangeNotificationPreference($preference: NotificationPreferenceInput!) {
  changeNotificationPreference(preference: $preference) {
    language
    mail
    muted
    mailConfigured
  }
}
    `) as unknown as TypedDocumentString<ChangeNotificationPreferenceMutation, ChangeNotificationPreferenceMutationVariables>;
export const ChooseLanguageDocument = new TypedDocumentString(`
    mutation ChooseLanguage($language: String!) {
  chooseLanguage(language: $language)
}
    `) as unknown as TypedDocumentString<ChooseLanguageMutation, ChooseLanguageMutationVariables>;
export const ActionDocument = new TypedDocumentString(`
    query Action($id: ID!) {
  action(id: $id) {
    ...ActionFields
  }
}
    fragment ActionFields on Action {
  id
  systemId
  personId
  personName
  action
  permissionSet
  preview
  state
  requestedByName
  createdAt
  finishedAt
  attempts {
    number
    state
    worker
    message
    startedAt
    finishedAt
  }
  report {
    outcome
    success
    reason
    noChanges
    accountCorrelated
    accountReference
    mappedData
    data
    previousData
    output
    permissions
    subPermissions
    importedPermissions
    accounts
    nonUniqueFields
    thrown
    warnings
    durationMilliseconds
    mappingErrors {
      field
      message
    }
    auditLogs {
      action
      message
      isError
    }
    calls {
      method
      address
      headers
      body
      status
      durationMilliseconds
      blocked
      error
    }
    streams {
      stream
      message
      time
      error
    }
  }
}`) as unknown as TypedDocumentString<ActionQuery, ActionQueryVariables>;
export const ActionProgressDocument = new TypedDocumentString(`
    subscription ActionProgress($id: ID!) {
  actionProgress(id: $id) {
    id
    state
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<ActionProgressSubscription, ActionProgressSubscriptionVariables>;
export const PreviewActionDocument = new TypedDocumentString(`
    mutation PreviewAction($input: ActionInput!) {
  previewAction(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PreviewActionMutation, PreviewActionMutationVariables>;
export const RunActionDocument = new TypedDocumentString(`
    mutation RunAction($input: ActionInput!) {
  runAction(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RunActionMutation, RunActionMutationVariables>;
export const ActionsDocument = new TypedDocumentString(`
    query Actions($systemId: ID, $personId: ID, $page: Int!, $size: Int!) {
  actions(systemId: $systemId, personId: $personId, page: $page, size: $size) {
    totalItems
    items {
      id
      systemId
      personId
      personName
      action
      permissionSet
      state
      requestedByName
      createdAt
      finishedAt
      attempts {
        number
        state
        worker
        message
        startedAt
        finishedAt
      }
      report {
        reason
        durationMilliseconds
        noChanges
        auditLogs(last: 1) {
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActionsQuery, ActionsQueryVariables>;
export const PersonEventsDocument = new TypedDocumentString(`
    query PersonEvents($personId: ID) {
  actions(personId: $personId, events: true, size: 50) {
    items {
      id
      action
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<PersonEventsQuery, PersonEventsQueryVariables>;
export const AvailableActionsDocument = new TypedDocumentString(`
    query AvailableActions($systemId: ID!) {
  availableActions(systemId: $systemId) {
    action
    permissionSet
    resourceSet
    available
  }
}
    `) as unknown as TypedDocumentString<AvailableActionsQuery, AvailableActionsQueryVariables>;
export const NotificationTemplatesDocument = new TypedDocumentString(`
    query NotificationTemplates($systemId: ID!) {
  notificationTemplates(systemId: $systemId) {
    name
    fields {
      key
      type
      label
      description
      placeholder
      required
      secret
      defaultValue
      rows
      hide
      disabled
      options {
        value
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationTemplatesQuery, NotificationTemplatesQueryVariables>;
export const PersonsDocument = new TypedDocumentString(`
    query Persons($search: String!, $page: Int!, $size: Int!) {
  persons(search: $search, page: $page, size: $size) {
    totalItems
    items {
      id
      externalId
      displayName
      department
      title
      updatedAt
      removedAt
    }
  }
}
    `) as unknown as TypedDocumentString<PersonsQuery, PersonsQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  person(id: $id) {
    id
    systemId
    externalId
    displayName
    department
    title
    data
    updatedAt
    removedAt
    accounts {
      systemId
      reference
      data
      enabled
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PersonImportsDocument = new TypedDocumentString(`
    query PersonImports($systemId: ID!) {
  personImports(systemId: $systemId) {
    id
    systemId
    state
    done
    total
    added
    changed
    removed
    message
    createdAt
    startedAt
    finishedAt
    problems {
      externalId
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PersonImportsQuery, PersonImportsQueryVariables>;
export const ImportPersonsDocument = new TypedDocumentString(`
    mutation ImportPersons($systemId: ID!) {
  importPersons(systemId: $systemId) {
    id
  }
}
    `) as unknown as TypedDocumentString<ImportPersonsMutation, ImportPersonsMutationVariables>;
export const PersonImportProgressDocument = new TypedDocumentString(`
    subscription PersonImportProgress($id: ID!) {
  personImportProgress(id: $id) {
    id
    state
    done
    total
  }
}
    `) as unknown as TypedDocumentString<PersonImportProgressSubscription, PersonImportProgressSubscriptionVariables>;
export const PersonOptionsDocument = new TypedDocumentString(`
    query PersonOptions($search: String!) {
  persons(search: $search, page: 1, size: 30) {
    totalItems
    items {
      id
      displayName
      externalId
      title
      department
    }
  }
}
    `) as unknown as TypedDocumentString<PersonOptionsQuery, PersonOptionsQueryVariables>;
export const PersonNameDocument = new TypedDocumentString(`
    query PersonName($id: ID!) {
  person(id: $id) {
    id
    displayName
    externalId
  }
}
    `) as unknown as TypedDocumentString<PersonNameQuery, PersonNameQueryVariables>;
export const MyRequestsDocument = new TypedDocumentString(`
    query MyRequests($page: Int!) {
  myRequests(page: $page, size: 50) {
    totalItems
    items {
      id
      reference
      title
      kind
      state
      customerLabel
      phase
      holder
      holderSince
      createdAt
      connector {
        id
        repository
        application
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyRequestsQuery, MyRequestsQueryVariables>;
export const MyRequestDocument = new TypedDocumentString(`
    query MyRequest($id: ID!) {
  request(id: $id) {
    id
    reference
    title
    kind
    state
    customerLabel
    phase
    holder
    holderSince
    submittedAt
    closedAt
    requesterName
    possibleActions
    formProblems {
      field
      message
    }
    openQuestions {
      questions
      dueOn
    }
    cover {
      covered
      uncovered
      present
    }
    connector {
      id
      repository
      application
    }
    canonical {
      id
      reference
      title
      votes
      own
      customerLabel
      holder
      holderSince
    }
    form {
      applicationName
      vendorName
      applicationUrl
      applicationVersion
      applicationType
      direction
      functions
      users
      mutationsPerMonth
      hosting
      apiDocumentation {
        kind
        url
      }
      testEnvironment
      testEnvironmentContact
      authentication
      credentialIsOwn
      fields {
        name
        purpose
      }
      correlationKey
      wantedDate
      wantedBecause
      vendorContact
      mayNameUs
      willingToHelp
      otherCustomers
      remarks
    }
    attachments {
      id
      kind
      audience
      name
      mediaType
      size
      quarantined
      uploaderName
      byDesk
      at
      scan {
        searched
        more
        findings {
          of
          kind
          name
          line
          sample
        }
      }
    }
    messages {
      id
      audience
      body
      authorName
      byDesk
      at
    }
    trail {
      number
      at
      actorName
      action
      toState
      reason
      details
    }
  }
}
    `) as unknown as TypedDocumentString<MyRequestQuery, MyRequestQueryVariables>;
export const MyRequestChangedDocument = new TypedDocumentString(`
    subscription MyRequestChanged($id: ID!) {
  requestChanged(id: $id) {
    id
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<MyRequestChangedSubscription, MyRequestChangedSubscriptionVariables>;
export const BeginRequestDocument = new TypedDocumentString(`
    mutation BeginRequest($input: BeginRequestInput!) {
  beginRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<BeginRequestMutation, BeginRequestMutationVariables>;
export const EditRequestFormDocument = new TypedDocumentString(`
    mutation EditRequestForm($id: ID!, $changes: JSON!) {
  editRequestForm(id: $id, changes: $changes) {
    id
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<EditRequestFormMutation, EditRequestFormMutationVariables>;
export const MoveRequestDocument = new TypedDocumentString(`
    mutation MoveRequest($id: ID!, $step: RequestStepInput!) {
  moveRequest(id: $id, step: $step) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<MoveRequestMutation, MoveRequestMutationVariables>;
export const ExpandRequestDocument = new TypedDocumentString(`
    mutation ExpandRequest($id: ID!) {
  expandRequest(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ExpandRequestMutation, ExpandRequestMutationVariables>;
export const WriteMessageDocument = new TypedDocumentString(`
    mutation WriteMessage($requestId: ID!, $body: String!, $audience: String) {
  writeMessage(requestId: $requestId, body: $body, audience: $audience) {
    id
  }
}
    `) as unknown as TypedDocumentString<WriteMessageMutation, WriteMessageMutationVariables>;
export const ConfirmAttachmentDocument = new TypedDocumentString(`
    mutation ConfirmAttachment($id: ID!) {
  confirmAttachment(id: $id) {
    id
    quarantined
  }
}
    `) as unknown as TypedDocumentString<ConfirmAttachmentMutation, ConfirmAttachmentMutationVariables>;
export const RemoveAttachmentDocument = new TypedDocumentString(`
    mutation RemoveAttachment($id: ID!) {
  removeAttachment(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
export const SimilarToNameDocument = new TypedDocumentString(`
    query SimilarToName($name: String!) {
  connectors(filter: {search: $name}, page: 1, size: 3) {
    suggestion
    items {
      id
      repository
      application
      kind
      versionId
    }
  }
  similarRequests(name: $name) {
    id
    reference
    title
    vendor
    votes
    joined
    own
    customerLabel
  }
}
    `) as unknown as TypedDocumentString<SimilarToNameQuery, SimilarToNameQueryVariables>;
export const WishesDocument = new TypedDocumentString(`
    query Wishes($input: WishesInput!) {
  wishes(input: $input) {
    totalItems
    items {
      id
      reference
      title
      vendor
      applicationType
      kind
      votes
      joined
      own
      open
      customerLabel
      holder
      holderSince
      submittedAt
      connector {
        repository
        application
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WishesQuery, WishesQueryVariables>;
export const JoinRequestDocument = new TypedDocumentString(`
    mutation JoinRequest($id: ID!, $wants: VoteInput) {
  joinRequest(id: $id, wants: $wants) {
    id
    votes
    joined
  }
}
    `) as unknown as TypedDocumentString<JoinRequestMutation, JoinRequestMutationVariables>;
export const LeaveRequestDocument = new TypedDocumentString(`
    mutation LeaveRequest($id: ID!) {
  leaveRequest(id: $id) {
    id
    votes
    joined
  }
}
    `) as unknown as TypedDocumentString<LeaveRequestMutation, LeaveRequestMutationVariables>;
export const RolloutsDocument = new TypedDocumentString(`
    query Rollouts($requestId: ID, $open: Boolean, $page: Int!, $size: Int!) {
  rollouts(requestId: $requestId, open: $open, page: $page, size: $size) {
    totalItems
    items {
      id
      number
      application
      tenantName
      mode
      state
      label
      holder
      holderSince
      versionLabel
      startsOn
      liveOn
      liveAt
      plan {
        liveOn
        safeLiveOn
        blocking
        beforePublication
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolloutsQuery, RolloutsQueryVariables>;
export const RolloutDocument = new TypedDocumentString(`
    query Rollout($id: ID!, $language: String!) {
  rollout(id: $id) {
    id
    number
    application
    tenantName
    mode
    state
    label
    holder
    holderSince
    repository
    versionLabel
    connectorVersionId
    systemId
    writeBack
    complexity
    startsOn
    liveOn
    liveAt
    calendarUrl(language: $language)
    versionChoices {
      id
      label
    }
    steps {
      action
      first {
        code
        message
        values
      }
      reasonRequired
    }
    plan {
      liveOn
      safeLiveOn
      endsOn
      blocking
      beforePublication
      tasks {
        key
        start
        end
        slack
        critical
      }
    }
    tasks {
      key
      owner
      days
      predecessors
      state
      evidenceKind
      evidence
      evidenceNote
      doneAt
      doneByName
    }
    trail {
      number
      at
      actorName
      action
      fromState
      toState
      reason
      details
    }
  }
}
    `) as unknown as TypedDocumentString<RolloutQuery, RolloutQueryVariables>;
export const ProposedRolloutDocument = new TypedDocumentString(`
    query ProposedRollout($input: RolloutInput!) {
  proposedRollout(input: $input) {
    liveOn
    safeLiveOn
    beforePublication
    blocking
    alone
    tasks {
      key
      start
      end
      critical
    }
  }
}
    `) as unknown as TypedDocumentString<ProposedRolloutQuery, ProposedRolloutQueryVariables>;
export const CustomersDocument = new TypedDocumentString(`
    query Customers {
  customers {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CustomersQuery, CustomersQueryVariables>;
export const ChooseRolloutVersionDocument = new TypedDocumentString(`
    mutation ChooseRolloutVersion($id: ID!, $versionId: ID!, $reason: String) {
  chooseRolloutVersion(id: $id, versionId: $versionId, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChooseRolloutVersionMutation, ChooseRolloutVersionMutationVariables>;
export const PlanRolloutDocument = new TypedDocumentString(`
    mutation PlanRollout($input: RolloutInput!) {
  planRollout(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PlanRolloutMutation, PlanRolloutMutationVariables>;
export const MoveRolloutDocument = new TypedDocumentString(`
    mutation MoveRollout($id: ID!, $action: String!, $reason: String) {
  moveRollout(id: $id, action: $action, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<MoveRolloutMutation, MoveRolloutMutationVariables>;
export const BookRolloutDocument = new TypedDocumentString(`
    mutation BookRollout($id: ID!, $startsOn: String!) {
  bookRollout(id: $id, startsOn: $startsOn) {
    id
    startsOn
    liveOn
  }
}
    `) as unknown as TypedDocumentString<BookRolloutMutation, BookRolloutMutationVariables>;
export const DoRolloutTaskDocument = new TypedDocumentString(`
    mutation DoRolloutTask($id: ID!, $task: String!, $evidence: String) {
  doRolloutTask(id: $id, task: $task, evidence: $evidence) {
    id
  }
}
    `) as unknown as TypedDocumentString<DoRolloutTaskMutation, DoRolloutTaskMutationVariables>;
export const RequestPlanningDocument = new TypedDocumentString(`
    query RequestPlanning($requestId: ID!) {
  requestPlanning(requestId: $requestId) {
    times {
      phase
      holder
      hours
    }
    promise {
      stage
      promised
      used
      due
      state
    }
    phases {
      phase
      elapsed
      took
      p50
      p85
      basis
      count
    }
    available {
      p50
      p85
    }
    live {
      p50
      p85
    }
  }
}
    `) as unknown as TypedDocumentString<RequestPlanningQuery, RequestPlanningQueryVariables>;
export const SecurityCheckDocument = new TypedDocumentString(`
    query SecurityCheck($requestId: ID!, $number: Int!) {
  securityCheck(requestId: $requestId, number: $number) {
    open
    signed
    items {
      item
      subject
      hash
      answer
      blocker
      passed
      reopened
      because {
        code
        values
      }
      given {
        answer
        evidence
        byName
        at
      }
      exception {
        id
        reason
        until
        askedByName
        approvedByName
      }
    }
    signatures {
      id
      side
      commitOid
      signerName
      at
      counts
    }
    reopening {
      reason
      byName
      at
    }
  }
}
    `) as unknown as TypedDocumentString<SecurityCheckQuery, SecurityCheckQueryVariables>;
export const CheckBarsDocument = new TypedDocumentString(`
    query CheckBars($requestId: ID!, $number: Int!) {
  checkBars(requestId: $requestId, number: $number) {
    answering
    signing
  }
}
    `) as unknown as TypedDocumentString<CheckBarsQuery, CheckBarsQueryVariables>;
export const AnswerCheckDocument = new TypedDocumentString(`
    mutation AnswerCheck($requestId: ID!, $number: Int!, $answer: CheckAnswerInput!) {
  answerCheck(requestId: $requestId, number: $number, answer: $answer) {
    open
  }
}
    `) as unknown as TypedDocumentString<AnswerCheckMutation, AnswerCheckMutationVariables>;
export const SignCheckDocument = new TypedDocumentString(`
    mutation SignCheck($requestId: ID!, $number: Int!, $commit: String) {
  signCheck(requestId: $requestId, number: $number, commit: $commit) {
    signed
  }
}
    `) as unknown as TypedDocumentString<SignCheckMutation, SignCheckMutationVariables>;
export const ReopenCheckDocument = new TypedDocumentString(`
    mutation ReopenCheck($requestId: ID!, $number: Int!, $reason: String!) {
  reopenCheck(requestId: $requestId, number: $number, reason: $reason) {
    signed
  }
}
    `) as unknown as TypedDocumentString<ReopenCheckMutation, ReopenCheckMutationVariables>;
export const AskCheckExceptionDocument = new TypedDocumentString(`
    mutation AskCheckException($requestId: ID!, $number: Int!, $exception: CheckExceptionInput!) {
  askCheckException(requestId: $requestId, number: $number, exception: $exception) {
    open
  }
}
    `) as unknown as TypedDocumentString<AskCheckExceptionMutation, AskCheckExceptionMutationVariables>;
export const ApproveCheckExceptionDocument = new TypedDocumentString(`
    mutation ApproveCheckException($requestId: ID!, $exceptionId: ID!) {
  approveCheckException(requestId: $requestId, exceptionId: $exceptionId) {
    open
  }
}
    `) as unknown as TypedDocumentString<ApproveCheckExceptionMutation, ApproveCheckExceptionMutationVariables>;
export const CustomerCheckDocument = new TypedDocumentString(`
    query CustomerCheck($rolloutId: ID!) {
  customerCheck(rolloutId: $rolloutId) {
    open
    signed
    items {
      item
      subject
      hash
      answer
      blocker
      passed
      reopened
      because {
        code
        values
      }
      given {
        answer
        evidence
        byName
        at
      }
      exception {
        id
        reason
        until
        askedByName
        approvedByName
      }
    }
    signatures {
      id
      side
      commitOid
      signerName
      at
      counts
    }
    reopening {
      reason
      byName
      at
    }
    received {
      name
      fillRate
    }
    design {
      added
      gone
    }
    before {
      version
      added
      gone
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerCheckQuery, CustomerCheckQueryVariables>;
export const AnswerCustomerCheckDocument = new TypedDocumentString(`
    mutation AnswerCustomerCheck($rolloutId: ID!, $answer: CheckAnswerInput!) {
  answerCustomerCheck(rolloutId: $rolloutId, answer: $answer) {
    open
  }
}
    `) as unknown as TypedDocumentString<AnswerCustomerCheckMutation, AnswerCustomerCheckMutationVariables>;
export const SignCustomerCheckDocument = new TypedDocumentString(`
    mutation SignCustomerCheck($rolloutId: ID!, $side: String!) {
  signCustomerCheck(rolloutId: $rolloutId, side: $side) {
    signed
  }
}
    `) as unknown as TypedDocumentString<SignCustomerCheckMutation, SignCustomerCheckMutationVariables>;
export const VersionFindingsDocument = new TypedDocumentString(`
    query VersionFindings($versionId: ID!, $language: Language!) {
  connectorVersion(id: $versionId) {
    id
    label
    security {
      versionId
      state
      blocker
      high
      medium
      low
      info
      settled
      partly
      reviewedAt
    }
    review {
      state
      partlyBecause
      scripts
      scriptsRead
      hosts
      rulesVersion
      reviewedAt
    }
    findings {
      id
      standing
      acceptedUntil
      firstSeenAt
      message(language: $language)
      title(language: $language)
      why(language: $language)
      fix(language: $language)
      detail {
        rule
        severity
        steps
        path
        line
        snippet
        readAs
      }
      question {
        until
        askedByName
        own
      }
      decisions {
        id
        kind
        reason
        until
        decidedByName
        decidedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VersionFindingsQuery, VersionFindingsQueryVariables>;
export const FixedFindingsDocument = new TypedDocumentString(`
    query FixedFindings($repository: String!) {
  connector(repository: $repository) {
    id
    fixedFindings {
      id
      rule
      severity
      message
      lastLabel
    }
  }
}
    `) as unknown as TypedDocumentString<FixedFindingsQuery, FixedFindingsQueryVariables>;
export const DecideFindingDocument = new TypedDocumentString(`
    mutation DecideFinding($input: FindingDecisionInput!) {
  decideFinding(input: $input)
}
    `) as unknown as TypedDocumentString<DecideFindingMutation, DecideFindingMutationVariables>;
export const ReviewConnectorDocument = new TypedDocumentString(`
    mutation ReviewConnector($connectorId: ID!) {
  reviewConnector(connectorId: $connectorId)
}
    `) as unknown as TypedDocumentString<ReviewConnectorMutation, ReviewConnectorMutationVariables>;
export const ReviewedConnectorsDocument = new TypedDocumentString(`
    query ReviewedConnectors($filter: ReviewedConnectorsFilter, $page: Int!, $size: Int!) {
  reviewedConnectors(filter: $filter, page: $page, size: $size) {
    totalItems
    states {
      state
      count
    }
    items {
      id
      repository
      application
      label
      state
      blocker
      high
      medium
      low
      questions
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewedConnectorsQuery, ReviewedConnectorsQueryVariables>;
export const NewestReviewRunDocument = new TypedDocumentString(`
    query NewestReviewRun {
  newestReviewRun {
    id
    reason
    state
    done
    total
    partly
    message
    rulesVersion
    startedAt
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<NewestReviewRunQuery, NewestReviewRunQueryVariables>;
export const ReviewProgressDocument = new TypedDocumentString(`
    subscription ReviewProgress {
  reviewProgress {
    id
    state
    done
    total
  }
}
    `) as unknown as TypedDocumentString<ReviewProgressSubscription, ReviewProgressSubscriptionVariables>;
export const SecurityPolicyDocument = new TypedDocumentString(`
    query SecurityPolicy {
  securityPolicy {
    mode
    needsReview
    noOpenBlocker
    noOpenHigh
    changedByName
    changedAt
  }
}
    `) as unknown as TypedDocumentString<SecurityPolicyQuery, SecurityPolicyQueryVariables>;
export const SaveSecurityPolicyDocument = new TypedDocumentString(`
    mutation SaveSecurityPolicy($input: SecurityPolicyInput!) {
  saveSecurityPolicy(input: $input) {
    mode
    needsReview
    noOpenBlocker
    noOpenHigh
    changedByName
    changedAt
  }
}
    `) as unknown as TypedDocumentString<SaveSecurityPolicyMutation, SaveSecurityPolicyMutationVariables>;
export const ImportPolicyAnswerDocument = new TypedDocumentString(`
    query ImportPolicyAnswer($versionId: ID!) {
  importPolicyAnswer(versionId: $versionId) {
    mode
    badge {
      state
      blocker
      high
      medium
      partly
    }
    unmet {
      demand
      partly
      findings {
        rule
        message
        path
        line
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportPolicyAnswerQuery, ImportPolicyAnswerQueryVariables>;
export const FoundConnectorsDocument = new TypedDocumentString(`
    query FoundConnectors($search: String!) {
  connectors(filter: {search: $search}, page: 1, size: 6) {
    items {
      repository
      application
    }
  }
}
    `) as unknown as TypedDocumentString<FoundConnectorsQuery, FoundConnectorsQueryVariables>;
export const FoundPersonsDocument = new TypedDocumentString(`
    query FoundPersons($search: String!) {
  persons(search: $search, page: 1, size: 5) {
    items {
      id
      displayName
      title
      department
    }
  }
}
    `) as unknown as TypedDocumentString<FoundPersonsQuery, FoundPersonsQueryVariables>;
export const FoundSystemsDocument = new TypedDocumentString(`
    query FoundSystems {
  systems {
    id
    name
    application
    versionLabel
  }
}
    `) as unknown as TypedDocumentString<FoundSystemsQuery, FoundSystemsQueryVariables>;
export const FoundRequestsDocument = new TypedDocumentString(`
    query FoundRequests($filter: BoardFilterInput!) {
  deskBoard(filter: $filter) {
    cards {
      id
      number
      title
      customer
      vendor
    }
  }
}
    `) as unknown as TypedDocumentString<FoundRequestsQuery, FoundRequestsQueryVariables>;
export const RunningSyncDocument = new TypedDocumentString(`
    query RunningSync {
  syncStatus {
    running {
      id
      done
      total
    }
  }
}
    `) as unknown as TypedDocumentString<RunningSyncQuery, RunningSyncQueryVariables>;
export const RunningActionsDocument = new TypedDocumentString(`
    query RunningActions {
  actions(page: 1, size: 20) {
    items {
      id
      systemId
      action
      personName
      state
    }
  }
}
    `) as unknown as TypedDocumentString<RunningActionsQuery, RunningActionsQueryVariables>;
export const SystemsDocument = new TypedDocumentString(`
    query Systems {
  systems {
    id
    name
    kind
    repository
    application
    versionLabel
    state
    updatedAt
    health {
      missedCommands {
        command
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SystemsQuery, SystemsQueryVariables>;
export const SystemDocument = new TypedDocumentString(`
    query System($id: ID!) {
  system(id: $id) {
    id
    name
    kind
    flavour
    connectorId
    connectorVersionId
    repository
    application
    versionLabel
    state
    createdAt
    updatedAt
    correlation {
      enabled
      personField
      accountField
    }
    uniqueFields
    settings {
      fields {
        key
        type
        label
        description
        placeholder
        required
        secret
        defaultValue
        rows
        hide
        disabled
        options {
          value
          label
        }
      }
      values {
        key
        value
        isSet
        setAt
      }
      problems {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SystemQuery, SystemQueryVariables>;
export const SystemHealthDocument = new TypedDocumentString(`
    query SystemHealth($id: ID!, $versionId: ID!) {
  system(id: $id) {
    id
    health {
      hold
      holdReason
      missedCommands {
        command
        module
        action
      }
    }
  }
  connectorVersion(id: $versionId) {
    id
    placements {
      flavour
      verdict
      modules
      message
      reasons {
        kind
        what
        reason
        module
        path
        line
      }
      remarks {
        kind
        what
        reason
        module
        path
        line
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SystemHealthQuery, SystemHealthQueryVariables>;
export const ImportConnectorDocument = new TypedDocumentString(`
    mutation ImportConnector($input: ImportConnectorInput!) {
  importConnector(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ImportConnectorMutation, ImportConnectorMutationVariables>;
export const SaveSettingsDocument = new TypedDocumentString(`
    mutation SaveSettings($systemId: ID!, $values: [SettingChangeInput!]!) {
  saveSystemSettings(systemId: $systemId, values: $values) {
    problems {
      field
      message
    }
    system {
      id
      settings {
        problems {
          field
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveSettingsMutation, SaveSettingsMutationVariables>;
export const SaveCorrelationDocument = new TypedDocumentString(`
    mutation SaveCorrelation($systemId: ID!, $correlation: CorrelationInput!) {
  saveSystemCorrelation(systemId: $systemId, correlation: $correlation) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveCorrelationMutation, SaveCorrelationMutationVariables>;
export const SaveUniqueFieldsDocument = new TypedDocumentString(`
    mutation SaveUniqueFields($systemId: ID!, $names: [String!]!) {
  saveSystemUniqueFields(systemId: $systemId, names: $names) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveUniqueFieldsMutation, SaveUniqueFieldsMutationVariables>;
export const RenameSystemDocument = new TypedDocumentString(`
    mutation RenameSystem($systemId: ID!, $name: String!) {
  renameSystem(systemId: $systemId, name: $name) {
    id
  }
}
    `) as unknown as TypedDocumentString<RenameSystemMutation, RenameSystemMutationVariables>;
export const RemoveSystemDocument = new TypedDocumentString(`
    mutation RemoveSystem($systemId: ID!) {
  removeSystem(systemId: $systemId)
}
    `) as unknown as TypedDocumentString<RemoveSystemMutation, RemoveSystemMutationVariables>;
export const VendorsDocument = new TypedDocumentString(`
    query Vendors($search: String!, $page: Int!) {
  vendors(search: $search, page: $page) {
    totalItems
    items {
      id
      name
      domain
      requests
      openQuestions
      lastContact
      promised
      overdue
    }
  }
}
    `) as unknown as TypedDocumentString<VendorsQuery, VendorsQueryVariables>;
export const VendorDocument = new TypedDocumentString(`
    query Vendor($id: ID!) {
  vendor(id: $id) {
    id
    name
    domain
    formerNames
    contacts {
      name
      role
      email
      phone
    }
    log {
      id
      onDate
      person
      channel
      question
      answer
      promisedDate
      nextAction
      byName
      at
    }
    requests {
      id
      number
      title
      state
      holder
    }
  }
}
    `) as unknown as TypedDocumentString<VendorQuery, VendorQueryVariables>;
export const RequestVendorDocument = new TypedDocumentString(`
    query RequestVendor($requestId: ID!) {
  requestVendor(requestId: $requestId) {
    chosen
    vendor {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RequestVendorQuery, RequestVendorQueryVariables>;
export const VendorQuestionsDocument = new TypedDocumentString(`
    query VendorQuestions($requestId: ID!) {
  vendorQuestions(requestId: $requestId) {
    id
    code
    kind
    textEn
    textNl
    reusedFrom
    answer {
      value
      text
      person
      at
    }
    lapsed {
      value
      text
      person
      at
    }
  }
  reportQuestionsToAsk(requestId: $requestId)
  vendorLinks(requestId: $requestId) {
    id
    sentTo
    expiresAt
    revokedAt
    usedAt
    at
  }
}
    `) as unknown as TypedDocumentString<VendorQuestionsQuery, VendorQuestionsQueryVariables>;
export const SaveVendorDocument = new TypedDocumentString(`
    mutation SaveVendor($vendorId: ID!, $vendor: VendorInput!) {
  saveVendor(vendorId: $vendorId, vendor: $vendor) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveVendorMutation, SaveVendorMutationVariables>;
export const ChooseVendorDocument = new TypedDocumentString(`
    mutation ChooseVendor($requestId: ID!, $vendorId: ID) {
  chooseVendor(requestId: $requestId, vendorId: $vendorId) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChooseVendorMutation, ChooseVendorMutationVariables>;
export const AskVendorStandardDocument = new TypedDocumentString(`
    mutation AskVendorStandard($requestId: ID!) {
  askVendorStandard(requestId: $requestId) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskVendorStandardMutation, AskVendorStandardMutationVariables>;
export const AskVendorReportQuestionsDocument = new TypedDocumentString(`
    mutation AskVendorReportQuestions($requestId: ID!) {
  askVendorReportQuestions(requestId: $requestId) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskVendorReportQuestionsMutation, AskVendorReportQuestionsMutationVariables>;
export const AskVendorDocument = new TypedDocumentString(`
    mutation AskVendor($requestId: ID!, $question: VendorQuestionInput!) {
  askVendor(requestId: $requestId, question: $question) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskVendorMutation, AskVendorMutationVariables>;
export const RecordVendorAnswerDocument = new TypedDocumentString(`
    mutation RecordVendorAnswer($requestId: ID!, $questionId: ID!, $answer: VendorAnswerInput!) {
  recordVendorAnswer(
    requestId: $requestId
    questionId: $questionId
    answer: $answer
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordVendorAnswerMutation, RecordVendorAnswerMutationVariables>;
export const GiveVendorLinkDocument = new TypedDocumentString(`
    mutation GiveVendorLink($requestId: ID!, $link: VendorLinkInput!) {
  giveVendorLink(requestId: $requestId, link: $link)
}
    `) as unknown as TypedDocumentString<GiveVendorLinkMutation, GiveVendorLinkMutationVariables>;
export const RevokeVendorLinkDocument = new TypedDocumentString(`
    mutation RevokeVendorLink($requestId: ID!, $linkId: ID!) {
  revokeVendorLink(requestId: $requestId, linkId: $linkId) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeVendorLinkMutation, RevokeVendorLinkMutationVariables>;
export const LogVendorContactDocument = new TypedDocumentString(`
    mutation LogVendorContact($vendorId: ID!, $contact: VendorContactInput!) {
  logVendorContact(vendorId: $vendorId, contact: $contact) {
    id
  }
}
    `) as unknown as TypedDocumentString<LogVendorContactMutation, LogVendorContactMutationVariables>;
export const VendorQuestionnaireDocument = new TypedDocumentString(`
    query VendorQuestionnaire($token: String!) {
  vendorQuestionnaire(token: $token) {
    vendor
    expiresAt
    questions {
      id
      kind
      textEn
      textNl
    }
  }
}
    `) as unknown as TypedDocumentString<VendorQuestionnaireQuery, VendorQuestionnaireQueryVariables>;