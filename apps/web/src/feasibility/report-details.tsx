import { useTranslation } from 'react-i18next';
import { Ago } from '../shell/parts/ago.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { Answer, useWords, useWord } from './answers.js';
import classes from './feasibility.module.css';
import type { Feasibility, Report } from './feasibility-queries.js';

/** Fields that must not, or only with a purpose, come along. */
export function SensitiveFields({ fields }: { fields: Report['sensitive'] }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <section aria-label={t('feasibility.sensitive')}>
      <h2 className={classes.heading}>{t('feasibility.sensitive')}</h2>
      {fields.length === 0 && <p style={{ margin: 0 }}>{t('feasibility.sensitiveNone')}</p>}
      <ul className={classes.rows}>
        {fields.map((field) => (
          <li key={field.name} style={{ padding: '5px 0' }}>
            <span className="mono">{field.name}</span>{' '}
            <StateBadge tone={field.class === 'A' ? 'bad' : 'attention'}>{word(`class.${field.class}`)}</StateBadge>
            <span className={classes.place}>
              {word(`where.${field.where}`)} <span className="mono">{field.evidence.pointer}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Groups, roles and rights, and what can be done with each. */
export function Permissions({ permissions }: { permissions: Report['permissions'] }) {
  const { t } = useTranslation();
  const word = useWord();
  if (permissions.length === 0) return null;
  return (
    <section aria-label={t('feasibility.permissions')}>
      <h2 className={classes.heading}>{t('feasibility.permissions')}</h2>
      <ul className={classes.rows}>
        {permissions.map((one) => (
          <li key={one.resource} style={{ padding: '5px 0' }}>
            <span className="mono">{one.resource}</span>
            <span className={classes.place} style={{ display: 'flex', gap: 16, flexWrap: 'wrap' }}>
              {(['list', 'grant', 'revoke'] as const).map((act) => (
                <span key={act}>
                  {word(`${act}`)} <Answer kind="answers" value={one[act]} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people ruled, with their reasons. */
export function Rulings({ rulings }: { rulings: Feasibility['rulings'] }) {
  const { t } = useTranslation();
  const word = useWord();
  if (rulings.length === 0) return null;
  return (
    <section aria-label={t('feasibility.rulings')}>
      <h2 className={classes.heading}>{t('feasibility.rulings')}</h2>
      <ul className={classes.rows}>
        {rulings.map((ruling) => (
          <li key={ruling.id} style={{ padding: '5px 0' }}>
            <strong>
              {t('feasibility.ruling', {
                name: word(`lines.${ruling.lineId}`),
                answer: word(`answers.${ruling.answer}`),
              })}
            </strong>
            <span style={{ display: 'block' }}>{ruling.reason}</span>
            <span className={classes.place}>
              {ruling.byName}, <Ago moment={ruling.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What could not be used of the document. */
export function Faults({ faults }: { faults: Report['faults'] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (faults.length === 0) return null;
  return (
    <section aria-label={t('feasibility.faults')}>
      <h2 className={classes.heading}>{t('feasibility.faults')}</h2>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {faults.map((fault, at) => (
          <li key={at}>{words(fault.note)}</li>
        ))}
      </ul>
    </section>
  );
}
