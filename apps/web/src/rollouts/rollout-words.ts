import { useTranslation } from 'react-i18next';
import type { Tone } from '../shell/parts/state-badge.js';

const TONES: Record<string, Tone> = {
  rolloutPlanning: 'idle',
  rolloutPreparing: 'busy',
  dryRun: 'busy',
  securityCheck3: 'attention',
  takingIntoUse: 'busy',
  live: 'good',
  cancelled: 'bad',
};

export const rolloutTone = (state: string): Tone => TONES[state] ?? 'idle';

/** Words for what the API calls by a name; the name itself where there is no word for it. */
export function useRolloutWords() {
  const { t, i18n } = useTranslation();
  const word =
    (group: 'states' | 'parties' | 'modes' | 'tasks' | 'steps' | 'evidence') =>
    (name: string): string =>
      t(`rollouts.${group}.${name}` as 'rollouts.states.live', { defaultValue: name });
  const format = new Intl.DateTimeFormat(i18n.language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    state: word('states'),
    party: word('parties'),
    mode: word('modes'),
    task: word('tasks'),
    step: word('steps'),
    evidence: word('evidence'),
    /** An ISO date or moment as a day. */
    day: (iso: string | null | undefined): string => (iso ? format.format(new Date(iso)) : '–'),
  };
}
