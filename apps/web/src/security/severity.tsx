import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconInfoCircle, IconOctagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export const SEVERITIES = ['blocker', 'high', 'medium', 'low', 'info'] as const;

const LOOKS = {
  blocker: { icon: IconOctagon, colour: 'var(--state-bad)' },
  high: { icon: IconArrowUp, colour: 'var(--state-bad)' },
  medium: { icon: IconAlertTriangle, colour: 'var(--state-attention)' },
  low: { icon: IconArrowDown, colour: 'var(--state-idle)' },
  info: { icon: IconInfoCircle, colour: 'var(--state-busy)' },
};

/** How grave a finding is: word, colour and icon. */
export function Severity({ severity }: { severity: (typeof SEVERITIES)[number] }) {
  const { t } = useTranslation();
  const { icon: Icon, colour } = LOOKS[severity];
  return (
    <span style={{ display: 'inline-flex', gap: 5, alignItems: 'center', color: colour, fontWeight: 500 }}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {t(`security.severities.${severity}`)}
    </span>
  );
}
