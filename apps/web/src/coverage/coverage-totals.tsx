import { useTranslation } from 'react-i18next';
import { VERDICTS, type Verdict } from './coverage-address.js';
import { VerdictBadge } from './coverage-words.js';
import classes from './coverage.module.css';

interface CoverageTotalsProps {
  totals: Record<Verdict | 'lines', number>;
  verdict: Verdict | null;
  onVerdict: (verdict: Verdict | null) => void;
}

/** How many of each verdict; pressing one shows those alone. */
export function CoverageTotals({ totals, verdict, onVerdict }: CoverageTotalsProps) {
  const { t, i18n } = useTranslation();
  const number = (count: number): string => count.toLocaleString(i18n.language);
  return (
    <div className={classes.totals} role="group" aria-label={t('coverage.filter')}>
      <button type="button" className={classes.total} aria-pressed={verdict === null} onClick={() => onVerdict(null)}>
        <span className={classes.totalCount}>{number(totals.lines)}</span>
        <span>{t('coverage.all')}</span>
      </button>
      {VERDICTS.map((one) => (
        <button
          key={one}
          type="button"
          className={classes.total}
          aria-pressed={verdict === one}
          onClick={() => onVerdict(verdict === one ? null : one)}
        >
          <span className={classes.totalCount}>{number(totals[one])}</span>
          <VerdictBadge verdict={one} />
        </button>
      ))}
    </div>
  );
}
