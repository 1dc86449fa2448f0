import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer, useWords, useWord } from './answers.js';
import classes from './feasibility.module.css';
import type { Line } from './feasibility-queries.js';

export interface ShownLine extends Omit<Line, 'answer'> {
  answer: string;
}

interface ReportLinesProps {
  title: string;
  lines: ShownLine[];
  kind: 'answers' | 'states';
  /** Ids that the customer asked for. */
  asked?: string[];
  /** Given to those who may overrule. */
  onOverrule?: (line: ShownLine) => void;
}

/** Function, answer, why and where in the document: one row each. */
export function ReportLines({ title, lines, kind, asked = [], onOverrule }: ReportLinesProps) {
  const { t } = useTranslation();
  const word = useWord();
  const words = useWords();
  return (
    <section aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.rows}>
        {lines.map((line) => {
          const name = word(`lines.${line.id}`);
          const [first] = line.evidence;
          return (
            <li key={line.id} className={classes.row} data-line={line.id}>
              <span className={classes.name}>
                {name} {asked.includes(line.id) && <span className={classes.asked}>· {t('feasibility.asked')}</span>}
              </span>
              <Answer kind={kind} value={line.answer} />
              <span className={classes.why}>
                {words(line.note)}
                {line.overruled && (
                  <em className={classes.place}>
                    {t('feasibility.overruled', { before: word(`${kind}.${line.overruled}`) })}
                  </em>
                )}
                {first && (
                  <span className={`${classes.place} mono`} title={first.quote}>
                    {[first.operation, first.pointer].filter(Boolean).join('  ')}
                  </span>
                )}
              </span>
              {onOverrule && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('feasibility.overruleLine', { name })}
                  onClick={() => onOverrule(line)}
                >
                  {t('feasibility.overrule')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
