import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ago, exactMoment } from '../../messages/moments.js';

/** "3 hours ago", the exact time on hover. */
export function Ago({ moment }: { moment: string | null | undefined }) {
  const { i18n } = useTranslation();
  if (!moment) return null;
  return (
    <Tooltip label={exactMoment(moment, i18n.language)}>
      <time dateTime={moment} style={{ whiteSpace: 'nowrap' }}>
        {ago(moment, i18n.language)}
      </time>
    </Tooltip>
  );
}
