import { Tooltip, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogWords } from '../catalog/catalog-words.js';
import { Monogram } from '../shell/parts/monogram.js';
import type { Candidate } from './coverage-queries.js';
import { VerdictBadge } from './coverage-words.js';
import classes from './coverage.module.css';

export interface RowShown {
  key: string;
  asked: string;
  verdict: string;
  candidate: Candidate | null;
  /** The candidate is one to confuse it with, not what it is. */
  isNear: boolean;
  missing: string;
  evidence: ReactNode;
  /** 0 to 1; null where a person decided. */
  confidence: number | null;
  act?: ReactNode;
  /** What is open under the row. */
  below?: ReactNode;
}

/** The answers, a row each; on a narrow screen a block each. */
export function CoverageTable({ rows, acts }: { rows: RowShown[]; acts?: boolean }) {
  const { t } = useTranslation();
  const columns = ['asked', 'verdict', 'candidate', 'missing', 'evidence', 'confidence'] as const;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`coverage.columns.${column}`)}
            </th>
          ))}
          {acts && (
            <th scope="col">
              <VisuallyHidden>{t('coverage.correct')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.key}>
          <CoverageRow row={row} acts={acts} />
          {row.below && (
            <tr>
              <td colSpan={7} className={classes.below}>
                {row.below}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function CoverageRow({ row, acts }: { row: RowShown; acts?: boolean }) {
  return (
    <tr className={classes.row} data-asked={row.asked}>
      <th scope="row" className={classes.asked}>
        {row.asked}
      </th>
      <td className={classes.verdict}>
        <VerdictBadge verdict={row.verdict} />
      </td>
      <td className={classes.candidate}>{row.candidate && <Shown candidate={row.candidate} isNear={row.isNear} />}</td>
      <td className={classes.missing}>{row.missing}</td>
      <td className={classes.evidence}>{row.evidence}</td>
      <td className={classes.confidence}>
        <Confidence value={row.confidence} />
      </td>
      {acts && <td className={classes.act}>{row.act}</td>}
    </tr>
  );
}

function Shown({ candidate: { application, repository, kind }, isNear }: { candidate: Candidate; isNear: boolean }) {
  const { t } = useTranslation();
  const words = useCatalogWords();
  return (
    <span className={classes.connector}>
      <Monogram name={application} size={24} />
      <span style={{ minWidth: 0 }}>
        <Link to={`/connectors/${repository}`} title={repository}>
          {application}
        </Link>
        <span className={classes.aside}>{isNear ? t('coverage.near') : words('kinds', kind)}</span>
      </span>
    </span>
  );
}

function Confidence({ value }: { value: number | null }) {
  const { t, i18n } = useTranslation();
  if (value === null) return <>{t('coverage.byPerson')}</>;
  const text = value.toLocaleString(i18n.language, { style: 'percent' });
  return (
    <Tooltip label={t('coverage.confidenceHint', { percent: text })}>
      <span>{text}</span>
    </Tooltip>
  );
}
