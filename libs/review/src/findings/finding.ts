/** From worst to least: a blocker stops check 2, `info` is for the record. */
export const SEVERITIES = ['blocker', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Who judges it: 1 the product owner, 2 the developers, 3 the consultant with the customer. */
export type Step = 1 | 2 | 3;

export type Language = 'en' | 'nl';

export interface Finding {
  /** For instance `CRED-001`. */
  rule: string;
  severity: Severity;
  steps: Step[];
  path: string;
  /** 1-based; both 1 where the whole file, or its absence, is meant. */
  line: number;
  column: number;
  /** The line that it is about, without blanks around it, secrets masked; at most 200 signs. */
  snippet: string;
  /** What the finding is about: a variable, field, key or host. */
  subject: string;
  /** In English; `findingMessage` gives it in another language. */
  message: string;
  /** Why it weighs less here than the rule says; a key of the texts, null when it does not. */
  note: string | null;
  /** Rule, path and normalised snippet (and a count for equal ones): stays the same when lines move. */
  fingerprint: string;
  /** `tokens` where the script could not be read whole: then only words were looked at. */
  readAs: 'tree' | 'tokens' | 'text';
}

/** What a rule's detector gives: an extent of a file. `start` = `end` = 0 means the file as a whole. */
export interface Detection {
  path: string;
  start: number;
  end: number;
  subject: string;
  /** Where the context makes it weigh less. */
  severity?: Severity;
  note?: string;
}
