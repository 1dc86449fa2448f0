import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Pages } from '../shell/parts/pages.js';
import { PlanRolloutButton } from './plan-rollout-button.js';
import { RolloutTable } from './rollout-table.js';
import { ROLLOUTS, rolloutsDocument } from './rollout-queries.js';

/** The rollouts of a request, a line a customer. One can be planned from here, also while the connector is being built. */
export function RequestRollouts({ requestId, canBegin = true }: { requestId: string; canBegin?: boolean }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const result = useData(rolloutsDocument, { requestId, open: false, page, size: ROLLOUTS }, { keep: true });
  return (
    <Loaded result={result}>
      {({ rollouts: { items, totalItems } }) => (
        <Stack gap="sm">
          {totalItems > 0 ? <RolloutTable rollouts={items} /> : <p style={{ margin: 0 }}>{t('planning.noRollout')}</p>}
          <Pages totalItems={totalItems} size={ROLLOUTS} page={page} onPage={setPage} />
          <PlanRolloutButton of={canBegin ? { request: requestId } : undefined} />
        </Stack>
      )}
    </Loaded>
  );
}
