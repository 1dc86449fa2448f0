import { Skeleton, Tabs } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { Ago } from '../../shell/parts/ago.js';
import { Copyable } from '../../shell/parts/copyable.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Monogram } from '../../shell/parts/monogram.js';
import { Page, PageSkeleton } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { useTabInView } from '../../shell/parts/use-tab-in-view.js';
import tabStyles from '../../catalog/connector/connector.module.css';
import { NextSteps } from '../decisions/next-steps.js';
import type { DeskRequest } from '../desk-queries.js';
import classes from '../desk.module.css';
import { Holder } from '../holder.js';
import { RequestState } from '../request-state.js';
import { useRequestTabs } from './request-tabs.js';
import { useDeskRequest } from './use-desk-request.js';

export function RequestScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('desk.read');
  const result = useDeskRequest(may ? id : null);
  return (
    <ScreenGate permission="desk.read">
      <Loaded result={result} skeleton={<PageSkeleton />}>
        {({ deskRequest }) => <ShownRequest shown={deskRequest} />}
      </Loaded>
    </ScreenGate>
  );
}

function ShownRequest({ shown }: { shown: DeskRequest }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tabs = useRequestTabs();
  const params = useParams({ strict: false }) as { tab?: string };
  const { request } = shown;
  const tab = tabs.find(({ name }) => name === params.tab) ?? tabs[0]!;
  const Content = tab.component;
  return (
    <Page title={request.title} mark={<Monogram name={request.title} size={44} />} line={<Line request={request} />}>
      <NextSteps shown={shown} />
      <Tabs
        value={tab.name}
        keepMounted={false}
        onChange={(value) =>
          void navigate({
            to: value === 'request' ? `/desk/requests/${request.id}` : `/desk/requests/${request.id}/${value}`,
            resetScroll: false,
          })
        }
      >
        <Tabs.List className={tabStyles.tabs} ref={useTabInView(tab.name)}>
          {tabs.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`desk.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab.name} pt="lg">
          <Suspense fallback={<Skeleton height={280} />}>
            <Content requestId={request.id} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** What this is, whose it is, where it stands, who has to act. */
function Line({ request }: { request: DeskRequest['request'] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.line}>
      <Copyable text={request.reference} />
      <span>{request.tenantName}</span>
      <RequestState state={request.state} />
      <Holder holder={request.holder} since={request.holderSince} />
      {request.submittedAt && (
        <span>
          {t('desk.submitted')} <Ago moment={request.submittedAt} />
        </span>
      )}
      {request.connector && (
        <Link to={`/connectors/${request.connector.repository}`}>{request.connector.application}</Link>
      )}
      {request.canonical && (
        <Link to={`/desk/requests/${request.canonical.id}`}>
          {t('desk.joinedWith', { reference: request.canonical.reference })}
        </Link>
      )}
    </span>
  );
}
