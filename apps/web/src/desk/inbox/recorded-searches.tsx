import { useTranslation } from 'react-i18next';
import { Ago } from '../../shell/parts/ago.js';
import type { DeskRequest } from '../desk-queries.js';
import classes from '../desk.module.css';

/** What the catalog was searched for, what was found, and what was made of it. */
export function RecordedSearches({ searches }: { searches: DeskRequest['searches'] }) {
  const { t } = useTranslation();
  if (searches.length === 0) return null;
  return (
    <section aria-label={t('desk.search.recorded')}>
      <h2 className={classes.heading}>{t('desk.search.recorded')}</h2>
      <ul className={classes.plainList}>
        {searches.map(({ id, query, choice, chosenId, reason, searcherName, at, candidates }) => (
          <li key={id}>
            <div>
              <strong>“{query}”</strong> · {t('desk.search.found', { count: candidates.length })} · {searcherName}{' '}
              <Ago moment={at} />
            </div>
            <div>
              {choice === 'nothing'
                ? t('desk.search.nothingFits')
                : candidates.find((candidate) => candidate.id === chosenId)?.title}
              : {reason}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
