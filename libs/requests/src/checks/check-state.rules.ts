import { type CheckAnswer, type CheckItem, coverKey, questionKey } from './check-item.rules.js';

export interface StoredAnswer {
  item: string;
  subject: string;
  contentHash: string;
  answer: CheckAnswer;
  evidence: string;
  byName: string;
  at: Date;
}

export interface StoredException {
  id: string;
  item: string;
  subject: string;
  contentHash: string;
  reason: string;
  /** ISO date. */
  until: string;
  askedByName: string;
  approvedByName: string | null;
}

export interface StoredSignature {
  id: string;
  side: string;
  commitOid: string | null;
  covered: string[];
  signerId: string;
  signerName: string;
  at: Date;
}

export interface StoredReopening {
  reason: string;
  byName: string;
  at: Date;
}

/** Everything that was ever written down of one check; each list oldest first. */
export interface CheckRecord {
  answers: StoredAnswer[];
  exceptions: StoredException[];
  signatures: StoredSignature[];
  reopenings: StoredReopening[];
}

export interface JudgedItem extends CheckItem {
  /** What holds now: a person's answer about exactly this content, else what the evidence says. */
  answer: CheckAnswer;
  given: StoredAnswer | null;
  exception: StoredException | null;
  /** yes, or accepted for a time by two people. */
  passed: boolean;
  /** It was answered or signed before, and what it is about has changed since. */
  reopened: boolean;
}

export interface CheckState {
  items: JudgedItem[];
  open: number;
  signatures: (StoredSignature & { counts: boolean })[];
  /** The last reopening, while nobody has signed since. */
  reopening: StoredReopening | null;
  /** Every side has signed exactly what is there now, and every item passes. */
  signed: boolean;
}

const VALID_MONTHS = 12;

interface Frame {
  now: Date;
  /** The sides that have to sign. */
  sides: readonly string[];
  /** Of check 2: the commit that is reviewed. */
  commitOid?: string | null;
  /** Of check 2: who wrote the commit, also when that was said later. Their signatures do not count. */
  writerIds?: readonly string[];
}

/** Where a check stands: its items against what was answered, accepted and signed. Unknown is not passed. */
export function checkState(
  items: readonly CheckItem[],
  record: CheckRecord,
  { now, sides, commitOid, writerIds = [] }: Frame,
): CheckState {
  const reopening = record.reopenings.at(-1) ?? null;
  const since = Math.max(reopening?.at.getTime() ?? 0, yearBefore(now).getTime());
  const answers = record.answers.filter(({ at }) => at.getTime() > since);
  const touched = new Set([
    ...record.answers.map(questionKey),
    ...record.signatures.flatMap(({ covered }) => covered.map(withoutHash)),
  ]);
  const settled = new Set(record.signatures.filter(({ at }) => at.getTime() > since).flatMap(({ covered }) => covered));
  const judgedItems = items.map((item) => {
    const given = item.blocker ? null : (answers.findLast((one) => isAbout(one, item)) ?? null);
    const exception = item.blocker ? null : acceptance(record.exceptions, item, now);
    const answer = given?.answer ?? item.suggested;
    const passed = answer === 'yes' || (exception !== null && exception.approvedByName !== null);
    const known = given !== null || settled.has(coverKey(item));
    return { ...item, answer, given, exception, passed, reopened: touched.has(questionKey(item)) && !known };
  });
  const open = judgedItems.filter(({ passed }) => !passed).length;
  const current = judgedItems.map(coverKey);
  const signatures = record.signatures.map((signature) => ({
    ...signature,
    counts:
      open === 0 &&
      judgedItems.length > 0 &&
      signature.at.getTime() > since &&
      !writerIds.includes(signature.signerId) &&
      (commitOid === undefined || signature.commitOid === commitOid) &&
      current.every((key) => signature.covered.includes(key)),
  }));
  return {
    items: judgedItems,
    open,
    signatures,
    reopening: reopening && !signatures.some(({ at }) => at > reopening.at) ? reopening : null,
    signed: sides.every((side) => signatures.some((one) => one.side === side && one.counts)),
  };
}

const isAbout = (one: { item: string; subject: string; contentHash: string }, item: CheckItem): boolean =>
  one.item === item.item && one.subject === item.subject && one.contentHash === item.hash;

/** The last approved one that still holds. Without one, the last that nobody has approved yet: it is shown, and passes nothing. */
function acceptance(exceptions: StoredException[], item: CheckItem, now: Date): StoredException | null {
  const today = now.toISOString().slice(0, 10);
  const holding = exceptions.filter((one) => isAbout(one, item) && one.until >= today);
  return holding.findLast(({ approvedByName }) => approvedByName !== null) ?? holding.at(-1) ?? null;
}

function withoutHash(key: string): string {
  const [item, subject] = JSON.parse(key) as [string, string];
  return questionKey({ item, subject });
}

/** Evidence grows old: what was answered or signed longer ago has to be answered again. */
function yearBefore(now: Date): Date {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - VALID_MONTHS);
  return before;
}
