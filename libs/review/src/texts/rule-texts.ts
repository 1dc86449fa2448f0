import type { Finding, Language } from '../findings/finding.js';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export interface RuleText {
  title: string;
  /** Why it matters, one or two sentences. */
  why: string;
  fix: string;
  /** Of one finding, with `{subject}` in it. */
  finding: string;
}

const texts: Record<Language, { rules: Record<string, RuleText>; notes: Record<string, string> }> = { en, nl };

export function ruleText(rule: string, language: Language = 'en'): RuleText {
  const text = texts[language].rules[rule];
  if (!text) throw new Error(`The rule ${rule} has no text in ${language}.`);
  return text;
}

/** What a finding says, with why it weighs less here, if it does. */
export function findingMessage(
  { rule, subject, note }: Pick<Finding, 'rule' | 'subject' | 'note'>,
  language: Language = 'en',
): string {
  const said = ruleText(rule, language).finding.replace('{subject}', () => subject);
  const why = note === null ? undefined : texts[language].notes[note];
  return why === undefined ? said : `${said} ${why}`;
}
