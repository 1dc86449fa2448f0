import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../access/viewer.js';
import { useData } from '../graphql/data.js';
import { unreadNotificationsDocument } from './notification-queries.js';

/** How much is new; it opens the list. */
export function NotificationBell() {
  const { t } = useTranslation();
  const { user } = useViewer();
  const result = useData(unreadNotificationsDocument, {}, { enabled: user !== null, every: 15_000 });
  if (!user) return null;
  const count = result.data?.unreadNotifications ?? 0;
  return (
    <Indicator label={count > 99 ? '99+' : count} size={14} offset={4} color="teal.9" disabled={count === 0}>
      <ActionIcon
        component={Link}
        to="/notifications"
        variant="subtle"
        color="gray"
        aria-label={t('notifications.bell', { count })}
      >
        <IconBell size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
