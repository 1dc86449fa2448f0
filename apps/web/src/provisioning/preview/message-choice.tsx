import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { exactMoment } from '../../messages/moments.js';
import { SettingsFields } from '../../tenants/settings/settings-fields.js';
import { actionsDocument } from '../action-queries.js';
import type { Message } from './message.js';

const EVENTS = ['create', 'update', 'enable', 'disable', 'delete', 'grant', 'revoke'];

/** Which template, what it says, and which action of the person it tells of. */
export function MessageChoice({ message, personId }: { message: Message; personId: string | null }) {
  const { t } = useTranslation();
  const { templates, template, chooseTemplate, typed, type } = message;
  return (
    <>
      <EventChoice message={message} personId={personId} />
      {templates.length > 1 && (
        <Select
          label={t('preview.template')}
          allowDeselect={false}
          value={template?.name ?? null}
          onChange={chooseTemplate}
          data={templates.map(({ name }) => name)}
        />
      )}
      {template && <SettingsFields fields={template.fields} kept={[]} typed={typed} problems={{}} onType={type} />}
    </>
  );
}

function EventChoice({ message, personId }: { message: Message; personId: string | null }) {
  const { t, i18n } = useTranslation();
  const found = useData(actionsDocument, { personId, page: 1, size: 50 }, { enabled: personId !== null });
  const events = (found.data?.actions.items ?? []).filter(({ action, report }) => EVENTS.includes(action) && report);
  return (
    <Select
      label={t('preview.event')}
      description={t('preview.eventHelp')}
      placeholder={events.length === 0 ? t('preview.noEvents') : t('preview.noEvent')}
      clearable
      clearButtonProps={{ 'aria-label': t('preview.clearEvent') }}
      disabled={events.length === 0}
      value={message.event}
      onChange={message.setEvent}
      data={events.map(({ id, action, createdAt }) => ({
        value: id,
        label: `${t(`provisioning.actions.${action}` as 'provisioning.actions.create')} · ${exactMoment(createdAt, i18n.language)}`,
      }))}
    />
  );
}
