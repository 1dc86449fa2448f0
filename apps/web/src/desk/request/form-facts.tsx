import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../messages/moments.js';
import type { DeskRequest } from '../desk-queries.js';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';

type Form = DeskRequest['request']['form'];

/** The form as it was sent; what was left empty is left out. */
export function FormFacts({ form }: { form: Form }) {
  const { t } = useTranslation();
  const facts = useFacts(form);
  return (
    <section aria-label={t('desk.form.title')}>
      <h2 className={classes.heading}>{t('desk.form.title')}</h2>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`desk.form.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {form.fields.length > 0 && <WantedFields fields={form.fields} />}
    </section>
  );
}

function WantedFields({ fields }: { fields: Form['fields'] }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={`${classes.heading} ${classes.below}`}>{t('desk.form.fields')}</h3>
      <ul className={classes.plainList}>
        {fields.map(({ name, purpose }) => (
          <li key={name}>
            <span className="mono">{name}</span>
            {purpose && ` · ${purpose}`}
          </li>
        ))}
      </ul>
    </>
  );
}

const link = (address: string): ReactNode =>
  /^https?:\/\//.test(address) ? (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {address}
    </a>
  ) : (
    address
  );

function useFacts(form: Form) {
  const { i18n } = useTranslation();
  const words = useDeskWords();
  const number = (value: number | null | undefined) => value?.toLocaleString(i18n.language) ?? null;
  const yes = (value: boolean) => (value ? words.answer('yes') : null);
  const answer = (value: string | null | undefined) => (value ? words.answer(value) : null);
  return [
    ['applicationName', form.applicationName],
    ['vendorName', form.vendorName],
    ['applicationVersion', form.applicationVersion],
    ['applicationUrl', form.applicationUrl && link(form.applicationUrl)],
    ['applicationType', form.applicationType ? words.applicationType(form.applicationType) : null],
    ['direction', answer(form.direction)],
    ['functions', form.functions.map(words.fn).join(', ')],
    ['users', number(form.users)],
    ['mutationsPerMonth', number(form.mutationsPerMonth)],
    ['hosting', answer(form.hosting)],
    [
      'apiDocumentation',
      form.apiDocumentation &&
        (form.apiDocumentation.kind === 'url' ? link(form.apiDocumentation.url) : answer(form.apiDocumentation.kind)),
    ],
    ['authentication', form.authentication],
    ['credentialIsOwn', answer(form.credentialIsOwn)],
    ['testEnvironment', answer(form.testEnvironment)],
    ['testEnvironmentContact', form.testEnvironmentContact],
    ['correlationKey', form.correlationKey],
    ['wantedDate', form.wantedDate ? day(form.wantedDate, i18n.language) : null],
    ['wantedBecause', form.wantedBecause],
    ['vendorContact', form.vendorContact],
    ['mayNameUs', yes(form.mayNameUs)],
    ['willingToHelp', yes(form.willingToHelp)],
    ['otherCustomers', form.otherCustomers],
    ['remarks', form.remarks],
  ] as const satisfies readonly (readonly [string, ReactNode])[];
}
