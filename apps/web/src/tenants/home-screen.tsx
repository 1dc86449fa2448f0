import { Button, Skeleton, Stack, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useViewer } from '../access/viewer.js';
import { useData } from '../graphql/data.js';
import { ActionHistory } from '../provisioning/action-history.js';
import { Ago } from '../shell/parts/ago.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Monogram } from '../shell/parts/monogram.js';
import { Page } from '../shell/parts/page.js';
import { ScreenGate } from '../shell/parts/screen-gate.js';
import { EmptyState } from '../shell/parts/states.js';
import { SystemState } from './system-state.js';
import { systemsDocument, type SystemRow } from './system-queries.js';
import { Sideways } from '../shell/parts/sideways.js';

export function HomeScreen() {
  return (
    <ScreenGate permission="system.read">
      <Home />
    </ScreenGate>
  );
}

/** What the tenant has, what state it is in, and what wants a decision now. */
function Home() {
  const { t } = useTranslation();
  const result = useData(systemsDocument, {});
  return (
    <Page
      title={t('home.title')}
      line={result.data && <Counts systems={result.data.systems} />}
      actions={<FindConnector />}
    >
      <Loaded result={result} skeleton={<Skeleton height={200} />}>
        {({ systems }) =>
          systems.length === 0 ? (
            <EmptyState title={t('home.empty')}>{t('home.emptyText')}</EmptyState>
          ) : (
            <Stack gap="xl">
              <SystemsTable systems={systems} />
              <LastRuns />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function FindConnector() {
  const { t } = useTranslation();
  if (!useMay('system.manage')) return null;
  return (
    <Button component={Link} to="/connectors">
      {t('home.find')}
    </Button>
  );
}

function Counts({ systems }: { systems: SystemRow[] }) {
  const { t } = useTranslation();
  const { tenant } = useViewer();
  const waiting = systems.filter(({ state }) => state === 'needsSettings').length;
  const parts = [
    tenant?.name,
    t('home.count', { count: systems.length }),
    waiting > 0 && t('home.waiting', { count: waiting }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function LastRuns() {
  const { t } = useTranslation();
  if (!useMay('action.preview')) return null;
  return (
    <section>
      <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{t('home.lastRuns')}</h2>
      <ActionHistory size={8} />
    </section>
  );
}

function SystemsTable({ systems }: { systems: SystemRow[] }) {
  const { t } = useTranslation();
  return (
    <Sideways label={t('home.systems')}>
      <Table aria-label={t('home.systems')} className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('home.system')}</Table.Th>
            <Table.Th>{t('home.state')}</Table.Th>
            <Table.Th>{t('home.kind')}</Table.Th>
            <Table.Th>{t('connector.version')}</Table.Th>
            <Table.Th>{t('home.changed')}</Table.Th>
            <Table.Th>{t('home.next')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {systems.map((system) => (
            <Table.Tr key={system.id} className="row-link">
              <Table.Td>
                <span style={{ display: 'flex', gap: 10, alignItems: 'center', minWidth: 180 }}>
                  <Monogram name={system.application} size={24} />
                  <Link to={`/systems/${system.id}`} className="plain-link" style={{ fontWeight: 500 }}>
                    {system.name}
                  </Link>
                </span>
              </Table.Td>
              <Table.Td data-label={t('home.state')}>
                <SystemState state={system.state} missed={system.health.missedCommands.length} />
              </Table.Td>
              <Table.Td data-label={t('home.kind')}>
                {t(`catalog.kinds.${system.kind}` as 'catalog.kinds.source')}
              </Table.Td>
              <Table.Td data-label={t('connector.version')}>
                <span className="mono">{system.versionLabel}</span>
              </Table.Td>
              <Table.Td data-label={t('home.changed')}>
                <Ago moment={system.updatedAt} />
              </Table.Td>
              <Table.Td data-label={t('home.next')} style={{ whiteSpace: 'nowrap' }}>
                <NextStep system={system} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sideways>
  );
}

function NextStep({ system }: { system: SystemRow }) {
  const { t } = useTranslation();
  const [to, words] = nextStep();
  return (
    <Link to={to} aria-label={`${words}: ${system.name}`}>
      {words}
    </Link>
  );

  function nextStep(): [string, string] {
    if (system.state === 'needsSettings') return [`/systems/${system.id}/setup/settings`, t('home.fillIn')];
    if (system.health.missedCommands.length > 0) return [`/systems/${system.id}`, t('home.seeHealth')];
    if (system.kind === 'source') return [`/systems/${system.id}`, t('home.importPersons')];
    return [`/systems/${system.id}/preview`, t('system.previewPerson')];
  }
}
