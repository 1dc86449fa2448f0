import { Anchor, Indicator, Loader, Popover, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { graphql } from '../gql/index.js';
import type { RunningActionsQuery } from '../gql/graphql.js';
import { useData } from '../graphql/data.js';

const runningSyncDocument = graphql(`
  query RunningSync {
    syncStatus { running { id done total } }
  }
`); // prettier-ignore

const runningActionsDocument = graphql(`
  query RunningActions {
    actions(page: 1, size: 20) {
      items { id systemId action personName state }
    }
  }
`); // prettier-ignore

type Running = { done: number; total: number } | null | undefined;
type Busy = RunningActionsQuery['actions']['items'];

/** A small ring while something is under way; it opens a list with bars. */
export function RunningWork() {
  const { t } = useTranslation();
  const sync = useData(runningSyncDocument, {}, { enabled: useMay('sync.read'), every: 5000 });
  const actions = useData(runningActionsDocument, {}, { enabled: useMay('action.preview'), every: 5000 });
  const running = sync.data?.syncStatus.running;
  const busy = (actions.data?.actions.items ?? []).filter(({ state }) => state === 'queued' || state === 'running');
  const count = busy.length + (running ? 1 : 0);
  if (sync.data === undefined && actions.data === undefined) return null;
  return (
    <Popover width={300} position="bottom-end">
      <Popover.Target>
        <UnstyledButton aria-label={t('shell.running', { count })} style={{ display: 'flex' }}>
          {count > 0 ? (
            <Indicator label={count} size={14} offset={2} color="teal">
              <Loader size={20} />
            </Indicator>
          ) : (
            <IconActivity size={20} stroke={1.6} color="var(--state-idle)" aria-hidden />
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {count === 0 ? <Text size="md">{t('shell.nothingRuns')}</Text> : <WorkList running={running} busy={busy} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function WorkList({ running, busy }: { running: Running; busy: Busy }) {
  const { t } = useTranslation();
  return (
    <Stack gap={10}>
      {running && (
        <div>
          <Anchor component={Link} to="/sync" size="md">
            {t('shell.places.sync')} {running.done}/{running.total}
          </Anchor>
          <Progress
            aria-label={t('shell.places.sync')}
            value={running.total === 0 ? 0 : (100 * running.done) / running.total}
            size="sm"
          />
        </div>
      )}
      {busy.map(({ id, action, personName, systemId }) => (
        <Anchor key={id} component={Link} to={`/systems/${systemId}/runs`} size="md">
          {t(`provisioning.actions.${action}` as 'provisioning.actions.create')} {personName}
        </Anchor>
      ))}
    </Stack>
  );
}
