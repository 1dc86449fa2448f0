import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../access/viewer.js';

/** For those who roll connectors out: plan this version at the customer that they work for, or from the desk at any. */
export function PlanRolloutButton({ versionId }: { versionId: string | undefined }) {
  const { t } = useTranslation();
  const may = useMayPlan();
  if (!may || versionId === undefined) return null;
  return (
    <Button component={Link} to="/rollouts/new" search={{ version: versionId } as never} variant="default">
      {t('rollouts.planTitle')}
    </Button>
  );
}

/** May the viewer plan rollouts by which more than the customer itself is bound? */
export function useMayPlan(): boolean {
  const { permissions } = useViewer();
  return permissions.includes('rollout.manage') || permissions.includes('desk.plan');
}
