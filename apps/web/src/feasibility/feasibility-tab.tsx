import { Alert, Anchor, Group, Select, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useData } from '../graphql/data.js';
import { useLive } from '../graphql/live.js';
import { Ago } from '../shell/parts/ago.js';
import { Loaded } from '../shell/parts/loaded.js';
import { StateBadge, type Tone } from '../shell/parts/state-badge.js';
import { EmptyState } from '../shell/parts/states.js';
import { useWord } from './answers.js';
import classes from './feasibility.module.css';
import {
  feasibilityDocument,
  feasibilityProgressDocument,
  type Feasibility,
  type Report,
} from './feasibility-queries.js';
import { OverruleForm } from './overrule-form.js';
import { Faults, Permissions, Rulings, SensitiveFields } from './report-details.js';
import { OtherAccounts, ReportFacts } from './report-facts.js';
import { ReportLines } from './report-lines.js';
import { VendorQuestions } from './vendor-questions.js';

/** What the API documents of a request say is possible. */
export function FeasibilityTab({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const result = useData(feasibilityDocument, { requestId });
  useLive(
    feasibilityProgressDocument,
    { requestId },
    () => void client.invalidateQueries({ queryKey: ['Feasibility'] }),
  );
  return (
    <Loaded result={result}>
      {({ feasibility }) =>
        feasibility.length === 0 ? (
          <EmptyState title={t('feasibility.none.title')}>{t('feasibility.none.text')}</EmptyState>
        ) : (
          <Analyses requestId={requestId} all={feasibility} />
        )
      }
    </Loaded>
  );
}

const TONES: Record<string, Tone> = { queued: 'idle', running: 'busy', done: 'good', failed: 'bad' };

/** The newest analysis, and a choice of earlier ones where there are some. */
function Analyses({ requestId, all }: { requestId: string; all: Feasibility[] }) {
  const { t, i18n } = useTranslation();
  const word = useWord();
  const [chosen, choose] = useState<string | null>(null);
  const shown = all.find(({ id }) => id === chosen) ?? all[0]!;
  const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const options = all.map(({ id, documentName, createdAt, report }) => ({
    value: id,
    label: [documentName, report?.account, moment.format(new Date(createdAt))].filter(Boolean).join(' · '),
  }));
  return (
    <Stack gap={28}>
      <Group justify="space-between" gap={12}>
        <Group gap={12}>
          <span className="mono">{shown.documentName}</span>
          <StateBadge tone={TONES[shown.state] ?? 'idle'}>{word(`${shown.state}`)}</StateBadge>
          <Ago moment={shown.createdAt} />
        </Group>
        <Group gap={16}>
          {all.length > 1 && (
            <Select
              aria-label={t('feasibility.earlier')}
              data={options}
              value={shown.id}
              onChange={choose}
              allowDeselect={false}
              w={340}
              maw="100%"
            />
          )}
          {shown.report && <Downloads id={shown.id} />}
        </Group>
      </Group>
      {shown.problem && (
        <Alert color="red" variant="outline" title={t('feasibility.failed')}>
          {shown.problem}
        </Alert>
      )}
      {shown.report && <ShownReport requestId={requestId} shown={shown} report={shown.report} />}
    </Stack>
  );
}

function Downloads({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <span>
      {t('feasibility.download')}{' '}
      <Anchor href={`/feasibility/${id}/en.md`} download underline="always">
        {t('feasibility.downloadEn')}
      </Anchor>{' '}
      ·{' '}
      <Anchor href={`/feasibility/${id}/nl.md`} download underline="always">
        {t('feasibility.downloadNl')}
      </Anchor>
    </span>
  );
}

function ShownReport({ requestId, shown, report }: { requestId: string; shown: Feasibility; report: Report }) {
  const { t } = useTranslation();
  const mayJudge = useMay('desk.judge');
  const [lineId, overrule] = useState<string | null>(null);
  const onOverrule = mayJudge ? ({ id }: { id: string }) => overrule(id) : undefined;
  const gates = report.gates.map((gate) => ({ ...gate, answer: gate.state }));
  return (
    <>
      <ReportFacts report={report} />
      {mayJudge && <OtherAccounts requestId={requestId} shown={shown} />}
      <Faults faults={report.faults} />
      <ReportLines
        title={t('feasibility.functions')}
        lines={report.functions}
        kind="answers"
        asked={report.asked}
        onOverrule={onOverrule}
      />
      <ReportLines title={t('feasibility.gates')} lines={gates} kind="states" onOverrule={onOverrule} />
      <ReportLines title={t('feasibility.qualities')} lines={report.qualities} kind="answers" onOverrule={onOverrule} />
      <div className={classes.columns}>
        <Permissions permissions={report.permissions} />
        <SensitiveFields fields={report.sensitive} />
      </div>
      <VendorQuestions questions={report.questions} />
      <Rulings rulings={shown.rulings} />
      {lineId && <OverruleForm reportId={shown.id} lineId={lineId} onClose={() => overrule(null)} />}
    </>
  );
}
