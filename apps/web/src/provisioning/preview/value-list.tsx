import { useTranslation } from 'react-i18next';
import classes from './preview.module.css';

/** Nested values as one list of dotted names. */
export function flatValues(value: unknown, prefix = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [[prefix, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    flatValues(inner, prefix === '' ? name : `${prefix}.${name}`),
  );
}

export function ValueList({ value }: { value: unknown }) {
  return (
    <dl className={classes.values}>
      {flatValues(value).map(([name, inner]) => (
        <Value key={name} name={name} value={inner} />
      ))}
    </dl>
  );
}

function Value({ name, value }: { name: string; value: unknown }) {
  const { t } = useTranslation();
  const empty = value === null || value === undefined || value === '';
  return (
    <>
      <dt className="mono">{name}</dt>
      <dd style={empty ? { color: 'var(--mantine-color-dimmed)' } : undefined}>
        {empty ? t('report.empty') : typeof value === 'object' ? JSON.stringify(value) : String(value)}
      </dd>
    </>
  );
}
