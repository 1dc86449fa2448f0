import { Loader, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { duration } from '../../messages/moments.js';
import { Ago } from '../../shell/parts/ago.js';
import { FailureState } from '../../shell/parts/states.js';
import { ActionState, isFinished } from '../action-state.js';
import type { Action } from '../action-queries.js';
import { useAction } from '../use-action.js';
import { ReportView } from './report-view.js';
import classes from './preview.module.css';

/** A preview or a run, from the moment it is asked for. */
export function ActionResult({ id, title }: { id: string; title: string }) {
  const { t, i18n } = useTranslation();
  const result = useAction(id);
  const action = result.data?.action;
  return (
    <section
      className={classes.result}
      aria-label={title}
      data-state={action?.state ?? 'queued'}
      aria-busy={!action || !isFinished(action.state)}
    >
      <div className={classes.head}>
        <h2>{title}</h2>
        <span role="status">{action && <ActionState state={action.state} />}</span>
        {action?.report && (
          <Text span size="sm" c="dimmed">
            {t('report.took', { duration: duration(action.report.durationMilliseconds, i18n.language) })}
          </Text>
        )}
      </div>
      {result.isError && <FailureState error={result.error} retry={() => void result.refetch()} />}
      {!action && !result.isError && <Skeleton height={160} />}
      {action && !isFinished(action.state) && (
        <Text c="dimmed">
          <Loader size={14} mr={8} aria-hidden />
          {action.state === 'queued' ? t('report.waiting') : t('report.running')}
        </Text>
      )}
      {action?.report && <ReportView report={action.report} preview={action.preview} />}
      {action && !action.preview && action.attempts.length > 0 && <Attempts attempts={action.attempts} />}
    </section>
  );
}

function Attempts({ attempts }: { attempts: Action['attempts'] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.part}>
      <h3>{t('runs.attempts')}</h3>
      <ul className={classes.lines}>
        {attempts.map(({ number, state, worker, message, startedAt }) => (
          <li key={number}>
            <ActionState state={state} />
            <span>
              {t('report.attempt', { number, worker })} <Ago moment={startedAt} />
              {message && ` — ${message}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
