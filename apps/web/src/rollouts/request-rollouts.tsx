import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { RolloutTable } from './rollout-table.js';
import { rolloutsDocument } from './rollout-queries.js';

/** The rollouts of a request, a line a customer. Who works at the customer plans one from here, also while the connector is being built. */
export function RequestRollouts({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const result = useData(rolloutsDocument, { requestId, open: false });
  const mayPlan = useMay('rollout.manage');
  return (
    <Loaded result={result}>
      {({ rollouts }) => (
        <>
          {rollouts.length > 0 ? <RolloutTable rollouts={rollouts} /> : <p>{t('planning.noRollout')}</p>}
          {mayPlan && (
            <Button
              component={Link}
              to="/rollouts/new"
              search={{ request: requestId } as never}
              variant="default"
              mt="sm"
            >
              {t('rollouts.planTitle')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
