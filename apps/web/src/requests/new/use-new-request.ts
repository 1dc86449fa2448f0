import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyRequestQuery } from '../../gql/graphql.js';
import { useChange, useData } from '../../graphql/data.js';
import { moveRequestDocument, myRequestDocument, type MyRequest, type RequestForm } from '../request-queries.js';
import type { StepProps } from './form-steps.js';
import { useRequestDraft } from './request-draft.js';
import { EXPANSION_STEPS, STEPS } from './request-steps.js';

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

/** Where in the form somebody is, and what is in it: of the server, with what is typed laid over it. */
export function useNewRequest() {
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

export type NewRequestState = ReturnType<typeof useNewRequest>;
