import type { ConnectorFile, ConnectorPackage, ScriptSyntax } from '#connectors';

/** What an analysed API document says, as far as the review can use it. */
export interface ApiFacts {
  /** One for each path of the document that reads: `/employees/{id}`, with the response's fields by name. */
  reads: { path: string; fields: string[] }[];
  /** The document describes pages (offset, cursor, next link). */
  pages: boolean;
  /** The document or the vendor names a limit of requests. */
  limitsRequests: boolean;
  /** Ways to log in that the document names: `oauth2ClientCredentials`, `basic`, `apiKey`, `bearer` …  */
  authentication: string[];
}

export interface DesignField {
  name: string;
  /** Why the customer needs it exchanged; null when nobody has said. */
  purpose: string | null;
}

export interface ReviewInput {
  package: ConnectorPackage;
  files: ConnectorFile[];
  /** By path. A script without a tree, or with errors in it, is judged by its words too, and never called clean. */
  syntax: ReadonlyMap<string, ScriptSyntax>;
  api?: ApiFacts;
  /** The vendor's answer: does it issue one credential for all its customers? */
  sharedCredential?: boolean;
  /** Fields of the functional design. */
  design?: DesignField[];
  /** Hosts that the design or the settings allow: `api.example.org`, `*.example.org`. */
  declaredHosts?: string[];
}
