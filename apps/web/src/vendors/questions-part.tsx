import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useChange, useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Refusal } from '../shell/parts/refusal.js';
import { AskForm } from './ask-form.js';
import { VendorLinks } from './vendor-links.js';
import { askReportDocument, askStandardDocument, VENDOR_TAB, vendorQuestionsDocument } from './vendor-queries.js';
import { Question } from './vendor-question.js';
import classes from './vendors.module.css';

/** What the vendor is asked for this request, what it said, and the links through which it may answer. */
export function QuestionsPart({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const mayJudge = useMay('desk.judge');
  const result = useData(vendorQuestionsDocument, { requestId });
  const report = useChange(askReportDocument, VENDOR_TAB);
  const fromReport = result.data?.reportQuestionsToAsk ?? 0;
  const standard = useChange(askStandardDocument, VENDOR_TAB);
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
      <Refusal error={report.error ?? standard.error} />
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
            {vendorQuestions.length > 0 && <VendorLinks requestId={requestId} links={vendorLinks} mayGive={mayJudge} />}
          </>
        )}
      </Loaded>
    </section>
  );
}
