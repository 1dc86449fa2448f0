import { Button, Tabs } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useData } from '../../graphql/data.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Monogram } from '../../shell/parts/monogram.js';
import { Page, PageSkeleton } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { useTabInView } from '../../shell/parts/use-tab-in-view.js';
import { SystemState } from '../system-state.js';
import { systemDocument, systemHealthDocument, type System } from '../system-queries.js';
import { SystemTab, tabsFor } from './system-tab.js';
import classes from '../../catalog/connector/connector.module.css';

export function SystemScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('system.read');
  const result = useData(systemDocument, { id }, { enabled: may });
  return (
    <ScreenGate permission="system.read">
      <Loaded result={result} skeleton={<PageSkeleton />}>
        {({ system }) => <ShownSystem system={system} />}
      </Loaded>
    </ScreenGate>
  );
}

function ShownSystem({ system }: { system: System }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayManage = useMay('system.manage');
  const params = useParams({ strict: false }) as { tab?: string };
  const tabs = tabsFor(system.kind);
  const tab = tabs.find((each) => each === params.tab) ?? 'overview';
  const health = useData(systemHealthDocument, { id: system.id, versionId: system.connectorVersionId });
  const tabsInView = useTabInView(tab);
  return (
    <Page
      title={system.name}
      mark={<Monogram name={system.application} size={44} />}
      line={
        <>
          <SystemState state={system.state} missed={health.data?.system.health.missedCommands.length ?? 0} /> ·{' '}
          <Link to={`/connectors/${system.repository}`}>{system.application}</Link>{' '}
          <span className="mono">{system.versionLabel}</span>
        </>
      }
      actions={
        system.state === 'needsSettings' &&
        mayManage && (
          <Button component={Link} to={`/systems/${system.id}/setup/settings`}>
            {t('system.continueSetup')}
          </Button>
        )
      }
    >
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) =>
          void navigate({
            to: value === 'overview' ? `/systems/${system.id}` : `/systems/${system.id}/${value}`,
            resetScroll: false,
          })
        }
      >
        <Tabs.List className={classes.tabs} ref={tabsInView}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`system.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="lg">
          <SystemTab tab={tab} system={system} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
