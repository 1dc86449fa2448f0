import type { ReviewFacts } from '#review';

/** Injection token of what is known of versions besides their files. */
export const FACTS_SOURCE = Symbol('FACTS_SOURCE');

/** Knows of versions what designs, API documents and vendors say. Findings are public: none of it may name a customer. */
export interface FactsSource {
  /** A hash over what the facts of each version come from, by its id. Versions of which nothing is known are missing. */
  hashes(): Promise<Map<string, string>>;
  /** With the hash over what they come from. */
  of(versionId: string): Promise<{ facts: ReviewFacts; hash: string } | null>;
}
