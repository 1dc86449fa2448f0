import { Select, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { exactMoment } from '../../messages/moments.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { SettingsFields } from '../../tenants/settings/settings-fields.js';
import { personEventsDocument, type PersonEvent } from '../action-queries.js';
import type { Message } from './message.js';

/** Which template, what it says, and which action of the person it tells of. */
export function MessageChoice({ message, personId }: { message: Message; personId: string | null }) {
  const { t } = useTranslation();
  const { found, template, chooseTemplate, typed, type } = message;
  return (
    <>
      <EventChoice message={message} personId={personId} />
      <Loaded result={found} skeleton={<Skeleton height={160} />}>
        {({ notificationTemplates: templates }) =>
          templates.length > 1 && (
            <Select
              label={t('preview.template')}
              allowDeselect={false}
              value={template?.name ?? null}
              onChange={chooseTemplate}
              data={templates.map(({ name }) => name)}
            />
          )
        }
      </Loaded>
      {template && <SettingsFields fields={template.fields} kept={[]} typed={typed} problems={{}} onType={type} />}
    </>
  );
}

function EventChoice({ message, personId }: { message: Message; personId: string | null }) {
  const found = useData(personEventsDocument, { personId }, { enabled: personId !== null });
  if (personId === null) return <EventSelect message={message} events={[]} />;
  return (
    <Loaded result={found} skeleton={<Skeleton height={76} />}>
      {({ actions }) => <EventSelect message={message} events={actions.items} />}
    </Loaded>
  );
}

function EventSelect({ message, events }: { message: Message; events: PersonEvent[] }) {
  const { t, i18n } = useTranslation();
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
