import { useTranslation } from 'react-i18next';
import { StateBadge } from '../shell/parts/state-badge.js';

export function SystemState({ state }: { state: string }) {
  const { t } = useTranslation();
  const ready = state === 'ready';
  return (
    <StateBadge tone={ready ? 'good' : 'attention'}>{t(ready ? 'system.ready' : 'system.needsSettings')}</StateBadge>
  );
}
