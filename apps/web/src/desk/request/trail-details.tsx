import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';

interface Change {
  before: unknown;
  after: unknown;
}

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && 'before' in value && 'after' in value;

const text = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map(text).join(', ') || '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** What belongs to an entry: before and after where something changed, else what was said. */
export function TrailDetails({ details }: { details: Record<string, unknown> }) {
  const { t } = useTranslation();
  const rows = Object.entries(details).filter(([, value]) => value !== null && value !== undefined);
  if (rows.length === 0) return null;
  return (
    <dl className={classes.details}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {isChange(value) ? (
              <>
                <del aria-label={t('desk.trail.before')}>{text(value.before)}</del>{' '}
                <ins aria-label={t('desk.trail.after')}>{text(value.after)}</ins>
              </>
            ) : (
              text(value)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
