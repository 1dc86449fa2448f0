import { Button, Skeleton, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange, useData } from '../../graphql/data.js';
import { useLive } from '../../graphql/live.js';
import { Page } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { Loaded } from '../../shell/parts/loaded.js';
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
  const { t } = useTranslation();
  const client = useQueryClient();
  const result = useData(syncStatusDocument, {}, { every: 2000 });
  useLive(syncProgressDocument, {}, ({ syncProgress }) => {
    void client.invalidateQueries({ queryKey: ['SyncStatus'] });
    if (syncProgress.state !== 'running') void client.invalidateQueries({ queryKey: ['SyncRuns'] });
  });
  return (
    <Page
      title={t('shell.places.sync')}
      line={result.data && <SyncLine status={result.data.syncStatus} />}
      actions={<SyncNow running={Boolean(result.data?.syncStatus.running)} />}
    >
      <Loaded result={result} skeleton={<Skeleton height={240} />}>
        {({ syncStatus: status }) => (
          <Stack gap={32}>
            {status.running && <RunningSync run={status.running} />}
            {status.last && <LastSync run={status.last} />}
            <RateLimit status={status} />
            <SyncWarnings warnings={status.repositoriesWithWarnings} />
            <SyncHistory />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function SyncLine({ status }: { status: SyncStatus }) {
  const { t, i18n } = useTranslation();
  return t('sync.line', {
    organisation: status.organisation,
    count: status.connectors,
    number: status.connectors.toLocaleString(i18n.language),
  });
}

function SyncNow({ running }: { running: boolean }) {
  const { t } = useTranslation();
  const mayRun = useMay('sync.run');
  const start = useChange(startSyncDocument, ['SyncStatus', 'SyncRuns', 'RunningSync']);
  if (!mayRun) return null;
  return (
    <>
      {start.isError && (
        <span role="alert" style={{ color: 'var(--state-bad)' }}>
          {start.error.message}
        </span>
      )}
      <Button
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={start.isPending}
        disabled={running}
        onClick={() => start.mutate({})}
      >
        {t('sync.now')}
      </Button>
    </>
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
