import type { FunctionalDesign } from '../../designs/functional-design.rules.js';
import type { TechnicalDesign } from '../../designs/technical-design.rules.js';
import type { IntakeForm } from '../../requests/intake-form.rules.js';

export interface VendorStatement {
  value: 'yes' | 'no' | 'unknown' | null;
  text: string;
  person: string;
}

/** What the analysed API document says, as far as checks rest on it. */
export interface ApiEvidence {
  sensitive: { name: string; class: 'A' | 'B'; where: string }[];
  /** Can the answer be limited to named fields? */
  fieldNarrowing: 'yes' | 'likely' | 'no' | 'unknown';
  /** Is a credential per customer likely? */
  credentialPerCustomer: 'yes' | 'likely' | 'no' | 'unknown';
}

/** What a connector version really contains. */
export interface CodeEvidence {
  commitOid: string;
  versionId: string;
  /** Scripts, settings form and mapping, by their content. */
  files: { path: string; sha256: string }[];
  actions: string[];
  /** Names in the field mapping of a target, or in the person mapping of a source. */
  fields: string[];
  hosts: string[];
  credentialKeys: { key: string; masked: boolean }[];
  /** Open findings by file; null while the version has not been reviewed. */
  findings: { path: string; rule: string; severity: string }[] | null;
  /** Blockers and high findings that people closed without mending the code. */
  judgedAway: { path: string; rule: string; standing: string; byName: string; reason: string }[];
}

export interface CheckEvidence {
  form: IntakeForm;
  functional: FunctionalDesign;
  technical: TechnicalDesign;
  /** The vendor's newest answers that still hold, by the code of their question. */
  vendor: ReadonlyMap<string, VendorStatement>;
  api: ApiEvidence | null;
  /** Files in which nobody looked for personal data: pictures and PDF. */
  unsearched: { name: string; sha256: string }[];
  /** null while no commit was handed in, or it is not in the catalog. */
  code: CodeEvidence | null;
  /** Hash of the newest test report and log of a dry run of the newest commit. */
  build: { commitOid: string; writerIds: string[]; testReport: string | null; dryRunLog: string | null } | null;
}
