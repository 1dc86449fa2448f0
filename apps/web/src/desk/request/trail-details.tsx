import { useTranslation } from 'react-i18next';
import en from '../../messages/en/index.js';
import { day } from '../../messages/moments.js';
import classes from '../desk.module.css';

interface Change {
  before: unknown;
  after: unknown;
}

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && 'before' in value && 'after' in value;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What belongs to an entry: before and after where something changed, else what was said. Hashes and ids are for machines: they stay out. */
export function TrailDetails({ details }: { details: Record<string, unknown> }) {
  const { t } = useTranslation();
  const text = useText();
  const rows = Object.entries(details).filter(([name, value]) => name in NAMES && !isEmpty(value));
  if (rows.length === 0) return null;
  return (
    <dl className={classes.details}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{t(NAMES[name] as 'desk.trail.details.name')}</dt>
          <dd>
            {isChange(value) ? (
              <>
                {!isEmpty(value.before) && <del aria-label={t('desk.trail.before')}>{text(value.before)}</del>}{' '}
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

/** Codes in words where there are words for them, days as days. */
function useText(): (value: unknown) => string {
  const { t, i18n } = useTranslation();
  const text = (value: unknown): string => {
    if (isEmpty(value)) return '–';
    if (Array.isArray(value)) return value.map(text).join(' · ');
    if (typeof value === 'object') return Object.values(value!).map(text).join(': ');
    const said = String(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return day(said, i18n.language);
    // A question to the vendor: of the feasibility report, or one that somebody thought of.
    if (/^own\.[0-9a-f]{16}$/.test(said)) return t('desk.trail.values.own');
    const code = said.replace(/^api\./, '');
    const words = VALUES.find((group) => code in group);
    return words ? t(words[code] as 'desk.answers.yes') : said;
  };
  return text;
}

const keysOf = (prefix: string, group: object): Record<string, string> =>
  Object.fromEntries(Object.keys(group).map((name) => [name, `${prefix}.${name}`]));

/** Where the word of a detail is: of the form's fields too, as they are changed. */
const NAMES = { ...keysOf('desk.form', en.desk.form), ...keysOf('desk.trail.details', en.desk.trail.details) };

/** Where the word of a code is. */
const VALUES = [
  keysOf('desk.answers', en.desk.answers),
  keysOf('desk.verdicts', en.desk.verdicts),
  keysOf('desk.risks', en.desk.risks),
  keysOf('desk.declineCodes', en.desk.declineCodes),
  keysOf('desk.trail.values', en.desk.trail.values),
  keysOf('vendors.channels', en.vendors.channels),
  keysOf('designs.checks.items', en.designs.checks.items),
  keysOf('feasibility.lines', en.feasibility.lines),
  keysOf('desk.functions', en.desk.functions),
];
