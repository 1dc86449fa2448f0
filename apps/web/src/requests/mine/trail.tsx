import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import en from '../../messages/en/index.js';
import { Ago } from '../../shell/parts/ago.js';
import type { MyRequest } from '../request-queries.js';
import classes from './mine.module.css';

/** What happened, newest first, in plain words. */
export function Trail({ entries }: { entries: MyRequest['trail'] }) {
  const { t } = useTranslation();
  const words = (action: string): string =>
    action in en.requests.trailActions
      ? t(`requests.trailActions.${action}` as 'requests.trailActions.addAttachment')
      : action in en.desk.actions
        ? t(`desk.actions.${action}` as 'desk.actions.begin')
        : action;
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 10 }}>
      {entries.toReversed().map(({ number, action, actorName, at, reason }) => (
        <li key={number} className={classes.said}>
          <Text size="md">
            {words(action)}{' '}
            <Text span size="sm" c="dimmed">
              {actorName} · <Ago moment={at} />
            </Text>
          </Text>
          {reason && (
            <Text size="md" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {reason}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
