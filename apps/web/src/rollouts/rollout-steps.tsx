import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { say } from '../messages/sayings.js';
import { ConfirmAct } from '../shell/parts/confirm-act.js';
import { moveRolloutDocument, type RolloutShown } from './rollout-queries.js';
import { useRolloutWords } from './rollout-words.js';

type Step = RolloutShown['steps'][number];
const isWaiting = (step: Step): step is Step & { first: NonNullable<Step['first']> } => step.first != null;

/** What can be done to the rollout now; what has to be done first is said below the button that waits for it. */
export function RolloutSteps({ rollout }: { rollout: RolloutShown }) {
  const words = useRolloutWords();
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Step | null>(null);
  const [reason, setReason] = useState('');
  const change = useChange(moveRolloutDocument, ['Rollout', 'Rollouts']);
  const close = () => {
    setChosen(null);
    change.reset();
  };
  const waiting = rollout.steps.find(isWaiting);
  return (
    <section aria-label={t('rollouts.next')}>
      <Group gap={8}>
        {rollout.steps.map((step) => (
          <Button
            key={step.action}
            variant={step.first === null && !step.reasonRequired ? 'filled' : 'default'}
            disabled={step.first !== null}
            onClick={() => setChosen(step)}
          >
            {words.step(step.action)}
          </Button>
        ))}
      </Group>
      {waiting && (
        <Text mt={6} c="dimmed">
          {words.step(waiting.action)}: {say(waiting.first)}
        </Text>
      )}
      {chosen && (
        <ConfirmAct
          opened
          title={words.step(chosen.action)}
          act={words.step(chosen.action)}
          busy={change.isPending}
          error={change.error}
          destructive={chosen.action === 'cancel'}
          onClose={close}
          onAct={() =>
            change.mutate({ id: rollout.id, action: chosen.action, reason: reason || null }, { onSuccess: close })
          }
        >
          <Text mb="sm">
            {rollout.application} · {rollout.tenantName}
          </Text>
          {chosen.reasonRequired && (
            <Textarea
              label={t('rollouts.why')}
              required
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </ConfirmAct>
      )}
    </section>
  );
}
