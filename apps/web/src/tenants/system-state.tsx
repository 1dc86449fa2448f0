import { useTranslation } from 'react-i18next';
import { StateBadge } from '../shell/parts/state-badge.js';

interface SystemStateProps {
  state: string;
  /** How many commands its last runs missed. */
  missed: number;
}

/** Whether a system can be used: its settings are there, and its last runs found all that they called. */
export function SystemState({ state, missed }: SystemStateProps) {
  const { t } = useTranslation();
  if (state !== 'ready') return <StateBadge tone="attention">{t('system.needsSettings')}</StateBadge>;
  if (missed > 0) return <StateBadge tone="attention">{t('system.missesCommands', { count: missed })}</StateBadge>;
  return <StateBadge tone="good">{t('system.ready')}</StateBadge>;
}
