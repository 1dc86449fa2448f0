/** What can be asked of an application's API. The first eleven are for accounts in it, the rest for reading persons out of it. */
export const TARGET_FUNCTIONS = [
  'create',
  'find',
  'read',
  'update',
  'enable',
  'disable',
  'delete',
  'list',
  'listPermissions',
  'grant',
  'revoke',
] as const;
export const SOURCE_FUNCTIONS = [
  'persons',
  'departments',
  'contracts',
  'paging',
  'changedSince',
  'fieldNarrowing',
] as const;

export type TargetFunction = (typeof TARGET_FUNCTIONS)[number];
export type SourceFunction = (typeof SOURCE_FUNCTIONS)[number];
export type ApiFunction = TargetFunction | SourceFunction;
export type Direction = 'source' | 'target' | 'both';
export type Language = 'en' | 'nl';

/** `likely` is only said of credentials per customer: a document cannot prove them. `unknown` is an answer, never a yes. */
export type Answer = 'yes' | 'likely' | 'no' | 'unknown';

/** One text in both languages. */
export interface Wording {
  en: string;
  nl: string;
}

/** Where something is written in the document. */
export interface Evidence {
  /** JSON pointer (RFC 6901) into the document as it was given; for plain text `line 12`. */
  pointer: string;
  /** Method and path (`POST /users`), or null for what is not an operation. */
  operation: string | null;
  /** What stands there, in one short line. */
  quote: string;
}

/** One line of the report: an answer, why, and where it is written. */
export interface FeasibilityLine {
  /** Stable name within a report: `create`, `paging`, … An overruling refers to it. */
  id: string;
  answer: Answer;
  note: Wording;
  evidence: Evidence[];
  /** What the analyser had said, where a person knew better. */
  overruled?: Answer;
}

export interface AccountCandidate {
  /** Path of the collection as the document writes it, or SCIM's endpoint. */
  resource: string;
  score: number;
  /** Why it looks like the account: operations, names of fields. */
  because: Wording;
  evidence: Evidence[];
}

/** A field by which one account can be found. */
export interface CorrelationKey {
  field: string;
  kind: 'mail' | 'login' | 'employeeNumber' | 'externalId' | 'name' | 'id' | 'any';
  how: 'parameter' | 'filter' | 'path' | 'search body' | 'free text';
  evidence: Evidence;
}

export interface AuthenticationScheme {
  name: string;
  kind: 'apiKey' | 'basic' | 'bearer' | 'oauth2' | 'openIdConnect' | 'mutualTls' | 'other';
  /** Grant types of OAuth 2, or where an API key goes. */
  details: string[];
  evidence: Evidence;
}

export interface PermissionResource {
  resource: string;
  list: Answer;
  grant: Answer;
  revoke: Answer;
  evidence: Record<'list' | 'grant' | 'revoke', Evidence[]>;
}

export interface SensitiveField {
  name: string;
  class: 'A' | 'B';
  topic: string;
  /** `example`: the name stands only in an example, not in a schema. */
  where: 'response' | 'request' | 'example';
  evidence: Evidence;
  /** Paths of all GET operations that bring it. Missing in reports before analyser 1.2. */
  readBy?: string[];
}

export type GateId = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7';
export interface Gate {
  id: GateId;
  /** `open`: nothing in the way. `unknown`: has to be asked. */
  state: 'open' | 'blocked' | 'unknown';
  note: Wording;
  evidence: Evidence[];
  overruled?: 'open' | 'blocked' | 'unknown';
}

/** A person's answer to one line or gate (`yes` opens it) instead of the analyser's. */
export interface Ruling {
  lineId: string;
  answer: Exclude<Answer, 'likely'>;
  /** What the report says of it; without one, that a person judged. */
  note?: Wording;
}

export interface Question extends Wording {
  id: string;
  /** Gate or line that the question comes from. */
  because: string;
}

export type Verdict = 'standard' | 'standard_with_gaps' | 'vendor_needed' | 'other_protocol' | 'not_enough_information';

export interface Effort {
  class: 'S' | 'M' | 'L' | 'XL';
  /** Development lead time in calendar days. */
  days: { low: number; high: number };
}

/** Something in the document that could not be used as it stands. */
export interface DocumentFault {
  code:
    | 'empty'
    | 'too-large'
    | 'malformed'
    | 'external-reference'
    | 'broken-reference'
    | 'too-deep'
    | 'too-much'
    | 'unknown-format';
  note: Wording;
  evidence: Evidence[];
}

export interface DocumentFacts {
  name: string | null;
  kind: 'openapi' | 'scim' | 'text' | 'none';
  format: 'json' | 'yaml' | 'text';
  /** Version of the format: `2.0`, `3.0.3`, …; null where there is none. */
  version: string | null;
  title: string | null;
  bytes: number;
  operations: number;
  /** false when a part was malformed, or the budget ended first: what was not seen is then unknown, not absent. */
  complete: boolean;
  faults: DocumentFault[];
}

/** What scripts have to know of the API beside the answers, as far as the document tells. */
export interface ApiShape {
  /** Absolute address of the API; null when it is not told, or differs for each customer. */
  address: string | null;
  /** What a new account takes, as the API spells it; `type` is JSON's. */
  fields: { name: string; type: string; required: boolean }[];
  /** Name of an account's own key in the answers. */
  idField: string | null;
  /** Where the items of a list are in its answer (`data.items`); empty for the answer itself. */
  itemsPath: string | null;
  /** null when a list is not read in parts, or not in a way that a plain loop can follow. */
  paging: {
    kind: 'page' | 'offset' | 'cursor';
    parameter: string;
    /** Empty when the size of a part cannot be chosen. */
    sizeParameter: string;
    /** Most items in a part; null when that is not told. */
    most: number | null;
    /** Of a cursor: where the next one is in an answer. */
    nextPath: string;
  } | null;
  /** What a partial update sends to take an account in or out of use. */
  states: Record<'enable' | 'disable', { field: string; value: string | boolean } | null>;
}

/** Everything that one document says about a connector for its application. Made by `analyseApiDocument`; the same bytes give the same report. */
export interface FeasibilityReport {
  analyser: string;
  document: DocumentFacts;
  direction: Direction;
  asked: ApiFunction[];
  account: { chosen: string | null; candidates: AccountCandidate[] };
  /** One line per function of the direction. */
  functions: FeasibilityLine[];
  correlation: CorrelationKey[];
  permissions: PermissionResource[];
  /** Authentication, credential per customer, paging, limits, narrowing, change feed, test system, transport. */
  qualities: FeasibilityLine[];
  authentication: AuthenticationScheme[];
  sensitive: SensitiveField[];
  /** null for what is no OpenAPI document. */
  shape: ApiShape | null;
  /** Asked functions that are not a yes. */
  missing: ApiFunction[];
  /** 0–100, null for a direction that was not asked. */
  coverage: { target: number | null; source: number | null };
  /** 0–1: how much the document lets us say. */
  confidence: number;
  gates: Gate[];
  verdict: Verdict;
  /** null when too little is known for any estimate. */
  effort: Effort | null;
  questions: Question[];
}

export interface AnalyseOptions {
  /** File name, only to be shown. */
  name?: string;
  direction?: Direction;
  /** What the customer asked for; nothing given means what every connector of the direction needs. */
  asked?: ApiFunction[];
  /** Resource to take as the account, as a candidate names it. */
  account?: string;
  /** Says when to stop early; the report is then partial and says so. Reports that were stopped differ from run to run. */
  outOfTime?: () => boolean;
}
