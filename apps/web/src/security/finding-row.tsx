import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { StateBadge, type Tone } from '../shell/parts/state-badge.js';
import { DecisionForm } from './decision-form.js';
import { DecisionTrail } from './decision-trail.js';
import { FindingCode } from './finding-code.js';
import type { Finding } from './finding-queries.js';
import classes from './findings.module.css';

const TONES: Record<string, Tone> = { accepted: 'attention', falsePositive: 'idle', notApplicable: 'idle' };

/** One finding in a line; opened, with the code around it, why it matters, how to mend it and what was decided. */
export function FindingRow({ finding, versionId }: { finding: Finding; versionId: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { rule, path, line } = finding.detail;
  return (
    <details className={classes.finding} onToggle={(event) => setOpened(event.currentTarget.open)} data-rule={rule}>
      <summary>
        <IconChevronRight size={14} aria-hidden className={classes.chevron} />
        <span className="mono">{rule}</span>
        <span className={classes.message}>{finding.message}</span>
        <FindingStanding finding={finding} />
        <span className={`${classes.place} mono`}>{t('security.place', { path, line })}</span>
      </summary>
      {opened && <OpenedFinding finding={finding} versionId={versionId} />}
    </details>
  );
}

function FindingStanding({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { standing, acceptedUntil, question } = finding;
  if (question) return <StateBadge tone="busy">{t('security.waiting')}</StateBadge>;
  if (standing === 'open') return null;
  return (
    <StateBadge tone={TONES[standing] ?? 'idle'}>
      {t(`security.standings.${standing}` as 'security.standings.accepted', { until: acceptedUntil ?? '' })}
    </StateBadge>
  );
}

function OpenedFinding({ finding, versionId }: { finding: Finding; versionId: string }) {
  const { t } = useTranslation();
  const mayJudge = useMay('finding.judge');
  const { path, line, readAs } = finding.detail;
  return (
    <div className={classes.body}>
      <FindingCode versionId={versionId} path={path} line={line} />
      {readAs === 'tokens' && (
        <StateBadge tone="attention" wraps>
          {t('security.wordsOnly')}
        </StateBadge>
      )}
      <div className={classes.explain}>
        <div>
          <h4>{t('security.why')}</h4>
          <p>{finding.why}</p>
        </div>
        <div>
          <h4>{t('security.fix')}</h4>
          <p>{finding.fix}</p>
        </div>
      </div>
      <DecisionTrail finding={finding} />
      {mayJudge && <DecisionForm key={`${finding.standing}${finding.decisions.length}`} finding={finding} />}
    </div>
  );
}
