import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Pages } from '../shell/parts/pages.js';
import { useMayPlan } from './plan-rollout-button.js';
import { RolloutTable } from './rollout-table.js';
import { ROLLOUTS, rolloutsDocument } from './rollout-queries.js';

/** The rollouts of a request, a line a customer. Who works at the customer plans one from here, also while the connector is being built. */
export function RequestRollouts({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const result = useData(rolloutsDocument, { requestId, open: false, page, size: ROLLOUTS }, { keep: true });
  const mayPlan = useMayPlan();
  return (
    <Loaded result={result}>
      {({ rollouts: { items, totalItems } }) => (
        <>
          {totalItems > 0 ? <RolloutTable rollouts={items} /> : <p>{t('planning.noRollout')}</p>}
          <Pages totalItems={totalItems} size={ROLLOUTS} page={page} onPage={setPage} />
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
