import { Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { StateBadge, type Tone } from '../shell/parts/state-badge.js';
import { RequestRollouts } from './request-rollouts.js';
import { Moments, type Planning, Times } from './planning-parts.js';
import { requestPlanningDocument } from './rollout-queries.js';
import classes from './rollouts.module.css';
import { Sideways } from '../shell/parts/sideways.js';

const PROMISES: Record<string, Tone> = { onTime: 'good', atRisk: 'attention', breached: 'bad', paused: 'idle' };

/** What became of a request's time, what is to be expected, and its rollouts, customer by customer. */
export function PlanningTab({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const result = useData(requestPlanningDocument, { requestId });
  return (
    <Loaded result={result}>
      {({ requestPlanning }) => (
        <Stack gap={28}>
          <Promised promise={requestPlanning.promise} />
          <Times times={requestPlanning.times} />
          <Expected planning={requestPlanning} />
          <section aria-label={t('planning.rollouts')}>
            <h2 className={classes.heading}>{t('planning.rollouts')}</h2>
            <RequestRollouts requestId={requestId} />
          </section>
        </Stack>
      )}
    </Loaded>
  );
}

function Promised({ promise }: { promise: Planning['promise'] }) {
  const { t, i18n } = useTranslation();
  if (!promise) return null;
  const hours = (value: number) => t('planning.hours', { count: Math.round(value) });
  const moment =
    promise.due &&
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(promise.due));
  return (
    <p style={{ margin: 0 }}>
      <StateBadge tone={PROMISES[promise.state] ?? 'idle'}>
        {t(`planning.promises.${promise.state}` as 'planning.promises.onTime')}
      </StateBadge>{' '}
      · {t(`planning.stages.${promise.stage}` as 'planning.stages.study')}:{' '}
      {t('planning.usedOf', { used: hours(promise.used), promised: hours(promise.promised) })}
      {moment && ` · ${t('planning.due', { moment })}`}
    </p>
  );
}

function Expected({ planning }: { planning: Planning }) {
  const { t } = useTranslation();
  const days = (value: number | null) => (value === null ? '–' : t('planning.days', { count: Math.round(value) }));
  return (
    <section aria-label={t('planning.expected')}>
      <h2 className={classes.heading} style={{ marginTop: 0 }}>
        {t('planning.expected')}
      </h2>
      <Sideways label={t('planning.expected')}>
        <Table aria-label={t('planning.expected')} className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('planning.phase')}</Table.Th>
              <Table.Th ta="right">{t('planning.soFar')}</Table.Th>
              <Table.Th ta="right">{t('planning.half')}</Table.Th>
              <Table.Th ta="right">{t('planning.most')}</Table.Th>
              <Table.Th>{t('planning.basis')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {planning.phases.map((phase) => (
              <Table.Tr key={phase.phase}>
                <Table.Td fw={500}>{t(`planning.phases.${phase.phase}` as 'planning.phases.rollout')}</Table.Td>
                <Table.Td ta="right" data-label={t('planning.soFar')}>
                  {days(phase.took ?? phase.elapsed)}
                </Table.Td>
                <Table.Td ta="right" data-label={t('planning.half')}>
                  {phase.took === null ? days(phase.p50) : '–'}
                </Table.Td>
                <Table.Td ta="right" data-label={t('planning.most')}>
                  {phase.took === null ? days(phase.p85) : '–'}
                </Table.Td>
                <Table.Td data-label={t('planning.basis')}>
                  {t(`planning.bases.${phase.basis}` as 'planning.bases.all', { count: phase.count })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Sideways>
      <div style={{ marginTop: 12 }}>
        <Moments planning={planning} names={['available', 'live']} />
      </div>
    </section>
  );
}
