import { Anchor, Skeleton, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../shell/parts/ago.js';
import { Loaded } from '../shell/parts/loaded.js';
import { EmptyState } from '../shell/parts/states.js';
import { FindingRow } from './finding-row.js';
import type { Finding, Reviewed } from './finding-queries.js';
import { SecurityBadge, useOpenWords } from './security-badge.js';
import { SEVERITIES, Severity } from './severity.js';
import { useReviewed } from './use-reviewed.js';
import classes from './findings.module.css';

/** The findings of a version by severity, for whoever looks: those who may judge them find the means in each. */
export function FindingsPanel({ versionId }: { versionId: string }) {
  const result = useReviewed(versionId);
  return (
    <Loaded result={result} skeleton={<Skeleton height={240} />}>
      {({ connectorVersion }) => <ShownFindings reviewed={connectorVersion} />}
    </Loaded>
  );
}

function ShownFindings({ reviewed }: { reviewed: Reviewed }) {
  const { t } = useTranslation();
  const [settledToo, showSettled] = useState(false);
  const { security, review, findings } = reviewed;
  if (security.state === 'notReviewed' || !review)
    return (
      <EmptyState title={t('security.notReviewed')}>
        {review?.state === 'failed' ? t('security.reviewFailed') : t('security.notReviewedText')}
      </EmptyState>
    );
  const shown = findings.filter(({ standing }) => settledToo || standing === 'open');
  return (
    <>
      <ReviewLine reviewed={reviewed} />
      {security.settled > 0 && (
        <Switch
          mt="sm"
          label={t('security.showSettled', { count: security.settled })}
          checked={settledToo}
          onChange={(event) => showSettled(event.currentTarget.checked)}
        />
      )}
      {shown.length === 0 && <EmptyState title={t('security.nothingOpen')}>{t('security.nothingOpenText')}</EmptyState>}
      {SEVERITIES.map((severity) => (
        <FindingGroup
          key={severity}
          severity={severity}
          versionId={reviewed.id}
          findings={shown.filter(({ detail }) => detail.severity === severity)}
        />
      ))}
    </>
  );
}

function ReviewLine({ reviewed: { id, security, review } }: { reviewed: Reviewed }) {
  const { t } = useTranslation();
  const words = useOpenWords();
  return (
    <>
      <div className={classes.states}>
        <SecurityBadge badge={security} />
        <span>{words({ ...security, partly: false })}</span>
        <span style={{ color: 'var(--mantine-color-dimmed)' }}>
          {t('security.reviewed')} <Ago moment={review!.reviewedAt} />
        </span>
        <Anchor href={`/sarif/${id}`} download>
          {t('security.sarif')}
        </Anchor>
      </div>
      {review!.partlyBecause && (
        <p style={{ color: 'var(--state-attention)', margin: '8px 0 0' }}>
          {t(`security.partlyBecause.${review!.partlyBecause}` as 'security.partlyBecause.noHost', {
            read: review!.scriptsRead,
            total: review!.scripts,
          })}
        </p>
      )}
    </>
  );
}

interface FindingGroupProps {
  severity: (typeof SEVERITIES)[number];
  versionId: string;
  findings: Finding[];
}

function FindingGroup({ severity, versionId, findings }: FindingGroupProps) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <section className={classes.group} aria-label={t(`security.severities.${severity}`)}>
      <h3 className={classes.groupHead}>
        <Severity severity={severity} /> <span style={{ color: 'var(--mantine-color-dimmed)' }}>{findings.length}</span>
      </h3>
      {findings.map((finding) => (
        <FindingRow key={finding.id + finding.detail.line} finding={finding} versionId={versionId} />
      ))}
    </section>
  );
}
