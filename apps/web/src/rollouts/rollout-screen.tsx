import { Button, Group, TextInput } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../access/viewer.js';
import { useChange, useData } from '../graphql/data.js';
import { Copyable } from '../shell/parts/copyable.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Monogram } from '../shell/parts/monogram.js';
import { Page } from '../shell/parts/page.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { Check3 } from '../security/check3.js';
import { Gantt } from './gantt.js';
import { bookRolloutDocument, rolloutDocument, type RolloutShown } from './rollout-queries.js';
import { RolloutSteps } from './rollout-steps.js';
import { rolloutTone, useRolloutWords } from './rollout-words.js';
import classes from './rollouts.module.css';
import { TaskList } from './task-list.js';
import { VersionChoice } from './version-choice.js';

export function RolloutScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { i18n } = useTranslation();
  const result = useData(rolloutDocument, { id, language: i18n.language }, { every: 15_000 });
  return <Loaded result={result}>{({ rollout }) => <ShownRollout rollout={rollout} />}</Loaded>;
}

function ShownRollout({ rollout }: { rollout: RolloutShown }) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  return (
    <Page
      title={`${rollout.application} · ${rollout.tenantName}`}
      mark={<Monogram name={rollout.application} size={44} />}
      line={
        <>
          <StateBadge tone={rolloutTone(rollout.label)}>{words.state(rollout.label)}</StateBadge> ·{' '}
          {t('rollouts.ballOf', { party: words.party(rollout.holder), context: rollout.holder })} ·{' '}
          {words.mode(rollout.mode)}
          {rollout.repository && (
            <>
              {' · '}
              <Link to={`/connectors/${rollout.repository}`}>{rollout.repository}</Link>{' '}
              <span className="mono">{rollout.versionLabel}</span>
            </>
          )}
        </>
      }
    >
      <RolloutSteps rollout={rollout} />
      <h2 className={classes.heading}>{t('rollouts.plan')}</h2>
      <PlanFacts rollout={rollout} />
      <Gantt tasks={rollout.plan.tasks} blocking={rollout.plan.blocking} />
      <h2 className={classes.heading}>{t('rollouts.tasksTitle')}</h2>
      <TaskList rollout={rollout} />
      {useSeesCheck3(rollout) && (
        <>
          <h2 className={classes.heading}>{words.task('securityCheck3')}</h2>
          {rollout.mode === 'selfService' && <p>{t('rollouts.fromAfar')}</p>}
          <Check3 rolloutId={rollout.id} />
        </>
      )}
      <h2 className={classes.heading}>{t('rollouts.calendar')}</h2>
      <Group gap={8}>
        <Button
          component="a"
          href={rollout.calendarUrl}
          variant="default"
          leftSection={<IconCalendarDown size={16} aria-hidden />}
        >
          iCalendar
        </Button>
        <Copyable text={rollout.calendarUrl} shown={t('rollouts.calendarAddress')} />
      </Group>
    </Page>
  );
}

/** Check 3 stays to be read when all is done. From afar it is seen where the customer rolls out alone. */
function useSeesCheck3({ state, mode }: RolloutShown): boolean {
  const { permissions } = useViewer();
  const may =
    permissions.includes('rollout.read') || (mode === 'selfService' && permissions.includes('check.signFromAfar'));
  return may && ['dryRun', 'securityCheck3', 'live'].includes(state);
}

function PlanFacts({ rollout }: { rollout: RolloutShown }) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  const { plan } = rollout;
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('rollouts.startsOn')}</dt>
          <dd>{words.day(rollout.startsOn)}</dd>
        </div>
        <div>
          <dt>{t('rollouts.booked')}</dt>
          <dd>{words.day(rollout.liveOn)}</dd>
        </div>
        <div>
          <dt>{t('rollouts.liveOn')}</dt>
          <dd>{words.day(rollout.liveAt ?? plan.liveOn)}</dd>
        </div>
        {plan.beforePublication && (
          <div>
            <dt>{t('rollouts.atLatest')}</dt>
            <dd>{words.day(plan.safeLiveOn)}</dd>
          </div>
        )}
        {plan.blocking && (
          <div>
            <dt>{t('rollouts.waitsFor')}</dt>
            <dd>{words.task(plan.blocking)}</dd>
          </div>
        )}
      </dl>
      {(rollout.state === 'rolloutPlanning' || rollout.state === 'rolloutPreparing') &&
        rollout.steps.some(({ action }) => action === 'cancel') && <Booking rollout={rollout} />}
      <VersionChoice key={rollout.connectorVersionId} rollout={rollout} />
    </>
  );
}

function Booking({ rollout }: { rollout: RolloutShown }) {
  const { t } = useTranslation();
  const [day, setDay] = useState(rollout.startsOn ?? new Date().toISOString().slice(0, 10));
  const book = useChange(bookRolloutDocument, ['Rollout', 'Rollouts']);
  return (
    <form
      style={{ marginBottom: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        book.mutate({ id: rollout.id, startsOn: day });
      }}
    >
      <Group gap={8} align="flex-end">
        <TextInput
          type="date"
          label={t('rollouts.startsOn')}
          value={day}
          error={book.error?.message}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={book.isPending}>
          {t('rollouts.book')}
        </Button>
      </Group>
    </form>
  );
}
