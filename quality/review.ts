/**
 * Question: how many faults do the review's rules find, and how many findings are faults, against a search for words and secretlint's
 * recommended rules on the same samples? `npm run quality -- review [--mistakes]`
 */
import { HostPool } from '#runtime';
import { measure, precision, recall, total, type Score } from '../test/review/quality.ts';

const pool = new HostPool({ maximumHosts: 1, graceMilliseconds: 1000 });
const quality = await measure(pool);
await pool.close();

const percent = (value: number) => `${(value * 100).toFixed(0)}%`.padStart(5);
const both = (score: Score | null) =>
  score ? `${percent(precision(score))} ${percent(recall(score))}` : ' '.repeat(11);
const row = (name: string, score: Score, words: Score, lint: Score | null) =>
  `${name.padEnd(9)} ${String(score.faults).padStart(6)} ${String(score.clean).padStart(6)}   ${both(score)}   ${both(words)}   ${both(lint)}`;

console.log(
  'rule      faults  clean   ours: p, r    words: p, r   secretlint: p, r   (p: findings that are faults, r: faults found)',
);
for (const score of quality.rules) console.log(row(score.rule, score, score.words, score.secretlint));
const linted = quality.rules.map(({ secretlint }) => secretlint).filter((score) => score !== null);
console.log(row('total', total(quality.rules), total(quality.rules.map(({ words }) => words)), total(linted)));

const [made, killed] = [
  quality.mutation.reduce((sum, one) => sum + one.made, 0),
  quality.mutation.reduce((sum, one) => sum + one.killed, 0),
];
console.log(`\nmutation  ${killed} of ${made} seen, and nothing else (${percent(killed / made).trim()})`);
console.log(quality.mutation.map((one) => `${one.rule} ${one.killed}/${one.made}`).join('   '));
if (process.argv.includes('--mistakes'))
  for (const mistake of [...quality.mistakes, ...quality.survivors]) console.log(JSON.stringify(mistake));
