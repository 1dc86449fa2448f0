import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestPlanningQuery } from '../gql/graphql.js';
import { useRolloutWords } from './rollout-words.js';
import classes from './rollouts.module.css';

export type Planning = RequestPlanningQuery['requestPlanning'];

const COLOURS = ['var(--accent-text)', 'var(--state-busy)', 'var(--state-attention)', 'var(--state-idle)'];

/** Who had the ball for how long, phase by phase. `own`: said to the customer itself. */
export function Times({ times, own = false }: { times: Planning['times']; own?: boolean }) {
  const { t } = useTranslation();
  const phases = [...new Set(times.map(({ phase }) => phase))];
  const holders = [...new Set(times.map(({ holder }) => holder))];
  const word = (holder: string) =>
    own && holder === 'customer'
      ? t('requests.holders.customer')
      : t(`planning.holders.${holder}` as 'planning.holders.sales', { defaultValue: holder });
  return (
    <section aria-label={t('planning.who')}>
      <h2 className={classes.heading} style={{ marginTop: 0 }}>
        {t('planning.who')}
      </h2>
      <Stack gap={14}>
        {phases.map((phase) => {
          const spent = times.filter((time) => time.phase === phase);
          return (
            <div key={phase}>
              <div style={{ marginBottom: 4 }}>{t(`planning.phases.${phase}` as 'planning.phases.rollout')}</div>
              <div className={classes.parties} aria-hidden>
                {spent.map(({ holder, hours }) => (
                  <span
                    key={holder}
                    style={{
                      flexGrow: Math.max(hours, 0.01),
                      background: COLOURS[holders.indexOf(holder) % COLOURS.length],
                    }}
                  />
                ))}
              </div>
              <ul className={classes.facts} style={{ listStyle: 'none', padding: 0, margin: '4px 0 0' }}>
                {spent.map(({ holder, hours }) => (
                  <li key={holder}>
                    <span aria-hidden style={{ color: COLOURS[holders.indexOf(holder) % COLOURS.length] }}>
                      ■{' '}
                    </span>
                    {word(holder)} {t('planning.hours', { count: Math.round(hours) })}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
        {phases.length === 0 && t('planning.notSubmitted')}
      </Stack>
    </section>
  );
}

/** When it is expected: half a chance, and 85 of 100. */
export function Moments({ planning, names }: { planning: Planning; names: readonly ('available' | 'live')[] }) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  return (
    <dl className={classes.facts} style={{ margin: 0 }}>
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`planning.${name}`)}</dt>
          <dd>{t('planning.between', { half: words.day(planning[name].p50), most: words.day(planning[name].p85) })}</dd>
        </div>
      ))}
    </dl>
  );
}
