import { edits } from '#connectors';
import { readingsOf } from './asked-name.rules.js';
import type { Ground } from './coverage-confidence.rules.js';
import type { NameIndex } from './name-index.rules.js';
import type { MatchedName } from './name-match.rules.js';
import { isEveryday, isNeutral } from './word-roles.rules.js';

/** What an absent line might be confused with, and how doubtful that makes its absence. */
export interface NearNames {
  ground: Ground;
  typed: string;
  subjects: string[];
}

export function nearNames(line: string, matched: MatchedName, index: NameIndex): NearNames {
  const named = matched.matches.map(({ subject }) => subject);
  const [match] = matched.matches;
  if (matched.isOther) return { ground: 'otherApplication', typed: line, subjects: named };
  const ofVendors = matched.vendors.flatMap((vendor) => subjectsOf(index.vendors.get(vendor)!, index));
  if (match) {
    const isVendor = index.vendors.has(match.typed) || index.subjects.get(match.subject)!.vendorOnly;
    return { ground: isVendor ? 'vendorOnly' : 'nearName', typed: match.typed, subjects: named };
  }
  if (ofVendors.length > 0) return { ground: 'vendorOnly', typed: matched.vendors[0]!, subjects: ofVendors };
  const likely = looksLike(line, index);
  if (likely.length > 0) return { ground: 'nearName', typed: line, subjects: likely };
  const ofKinds = matched.kinds.flatMap((kind) => subjectsOf(index.kinds.get(kind)!, index));
  if (ofKinds.length > 0 && namesNothingElse(line, matched)) {
    return { ground: 'kindOnly', typed: matched.kinds[0]!, subjects: ofKinds };
  }
  return { ground: matched.isCommon ? 'commonWords' : 'nothingNear', typed: line, subjects: [] };
}

const namesNothingElse = (line: string, { kinds }: MatchedName): boolean =>
  readingsOf(line)[0]!.words.every((word) => isNeutral(word) || kinds.some((kind) => kind.includes(word)));

function subjectsOf(targets: string[], { hits, subjects }: NameIndex): string[] {
  const categories = new Set(targets.filter((target) => target.startsWith('#')).map((target) => target.slice(1)));
  const ofCategory = [...subjects.values()].filter(({ category }) => category !== null && categories.has(category));
  const ofTerms = targets.flatMap((target) => (hits.get(target) ?? []).map(({ subject }) => subject));
  return [...new Set([...ofTerms, ...ofCategory.map(({ id }) => id)])];
}

/** Names that look like it, further away than a misspelling may be: to be shown beside it, never counted. */
function looksLike(line: string, { byLength, hits }: NameIndex): string[] {
  const [reading] = readingsOf(line);
  const text = reading?.telling ?? '';
  if (text.length < 5 || isEveryday(text)) return [];
  const bound = text.length < 8 ? 1 : 2;
  const near: string[] = [];
  for (let length = text.length - bound; length <= text.length + bound; length += 1) {
    for (const name of byLength.get(length) ?? []) if (edits(text, name, bound) <= bound) near.push(name);
  }
  return [...new Set(near.flatMap((name) => hits.get(name)!.map(({ subject }) => subject)))];
}
