import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { AssessmentPanel } from '../assessment/assessment-panel.js';
import { PriorityFormula } from '../board/priority-formula.js';
import { Conversation } from '../../requests/conversation.js';
import { Attachments } from '../../requests/files/attachments.js';
import classes from '../desk.module.css';
import { RecordedSearches } from '../inbox/recorded-searches.js';
import { FormFacts } from './form-facts.js';
import { OpenQuestions } from './open-questions.js';
import { RelatedRequests } from './related-requests.js';
import type { RequestTabProps } from './request-tab-props.js';
import { WantedBy } from './wanted-by.js';
import { useDeskRequest } from './use-desk-request.js';

/** What was asked, and what the desk has made of it so far. */
export function RequestTab({ requestId }: RequestTabProps) {
  const { t } = useTranslation();
  const mayJudge = useMay('desk.judge');
  const mayWrite = [useMay('desk.assess'), mayJudge, useMay('desk.build')].includes(true);
  const result = useDeskRequest(requestId);
  return (
    <Loaded result={result}>
      {({ deskRequest: shown, deskRequest: { request, assessment, priority, searches, wantedBy } }) => (
        <div className={classes.columns}>
          <Stack gap={28}>
            <OpenQuestions questions={request.openQuestions} />
            <FormFacts form={request.form} />
            <WantedBy wantedBy={wantedBy} />
            <section aria-label={t('requests.conversation')}>
              <h2 className={classes.heading}>{t('requests.conversation')}</h2>
              <Conversation requestId={requestId} messages={request.messages} atDesk mayWrite={mayWrite} />
            </section>
            <section aria-label={t('requests.files.title')}>
              <h2 className={classes.heading}>{t('requests.files.title')}</h2>
              <Attachments
                requestId={requestId}
                attachments={request.attachments}
                kinds={mayWrite ? ['other', 'apiDocument'] : []}
                atDesk
              />
            </section>
          </Stack>
          <aside>
            <Stack gap={28}>
              <AssessmentPanel key={requestId} requestId={requestId} assessment={assessment} editable={mayJudge} />
              <section aria-label={t('desk.priority.title')}>
                <h2 className={classes.heading}>{t('desk.priority.title')}</h2>
                <PriorityFormula priority={priority} />
              </section>
              <RelatedRequests shown={shown} />
              <RecordedSearches searches={searches} />
            </Stack>
          </aside>
        </div>
      )}
    </Loaded>
  );
}
