import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { useWords, useWord } from './answers.js';
import classes from './feasibility.module.css';
import { analyseDocument, type Feasibility, type Report } from './feasibility-queries.js';
import { VERDICT_TONES } from './verdict-tones.js';

/** The verdict in one sentence, the figures, and which resource is the account. */
export function ReportFacts({ report }: { report: Report }) {
  const { t } = useTranslation();
  const word = useWord();
  const words = useWords();
  const { effort } = report;
  const asked = report.asked.map((id) => word(`lines.${id}`)).join(', ');
  const facts: [string, string | null][] = [
    ['madeFor', [word(`directions.${report.direction}`), asked].filter(Boolean).join(': ')],
    ['account', report.account ?? t('feasibility.accountNone')],
    ['coverageTarget', report.coverageTarget === null ? null : `${report.coverageTarget} / 100`],
    ['coverageSource', report.coverageSource === null ? null : `${report.coverageSource} / 100`],
    ['confidence', `${Math.round(report.confidence * 100)} %`],
    ['effort', effort ? t('feasibility.effortDays', { ...effort }) : t('feasibility.effortNone')],
  ];
  return (
    <section>
      <p style={{ margin: '0 0 12px', fontSize: 16 }} data-verdict={report.verdict}>
        <StateBadge tone={VERDICT_TONES[report.verdict] ?? 'unknown'}>
          <span style={{ whiteSpace: 'normal' }}>{words(report.verdictText)}</span>
        </StateBadge>
      </p>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{word(`${name}`)}</dt>
              <dd className={name === 'account' ? 'mono' : undefined}>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Other resources that look like the account; taking one makes a report of its own. */
export function OtherAccounts({ requestId, shown }: { requestId: string; shown: Feasibility }) {
  const { t } = useTranslation();
  const words = useWords();
  const analyse = useChange(analyseDocument, ['Feasibility']);
  const others = (shown.report?.candidates ?? []).filter(({ resource }) => resource !== shown.report?.account);
  if (others.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {others.map(({ resource, because }) => (
        <li key={resource} style={{ padding: '4px 0' }}>
          <Group gap={12} justify="space-between" wrap="nowrap">
            <span style={{ minWidth: 0 }}>
              <span className="mono">{resource}</span>
              <span className={classes.place}>{words(because)}</span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              loading={analyse.isPending}
              onClick={() =>
                analyse.mutate({ requestId, analysis: { attachmentId: shown.attachmentId, account: resource } })
              }
            >
              {t('feasibility.accountTake')}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
