import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../shell/parts/state-badge.js';

const TONES: Record<string, Tone> = {
  queued: 'idle',
  running: 'busy',
  started: 'busy',
  succeeded: 'good',
  failed: 'bad',
  uncertain: 'unknown',
  skipped: 'idle',
};

/** The state of an action, an attempt or an import. */
export function ActionState({ state }: { state: string }) {
  const { t } = useTranslation();
  return (
    <StateBadge tone={TONES[state] ?? 'idle'}>
      {t(`provisioning.states.${state}` as 'provisioning.states.queued', { defaultValue: state })}
    </StateBadge>
  );
}

export const isFinished = (state: string): boolean => state !== 'queued' && state !== 'running';
