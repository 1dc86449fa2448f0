import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useChange } from '../graphql/data.js';
import { useLive } from '../graphql/live.js';
import { reviewConnectorDocument, reviewProgressDocument } from './finding-queries.js';

/** Asks for another review of a connector, and shows what it brings as soon as it is done. */
export function ReviewAgain({ connectorId }: { connectorId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay('finding.judge');
  const [asked, setAsked] = useState(false);
  const again = useChange(reviewConnectorDocument);
  useLive(reviewProgressDocument, may ? {} : null, ({ reviewProgress }) => {
    if (reviewProgress.state === 'running') return;
    setAsked(false);
    void client.invalidateQueries({ queryKey: ['VersionFindings'] });
  });
  if (!may) return null;
  const ask = async () => {
    await again.mutateAsync({ connectorId });
    setAsked(true);
    notifications.show({ message: t('security.again.asked') });
  };
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={again.isPending}
      disabled={asked}
      onClick={() => void ask().catch((error: Error) => notifications.show({ message: error.message, color: 'red' }))}
    >
      {asked ? t('security.again.running') : t('security.again.act')}
    </Button>
  );
}
