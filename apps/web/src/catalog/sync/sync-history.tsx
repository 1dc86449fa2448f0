import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { duration } from '../../messages/moments.js';
import { ActionState } from '../../provisioning/action-state.js';
import { Ago } from '../../shell/parts/ago.js';
import { Pages } from '../../shell/parts/pages.js';
import { FailureState } from '../../shell/parts/states.js';
import { syncRunsDocument, type SyncRunRow } from './sync-queries.js';
import { Sideways } from '../../shell/parts/sideways.js';

const SIZE = 15;

export function SyncHistory() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const result = useData(syncRunsDocument, { page, size: SIZE }, { keep: true });
  if (result.isError) return <FailureState error={result.error} retry={() => void result.refetch()} />;
  const { items = [], totalItems = 0 } = result.data?.syncRuns ?? {};
  if (totalItems === 0) return null;
  return (
    <section>
      <h2 style={{ fontSize: 14, margin: '0 0 8px' }}>{t('sync.history')}</h2>
      <Sideways label={t('sync.history')}>
        <Table aria-label={t('sync.history')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('runs.state')}</Table.Th>
              <Table.Th>{t('sync.trigger')}</Table.Th>
              <Table.Th>{t('sync.started')}</Table.Th>
              <Table.Th ta="right">{t('runs.took')}</Table.Th>
              <Table.Th ta="right">{t('sync.changed')}</Table.Th>
              <Table.Th ta="right">{t('sync.unchanged')}</Table.Th>
              <Table.Th ta="right">{t('sync.apiRequests')}</Table.Th>
              <Table.Th>{t('sync.message')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((run) => (
              <SyncRunLine key={run.id} run={run} />
            ))}
          </Table.Tbody>
        </Table>
      </Sideways>
      <Pages totalItems={totalItems} size={SIZE} page={page} onPage={setPage} />
    </section>
  );
}

function SyncRunLine({ run }: { run: SyncRunRow }) {
  const { t, i18n } = useTranslation();
  const took = run.finishedAt ? new Date(run.finishedAt).getTime() - new Date(run.startedAt).getTime() : null;
  return (
    <Table.Tr>
      <Table.Td>
        <ActionState state={run.state} />
      </Table.Td>
      <Table.Td>{t(`sync.triggers.${run.trigger}` as 'sync.triggers.manual', { defaultValue: run.trigger })}</Table.Td>
      <Table.Td>
        <Ago moment={run.startedAt} />
      </Table.Td>
      <Table.Td ta="right">{took !== null && duration(took, i18n.language)}</Table.Td>
      <Table.Td ta="right">{run.changed}</Table.Td>
      <Table.Td ta="right">{run.unchanged}</Table.Td>
      <Table.Td ta="right">{run.apiRequests}</Table.Td>
      <Table.Td>{run.message}</Table.Td>
    </Table.Tr>
  );
}
