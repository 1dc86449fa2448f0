import { Alert, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { useLive } from '../graphql/live.js';
import { newestReviewRunDocument, reviewProgressDocument } from './finding-queries.js';

/** A bar while versions are being reviewed, with what is left; nothing when none are. */
export function ReviewProgress() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useData(newestReviewRunDocument, {}, { every: 10_000 }).data?.newestReviewRun;
  useLive(reviewProgressDocument, {}, ({ reviewProgress }) => {
    void client.invalidateQueries({ queryKey: ['NewestReviewRun'] });
    if (reviewProgress.state !== 'running') void client.invalidateQueries({ queryKey: ['ReviewedConnectors'] });
  });
  if (run?.state === 'failed')
    return (
      <Alert color="red" variant="outline" mb="md" title={t('security.run.failed')}>
        {run.message}
      </Alert>
    );
  if (run?.state !== 'running') return null;
  const { done, total } = run;
  const seconds = (Date.now() - new Date(run.startedAt).getTime()) / 1000;
  const minutes = done === 0 ? null : Math.ceil(((total - done) * seconds) / done / 60);
  return (
    <div style={{ marginBottom: 16, maxWidth: 560 }}>
      {t('security.run.running', { done, total })} {minutes !== null && t('security.run.left', { count: minutes })}
      <Progress aria-label={t('security.run.label')} mt={4} size="sm" value={total === 0 ? 0 : (100 * done) / total} />
    </div>
  );
}
