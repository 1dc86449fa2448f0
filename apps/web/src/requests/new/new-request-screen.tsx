import { Button, Group, Skeleton, Stack, Stepper, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { FailureState } from '../../shell/parts/states.js';
import classes from '../requests.module.css';
import { DataStep } from './data-step.js';
import { DocumentStep } from './document-step.js';
import { PeopleStep, WhatForStep, WhatStep } from './form-steps.js';
import { Refused } from './refused.js';
import { stepsLacking } from './request-steps.js';
import { SaveState } from './save-state.js';
import { SimilarPanel } from './similar-panel.js';
import { type NewRequestState, useNewRequest } from './use-new-request.js';

/** Five short steps; saved as they are filled in. */
export function NewRequestScreen() {
  return (
    <ScreenGate permission="request.own">
      <NewRequest />
    </ScreenGate>
  );
}

function NewRequest() {
  const { t } = useTranslation();
  const state = useNewRequest();
  const { address, expands, steps, step, go, draft, forward } = state;
  const lacking = state.request ? stepsLacking(state.request.formProblems, steps) : [...steps.keys()];
  return (
    <Page
      narrow
      title={expands ? t('requests.newExpansion') : t('requests.new')}
      line={<SaveState saving={draft.saving} failed={draft.problem !== null} begun={address.draft !== undefined} />}
    >
      <Stepper
        active={step - 1}
        size="xs"
        mb="lg"
        onStepClick={(at) => go({ step: at + 1 })}
        wrap={false}
        classNames={{ stepBody: classes.stepBody }}
      >
        {steps.map((name, at) => (
          <Stepper.Step
            key={name}
            label={t(`requests.steps.${name}`)}
            {...(at < step - 1 && lacking.includes(at) && { completedIcon: at + 1, color: 'gray.7' })}
          />
        ))}
      </Stepper>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          forward();
        }}
      >
        <Stack gap="lg" maw={640}>
          {state.waiting ? <Waiting result={state.waiting} /> : <StepBody {...state} />}
          <Refused {...state} />
          {step === steps.length && <Text c="dimmed">{t('requests.next')}</Text>}
          <Group gap={8}>
            {step > 1 && (
              <Button variant="default" onClick={() => go({ step: step - 1 })}>
                {t('requests.back')}
              </Button>
            )}
            <Button type="submit" loading={state.submit.isPending}>
              {step < steps.length ? t('requests.continue') : t('requests.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

function Waiting({ result }: { result: NonNullable<NewRequestState['waiting']> }) {
  if (result.isError) return <FailureState error={result.error} retry={() => void result.refetch()} />;
  return <Skeleton height={320} />;
}

function StepBody(state: NewRequestState) {
  const { props, request } = state;
  switch (state.steps[state.step - 1]) {
    case 'whatFor':
      return <WhatFor {...state} />;
    case 'people':
      return <PeopleStep {...props} />;
    case 'document':
      return <DocumentStep {...props} request={request} />;
    case 'data':
      return <DataStep {...props} />;
    default:
      return <What {...state} />;
  }
}

function What({ props, form, draft }: NewRequestState) {
  const navigate = useNavigate();
  const joined = () => {
    draft.drop();
    void navigate({ to: '/wishes' });
  };
  return (
    <>
      <WhatStep {...props} />
      <SimilarPanel name={form.applicationName} onJoined={joined} />
    </>
  );
}

/** Of a connector it is waited for what is known of it. */
function WhatFor({ props, address, expands, begun, request }: NewRequestState) {
  if (expands && !begun && (address.draft ?? address.name)) return <Skeleton height={320} />;
  return <WhatForStep {...props} expanded={expands ? begun : undefined} present={request?.cover?.present ?? []} />;
}
