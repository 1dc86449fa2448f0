import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewedConnectorsQuery } from '../gql/graphql.js';
import { MiddleCut } from '../shell/parts/middle-cut.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { SecurityBadge } from './security-badge.js';
import { Sideways } from '../shell/parts/sideways.js';

type Row = ReviewedConnectorsQuery['reviewedConnectors']['items'][number];

export function ReviewedConnectorsTable({ connectors }: { connectors: Row[] }) {
  const { t } = useTranslation();
  return (
    <Sideways label={t('security.connectors')}>
      <Table aria-label={t('security.connectors')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('security.connector')}</Table.Th>
            <Table.Th>{t('security.state')}</Table.Th>
            <Table.Th>{t('connector.version')}</Table.Th>
            {(['blocker', 'high', 'medium', 'low'] as const).map((severity) => (
              <Table.Th key={severity} ta="right">
                {t(`security.severities.${severity}`)}
              </Table.Th>
            ))}
            <Table.Th>{t('security.questions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {connectors.map((connector) => (
            <ConnectorRow key={connector.id} connector={connector} />
          ))}
        </Table.Tbody>
      </Table>
    </Sideways>
  );
}

function ConnectorRow({ connector }: { connector: Row }) {
  const { t } = useTranslation();
  const { repository, application, label, questions } = connector;
  return (
    <Table.Tr>
      <Table.Td style={{ minWidth: 160, maxWidth: 'min(376px, 50vw)' }}>
        <Link
          to={`/connectors/${repository}`}
          search={{ tab: 'security' } as never}
          aria-label={`${application}, ${repository}`}
        >
          {application}
        </Link>
        <div style={{ color: 'var(--mantine-color-dimmed)', fontSize: 12.5 }}>
          <MiddleCut text={repository} end={18} />
        </div>
      </Table.Td>
      <Table.Td>
        <SecurityBadge badge={connector} />
      </Table.Td>
      <Table.Td className="mono">{label}</Table.Td>
      {(['blocker', 'high', 'medium', 'low'] as const).map((severity) => (
        <Table.Td key={severity} ta="right" c={connector[severity] === 0 ? 'dimmed' : undefined}>
          {connector[severity]}
        </Table.Td>
      ))}
      <Table.Td>
        {questions > 0 && <StateBadge tone="busy">{t('security.questionCount', { count: questions })}</StateBadge>}
      </Table.Td>
    </Table.Tr>
  );
}
