import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';

/** For those who roll connectors out: plan this version at the customer that they work for. */
export function PlanRolloutButton({ versionId }: { versionId: string | undefined }) {
  const { t } = useTranslation();
  const may = useMay('rollout.manage');
  if (!may || versionId === undefined) return null;
  return (
    <Button component={Link} to="/rollouts/new" search={{ version: versionId } as never} variant="default">
      {t('rollouts.planTitle')}
    </Button>
  );
}
