import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { Ago } from '../../shell/parts/ago.js';
import { type MyRequest, writeMessageDocument } from '../request-queries.js';
import classes from './mine.module.css';

/** What was written, and one more; what is typed stays until it has arrived. */
export function Conversation({ requestId, messages }: { requestId: string; messages: MyRequest['messages'] }) {
  const { t } = useTranslation();
  const place = `koppel-message-${requestId}`;
  const [body, setBody] = useState(() => localStorage.getItem(place) ?? '');
  const write = useChange(writeMessageDocument, ['MyRequest']);
  const type = (text: string): void => {
    localStorage.setItem(place, text);
    setBody(text);
  };
  return (
    <Stack gap="md">
      {messages.map((message) => (
        <div key={message.id} className={message.byDesk ? `${classes.said} ${classes.desk}` : classes.said}>
          <Text size="sm" c="dimmed">
            {message.authorName} · <Ago moment={message.at} />
          </Text>
          <Text size="md" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {message.body}
          </Text>
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate({ requestId, body }, { onSuccess: () => type('') });
        }}
      >
        <Textarea
          label={t('requests.message')}
          autosize
          minRows={2}
          value={body}
          error={write.error?.message}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" mt={8} loading={write.isPending} disabled={body.trim() === ''}>
          {t('requests.sendMessage')}
        </Button>
      </form>
    </Stack>
  );
}
