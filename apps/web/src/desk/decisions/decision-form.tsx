import { Alert, Button, Group, Kbd, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { type Candidate, catalogCandidatesDocument, type DeskRequest, type NextStep } from '../desk-queries.js';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';
import { type Typed, useDecision } from './use-decision.js';

const DECLINE_CODES = ['outOfScope', 'noDemand', 'vendorRefuses', 'unsafe', 'noAnswer', 'other'] as const;

/** An ISO date so many days from now. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface DecisionFormProps {
  shown: DeskRequest;
  step: NextStep;
  onDone: () => void;
  onCancel: () => void;
}

/** Asks for what belongs to a step, right where it is taken. Ctrl Enter takes it, Escape leaves everything as it was. */
export function DecisionForm({ shown, step: { action, reasonRequired }, onDone, onCancel }: DecisionFormProps) {
  const { t } = useTranslation();
  const words = useDeskWords();
  const choices = useChoices(shown, action);
  const [typed, setTyped] = useState<Typed>({
    reason: '',
    chosenId: '',
    questions: '',
    date: inDays(action === 'setAside' ? 182 : 14),
    code: '',
    wouldChange: '',
  });
  const type = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const decision = useDecision(shown.request.id, action, onDone);
  const decide = () => decision.mutate({ ...typed, chosenId: typed.chosenId || (choices[0]?.value ?? '') });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    decide();
  };
  return (
    <form
      className={classes.decision}
      aria-label={words.step(action)}
      data-decision={action}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <Extra action={action} typed={typed} type={type} choices={choices} />
      <Textarea
        label={t(`desk.decision.${action === 'ask' ? 'why' : 'reason'}`)}
        description={action === 'ask' ? t('desk.decision.customerReads') : undefined}
        required={reasonRequired}
        autosize
        minRows={2}
        data-autofocus
        autoFocus={action !== 'ask' && action !== 'setAside' && action !== 'decline'}
        value={typed.reason}
        onChange={(event) => type({ reason: event.currentTarget.value })}
      />
      {decision.isError && (
        <Alert color="red" variant="outline" role="alert">
          {decision.error.message}
        </Alert>
      )}
      <Group gap={8}>
        <Button type="submit" loading={decision.isPending}>
          {words.step(action)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
        <span className={classes.keys}>
          <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd>
        </span>
      </Group>
    </form>
  );
}

interface ExtraProps {
  action: string;
  typed: Typed;
  type: (change: Partial<Typed>) => void;
  choices: { value: string; label: string }[];
}

/** What a step takes besides its reason. */
function Extra({ action, typed, type, choices }: ExtraProps) {
  const { t } = useTranslation();
  switch (action) {
    case 'markExisting':
    case 'markDuplicate':
      return (
        <NativeSelect
          label={t(`desk.decision.${action === 'markExisting' ? 'version' : 'canonical'}`)}
          data={choices}
          value={typed.chosenId}
          onChange={(event) => type({ chosenId: event.currentTarget.value })}
        />
      );
    case 'ask':
      return (
        <>
          <Textarea
            label={t('desk.decision.questions')}
            description={t('desk.decision.questionsHint')}
            required
            autosize
            minRows={2}
            autoFocus
            value={typed.questions}
            onChange={(event) => type({ questions: event.currentTarget.value })}
          />
          <DateField label={t('desk.decision.dueOn')} typed={typed} type={type} />
        </>
      );
    case 'decline':
      return (
        <NativeSelect
          label={t('desk.decision.code')}
          required
          autoFocus
          data={[
            { value: '', label: t('desk.decision.chooseCode') },
            ...DECLINE_CODES.map((value) => ({ value, label: t(`desk.declineCodes.${value}`) })),
          ]}
          value={typed.code}
          onChange={(event) => type({ code: event.currentTarget.value })}
        />
      );
    case 'setAside':
      return (
        <>
          <Textarea
            label={t('desk.decision.wouldChange')}
            required
            autosize
            autoFocus
            value={typed.wouldChange}
            onChange={(event) => type({ wouldChange: event.currentTarget.value })}
          />
          <DateField label={t('desk.decision.recheckOn')} typed={typed} type={type} />
        </>
      );
    default:
      return null;
  }
}

function DateField({ label, typed, type }: { label: string; typed: Typed; type: (change: Partial<Typed>) => void }) {
  return (
    <TextInput
      type="date"
      label={label}
      required
      maw={220}
      value={typed.date}
      onChange={(event) => type({ date: event.currentTarget.value })}
    />
  );
}

/** What the recorded searches found, and of requests what there is by now: another may have come in since. */
function useChoices(shown: DeskRequest, action: string) {
  const { id, title } = shown.request;
  const now = useData(
    catalogCandidatesDocument,
    { requestId: id, query: title },
    { enabled: action === 'markDuplicate' },
  );
  return choicesOf(shown, action, now.data?.catalogCandidates.items ?? []);
}

/** The connectors, or the requests, that were found; the chosen one first. */
function choicesOf({ searches }: DeskRequest, action: string, now: Candidate[]): { value: string; label: string }[] {
  const kind = action === 'markExisting' ? 'connector' : 'request';
  const chosen = searches.find(({ choice }) => choice === kind)?.chosenId;
  const all = [...searches.flatMap(({ candidates }) => candidates), ...now];
  const found = all.filter((candidate) => candidate.kind === kind);
  const ordered = [...found.filter(({ id }) => id === chosen), ...found.filter(({ id }) => id !== chosen)];
  const choices = ordered.map(({ id, versionId, title, version, reference }): [string, string] =>
    kind === 'connector' ? [versionId ?? '', `${title} ${version ?? ''}`.trim()] : [id, `${reference} ${title}`],
  );
  return [...new Map(choices.filter(([value]) => value !== ''))].map(([value, label]) => ({ value, label }));
}
