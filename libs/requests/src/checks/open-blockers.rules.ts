import { saying, type Saying } from '#platform';
import type { CheckItem } from './check-item.rules.js';

/** What stops a request, in words for whoever wants to move it on, by what the evidence says. */
export const BLOCKER_SENTENCES: Record<string, string> = {
  vendorSharesCredential:
    'The vendor gives all customers one credential. Get its statement that every customer has their own.',
  customerSaysShared:
    'The customer’s credential is shared with others. Get the vendor’s statement that every customer has their own.',
  documentSuggestsShared:
    'The API document speaks of one credential for all customers, or of none. Get the vendor’s statement that every customer has their own.',
  forbiddenField: 'Leave "{{field}}" out of the design and the code: such data must not be received.',
  cannotNarrow: 'The API sends "{{field}}" along and cannot be limited. Get the vendor’s statement that it can.',
  openFindings: 'Resolve the open findings in "{{path}}": {{rules}}.',
  blockerFindings: 'Resolve the blocking findings in "{{path}}": {{rules}}.',
};

export const openBlockers = (items: readonly CheckItem[]): Saying[] =>
  items
    .filter(({ blocker }) => blocker)
    .map(({ because: { code, values } }) => saying(`blockers.${code}`, BLOCKER_SENTENCES[code] ?? code, values));
