import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lazy, Suspense } from 'react';
import { Ago } from '../../shell/parts/ago.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import type { Connector, ConnectorVersion } from './connector-queries.js';

const SafeMarkdown = lazy(() => import('./safe-markdown.js'));

interface HistoryProps {
  connector: Connector;
  version: ConnectorVersion;
  onVersion: (id: string) => void;
}

/** All versions, newest first, and what the changelog says of them. */
export function VersionHistory({ connector, version, onVersion }: HistoryProps) {
  const { t } = useTranslation();
  return (
    <>
      <Table mb="xl" aria-label={t('connector.tabs.versions')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('connector.version')}</Table.Th>
            <Table.Th>{t('connector.versionKind')}</Table.Th>
            <Table.Th>{t('connector.facts.lastCommit')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {connector.versions.map(({ id, label, kind, committedAt, movedTag }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Anchor
                  component="button"
                  type="button"
                  className="mono"
                  aria-current={id === version.id || undefined}
                  onClick={() => onVersion(id)}
                >
                  {label}
                </Anchor>
              </Table.Td>
              <Table.Td>
                {kind === 'head' ? t('connector.untagged') : t('connector.tagged')}
                {movedTag && (
                  <>
                    {' '}
                    <StateBadge tone="attention">{t('connector.movedTag')}</StateBadge>
                  </>
                )}
              </Table.Td>
              <Table.Td>
                <Ago moment={committedAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {version.changelog && (
        <Suspense>
          <SafeMarkdown text={version.changelog} files={version.files} base="" />
        </Suspense>
      )}
    </>
  );
}
