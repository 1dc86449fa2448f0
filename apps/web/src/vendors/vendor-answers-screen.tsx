import { Alert, Button, FileButton, Group, Radio, Text, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorQuestionnaireQuery } from '../gql/graphql.js';
import { useData } from '../graphql/data.js';
import { day } from '../messages/moments.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { questionnaireDocument } from './vendor-queries.js';
import classes from './vendors.module.css';
import { refusalOf } from '../messages/sayings.js';

type Questionnaire = VendorQuestionnaireQuery['vendorQuestionnaire'];

/** What a vendor sees behind its link: questions, and nothing of who asks. No login. */
export function VendorAnswersScreen() {
  const { token } = useParams({ strict: false }) as { token: string };
  const [sent, setSent] = useState(false);
  const { t } = useTranslation();
  const result = useData(questionnaireDocument, { token }, { enabled: !sent });
  if (sent) {
    return (
      <Page title={t('vendors.public.sent')} narrow>
        {t('vendors.public.sentText')}
      </Page>
    );
  }
  if (result.isError && !result.data) {
    return (
      <Page title={t('vendors.public.closed')} narrow>
        {result.error.message}
      </Page>
    );
  }
  return (
    <Loaded result={result}>
      {({ vendorQuestionnaire }) => (
        <Form token={token} questionnaire={vendorQuestionnaire} onSent={() => setSent(true)} />
      )}
    </Loaded>
  );
}

interface Given {
  value?: string;
  text?: string;
}

function Form({ token, questionnaire, onSent }: { token: string; questionnaire: Questionnaire; onSent: () => void }) {
  const { t, i18n } = useTranslation();
  const [person, setPerson] = useState('');
  const [given, setGiven] = useState<Record<string, Given>>({});
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (id: string, changes: Given) =>
    setGiven((before) => ({ ...before, [id]: { ...before[id], ...changes } }));
  const submit = async () => {
    const answers = Object.entries(given)
      .filter(([, one]) => one.value || one.text?.trim())
      .map(([questionId, one]) => ({ questionId, ...one }));
    if (person.trim() === '') return setError(t('vendors.public.needName'));
    if (answers.length === 0) return setError(t('vendors.public.needAnswer'));
    setBusy(true);
    const failure = await post(`/vendor-links/${token}`, JSON.stringify({ person, answers }), {
      'content-type': 'application/json',
    });
    setBusy(false);
    if (failure) setError(failure);
    else onSent();
  };
  return (
    <Page title={t('vendors.public.title', { vendor: questionnaire.vendor })} narrow line={t('vendors.public.text')}>
      <Text c="dimmed" mb="lg">
        {t('vendors.public.until', { date: day(questionnaire.expiresAt, i18n.language) })}
      </Text>
      <form
        className={classes.questions}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {questionnaire.questions.map((question) => {
          const words = i18n.language === 'nl' ? question.textNl : question.textEn;
          const note = (
            <Textarea
              autosize
              minRows={2}
              label={question.kind === 'yesNo' ? t('vendors.words') : words}
              value={given[question.id]?.text ?? ''}
              onChange={(event) => set(question.id, { text: event.currentTarget.value })}
            />
          );
          if (question.kind !== 'yesNo') return <div key={question.id}>{note}</div>;
          return (
            <div key={question.id}>
              <Radio.Group
                label={words}
                value={given[question.id]?.value ?? ''}
                onChange={(value) => set(question.id, { value })}
              >
                <Group gap={16} my={6}>
                  {(['yes', 'no', 'unknown'] as const).map((each) => (
                    <Radio key={each} value={each} label={t(`vendors.answers.${each}`)} />
                  ))}
                </Group>
              </Radio.Group>
              {note}
            </div>
          );
        })}
        <Documents token={token} />
        <TextInput
          label={t('vendors.public.yourName')}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        {error && (
          <Alert color="red" variant="outline" role="alert">
            {error}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={busy}>
            {t('vendors.public.send')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** A description of the API, as a file; before the answers are sent. */
function Documents({ token }: { token: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const send = async (file: File | null) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    const failure = await post(`/vendor-links/${token}/documents`, form);
    setSaid(
      failure
        ? { good: false, text: failure }
        : { good: true, text: t('vendors.public.uploaded', { name: file.name }) },
    );
  };
  return (
    <div>
      <Text fw={600}>{t('vendors.public.documents')}</Text>
      <Text c="dimmed" size="sm" mb={6}>
        {t('vendors.public.documentsText')}
      </Text>
      <FileButton onChange={(file) => void send(file)}>
        {(props) => (
          <Button variant="default" {...props}>
            {t('vendors.public.choose')}
          </Button>
        )}
      </FileButton>
      {said && (
        <Alert mt="sm" color={said.good ? 'green' : 'red'} variant="outline" role="status">
          {said.text}
        </Alert>
      )}
    </div>
  );
}

/** @returns null when it went well, else the server's sentence */
async function post(address: string, body: BodyInit, headers?: Record<string, string>): Promise<string | null> {
  const response = await fetch(address, { method: 'POST', body, headers }).catch(() => null);
  if (response?.ok) return null;
  return refusalOf(await response?.json().catch(() => null));
}
