import { Alert, Button, Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { Gantt } from './gantt.js';
import { planRolloutDocument, proposedRolloutDocument } from './rollout-queries.js';
import { useRolloutWords } from './rollout-words.js';

const MODES = ['consultant', 'partner', 'selfService'] as const;

/** "Book now, live on …": who rolls it out and from when; the plan beside it follows what is chosen. */
export function PlanRolloutScreen() {
  const { t } = useTranslation();
  const words = useRolloutWords();
  const navigate = useNavigate();
  const { version, request, customer } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const [mode, setMode] = useState<string>('consultant');
  const [startsOn, setStartsOn] = useState(new Date().toISOString().slice(0, 10));
  const [writeBack, setWriteBack] = useState(false);
  const [reason, setReason] = useState('');
  const input = {
    connectorVersionId: version,
    requestId: request,
    tenantId: customer,
    mode,
    startsOn,
    ...(writeBack && { writeBack }),
  };
  const proposal = useData(proposedRolloutDocument, { input }, { keep: true });
  const plan = useChange(planRolloutDocument, ['Rollouts']);
  return (
    <Page title={t('rollouts.planTitle')} line={t('rollouts.planLine')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          plan.mutate(
            { input: { ...input, reason: reason || null } },
            { onSuccess: ({ planRollout }) => void navigate({ to: `/rollouts/${planRollout.id}` }) },
          );
        }}
      >
        <Stack gap="md" maw={560}>
          <Radio.Group label={t('rollouts.who')} value={mode} onChange={setMode}>
            <Stack gap={6} mt={6}>
              {MODES.map((one) => (
                <Radio key={one} value={one} label={words.mode(one)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            type="date"
            label={t('rollouts.startsOn')}
            value={startsOn}
            onChange={(event) => setStartsOn(event.currentTarget.value)}
          />
          <Checkbox
            label={t('rollouts.writeBack')}
            checked={writeBack}
            onChange={(event) => setWriteBack(event.currentTarget.checked)}
          />
          {mode === 'selfService' && (
            <Textarea
              label={t('rollouts.whyAlone')}
              description={t('rollouts.whyAloneHint')}
              autosize
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {plan.error && (
            <Alert color="red" variant="outline" role="alert">
              {plan.error.message}
            </Alert>
          )}
        </Stack>
        <Loaded result={proposal}>
          {({ proposedRollout }) => (
            <>
              <Text size="lg" fw={600} my="md" aria-live="polite">
                {t('rollouts.bookNow', { day: words.day(proposedRollout.liveOn) })}
                {proposedRollout.beforePublication && (
                  <Text span c="dimmed" size="md">
                    {' '}
                    {t('rollouts.orLater', { day: words.day(proposedRollout.safeLiveOn) })}
                  </Text>
                )}
              </Text>
              <Gantt tasks={proposedRollout.tasks} blocking={proposedRollout.blocking} />
            </>
          )}
        </Loaded>
        <Button type="submit" mt="lg" loading={plan.isPending}>
          {t('rollouts.book')}
        </Button>
      </form>
    </Page>
  );
}
