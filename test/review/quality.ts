import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import { readConnectorPackage, type ScriptSyntax } from '#connectors';
import { reviewPackage, reviewedScripts, RULE_LIST, type Finding, type ReviewInput } from '#review';
import type { ScriptParser } from '#runtime';
import { labelledSet, type Sample } from './labelled-set.ts';
import { mutants, type Mutant } from './mutants.ts';
import { wordGrep } from './word-grep.ts';

type TextFile = { path: string; text: string };

/** What the rules about API document, design and hosts are given for each sample. */
const facts: Partial<ReviewInput> = {
  api: {
    reads: [
      { path: '/employees', fields: ['salary', 'bsn'] },
      { path: '/employees/{id}', fields: ['iban'] },
    ],
    pages: false,
    limitsRequests: false,
    authentication: [],
  },
  design: { fields: ['displayName', 'mail', 'employeeId', 'department', 'Name.NickName'], withPurpose: [] },
  declaredHosts: ['api.zenderhof.nl', '*.vendor.nl'],
};

export interface Score {
  faults: number;
  found: number;
  clean: number;
  wronglyFound: number;
}

export interface RuleScore extends Score {
  rule: string;
  words: Score;
  /** Only for rules about secrets. */
  secretlint: Score | null;
}

export interface Quality {
  rules: RuleScore[];
  /** Samples that are judged wrongly, for whoever mends the rules. */
  mistakes: { rule: string; isFault: boolean; text: string }[];
  mutation: { rule: string; made: number; killed: number }[];
  survivors: { rule: string; path: string; found: string[] }[];
}

export const precision = ({ found, wronglyFound }: Score) =>
  found + wronglyFound === 0 ? 1 : found / (found + wronglyFound);
export const recall = ({ found, faults }: Score) => (faults === 0 ? 1 : found / faults);
export const total = (scores: Score[]): Score => ({
  faults: scores.reduce((sum, score) => sum + score.faults, 0),
  found: scores.reduce((sum, score) => sum + score.found, 0),
  clean: scores.reduce((sum, score) => sum + score.clean, 0),
  wronglyFound: scores.reduce((sum, score) => sum + score.wronglyFound, 0),
});

/** Scores the rules, a plain word search and secretlint on the same samples, and injects faults into clean scripts. */
export async function measure(parser: ScriptParser): Promise<Quality> {
  const samples = labelledSet();
  const judged: Awaited<ReturnType<typeof judge>>[] = [];
  for (const sample of samples) judged.push(await judge(parser, sample));
  const rules = [...new Set(samples.map(({ rule }) => rule))].sort();
  const mistakes = judged.filter(({ sample, hit }) => sample.isFault !== hit);
  return {
    rules: rules.map((rule) => {
      const own = judged.filter(({ sample }) => sample.rule === rule);
      const score = (hit: (one: (typeof own)[number]) => boolean) =>
        scoreOf(own.map((one) => ({ isFault: one.sample.isFault, hit: hit(one) })));
      return {
        rule,
        ...score(({ hit }) => hit),
        words: score(({ words }) => words),
        secretlint: rule.startsWith('CRED-00') ? score(({ lint }) => lint) : null,
      };
    }),
    mistakes: mistakes.map(({ sample: { rule, isFault, files } }) => ({
      rule,
      isFault,
      text: `${files[0]!.path}: ${files[0]!.text.slice(0, 160)}`,
    })),
    ...(await mutate(parser)),
  };
}

function scoreOf(judged: { isFault: boolean; hit: boolean }[]): Score {
  const count = (isFault: boolean, hit?: boolean) =>
    judged.filter((one) => one.isFault === isFault && (hit === undefined || one.hit === hit)).length;
  return { faults: count(true), found: count(true, true), clean: count(false), wronglyFound: count(false, true) };
}

async function judge(parser: ScriptParser, sample: Sample) {
  const found = await review(parser, sample.files);
  return {
    sample,
    hit: found.some(({ rule, severity }) => rule === sample.rule && isSerious(severity)),
    words: wordGrep(sample.rule, sample.files[0]!.text),
    lint: sample.rule.startsWith('CRED-00') ? await lints(sample.files[0]!) : false,
  };
}

const isSerious = (severity: Finding['severity']) => severity === 'blocker' || severity === 'high';

async function lints({ path, text }: TextFile): Promise<boolean> {
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: preset }] };
  const source = {
    content: text,
    filePath: path,
    contentType: 'text' as const,
    ext: path.slice(path.lastIndexOf('.')),
  };
  return (await lintSource({ source, options: { config } })).messages.length > 0;
}

async function review(
  parser: ScriptParser,
  sample: TextFile[],
  more: Partial<ReviewInput> = facts,
): Promise<Finding[]> {
  const files = withAction(sample);
  const given = files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
  const kind = files.some(({ path }) => /persons|departments|^mapping/.test(path)) ? 'Source' : 'Target';
  const pkg = readConnectorPackage(`HelloID-Conn-Prov-${kind}-Zenderhof`, given);
  const syntax = new Map<string, ScriptSyntax>();
  for (const path of reviewedScripts({ package: pkg, files: given }))
    syntax.set(path, await parser.parse(files.find((file) => file.path === path)!.text));
  return reviewPackage({ package: pkg, files: given, syntax, ...more });
}

/** Forms and mappings belong to a connector, and that has a script. */
function withAction(files: TextFile[]): TextFile[] {
  const path = files.some((file) => file.path.endsWith('mapping.json')) ? 'persons.ps1' : 'create.ps1';
  const isMissing = !files.some((file) => /^(create|persons|departments)\.ps1$/.test(file.path));
  return isMissing
    ? [...files, { path, text: path === 'create.ps1' ? '$outputContext.Success = $true' : '$null = $configuration' }]
    : files;
}

/** A mutant is killed when its rule, and no other serious one, is found beyond what the clean script gives. */
async function mutate(parser: ScriptParser): Promise<Pick<Quality, 'mutation' | 'survivors'>> {
  const made: (Mutant & { found: string[] })[] = [];
  const before = new Map<string, string[]>();
  for (const mutant of mutants()) {
    const clean =
      before.get(mutant.path + mutant.clean) ?? (await serious(parser, [{ path: mutant.path, text: mutant.clean }]));
    before.set(mutant.path + mutant.clean, clean);
    const found = await serious(parser, [{ path: mutant.path, text: mutant.text }]);
    made.push({ ...mutant, found: found.filter((rule) => !clean.includes(rule)) });
  }
  const isKilled = ({ rule, found }: (typeof made)[number]) => found.length === 1 && found[0] === rule;
  const rules = RULE_LIST.rules.map(({ id }) => id).filter((id) => made.some(({ rule }) => rule === id));
  return {
    mutation: rules.map((rule) => ({
      rule,
      made: made.filter((one) => one.rule === rule).length,
      killed: made.filter((one) => one.rule === rule && isKilled(one)).length,
    })),
    survivors: made.filter((one) => !isKilled(one)).map(({ rule, path, found }) => ({ rule, path, found })),
  };
}

async function serious(parser: ScriptParser, files: TextFile[]): Promise<string[]> {
  const found = await review(parser, files, {});
  return [...new Set(found.filter(({ severity }) => isSerious(severity)).map(({ rule }) => rule))].sort();
}
