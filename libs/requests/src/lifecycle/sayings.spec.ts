import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { saying, type Saying } from '#platform';
import { BLOCKER_SENTENCES } from '../checks/open-blockers.rules.js';
import { formProblems, intakeFormSchema } from '../requests/intake-form.rules.js';
import {
  ROLLOUT_GUARDS,
  type RolloutFacts,
  ROLLOUT_TRANSITIONS,
  type RolloutTransition,
  sayRolloutGuard,
} from '../rollouts/lifecycle/rollout-transitions.rules.js';
import { type Guard, GUARDS, type RequestFacts, sayGuard } from './guards.rules.js';
import { type Transition, TRANSITIONS } from './transitions.rules.js';

type Messages = Record<string, Record<string, string>>;

const messages = (language: string) =>
  JSON.parse(readFileSync(`apps/web/src/messages/${language}/refusals.json`, 'utf8')) as Messages;
const english = messages('en');
const dutch = messages('nl');

const found = (from: Messages, code: string): string | undefined => {
  const [group, name] = code.split('.') as [string, string];
  return from[group]?.[name];
};
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

/** Both languages have the sentence, its holes are those that are filled, and the web's English is the API's. */
function expectSaid({ code, message, values }: Saying): void {
  const [said, gezegd] = [found(english, code), found(dutch, code)];
  expect({ code, said: typeof said, gezegd: typeof gezegd }).toEqual({ code, said: 'string', gezegd: 'string' });
  expect({ code, holes: holes(gezegd!) }).toEqual({ code, holes: Object.keys(values ?? {}).sort() });
  if (!said!.includes('$t(')) expect(saying(code, said!, values).message).toBe(message);
  for (const part of Object.values(values ?? {}).flatMap((value) => (typeof value === 'object' ? value : [])))
    expectSaid(part);
}

const blockers = Object.entries(BLOCKER_SENTENCES).map(([code, sentence]) =>
  saying(`blockers.${code}`, sentence, Object.fromEntries(holes(sentence).map((hole) => [hole, 'x']))),
);
const empty = formProblems(intakeFormSchema.parse({}));
const badAddress = formProblems(intakeFormSchema.parse({ apiDocumentation: { kind: 'url', url: 'here' } }));
const FACTS = { formProblems: [...empty, ...badAddress], openBlockers: blockers } as unknown as RequestFacts;
const ROLLOUT_FACTS = { openBefore: () => ['fieldList', 'network'] } as unknown as RolloutFacts;

describe('what the reader is told', () => {
  it.each(Object.keys(GUARDS) as Guard[])('has words in both languages for the guard %s', (guard) => {
    expectSaid(sayGuard(guard, FACTS));
  });

  it.each(Object.keys(ROLLOUT_GUARDS) as (keyof typeof ROLLOUT_GUARDS)[])(
    'has words in both languages for the guard %s of rollouts',
    (guard) => {
      expectSaid(sayRolloutGuard(guard, ROLLOUT_FACTS));
    },
  );

  it('is asked of every guard that a transition names, and of no other', () => {
    const named = (rows: readonly (Transition | RolloutTransition)[]) =>
      [...new Set(rows.flatMap(({ guards }) => guards ?? []))].sort();
    expect(named(TRANSITIONS)).toEqual(Object.keys(GUARDS).sort());
    expect(named(ROLLOUT_TRANSITIONS)).toEqual(Object.keys(ROLLOUT_GUARDS).sort());
  });

  it('has the same words in the web for every refusal in the source', () => {
    const files = globSync(['libs/*/src/**/*.ts', 'apps/api/src/**/*.ts']).filter((file) => !file.endsWith('.spec.ts'));
    const said = files.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/\bsaying\(\s*'(\w+\.\w+)',\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g),
    ]);
    expect(said.length).toBeGreaterThan(100);
    for (const [, code, single, double] of said) {
      const sentence = single ?? double!;
      const text = found(english, code!);
      expect({ code, dutch: typeof found(dutch, code!) }).toEqual({ code, dutch: 'string' });
      expect({ code, text: text?.replace(/\$t\([\w.]+(\{\{\w+\}\})\)/g, '$1') }).toEqual({ code, text: sentence });
    }
  });
});
