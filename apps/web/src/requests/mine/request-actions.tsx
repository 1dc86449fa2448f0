import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { ConfirmAct } from '../../shell/parts/confirm-act.js';
import { moveRequestDocument, type MyRequest } from '../request-queries.js';

const ACTIONS = ['withdraw', 'reopen'] as const;

/** What the customer can do with a request besides answering: with a reason, for the trail. */
export function RequestActions({ request }: { request: MyRequest }) {
  const { t } = useTranslation();
  const [action, setAction] = useState<(typeof ACTIONS)[number] | null>(null);
  const [reason, setReason] = useState('');
  const move = useChange(moveRequestDocument, ['MyRequest', 'MyRequests', 'Wishes']);
  const close = () => {
    setAction(null);
    move.reset();
  };
  return (
    <>
      {ACTIONS.filter((one) => request.possibleActions.includes(one)).map((one) => (
        <Button key={one} variant="default" onClick={() => setAction(one)}>
          {t(`requests.actions.${one}`)}
        </Button>
      ))}
      <ConfirmAct
        opened={action !== null}
        title={t(`requests.actionTitles.${action ?? 'withdraw'}`, { title: request.title })}
        act={t(`requests.actions.${action ?? 'withdraw'}`)}
        busy={move.isPending}
        error={move.error}
        destructive={action === 'withdraw'}
        onAct={() => action && move.mutate({ id: request.id, step: { action, reason } }, { onSuccess: close })}
        onClose={close}
      >
        <Textarea
          label={t(`requests.reasons.${action ?? 'withdraw'}`)}
          withAsterisk
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmAct>
    </>
  );
}
