import { Text } from '@mantine/core';
import { useDeskWords } from '../../desk/desk-words.js';
import { Ago } from '../../shell/parts/ago.js';
import type { MyRequest } from '../request-queries.js';
import classes from '../requests.module.css';

/** What happened, newest first, in plain words. */
export function Trail({ entries }: { entries: MyRequest['trail'] }) {
  const words = useDeskWords();
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 10 }}>
      {entries.toReversed().map(({ number, action, actorName, at, reason }) => (
        <li key={number} className={classes.said}>
          <Text size="md">
            {words.action(action)}{' '}
            <Text span size="sm" c="dimmed">
              {words.actor(actorName)} · <Ago moment={at} />
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
