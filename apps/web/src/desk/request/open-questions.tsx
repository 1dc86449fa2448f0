import { useTranslation } from 'react-i18next';
import { day } from '../../messages/moments.js';
import type { DeskRequest } from '../desk-queries.js';
import classes from '../desk.module.css';

/** What the customer is asked now. */
export function OpenQuestions({
  questions: { questions, dueOn },
}: {
  questions: DeskRequest['request']['openQuestions'];
}) {
  const { t, i18n } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <section aria-label={t('desk.asked')}>
      <h2 className={classes.heading}>
        {t('desk.asked')}
        {dueOn && ` · ${t('desk.dueOn', { date: day(dueOn, i18n.language) })}`}
      </h2>
      <ol className={classes.plainList}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
}
