import { useTranslation } from 'react-i18next';
import { Ago } from '../shell/parts/ago.js';
import { StateBadge, type Tone } from '../shell/parts/state-badge.js';

const TONES: Record<string, Tone> = {
  needsYou: 'attention',
  available: 'good',
  exists: 'good',
  declined: 'bad',
  notPossibleNow: 'bad',
  withdrawn: 'idle',
  joined: 'idle',
  draft: 'idle',
};

/** Where a request is, in customers' words. */
export function Stage({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <StateBadge tone={TONES[label] ?? 'busy'}>{t(`requests.stages.${label}` as 'requests.stages.draft')}</StateBadge>
  );
}

/** Who has to act, and since when. `own`: it is the reader's own organisation that asked. */
export function Ball({ holder, since, own }: { holder: string; since: string; own: boolean }) {
  const { t } = useTranslation();
  if (holder === 'nobody') return null;
  return (
    <span>
      {t(`requests.holders.${holder === 'customer' && !own ? 'theCustomer' : holder}` as 'requests.holders.customer')},{' '}
      <Ago moment={since} />
    </span>
  );
}
