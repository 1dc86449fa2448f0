import { Alert, Button, Group, Skeleton, Stack, Stepper, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyRequestQuery } from '../../gql/graphql.js';
import { useChange, useData } from '../../graphql/data.js';
import { Page } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { FailureState } from '../../shell/parts/states.js';
import { moveRequestDocument, myRequestDocument, type MyRequest, type RequestForm } from '../request-queries.js';
import classes from '../requests.module.css';
import { DataStep } from './data-step.js';
import { DocumentStep } from './document-step.js';
import { PeopleStep, type StepProps, WhatForStep, WhatStep } from './form-steps.js';
import { useRequestDraft } from './request-draft.js';
import { EXPANSION_STEPS, type StepName, STEPS, stepsLacking } from './request-steps.js';
import { SaveState } from './save-state.js';
import { SimilarPanel } from './similar-panel.js';

const EMPTY: RequestForm = {
  applicationName: '', vendorName: '', applicationUrl: '', applicationVersion: '', applicationType: null, direction: null,
  functions: [], users: null, mutationsPerMonth: null, hosting: null, apiDocumentation: null, testEnvironment: null,
  testEnvironmentContact: '', authentication: '', credentialIsOwn: null, fields: [], correlationKey: '', wantedDate: null,
  wantedBecause: '', vendorContact: '', mayNameUs: false, willingToHelp: false, otherCustomers: '', remarks: '',
}; // prettier-ignore

interface Address {
  draft?: string;
  connector?: string;
  name?: string;
  step?: number;
}

/** Five short steps; saved as they are filled in. */
export function NewRequestScreen() {
  return (
    <ScreenGate permission="request.own">
      <NewRequest />
    </ScreenGate>
  );
}

/** Where in the form somebody is, and what is in it: of the server, with what is typed laid over it. */
function useNewRequest() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as Address;
  const go = (change: Partial<Address>, replace = false) =>
    void navigate({ to: '/requests/new', search: { ...address, ...change }, replace, resetScroll: false });
  const draft = useRequestDraft({
    draft: address.draft ?? null,
    connectorId: address.connector ?? null,
    onBegun: (id) => go({ draft: id, name: undefined }, true),
  });
  useNameFrom(address, draft);
  const result = useData(
    myRequestDocument,
    { id: address.draft ?? '' },
    { enabled: address.draft !== undefined, keep: true },
  );
  const request = result.data?.request;
  const begun = useBegun(request);
  const { expands, steps, step } = stepsOf(address, request);
  const [asked, setAsked] = useState(false);
  const submit = useChange(moveRequestDocument, ['MyRequest', 'MyRequests', 'Wishes']);
  const missing = asked ? (request?.formProblems ?? []) : [];
  const problem: StepProps['problem'] = (field) => {
    if (draft.refusedField?.startsWith(String(field))) return draft.problem?.message;
    return missing.some((one) => one.field === field) ? t('requests.form.missing') : undefined;
  };
  const send = async () => {
    await draft.save();
    setAsked(true);
    const id = draft.id();
    if (id === null) return;
    await submit.mutateAsync({ id, step: { action: 'submit' } });
    void navigate({ to: `/requests/${id}`, search: { sent: true } });
  };
  const forward = () => {
    if (step < steps.length) go({ step: step + 1 });
    else send().catch(() => undefined);
  };
  const form: RequestForm = { ...EMPTY, ...request?.form, ...draft.given };
  return {
    address,
    expands,
    begun,
    steps,
    step,
    go,
    draft,
    request,
    submit,
    missing,
    waiting: useWaiting(address, result),
    forward,
    form,
    props: { form, type: draft.type, problem },
  };
}

type Result = UseQueryResult<MyRequestQuery>;

/** A draft that is opened again waits for what the server has; one that begins here does not. */
function useWaiting({ draft }: Address, result: Result): Result | null {
  const [opened] = useState(draft !== undefined);
  return opened && !result.data ? result : null;
}

/** More of a connector is asked for in fewer steps. */
function stepsOf(address: Address, request: MyRequest | undefined) {
  const expands = address.connector !== undefined || request?.kind === 'expansion';
  const steps = expands ? EXPANSION_STEPS : STEPS;
  return { expands, steps, step: Math.min(Math.max(Number(address.step) || 1, 1), steps.length) };
}

/** The form as it was when it came first: what was known of it then is not asked. */
function useBegun(request: MyRequest | undefined): RequestForm | undefined {
  const [begun, setBegun] = useState<RequestForm>();
  if (!begun && request) setBegun(request.form);
  return begun;
}

/** What was typed elsewhere, in the catalog say, is the beginning of the form. */
function useNameFrom(address: Address, draft: ReturnType<typeof useRequestDraft>): void {
  useEffect(() => {
    const isFresh = !address.draft && !draft.typed.applicationName;
    if (address.name && isFresh) draft.type({ applicationName: String(address.name) });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

type NewRequestState = ReturnType<typeof useNewRequest>;

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

function Refused({ missing, steps, submit, go }: NewRequestState) {
  if (missing.length > 0) return <Missing problems={missing} steps={steps} onStep={(at) => go({ step: at })} />;
  if (!submit.isError) return null;
  return (
    <Alert color="red" variant="outline" role="alert" icon={<IconAlertCircle size={18} aria-hidden />}>
      {submit.error.message}
    </Alert>
  );
}

interface MissingProps {
  problems: MyRequest['formProblems'];
  steps: readonly StepName[];
  onStep: (step: number) => void;
}

function Missing({ problems, steps: all, onStep }: MissingProps) {
  const { t } = useTranslation();
  const steps = stepsLacking(problems, all);
  return (
    <Alert color="yellow" variant="outline" role="alert" title={t('requests.incomplete')}>
      <Group gap={8}>
        {steps.map((step) => (
          <Button key={step} variant="default" onClick={() => onStep(step + 1)}>
            {t(`requests.steps.${all[step]!}`)}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
