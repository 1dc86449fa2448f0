import { IconCloudCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Whether what is typed has arrived. */
export function SaveState({ saving, failed, begun }: { saving: boolean; failed: boolean; begun: boolean }) {
  const { t } = useTranslation();
  const words = failed
    ? t('requests.keptHere')
    : saving
      ? t('requests.saving')
      : begun
        ? t('requests.saved')
        : t('requests.line');
  return (
    <span role="status" style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
      {begun && !saving && <IconCloudCheck size={16} aria-hidden />}
      {words}
    </span>
  );
}
