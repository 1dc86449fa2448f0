import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange, useData } from '../../graphql/data.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Page } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { DESK_QUERIES } from '../desk-queries.js';
import { Bookings } from './bookings.js';
import { HoursForm } from './hours-form.js';
import { NumbersForm } from './numbers-form.js';
import {
  changePlanningSettingsDocument,
  deskSettingsDocument,
  type PlanningSettings,
  savePriorityWeightsDocument,
} from './settings-queries.js';
import classes from './settings.module.css';

const STAGES = ['firstAssessment', 'study', 'design', 'development', 'review'] as const;
const REMINDERS = ['firstReminder', 'secondReminder', 'close'] as const;
const WEIGHTS = ['organisations', 'users', 'mutations', 'wantedDate'] as const;

/** What the desk promises, when it works, and how requests are weighed. */
export function DeskSettingsScreen() {
  const { t } = useTranslation();
  const may = useMay('desk.read');
  const mayChange = useMay('desk.configure');
  const result = useData(deskSettingsDocument, {}, { enabled: may });
  return (
    <ScreenGate permission="desk.read">
      <Page narrow title={t('desk.settings.title')} line={t('desk.settings.line')}>
        {!mayChange && (
          <Text c="dimmed" mb="md">
            {t('desk.settings.onlyOperator')}
          </Text>
        )}
        <Loaded result={result} skeleton={<Skeleton height={640} />}>
          {({ planningSettings, priorityWeights }) => (
            <>
              <Planning settings={planningSettings as PlanningSettings} />
              <Weights weights={priorityWeights} />
            </>
          )}
        </Loaded>
        <Section title={t('desk.settings.bookings.title')} line={t('desk.settings.bookings.line')}>
          <Bookings />
        </Section>
      </Page>
    </ScreenGate>
  );
}

function Planning({ settings }: { settings: PlanningSettings }) {
  const { t } = useTranslation();
  const save = useChange(changePlanningSettingsDocument, ['DeskSettings', 'RequestPlanning']);
  const change = (changes: Partial<PlanningSettings>) => save.mutateAsync({ changes });
  return (
    <>
      <Section title={t('desk.settings.promises')} line={t('desk.settings.promisesLine')}>
        <NumbersForm
          label={t('desk.settings.promises')}
          names={STAGES.map((name) => ({ name, label: t(`planning.stages.${name}`) }))}
          saved={settings.promises}
          save={(promises) => change({ promises })}
        />
      </Section>
      <Section title={t('desk.settings.unanswered')} line={t('desk.settings.unansweredLine')}>
        <NumbersForm
          label={t('desk.settings.unanswered')}
          names={REMINDERS.map((name) => ({ name, label: t(`desk.settings.${name}`) }))}
          saved={settings.unanswered}
          save={(unanswered) => change({ unanswered })}
        />
      </Section>
      <Section title={t('desk.settings.hours')} line={t('desk.settings.hoursLine')}>
        <HoursForm saved={settings.hours} save={(hours) => change({ hours })} />
        <NumbersForm
          label={t('desk.settings.consultants')}
          names={[{ name: 'consultants', label: t('desk.settings.consultants') }]}
          saved={{ consultants: settings.consultants }}
          save={({ consultants }) => change({ consultants })}
        />
      </Section>
    </>
  );
}

function Weights({ weights }: { weights: Record<(typeof WEIGHTS)[number], number> }) {
  const { t } = useTranslation();
  const save = useChange(savePriorityWeightsDocument, ['DeskSettings', ...DESK_QUERIES]);
  const saved = Object.fromEntries(WEIGHTS.map((name) => [name, weights[name]])) as typeof weights;
  return (
    <Section title={t('desk.settings.weights.title')} line={t('desk.settings.weights.line')}>
      <NumbersForm
        label={t('desk.settings.weights.title')}
        names={WEIGHTS.map((name) => ({ name, label: t(`desk.settings.weights.${name}`) }))}
        saved={saved}
        save={(typed) => save.mutateAsync({ weights: typed })}
      />
    </Section>
  );
}

function Section({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2>{title}</h2>
      <p>{line}</p>
      {children}
    </section>
  );
}
