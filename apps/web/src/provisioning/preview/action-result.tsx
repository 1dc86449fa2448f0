import { Loader, Skeleton, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '../../messages/moments.js';
import { Ago } from '../../shell/parts/ago.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { ActionState, isFinished } from '../action-state.js';
import type { Action } from '../action-queries.js';
import { useAction } from '../use-action.js';
import { ReportView } from './report-view.js';
import classes from './preview.module.css';

/** A preview or a run, from the moment it is asked for. */
export function ActionResult({ id, title }: { id: string; title: string }) {
  const result = useAction(id);
  const state = result.data?.action.state ?? 'queued';
  return (
    <section className={classes.result} aria-label={title} data-state={state} aria-busy={!isFinished(state)}>
      <Loaded result={result} skeleton={<Skeleton height={160} />}>
        {({ action }) => <ShownAction action={action} title={title} />}
      </Loaded>
    </section>
  );
}

function ShownAction({ action, title }: { action: Action; title: string }) {
  const { t, i18n } = useTranslation();
  const { report, state, preview, attempts } = action;
  return (
    <>
      <div className={classes.head}>
        <h2>{title}</h2>
        <span role="status">
          <ActionState state={state} />
        </span>
        {report && (
          <Text span size="sm" c="dimmed">
            {t('report.took', { duration: duration(report.durationMilliseconds, i18n.language) })}
          </Text>
        )}
      </div>
      {!isFinished(state) && <Going queued={state === 'queued'} />}
      {report && <ReportView report={report} preview={preview} action={action.action} />}
      {!preview && attempts.length > 0 && <Attempts attempts={attempts} />}
    </>
  );
}

const LONG = 15_000;

/** That it is under way; of what waits long, what that means. */
function Going({ queued }: { queued: boolean }) {
  const { t } = useTranslation();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const late = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(late);
  }, []);
  return (
    <Text c="dimmed">
      <Loader size={14} mr={8} aria-hidden />
      {queued ? t('report.waiting') : t('report.running')}
      {queued && long && ` ${t('report.waitingLong')}`}
    </Text>
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
