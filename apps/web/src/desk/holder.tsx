import { IconBallFootball, IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../shell/parts/ago.js';
import { useDeskWords } from './desk-words.js';

/** Who has to act, and since when. */
export function Holder({ holder, since }: { holder: string; since: string }) {
  const { t } = useTranslation();
  const words = useDeskWords();
  const Icon = holder === 'nobody' ? IconCircleOff : IconBallFootball;
  return (
    <span style={{ display: 'inline-flex', gap: 5, alignItems: 'center', verticalAlign: 'bottom' }}>
      <Icon size={16} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} />
      <span>
        {t('desk.ball', { holder: words.holder(holder) })} · <Ago moment={since} />
      </span>
    </span>
  );
}
