import { useTranslation } from 'react-i18next';
import classes from './rollouts.module.css';
import { useRolloutWords } from './rollout-words.js';

interface GanttTask {
  key: string;
  start: string;
  end: string;
  critical: boolean;
}

const DAY = 86_400_000;
const at = (iso: string): number => Date.parse(iso) / DAY;

/** The plan as bars over its days. What may not slip is dark and says so in words too; the table below has the same in text. */
export function Gantt({ tasks, blocking }: { tasks: readonly GanttTask[]; blocking: string | null }) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  if (tasks.length === 0) return null;
  const from = Math.min(...tasks.map(({ start }) => at(start)));
  const until = Math.max(...tasks.map(({ end }) => at(end))) + 1;
  const percent = (days: number): string => `${(100 * days) / (until - from)}%`;
  return (
    <ol className={classes.gantt} aria-label={t('rollouts.plan')}>
      {tasks.map(({ key, start, end, critical }) => (
        <li key={key}>
          <span className={classes.ganttName}>
            {words.task(key)}
            {key === blocking && <strong> · {t('rollouts.blocks')}</strong>}
          </span>
          <span className={classes.ganttTrack}>
            <span
              className={critical ? `${classes.bar} ${classes.critical}` : classes.bar}
              style={{ left: percent(at(start) - from), width: percent(at(end) - at(start) + 1) }}
            />
          </span>
          <span className={classes.ganttDays}>
            {words.day(start)} – {words.day(end)}
            <span className="visually-hidden">{critical ? ` · ${t('rollouts.critical')}` : ''}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
