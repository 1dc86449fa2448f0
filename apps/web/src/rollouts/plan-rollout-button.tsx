import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../access/viewer.js';

/** For those who roll connectors out: plan a version or what a request will become, where they work; the desk at any customer. */
export function PlanRolloutButton({ of }: { of: { version: string } | { request: string } | undefined }) {
  const { t } = useTranslation();
  const { mayPlan, mayAlone } = usePlanning();
  if (!of || !(mayPlan || mayAlone)) return null;
  return (
    <Button
      component={Link}
      to="/rollouts/new"
      search={of as never}
      variant="default"
      style={{ alignSelf: 'flex-start' }}
    >
      {t('rollouts.planTitle')}
    </Button>
  );
}

/** `mayPlan`: rollouts by which more than the customer itself is bound; `mayAlone`: those that the customer does by itself. */
export function usePlanning(): { mayPlan: boolean; mayAlone: boolean } {
  const { permissions } = useViewer();
  return {
    mayPlan: permissions.includes('rollout.manage') || permissions.includes('desk.plan'),
    mayAlone: permissions.includes('rollout.work'),
  };
}
