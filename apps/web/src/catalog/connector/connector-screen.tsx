import { Alert, Button, Group, Select, Skeleton, Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loginAddress, useViewer } from '../../access/viewer.js';
import { useData } from '../../graphql/data.js';
import { SecurityBadge } from '../../security/security-badge.js';
import { RequestThis } from '../../requests/request-this.js';
import { Monogram } from '../../shell/parts/monogram.js';
import { Page } from '../../shell/parts/page.js';
import { useTabInView } from '../../shell/parts/use-tab-in-view.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { NotFound } from '../../shell/not-found.js';
import { FlavoursBadge } from '../placement/placement-badge.js';
import { useCatalogWords } from '../catalog-words.js';
import { ConnectorFacts } from './connector-facts.js';
import {
  connectorDocument,
  connectorVersionDocument,
  type Connector,
  type ConnectorVersion,
} from './connector-queries.js';
import { ConnectorTab, TABS, type TabName } from './connector-tab.js';
import { PlanRolloutButton } from '../../rollouts/plan-rollout-button.js';
import classes from './connector.module.css';

interface ConnectorAddress {
  version?: string;
  tab?: TabName;
  file?: string;
}

export function ConnectorScreen() {
  const { repository } = useParams({ strict: false }) as { repository: string };
  const result = useData(connectorDocument, { repository });
  return (
    <Loaded result={result} skeleton={<ConnectorSkeleton name={repository} />}>
      {({ connector }) => (connector ? <ShownConnector connector={connector} /> : <NotFound />)}
    </Loaded>
  );
}

function useConnectorAddress(connector: Connector) {
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as ConnectorAddress;
  const go = (change: Partial<ConnectorAddress>) =>
    void navigate({ to: `/connectors/${connector.repository}`, search: { ...address, ...change }, resetScroll: false });
  return {
    versionId: address.version ?? connector.latest?.id ?? connector.versions[0]?.id,
    tab: TABS.find((each) => each === address.tab) ?? 'about',
    file: address.file,
    go,
  };
}

function ShownConnector({ connector }: { connector: Connector }) {
  const { t } = useTranslation();
  const words = useCatalogWords();
  const { versionId, tab, file, go } = useConnectorAddress(connector);
  const version = useData(
    connectorVersionDocument,
    { id: versionId ?? '' },
    { enabled: versionId !== undefined, keep: true },
  );
  const shown = version.data?.connectorVersion as ConnectorVersion | undefined;
  return (
    <Page
      title={connector.application}
      mark={<Monogram name={connector.application} iconUrl={connector.iconUrl} size={44} />}
      line={
        <>
          {connector.summary ?? words('kinds', connector.kind)}
          <Marks version={shown} />
        </>
      }
      actions={
        <>
          <Select
            aria-label={t('connector.version')}
            w={230}
            allowDeselect={false}
            value={versionId ?? null}
            onChange={(id) => go({ version: id ?? undefined })}
            data={connector.versions.map(({ id, label, kind }) => ({
              value: id,
              label: kind === 'head' ? `${label} (${t('connector.untagged')})` : label,
            }))}
          />
          <RequestThis name={connector.application} connectorId={connector.id} />
          <PlanRolloutButton
            of={connector.importable && !connector.deleted && versionId ? { version: versionId } : undefined}
          />
          <ImportButton connector={connector} versionId={versionId} />
        </>
      }
    >
      <ConnectorNotices connector={connector} />
      <div className={classes.columns}>
        <Tabs
          value={tab}
          onChange={(value) => go({ tab: value as TabName, file: undefined })}
          keepMounted={false}
          style={{ minWidth: 0 }}
        >
          <Tabs.List className={classes.tabs} ref={useTabInView(tab)}>
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`connector.tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab} pt="md">
            <Loaded result={version} skeleton={<Skeleton height={320} />}>
              {({ connectorVersion }) => (
                <ConnectorTab
                  tab={tab}
                  connector={connector}
                  version={connectorVersion as ConnectorVersion}
                  file={file}
                  onFile={(path) => go({ tab: 'files', file: path })}
                  onVersion={(id) => go({ version: id, tab: 'about' })}
                />
              )}
            </Loaded>
          </Tabs.Panel>
        </Tabs>
        <ConnectorFacts connector={connector} version={shown ?? null} />
      </div>
    </Page>
  );
}

/** What decides whether one goes on: is it safe, and does it run here. */
function Marks({ version }: { version: ConnectorVersion | undefined }) {
  return (
    <Group gap="0 16px" mt={4} component="span" style={{ minHeight: 22 }}>
      {version && <SecurityBadge badge={version.security} />}
      <FlavoursBadge placements={version?.placements} />
    </Group>
  );
}

function ImportButton({ connector, versionId }: { connector: Connector; versionId: string | undefined }) {
  const { t } = useTranslation();
  const { user, permissions } = useViewer();
  const here = useRouterState({ select: (state) => state.location.href });
  if (!connector.importable || connector.deleted || versionId === undefined) return null;
  if (!user) {
    return (
      <Button component="a" href={loginAddress(here)}>
        {t('connector.logInToImport')}
      </Button>
    );
  }
  if (!permissions.includes('system.manage')) return null;
  return (
    <Button component={Link} to={`/connectors/${connector.repository}/import?version=${versionId}`}>
      {t('connector.import')}
    </Button>
  );
}

function ConnectorNotices({ connector }: { connector: Connector }) {
  const { t } = useTranslation();
  const notices = [
    connector.deleted && t('connector.deleted'),
    connector.archived && t('connector.archivedNotice'),
    !connector.importable && (connector.notImportableBecause ?? t('connector.notImportable')),
  ].filter((notice) => typeof notice === 'string');
  return notices.map((notice) => (
    <Alert key={notice} color="yellow" variant="outline" mb="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {notice}
    </Alert>
  ));
}

function ConnectorSkeleton({ name }: { name: string }) {
  return (
    <Page title={name} mark={<Skeleton width={44} height={44} />} line={<Skeleton height={16} width={320} mt={4} />}>
      <Skeleton height={36} mb="md" />
      <Skeleton height={360} />
    </Page>
  );
}
