import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { connectorDocument } from '../../catalog/connector/connector-queries.js';
import { useData } from '../../graphql/data.js';
import { Ago } from '../../shell/parts/ago.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import { FailureState } from '../../shell/parts/states.js';
import type { System } from '../system-queries.js';

/** The versions of the system's connector, and which one it is pinned to. */
export function SystemVersions({ system }: { system: System }) {
  const { t } = useTranslation();
  const result = useData(connectorDocument, { repository: system.repository });
  if (result.isError) return <FailureState error={result.error} retry={() => void result.refetch()} />;
  const versions = result.data?.connector?.versions ?? [];
  const newest = versions[0];
  return (
    <>
      <Text mb="md">
        {newest && newest.id !== system.connectorVersionId
          ? t('system.newer', { label: newest.label, current: system.versionLabel })
          : t('system.newest', { current: system.versionLabel })}
      </Text>
      <Table aria-label={t('system.tabs.versions')} maw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('connector.version')}</Table.Th>
            <Table.Th>{t('connector.facts.lastCommit')}</Table.Th>
            <Table.Th>{t('system.use')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map(({ id, label, committedAt }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Link className="mono" to={`/connectors/${system.repository}`} search={{ version: id }}>
                  {label}
                </Link>
              </Table.Td>
              <Table.Td>
                <Ago moment={committedAt} />
              </Table.Td>
              <Table.Td>
                {id === system.connectorVersionId && <StateBadge tone="good">{t('system.inUse')}</StateBadge>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
