import { Button, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, useData } from '../graphql/data.js';
import { Ago } from '../shell/parts/ago.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { Pages } from '../shell/parts/pages.js';
import { EmptyState } from '../shell/parts/states.js';
import { markNotificationsReadDocument, notificationsDocument } from './notification-queries.js';
import { PreferenceForm } from './preference-form.js';

const SIZE = 30;
const REFRESH = ['Notifications', 'UnreadNotifications'];

/** What happened, newest first, and how one wants to hear of it. */
export function NotificationsScreen() {
  const { t, i18n } = useTranslation();
  const [page, setPage] = useState(1);
  const result = useData(
    notificationsDocument,
    { language: i18n.language, page, size: SIZE },
    { keep: true, every: 15_000 },
  );
  const read = useChange(markNotificationsReadDocument, REFRESH);
  return (
    <Page
      title={t('notifications.title')}
      narrow
      actions={
        <Button variant="default" loading={read.isPending} onClick={() => read.mutate({ ids: null })}>
          {t('notifications.markAll')}
        </Button>
      }
    >
      <Loaded result={result} skeleton={<Skeleton height={320} />}>
        {({ notifications: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={t('notifications.none')}>{t('notifications.noneText')}</EmptyState>
          ) : (
            <>
              <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
                {items.map(({ id, headline, link, yours, reason, createdAt, readAt }) => (
                  <li key={id} className="line-below row-link" style={{ padding: '8px 4px' }}>
                    <Link
                      to={link}
                      onClick={() => read.mutate({ ids: [id] })}
                      style={{ fontWeight: readAt ? 400 : 600 }}
                    >
                      {headline}
                    </Link>{' '}
                    <Text span c="dimmed">
                      {!readAt && `${t('notifications.new')} · `}
                      <Ago moment={createdAt} />
                    </Text>
                    {yours && <Text size="sm">{t('notifications.yours')}</Text>}
                    {reason && (
                      <Text size="sm" c="dimmed">
                        {reason}
                      </Text>
                    )}
                  </li>
                ))}
              </ul>
              <Pages totalItems={totalItems} size={SIZE} page={page} onPage={setPage} />
            </>
          )
        }
      </Loaded>
      <PreferenceForm />
    </Page>
  );
}
