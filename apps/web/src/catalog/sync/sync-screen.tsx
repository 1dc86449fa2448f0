import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange, useData } from '../../graphql/data.js';
import { useLive } from '../../graphql/live.js';
import { Page } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { FailureState } from '../../shell/parts/states.js';
import { LastSync, RateLimit, RunningSync } from './sync-now.js';
import { SyncHistory } from './sync-history.js';
import { startSyncDocument, syncProgressDocument, syncStatusDocument, type SyncStatus } from './sync-queries.js';

export function SyncScreen() {
  return (
    <ScreenGate permission="sync.read">
      <Sync />
    </ScreenGate>
  );
}

/** How the catalog keeps up with the organisation. */
function Sync() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const mayRun = useMay('sync.run');
  const result = useData(syncStatusDocument, {}, { every: 2000 });
  const start = useChange(startSyncDocument, ['SyncStatus', 'SyncRuns', 'RunningSync']);
  useLive(syncProgressDocument, {}, ({ syncProgress }) => {
    void client.invalidateQueries({ queryKey: ['SyncStatus'] });
    if (syncProgress.state !== 'running') void client.invalidateQueries({ queryKey: ['SyncRuns'] });
  });
  const status = result.data?.syncStatus;
  return (
    <Page
      title={t('shell.places.sync')}
      line={
        status &&
        t('sync.line', {
          organisation: status.organisation,
          count: status.connectors,
          number: status.connectors.toLocaleString(i18n.language),
        })
      }
      actions={
        mayRun && (
          <Button
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={start.isPending}
            disabled={status?.running !== null && status?.running !== undefined}
            onClick={() => start.mutate({})}
          >
            {t('sync.now')}
          </Button>
        )
      }
    >
      {start.isError && (
        <Alert color="red" variant="outline" mb="md" role="alert">
          {start.error.message}
        </Alert>
      )}
      {result.isPending && <Skeleton height={240} />}
      {result.isError && <FailureState error={result.error} retry={() => void result.refetch()} />}
      {status && (
        <Stack gap={32}>
          {status.running && <RunningSync run={status.running} />}
          {status.last && <LastSync run={status.last} />}
          <RateLimit status={status} />
          <SyncWarnings warnings={status.repositoriesWithWarnings} />
          <SyncHistory />
        </Stack>
      )}
    </Page>
  );
}

function SyncWarnings({ warnings }: { warnings: SyncStatus['repositoriesWithWarnings'] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  const byRepository = [...Map.groupBy(warnings, ({ repository }) => repository)];
  return (
    <section aria-label={t('connector.warnings')}>
      <h2 style={{ fontSize: 14, margin: '0 0 8px' }}>{t('sync.warnings', { count: byRepository.length })}</h2>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 420, overflowY: 'auto' }} tabIndex={0}>
        {byRepository.map(([repository, all]) => (
          <li
            key={repository}
            style={{ padding: '8px 0', borderTop: '1px solid var(--line)', overflowWrap: 'anywhere' }}
          >
            <Link to={`/connectors/${repository}`} className="mono">
              {repository}
            </Link>
            {all.map(({ code, message }) => (
              <div key={code + message}>{message}</div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
