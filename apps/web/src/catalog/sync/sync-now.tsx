import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { duration } from '../../messages/moments.js';
import { ActionState } from '../../provisioning/action-state.js';
import { Ago } from '../../shell/parts/ago.js';
import type { SyncRun, SyncStatus } from './sync-queries.js';

/** The bar, how fast it goes, and how long it will go on. */
export function RunningSync({ run }: { run: SyncRun }) {
  const { t, i18n } = useTranslation();
  const elapsed = Math.max(1, Date.now() - new Date(run.startedAt).getTime());
  const rate = (run.done * 1000) / elapsed;
  const left = rate > 0 && run.total > run.done ? ((run.total - run.done) * 1000) / rate : null;
  return (
    <section aria-label={t('sync.running')} style={{ maxWidth: 720 }} role="status">
      <Group gap={12} mb={6}>
        <ActionState state="running" />
        <Text className="tabular">{t('sync.progress', { done: run.done, total: run.total })}</Text>
        <Text c="dimmed" className="tabular">
          {t('sync.rate', { rate: rate.toLocaleString(i18n.language, { maximumFractionDigits: 1 }) })}
          {left !== null && ` · ${t('sync.left', { duration: duration(Math.max(1000, left), i18n.language) })}`}
        </Text>
      </Group>
      <Progress.Root size="md">
        <Progress.Section
          value={run.total === 0 ? 0 : (100 * run.done) / run.total}
          animated
          aria-label={t('sync.bar')}
        />
      </Progress.Root>
    </section>
  );
}

export function LastSync({ run }: { run: SyncRun }) {
  const { t, i18n } = useTranslation();
  const took = run.finishedAt ? new Date(run.finishedAt).getTime() - new Date(run.startedAt).getTime() : null;
  return (
    <section aria-label={t('sync.last')} data-sync-state={run.state}>
      <h2 style={{ fontSize: 14, margin: '0 0 8px' }}>{t('sync.last')}</h2>
      <Group gap={16}>
        <ActionState state={run.state} />
        <Ago moment={run.finishedAt ?? run.startedAt} />
        <span>{t('sync.counts', { changed: run.changed, unchanged: run.unchanged })}</span>
        <span>{t('sync.requests', { count: run.apiRequests })}</span>
        {took !== null && <span>{t('report.took', { duration: duration(took, i18n.language) })}</span>}
      </Group>
      {run.message && <Text mt={6}>{run.message}</Text>}
    </section>
  );
}

/** How much may still be asked of GitHub before it makes us wait. */
export function RateLimit({ status }: { status: SyncStatus }) {
  const { t, i18n } = useTranslation();
  const { rateLimitRemaining: remaining, rateLimitLimit: limit } = status;
  if (remaining === null || remaining === undefined) return null;
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <section aria-label={t('sync.budget')} style={{ maxWidth: 360 }}>
      <h2 style={{ fontSize: 14, margin: '0 0 8px' }}>{t('sync.budget')}</h2>
      <Text className="tabular" mb={4}>
        {limit
          ? t('sync.budgetLeft', { remaining: number(remaining), limit: number(limit) })
          : t('sync.budgetRemaining', { remaining: number(remaining) })}
      </Text>
      {typeof limit === 'number' && limit > 0 && (
        <Progress.Root size="sm">
          <Progress.Section value={(100 * remaining) / limit} color="gray.6" aria-label={t('sync.budget')} />
        </Progress.Root>
      )}
    </section>
  );
}
