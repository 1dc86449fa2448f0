import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../shell/parts/state-badge.js';

const TONES: Record<string, Tone> = {
  yes: 'good',
  likely: 'good',
  no: 'bad',
  unknown: 'unknown',
  open: 'good',
  blocked: 'bad',
};

/** yes, likely, no, unknown; or a gate's in order, blocked, unknown. */
export function Answer({ kind, value }: { kind: 'answers' | 'states'; value: string }) {
  const word = useWord();
  return <StateBadge tone={TONES[value] ?? 'unknown'}>{word(`${kind}.${value}`)}</StateBadge>;
}

/** One of the two texts, in the reader's language. */
export function useWords(): (wording: { en: string; nl: string }) => string {
  const { i18n } = useTranslation();
  return (wording) => (i18n.language.startsWith('nl') ? wording.nl : wording.en);
}

/** Words for what the API calls by a name, below `feasibility` in the messages; the name itself where there is none. */
export function useWord(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => t(`feasibility.${name}` as 'feasibility.account', { defaultValue: name });
}
