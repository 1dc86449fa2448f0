import type { ConnectorFile, ConnectorPackage, ScriptSyntax } from '#connectors';

/** What an analysed API document says, as far as the review can use it. */
export interface ApiFacts {
  /** One for each path of the document that reads: `/employees/{id}`, with the class-A fields of its response, by name or by topic. */
  reads: { path: string; fields: string[] }[];
  /** The document describes pages (offset, cursor, next link). */
  pages: boolean;
  /** The document or the vendor names a limit of requests. */
  limitsRequests: boolean;
  /** Ways to log in that the document names: `oauth2ClientCredentials`, `basic`, `apiKey`, `bearer` …  */
  authentication: string[];
}

/** What a functional design says of fields. What they are for is not said here: findings are public. */
export interface DesignFacts {
  /** Every name of every field; missing where the design is of a part of the connector only. */
  fields?: string[];
  /** Names of those that have a purpose. */
  withPurpose: string[];
}

/** What is known of a connector besides its files. It names no customer: what rules find with it is public. */
export interface ReviewFacts {
  api?: ApiFacts;
  /** The vendor's answer: does it issue one credential for all its customers? */
  sharedCredential?: boolean;
  design?: DesignFacts;
  /** Hosts that the design or the settings allow: `api.example.org`, `*.example.org`. */
  declaredHosts?: string[];
}

export interface ReviewInput extends ReviewFacts {
  package: ConnectorPackage;
  files: ConnectorFile[];
  /** By path. A script without a tree, or with errors in it, is judged by its words too, and never called clean. */
  syntax: ReadonlyMap<string, ScriptSyntax>;
}
