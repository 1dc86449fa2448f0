import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { Ago } from '../shell/parts/ago.js';
import { AudienceChoice } from './audience-choice.js';
import { AudienceMark } from './audience-mark.js';
import { type Audience, CONVERSATION_QUERIES, type Message, writeMessageDocument } from './request-queries.js';
import classes from './requests.module.css';

interface ConversationProps {
  requestId: string;
  messages: Message[];
  /** The desk sees who reads what, and says so of what it writes. */
  atDesk?: boolean;
  mayWrite?: boolean;
}

/** What was written, and one more; what is typed stays until it has arrived. */
export function Conversation({ requestId, messages, atDesk = false, mayWrite = true }: ConversationProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      {messages.length === 0 && (
        <Text size="md" c="dimmed">
          {t('requests.noMessages')}
        </Text>
      )}
      {messages.map((message) => (
        <Said key={message.id} message={message} atDesk={atDesk} />
      ))}
      {mayWrite && <Write requestId={requestId} atDesk={atDesk} />}
    </Stack>
  );
}

function Said({ message: { audience, byDesk, authorName, at, body }, atDesk }: { message: Message; atDesk: boolean }) {
  const inside = audience === 'internal' && classes.saidInside;
  return (
    <div className={[classes.said, byDesk && classes.desk, inside].filter(Boolean).join(' ')}>
      <Text size="sm" c="dimmed" component="div" className={classes.act}>
        <span>
          {authorName} · <Ago moment={at} />
        </span>
        {atDesk && <AudienceMark audience={audience} />}
      </Text>
      <Text size="md" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {body}
      </Text>
    </div>
  );
}

function Write({ requestId, atDesk }: { requestId: string; atDesk: boolean }) {
  const { t } = useTranslation();
  const place = `koppel-message-${requestId}`;
  const [body, setBody] = useState(() => localStorage.getItem(place) ?? '');
  const [chosen, choose] = useState<Audience>('internal');
  const audience = atDesk ? chosen : 'customer';
  const write = useChange(writeMessageDocument, CONVERSATION_QUERIES);
  const type = (text: string): void => {
    localStorage.setItem(place, text);
    setBody(text);
  };
  return (
    <form
      aria-label={t('requests.conversation')}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ requestId, body, audience }, { onSuccess: () => type('') });
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
      <div className={classes.act} style={{ marginTop: 8 }}>
        {atDesk && <AudienceChoice label={t('requests.whoReads')} value={chosen} onChange={choose} />}
        <Button type="submit" variant="default" loading={write.isPending} disabled={body.trim() === ''}>
          {t(atDesk ? `requests.sendTo.${chosen}` : 'requests.sendMessage')}
        </Button>
      </div>
    </form>
  );
}
