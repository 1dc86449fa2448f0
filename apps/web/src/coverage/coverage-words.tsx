import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../shell/parts/state-badge.js';
import type { Verdict } from './coverage-address.js';

const TONES: Record<Verdict, Tone> = { have: 'good', partly: 'attention', requested: 'busy', absent: 'bad' };

export function VerdictBadge({ verdict }: { verdict: string }) {
  const { t } = useTranslation();
  return <StateBadge tone={TONES[verdict as Verdict]}>{t(`coverage.verdicts.${verdict as Verdict}`)}</StateBadge>;
}

interface Answered {
  missing: string[];
  details: string[];
}

/** What is missing, and why the verdict is what it is, in the reader's language. */
export function useCoverageWords() {
  const { t } = useTranslation();
  return {
    missing: ({ missing, details }: Answered): string => {
      const words = missing.map((one) => t(`coverage.missing.${one}` as 'coverage.missing.create'));
      return [words.join(', '), details.map((detail) => `“${detail}”`).join(', ')].filter(Boolean).join(': ');
    },
    evidence: (evidence: { ground: string; typed: string; meant: string }[]): string =>
      evidence
        .map(({ ground, typed, meant }) =>
          t(`coverage.grounds.${ground}` as 'coverage.grounds.exactName', { typed, meant }),
        )
        .join(' '),
  };
}
