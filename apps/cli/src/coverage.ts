import type { Command } from 'commander';
import { z } from 'zod';
import { aligned, printable, shortened } from './inspect/aligned.js';
import { checked, readTextFile } from './json-file.js';
import type { Terminal } from './terminal.js';
import { WrongInput } from './wrong-input.js';

const EXAMPLES = `
Examples:
  koppel coverage applications.txt --url https://koppel.example.org
  koppel coverage applications.txt --json > coverage.json

The file has one application a line. It is asked of the public catalog: open requests are not looked at, and nothing is kept there.

Exit code: 0 every application is covered, 1 some are not or only partly, 2 something given is wrong.`;

const MOST_AT_ONCE = 200;
const QUERY = `query ($names: [String!]!) { coverage(names: $names) {
  verdict confidence missing details sentences candidates { repository application kind } } }`;

const answerSchema = z.object({
  verdict: z.enum(['have', 'partly', 'absent']),
  confidence: z.number(),
  missing: z.array(z.string()),
  details: z.array(z.string()),
  sentences: z.array(z.string()),
  candidates: z.array(z.object({ repository: z.string(), application: z.string(), kind: z.string() })),
});
const replySchema = z.object({
  data: z.object({ coverage: z.array(answerSchema) }).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});
type Answer = z.infer<typeof answerSchema> & { asked: string };

/** `koppel coverage`: which applications of a list the catalog has connectors for. */
export function addCoverageCommand(program: Command, terminal: Terminal): void {
  program
    .command('coverage')
    .summary('show which applications of a list are covered')
    .description('Asks a running catalog about each application of a list: have, partly or absent, and why.')
    .argument('<file>', 'text file with an application a line')
    .option('--url <address>', 'address of the catalog', process.env['KOPPEL_URL'] ?? 'http://localhost:4000')
    .option('--json', 'print the answers as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { url, json }: { url: string; json?: boolean }) => {
      const answers = await askAll(namesIn(readTextFile(file, 'list'), file), url);
      terminal.write(json ? `${JSON.stringify(answers, null, 2)}\n` : report(answers));
      terminal.exitCode = answers.every(({ verdict }) => verdict === 'have') ? 0 : 1;
    });
}

function namesIn(text: string, file: string): string[] {
  const names = text.split(/\r?\n/).map((line) => line.replace(/^\s*[-*•]\s+/, '').trim());
  const asked = [...new Set(names.filter((name) => /[\p{L}\p{N}]/u.test(name)))];
  if (asked.length === 0)
    throw new WrongInput(`The list ${file} names no applications: put each on a line of its own.`);
  return asked.map((name) => name.slice(0, 200));
}

async function askAll(names: string[], url: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < names.length; at += MOST_AT_ONCE) {
    const some = names.slice(at, at + MOST_AT_ONCE);
    const given = await ask(some, url);
    answers.push(...some.map((asked, place) => ({ asked, ...given[place]! })));
  }
  return answers;
}

async function ask(names: string[], url: string): Promise<z.infer<typeof answerSchema>[]> {
  const body = JSON.stringify({ query: QUERY, variables: { names } });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url.replace(/\/$/, '')}/graphql`, { method: 'POST', headers, body }).catch(() => {
    throw new WrongInput(`No catalog answers at ${url}: check the address, or give another by --url.`);
  });
  const reply = checked(await response.json().catch(() => null), url, 'answer of', replySchema);
  if (reply.errors?.[0]) throw new WrongInput(`The catalog at ${url} refused: ${printable(reply.errors[0].message)}`);
  return reply.data?.coverage ?? [];
}

const SIGNS = { have: '✓ have', partly: '~ partly', absent: '✗ absent' };

function report(answers: Answer[]): string {
  const rows = answers.map(({ asked, verdict, confidence, candidates, sentences }) => [
    SIGNS[verdict],
    `${Math.round(confidence * 100)}%`,
    shortened(asked, 40),
    verdict === 'absent' ? '' : shortened(candidates[0]?.repository ?? '', 60),
    printable(sentences.join(' ')),
  ]);
  const count = (verdict: Answer['verdict']): number => answers.filter((one) => one.verdict === verdict).length;
  return `${aligned(rows).join('\n')}\n\n${answers.length} applications: ${count('have')} have, ${count('partly')} partly, ${count('absent')} absent.\n`;
}
