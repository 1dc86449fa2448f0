import type {
  AccountCandidate,
  ApiShape,
  AuthenticationScheme,
  CorrelationKey,
  DocumentFault,
  FeasibilityLine,
  PermissionResource,
  SensitiveField,
} from './feasibility-report.js';
import type { CredentialHint } from './qualities/credential-per-customer.js';

/** What was found in a document of whatever kind, before it is judged. */
export interface ApiFacts {
  kind: 'openapi' | 'scim' | 'text' | 'none';
  version: string | null;
  title: string | null;
  operations: number;
  faults: DocumentFault[];
  candidates: AccountCandidate[];
  chosen: string | null;
  /** Every function of both directions. */
  functions: FeasibilityLine[];
  correlation: CorrelationKey[];
  permissions: PermissionResource[];
  qualities: FeasibilityLine[];
  authentication: AuthenticationScheme[];
  interactive: 'only' | 'no' | 'maybe';
  credential: CredentialHint;
  sensitive: SensitiveField[];
  shape: ApiShape | null;
  /** SOAP, GraphQL, …; null for REST and SCIM, and when it cannot be told. */
  otherProtocol: FeasibilityLine | null;
  /** Do the account's operations describe what they take and give? */
  hasSchemas: boolean;
  hasExamples: boolean;
  unresolved: number;
}
