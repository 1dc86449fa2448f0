import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../shell/parts/state-badge.js';

/** What a badge shows of a version's review. */
export interface Badge {
  state: string;
  blocker: number;
  high: number;
  medium: number;
  partly?: boolean;
}

const TONES: Record<string, Tone> = { passed: 'good', attention: 'attention', blocked: 'bad' };

/** How much a version is trusted: word, colour and icon, and on hover what is open. */
export function SecurityBadge({ badge }: { badge: Badge }) {
  const { t } = useTranslation();
  return (
    <span title={useOpenWords()(badge)} data-security={badge.state}>
      <StateBadge tone={TONES[badge.state] ?? 'idle'}>
        {t(`security.states.${badge.state}` as 'security.states.passed')}
      </StateBadge>
    </span>
  );
}

/** "1 blocker, 2 high, 3 medium open", or that nothing is. */
export function useOpenWords(): (badge: Badge) => string {
  const { t } = useTranslation();
  return (badge) => {
    if (badge.state === 'notReviewed') return t('security.notReviewed');
    const counts = (['blocker', 'high', 'medium'] as const).flatMap((severity) =>
      badge[severity] > 0 ? [t(`security.counts.${severity}`, { count: badge[severity] })] : [],
    );
    const words = counts.length > 0 ? t('security.open', { counts: counts.join(', ') }) : t('security.nothingOpen');
    return badge.partly ? `${words} ${t('security.partly')}` : words;
  };
}
