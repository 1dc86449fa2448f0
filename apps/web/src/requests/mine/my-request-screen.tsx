import { Alert, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { useLive } from '../../graphql/live.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Monogram } from '../../shell/parts/monogram.js';
import { Page, PageSkeleton } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { FeasibilitySummary } from '../../feasibility/feasibility-summary.js';
import { Conversation } from '../conversation.js';
import { Attachments } from '../files/attachments.js';
import { myRequestDocument, requestChangedDocument, type MyRequest } from '../request-queries.js';
import { Ball, Stage } from '../stage.js';
import { FormAsSent } from './form-as-sent.js';
import { NeedsYou } from './needs-you.js';
import { OwnPlanning, OwnRollouts } from './own-planning.js';
import { RequestActions } from './request-actions.js';
import { Section } from './section.js';
import { StageLine } from './stage-line.js';
import { Trail } from './trail.js';

/** One request of the own organisation: where it is, who has the ball, what is needed now. */
export function MyRequestScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const client = useQueryClient();
  const result = useData(myRequestDocument, { id }, { every: 60_000 });
  useLive(requestChangedDocument, { id }, () => void client.invalidateQueries({ queryKey: ['MyRequest'] }));
  return (
    <ScreenGate permission="request.own">
      <Loaded result={result} skeleton={<PageSkeleton />}>
        {({ request }) => <ShownRequest request={request} />}
      </Loaded>
    </ScreenGate>
  );
}

function ShownRequest({ request }: { request: MyRequest }) {
  const { t } = useTranslation();
  const { sent } = useSearch({ strict: false }) as { sent?: boolean };
  const { id, title, reference, customerLabel, holder, holderSince, attachments, canonical } = request;
  return (
    <Page
      narrow
      title={title || t('requests.unnamed')}
      mark={<Monogram name={title || '?'} size={44} />}
      line={
        <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '2px 12px' }}>
          <span className="mono">{reference}</span>
          <Stage label={customerLabel} />
          <Ball holder={holder} since={holderSince} own />
        </span>
      }
      actions={<RequestActions request={request} />}
    >
      <Stack gap="xl">
        {sent && (
          <Alert
            variant="outline"
            color="green"
            role="status"
            icon={<IconCircleCheck size={18} aria-hidden />}
            title={t('requests.sent')}
          >
            {t('requests.next')}
          </Alert>
        )}
        <NeedsYou request={request} />
        <StageLine label={canonical?.customerLabel ?? customerLabel} />
        <OwnPlanning request={request} />
        <OwnRollouts request={request} />
        <FeasibilitySummary requestId={id} />
        <Section title={t('requests.conversation')}>
          <Conversation requestId={id} messages={request.messages} />
        </Section>
        <Section title={t('requests.files.title')}>
          <Attachments requestId={id} attachments={attachments} kinds={['other', 'apiDocument']} />
        </Section>
        <Section title={t('requests.asSent')}>
          <FormAsSent form={request.form} cover={request.cover ?? null} />
        </Section>
        <Section title={t('requests.trail')}>
          <Trail entries={request.trail} />
        </Section>
      </Stack>
    </Page>
  );
}
