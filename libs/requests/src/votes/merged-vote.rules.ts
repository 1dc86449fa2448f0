import type { RequestVote } from '../requests/request-vote.entity.js';

type Wants = Pick<RequestVote, 'functions' | 'users' | 'wantedDate'>;

/** What one organisation wants, when it said so twice: everything of both, for the larger number of people, by the earlier date. */
export const mergedWants = (one: Wants, other: Wants): Wants => ({
  functions: [...new Set([...one.functions, ...other.functions])],
  users: one.users === null || other.users === null ? (one.users ?? other.users) : Math.max(one.users, other.users),
  wantedDate: [one.wantedDate, other.wantedDate].filter((date) => date !== null).sort()[0] ?? null,
});
