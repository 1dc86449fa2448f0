import { useTranslation } from 'react-i18next';
import { Ago } from '../shell/parts/ago.js';
import type { Finding } from './finding-queries.js';
import classes from './findings.module.css';

/** Who decided what about a finding, and why; for those who may see it. */
export function DecisionTrail({ finding: { decisions } }: { finding: Finding }) {
  const { t } = useTranslation();
  if (decisions.length === 0) return null;
  return (
    <div className={classes.trail}>
      <h4>{t('security.decisions')}</h4>
      <ul>
        {decisions.map(({ id, kind, reason, until, decidedByName, decidedAt }) => (
          <li key={id}>
            <strong>{decidedByName}</strong>{' '}
            {t(`security.decided.${kind}` as 'security.decided.accept', { until: until ?? '' })}{' '}
            <Ago moment={decidedAt} />
            {': '}
            {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
