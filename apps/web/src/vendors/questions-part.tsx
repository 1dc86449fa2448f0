import { Alert, Button, Group, Radio, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import type { VendorQuestionsQuery } from '../gql/graphql.js';
import { useChange, useData } from '../graphql/data.js';
import { ago } from '../messages/moments.js';
import { KeptForm } from '../security/check-item.js';
import { Copyable } from '../shell/parts/copyable.js';
import { Loaded } from '../shell/parts/loaded.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import {
  askReportDocument,
  askStandardDocument,
  askVendorDocument,
  giveLinkDocument,
  recordAnswerDocument,
  revokeLinkDocument,
  type VendorQuestion,
  vendorQuestionsDocument,
} from './vendor-queries.js';
import classes from './vendors.module.css';

const REFRESH = ['VendorQuestions', 'RequestVendor', 'Vendor', 'SecurityCheck', 'DeskRequest'];

/** What the vendor is asked for this request, what it said, and the links through which it may answer. */
export function QuestionsPart({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const mayJudge = useMay('desk.judge');
  const result = useData(vendorQuestionsDocument, { requestId });
  const report = useChange(askReportDocument, REFRESH);
  const fromReport = result.data?.reportQuestionsToAsk ?? 0;
  const standard = useChange(askStandardDocument, REFRESH);
  const [asking, setAsking] = useState(false);
  return (
    <section className={classes.part} aria-label={t('vendors.questions')}>
      <h2>{t('vendors.questions')}</h2>
      {mayJudge && (
        <Group gap={8} mb="sm">
          {fromReport > 0 && (
            <Button variant="default" loading={report.isPending} onClick={() => report.mutate({ requestId })}>
              {t('vendors.askReport', { count: fromReport })}
            </Button>
          )}
          <Button variant="default" loading={standard.isPending} onClick={() => standard.mutate({ requestId })}>
            {t('vendors.askStandard')}
          </Button>
          {!asking && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('vendors.askOwn')}
            </Button>
          )}
        </Group>
      )}
      {asking && <AskForm requestId={requestId} onDone={() => setAsking(false)} />}
      <Loaded result={result}>
        {({ vendorQuestions, vendorLinks }) => (
          <>
            {vendorQuestions.length === 0 && <Text c="dimmed">{t('vendors.noQuestions')}</Text>}
            <ul className={classes.list}>
              {vendorQuestions.map((question) => (
                <Question key={question.id} requestId={requestId} question={question} mayRecord={mayJudge} />
              ))}
            </ul>
            {vendorQuestions.length > 0 && <Links requestId={requestId} links={vendorLinks} mayGive={mayJudge} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Question({
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
  return (
    <li data-question={question.code}>
      <Text>{i18n.language === 'nl' ? question.textNl : question.textEn}</Text>
      <Answer question={question} />
      {recording && <RecordForm requestId={requestId} question={question} onDone={() => setRecording(false)} />}
      {mayRecord && !recording && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setRecording(true)}>
          {t('vendors.record')}
        </Button>
      )}
    </li>
  );
}

function Answer({ question: { answer, reusedFrom } }: { question: VendorQuestion }) {
  const { t, i18n } = useTranslation();
  if (!answer) return <StateBadge tone="attention">{t('vendors.unanswered')}</StateBadge>;
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
  const record = useChange(recordAnswerDocument, REFRESH);
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

function AskForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const ask = useChange(askVendorDocument, REFRESH);
  const [textEn, setTextEn] = useState('');
  const [textNl, setTextNl] = useState('');
  return (
    <KeptForm
      act={t('vendors.add')}
      onDone={onDone}
      send={() => ask.mutateAsync({ requestId, question: { textEn, textNl } })}
    >
      <Textarea
        autosize
        label={t('vendors.textEn')}
        value={textEn}
        onChange={(event) => setTextEn(event.currentTarget.value)}
      />
      <Textarea
        autosize
        label={t('vendors.textNl')}
        value={textNl}
        onChange={(event) => setTextNl(event.currentTarget.value)}
      />
    </KeptForm>
  );
}

type VendorLink = VendorQuestionsQuery['vendorLinks'][number];

const stateOf = ({ usedAt, revokedAt, expiresAt }: VendorLink) =>
  usedAt ? 'used' : revokedAt ? 'revoked' : new Date(expiresAt) <= new Date() ? 'expired' : 'open';

function Links({ requestId, links, mayGive }: { requestId: string; links: VendorLink[]; mayGive: boolean }) {
  const { t } = useTranslation();
  const give = useChange(giveLinkDocument, REFRESH);
  const revoke = useChange(revokeLinkDocument, REFRESH);
  const [giving, setGiving] = useState(false);
  const [sentTo, setSentTo] = useState('');
  const token = give.data?.giveVendorLink;
  return (
    <div className={classes.links}>
      <h3>{t('vendors.links')}</h3>
      {token && (
        <Alert variant="outline" mb="sm" title={t('vendors.linkOnce')}>
          <Copyable text={`${location.origin}/vendor-answers/${token}`} />
        </Alert>
      )}
      {giving && (
        <KeptForm
          act={t('vendors.giveLink')}
          onDone={() => setGiving(false)}
          send={() => give.mutateAsync({ requestId, link: { sentTo } })}
        >
          <TextInput
            label={t('vendors.sentTo')}
            value={sentTo}
            onChange={(event) => setSentTo(event.currentTarget.value)}
          />
        </KeptForm>
      )}
      {mayGive && !giving && (
        <Button variant="default" mb="sm" onClick={() => setGiving(true)}>
          {t('vendors.giveLink')}
        </Button>
      )}
      <ul className={classes.list} aria-label={t('vendors.links')}>
        {links.map((link) => (
          <li key={link.id}>
            <div className={classes.facts}>
              <StateBadge tone={stateOf(link) === 'open' ? 'busy' : 'idle'}>
                {t(`vendors.states.${stateOf(link)}`)}
              </StateBadge>
              <span>{link.sentTo}</span>
              {mayGive && stateOf(link) === 'open' && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => revoke.mutate({ requestId, linkId: link.id })}
                  aria-label={`${t('vendors.revoke')} ${link.sentTo}`}
                >
                  {t('vendors.revoke')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
