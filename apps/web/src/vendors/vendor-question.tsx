import { Button, Group, Radio, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { ago } from '../messages/moments.js';
import { KeptForm } from '../security/check-item.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { recordAnswerDocument, VENDOR_TAB, type VendorQuestion } from './vendor-queries.js';
import classes from './vendors.module.css';

/** One question to the vendor, what it answered, and the place to write down an answer that came another way. */
export function Question({
  requestId,
  question,
  mayRecord,
}: {
  requestId: string;
  question: VendorQuestion;
  mayRecord: boolean;
}) {
  const { t, i18n } = useTranslation();
  const [recording, setRecording] = useState(false);
  const words = i18n.language === 'nl' ? question.textNl : question.textEn;
  return (
    <li data-question={question.code}>
      <Text>{words}</Text>
      <Answer question={question} />
      {recording && <RecordForm requestId={requestId} question={question} onDone={() => setRecording(false)} />}
      {mayRecord && !recording && (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          onClick={() => setRecording(true)}
          aria-label={`${t('vendors.record')}: ${words}`}
        >
          {t('vendors.record')}
        </Button>
      )}
    </li>
  );
}

function Answer({ question: { answer, lapsed, reusedFrom } }: { question: VendorQuestion }) {
  const { t, i18n } = useTranslation();
  if (!answer)
    return (
      <div className={classes.facts}>
        <StateBadge tone="attention">{t('vendors.unanswered')}</StateBadge>
        {lapsed && (
          <span>
            {t('vendors.lapsed', {
              person: lapsed.person,
              ago: ago(lapsed.at, i18n.language),
              words: [lapsed.value && t(`vendors.answers.${lapsed.value as 'yes'}`), lapsed.text]
                .filter(Boolean)
                .join('. '),
            })}
          </span>
        )}
      </div>
    );
  const words = answer.value ? t(`vendors.answers.${answer.value as 'yes'}`) : t('vendors.answered');
  return (
    <>
      <div className={classes.facts}>
        <StateBadge tone={answer.value === 'no' ? 'bad' : 'good'}>{words}</StateBadge>
        <span>{t('vendors.answerBy', { person: answer.person, ago: ago(answer.at, i18n.language) })}</span>
        {reusedFrom && <span>{t('vendors.reused', { number: reusedFrom })}</span>}
      </div>
      {answer.text && (
        <Text c="dimmed" className={classes.words}>
          {answer.text}
        </Text>
      )}
    </>
  );
}

function RecordForm({
  requestId,
  question,
  onDone,
}: {
  requestId: string;
  question: VendorQuestion;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const record = useChange(recordAnswerDocument, VENDOR_TAB);
  const [value, setValue] = useState('yes');
  const [text, setText] = useState('');
  const [person, setPerson] = useState('');
  const yesNo = question.kind === 'yesNo';
  const answer = { value: yesNo ? value : null, text, person };
  return (
    <KeptForm
      act={t('vendors.save')}
      onDone={onDone}
      send={() => record.mutateAsync({ requestId, questionId: question.id, answer })}
    >
      {yesNo && (
        <Radio.Group label={t('vendors.value')} value={value} onChange={setValue}>
          <Group gap={16} mt={4}>
            {(['yes', 'no', 'unknown'] as const).map((each) => (
              <Radio key={each} value={each} label={t(`vendors.answers.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Textarea
        autosize
        label={t('vendors.words')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={t('vendors.person')}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
    </KeptForm>
  );
}
