import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../access/viewer.js';
import type { ProposedRolloutQuery } from '../gql/graphql.js';
import { useChange, useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { Refusal } from '../shell/parts/refusal.js';
import { Gantt } from './gantt.js';
import { customersDocument, planRolloutDocument, proposedRolloutDocument } from './rollout-queries.js';
import { usePlanning } from './plan-rollout-button.js';
import { useRolloutWords } from './rollout-words.js';
import { type Against, againstAlone, type Mode, NotAlone, WhoRollsOut } from './who-rolls-out.js';

/** "Book now, live on …": who rolls it out and from when; the plan beside it follows what is chosen. */
export function PlanRolloutScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { version, request, customer } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const { mayPlan } = usePlanning();
  const [chosenMode, setMode] = useState<Mode>('consultant');
  const mode = mayPlan ? chosenMode : 'selfService';
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
  const deskPlans = useDeskPlans();
  const chosen = !deskPlans || customer !== undefined;
  const proposal = useData(proposedRolloutDocument, { input }, { keep: true, enabled: chosen });
  const mayBook = (against: Against | undefined) => chosen && (mayPlan || against === undefined);
  const plan = useChange(planRolloutDocument, ['Rollouts']);
  const against = againstAlone(mode, proposal.data?.proposedRollout.alone);
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
          {deskPlans && <CustomerChoice customer={customer} />}
          <WhoRollsOut mode={mode} onMode={mayPlan ? setMode : undefined} against={against} />
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
          <NotAlone against={against} reason={reason} onReason={mayPlan ? setReason : undefined} />
          <Refusal error={plan.error} />
        </Stack>
        {chosen ? <Proposal result={proposal} /> : <Unchosen />}
        <Button type="submit" mt="lg" disabled={!mayBook(against)} loading={plan.isPending}>
          {t('rollouts.book')}
        </Button>
      </form>
    </Page>
  );
}

function Unchosen() {
  const { t } = useTranslation();
  return (
    <Text c="dimmed" my="md">
      {t('rollouts.chooseCustomerFirst')}
    </Text>
  );
}

function Proposal({ result }: { result: UseQueryResult<ProposedRolloutQuery> }) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  return (
    <Loaded result={result}>
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
  );
}

/** The desk plans at any customer; who works at one plans there. */
function useDeskPlans(): boolean {
  const { permissions, tenant } = useViewer();
  return permissions.includes('desk.plan') && !(permissions.includes('rollout.manage') && tenant);
}

function CustomerChoice({ customer }: { customer: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as object;
  const result = useData(customersDocument, {});
  return (
    <NativeSelect
      label={t('rollouts.customer')}
      required
      value={customer ?? ''}
      data={[
        { value: '', label: t('rollouts.chooseCustomer') },
        ...(result.data?.customers ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) =>
        void navigate({
          to: '/rollouts/new',
          search: { ...search, customer: event.currentTarget.value || undefined } as never,
          replace: true,
        })
      }
    />
  );
}
