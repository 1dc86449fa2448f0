import { Anchor, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../graphql/data.js';
import { useLive } from '../graphql/live.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { useWord, useWords } from './answers.js';
import classes from './feasibility.module.css';
import {
  type Feasibility,
  feasibilityDocument,
  feasibilityProgressDocument,
  type Report,
} from './feasibility-queries.js';
import { VERDICT_TONES } from './verdict-tones.js';

/** For the customer: what the API documentation says is possible of what was asked. Nothing while no document was read. */
export function FeasibilitySummary({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const word = useWord();
  const client = useQueryClient();
  const newest = useData(feasibilityDocument, { requestId }).data?.feasibility[0];
  useLive(
    feasibilityProgressDocument,
    { requestId },
    () => void client.invalidateQueries({ queryKey: ['Feasibility'] }),
  );
  if (!newest) return null;
  return (
    <section aria-label={t('feasibility.summary.title')}>
      <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{t('feasibility.summary.title')}</h2>
      <Stack gap="md">
        {newest.report ? <Summary report={newest.report} /> : <NoReport analysis={newest} />}
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('feasibility.summary.from', { name: newest.documentName })}
          {newest.report && ` · ${t('feasibility.madeFor')}: ${word(`directions.${newest.report.direction}`)}`}
          {newest.report && <Download id={newest.id} />}
        </Text>
      </Stack>
    </section>
  );
}

function NoReport({ analysis: { state, problem } }: { analysis: Feasibility }) {
  const word = useWord();
  return (
    <>
      <StateBadge tone={state === 'failed' ? 'bad' : 'busy'}>{word(state)}</StateBadge>
      {problem && <Text size="md">{problem}</Text>}
    </>
  );
}

function Download({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language.startsWith('nl') ? 'nl' : 'en';
  return (
    <>
      {' · '}
      <Anchor href={`/feasibility/${id}/${language}.md`} download underline="always">
        {t('feasibility.summary.download')}
      </Anchor>
    </>
  );
}

function Summary({ report }: { report: Report }) {
  const { t } = useTranslation();
  const word = useWord();
  const words = useWords();
  const asked = report.functions.filter(({ id }) => report.asked.includes(id));
  const possible = asked.filter(({ answer }) => answer === 'yes' || answer === 'likely');
  const missing = asked.filter((line) => !possible.includes(line));
  // G2 only repeats what of the functions is missing.
  const blocked = report.gates.filter(({ id, state }) => id !== 'G2' && state === 'blocked');
  return (
    <>
      <Text size="md" component="div" data-verdict={report.verdict}>
        <StateBadge tone={VERDICT_TONES[report.verdict] ?? 'unknown'}>
          <span style={{ whiteSpace: 'normal' }}>{words(report.verdictText)}</span>
        </StateBadge>
      </Text>
      <div className={classes.columns}>
        <Part title={t('feasibility.summary.possible')} none={t('feasibility.summary.nothing')}>
          {possible.map(({ id, answer }) => (
            <li key={id}>
              {word(`lines.${id}`)}
              {answer === 'likely' && ` (${word('answers.likely')})`}
            </li>
          ))}
        </Part>
        <Part title={t('feasibility.summary.missing')} none={t('feasibility.summary.nothing')}>
          {[...missing, ...blocked].map(({ id, note }) => (
            <li key={id}>
              {word(`lines.${id}`)}
              <span className={classes.place}>{words(note)}</span>
            </li>
          ))}
        </Part>
      </div>
    </>
  );
}

function Part({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <div>
      <h3 className={classes.heading}>{title}</h3>
      {children.length === 0 ? <Text c="dimmed">{none}</Text> : <ul className={classes.points}>{children}</ul>}
    </div>
  );
}
