import type { RequestVote } from '../requests/request-vote.entity.js';

type Wants = Pick<RequestVote, 'functions' | 'users' | 'mutationsPerMonth' | 'wantedDate'>;

/** What one organisation wants, when it said so twice: everything of both, for the larger number of people and of changes, by the earlier date. */
export const mergedWants = (one: Wants, other: Wants): Wants => ({
  functions: [...new Set([...one.functions, ...other.functions])],
  users: larger(one.users, other.users),
  mutationsPerMonth: larger(one.mutationsPerMonth, other.mutationsPerMonth),
  wantedDate: [one.wantedDate, other.wantedDate].filter((date) => date !== null).sort()[0] ?? null,
});

const larger = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
