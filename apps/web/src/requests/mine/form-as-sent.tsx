import { useTranslation } from 'react-i18next';
import { day } from '../../messages/moments.js';
import type { MyRequest } from '../request-queries.js';
import classes from './mine.module.css';

/** What was filled in; fields without an answer are left out. */
export function FormAsSent({ form, cover }: { form: MyRequest['form']; cover: MyRequest['cover'] | null }) {
  const { t, i18n } = useTranslation();
  const answer = (value: string | null | undefined) => (value ? t(`desk.answers.${value}` as 'desk.answers.yes') : '');
  const functions = (list: string[]): string =>
    list.map((one) => t(`desk.functions.${one}` as 'desk.functions.create')).join(', ');
  const facts: [string, string][] = [
    [t('requests.form.vendorName'), form.vendorName],
    [t('requests.form.applicationUrl'), form.applicationUrl],
    [
      t('requests.form.applicationType'),
      form.applicationType ? t(`desk.applicationTypes.${form.applicationType}` as 'desk.applicationTypes.hr') : '',
    ],
    [t('requests.form.direction'), answer(form.direction)],
    [t('requests.form.functions'), functions(form.functions)],
    [t('requests.uncovered'), functions(cover?.uncovered ?? [])],
    [t('requests.form.users'), form.users?.toLocaleString(i18n.language) ?? ''],
    [t('requests.form.hosting'), answer(form.hosting)],
    [t('requests.form.apiDocumentation'), form.apiDocumentation?.url || answer(form.apiDocumentation?.kind)],
    [t('requests.form.credentialIsOwn'), answer(form.credentialIsOwn)],
    [t('requests.form.fields'), form.fields.map(({ name }) => name).join(', ')],
    [t('requests.form.correlationKey'), form.correlationKey],
    [t('requests.form.wantedDate'), form.wantedDate ? day(form.wantedDate, i18n.language) : ''],
    [t('requests.form.wantedBecause'), form.wantedBecause],
    [t('requests.form.remarks'), form.remarks],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
