import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../shell/parts/refusal.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import type { CheckItem } from './check-queries.js';
import { useCheckWords } from './check-words.js';
import classes from './checks.module.css';

export interface CheckAnswer {
  item: string;
  subject: string;
  hash: string;
  answer: string;
  evidence: string;
}

interface CheckItemRowProps {
  item: CheckItem;
  /** Missing for whoever may not answer. */
  onAnswer?: (answer: CheckAnswer) => Promise<unknown>;
  /** Missing where no exception can be asked for. */
  onAsk?: (exception: {
    item: string;
    subject: string;
    hash: string;
    reason: string;
    until: string;
  }) => Promise<unknown>;
  /** Missing for whoever may not approve one. */
  onApprove?: (exceptionId: string) => void;
}

const toneOf = ({ passed, answer }: CheckItem) => (passed ? 'good' : answer === 'no' ? 'bad' : 'unknown');

/** One question of a check: what it is about, what the evidence says, and the place to answer it. */
export function CheckItemRow({ item, onAnswer, onAsk, onApprove }: CheckItemRowProps) {
  const words = useCheckWords();
  const [form, setForm] = useState<'answer' | 'ask' | null>(null);
  const close = () => setForm(null);
  return (
    <li className={classes.item} data-check-item={item.item} data-subject={item.subject} data-passed={item.passed}>
      <div className={classes.state}>
        <StateBadge tone={toneOf(item)}>{words.answer(item.answer)}</StateBadge>
      </div>
      <div className={classes.words}>
        <div>
          {words.question(item.item)} {item.subject && <span className="mono">{item.subject}</span>}
        </div>
        <Notes item={item} />
        {form === 'answer' && onAnswer && <AnswerForm item={item} onAnswer={onAnswer} onDone={close} />}
        {form === 'ask' && onAsk && <AskForm item={item} onAsk={onAsk} onDone={close} />}
        {form === null && (
          <Acts item={item} onForm={setForm} may={{ answer: !!onAnswer, ask: !!onAsk }} onApprove={onApprove} />
        )}
      </div>
    </li>
  );
}

interface ActsProps {
  item: CheckItem;
  may: { answer: boolean; ask: boolean };
  onForm: (form: 'answer' | 'ask') => void;
  onApprove?: (exceptionId: string) => void;
}

/** A blocker can be answered by nobody: only evidence resolves it. */
function Acts({ item, may, onForm, onApprove }: ActsProps) {
  if (item.blocker) return null;
  return (
    <Group gap={12}>
      {may.answer && <AnswerButton item={item} onOpen={() => onForm('answer')} />}
      {may.ask && <AskButton item={item} onOpen={() => onForm('ask')} />}
      {onApprove && <ApproveButton item={item} onApprove={onApprove} />}
    </Group>
  );
}

/** What the evidence or a person says, and what became of it. */
function Notes({ item: { given, because, blocker, reopened, exception } }: { item: CheckItem }) {
  const { t } = useTranslation();
  const words = useCheckWords();
  const { approvedByName, askedByName = '' } = exception ?? {};
  return (
    <>
      <Text size="sm" c="dimmed">
        {given ? t('designs.checks.given', { name: given.byName, evidence: given.evidence }) : words.because(because)}
      </Text>
      {blocker && <StateBadge tone="bad">{t('designs.checks.blocker')}</StateBadge>}
      {reopened && <StateBadge tone="attention">{t('designs.checks.reopened')}</StateBadge>}
      {exception && (
        <Text size="sm">
          {t(approvedByName ? 'designs.checks.accepted' : 'designs.checks.asked', {
            reason: exception.reason,
            until: exception.until,
            name: approvedByName ?? askedByName,
          })}
        </Text>
      )}
    </>
  );
}

function AnswerButton({ item, onOpen }: { item: CheckItem; onOpen: () => void }) {
  const { t } = useTranslation();
  const words = useCheckWords();
  const question = `${words.question(item.item)} ${item.subject}`.trim();
  return (
    <Button variant="subtle" size="compact-sm" onClick={onOpen} aria-label={t('designs.checks.answerOf', { question })}>
      {t('designs.checks.answer')}
    </Button>
  );
}

function AskButton({ item, onOpen }: { item: CheckItem; onOpen: () => void }) {
  const { t } = useTranslation();
  if (item.passed || item.exception) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={onOpen}>
      {t('designs.checks.ask')}
    </Button>
  );
}

function ApproveButton({ item: { exception }, onApprove }: { item: CheckItem; onApprove: (id: string) => void }) {
  const { t } = useTranslation();
  if (!exception || exception.approvedByName) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => onApprove(exception.id)}>
      {t('designs.checks.approve')}
    </Button>
  );
}

interface FormProps {
  item: CheckItem;
  onDone: () => void;
}

function AnswerForm({ item, onAnswer, onDone }: FormProps & { onAnswer: (answer: CheckAnswer) => Promise<unknown> }) {
  const { t } = useTranslation();
  const words = useCheckWords();
  const [answer, setAnswer] = useState('yes');
  const [evidence, setEvidence] = useState(item.given?.evidence ?? '');
  const about = { item: item.item, subject: item.subject, hash: item.hash };
  return (
    <KeptForm send={() => onAnswer({ ...about, answer, evidence })} onDone={onDone} act={t('designs.checks.save')}>
      <Radio.Group value={answer} onChange={setAnswer} label={t('designs.checks.answer')}>
        <Group gap={16} mt={4}>
          {['yes', 'no', 'unknown'].map((each) => (
            <Radio key={each} value={each} label={words.answer(each)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('designs.checks.evidence')}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </KeptForm>
  );
}

function AskForm({ item, onAsk, onDone }: FormProps & { onAsk: NonNullable<CheckItemRowProps['onAsk']> }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const about = { item: item.item, subject: item.subject, hash: item.hash };
  return (
    <KeptForm send={() => onAsk({ ...about, reason, until })} onDone={onDone} act={t('designs.checks.askNow')}>
      <TextInput
        label={t('designs.checks.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('designs.checks.until')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </KeptForm>
  );
}

interface KeptFormProps {
  send: () => Promise<unknown>;
  onDone: () => void;
  /** The verb on the button. */
  act: string;
  children: ReactNode;
}

/** A small form in place: what was typed stays when it could not be saved. */
export function KeptForm({ send, onDone, act, children }: KeptFormProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      await send();
      onDone();
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap={10} mt={8} maw={560}>
        <Refusal error={error} />
        {children}
        <Group gap={8}>
          <Button type="submit" loading={busy}>
            {act}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
