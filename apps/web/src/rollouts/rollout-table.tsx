import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Ago } from '../shell/parts/ago.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import type { RolloutRow } from './rollout-queries.js';
import { rolloutTone, useRolloutWords } from './rollout-words.js';
import { Sideways } from '../shell/parts/sideways.js';

/** Rollouts, a line each: where it is, who has the ball, what holds it up, and when it is live. */
export function RolloutTable({ rollouts }: { rollouts: readonly RolloutRow[] }) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  return (
    <Sideways label={t('rollouts.title')}>
      <Table aria-label={t('rollouts.title')} className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('rollouts.application')}</Table.Th>
            <Table.Th>{t('rollouts.customer')}</Table.Th>
            <Table.Th>{t('rollouts.state')}</Table.Th>
            <Table.Th>{t('rollouts.ball')}</Table.Th>
            <Table.Th>{t('rollouts.waitsFor')}</Table.Th>
            <Table.Th ta="right">{t('rollouts.liveOn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rollouts.map((rollout) => (
            <Table.Tr key={rollout.id} className="row-link" style={{ whiteSpace: 'nowrap' }}>
              <Table.Td>
                <Link to={`/rollouts/${rollout.id}`}>{rollout.application}</Link>{' '}
                <span className="mono">{rollout.versionLabel}</span>
              </Table.Td>
              <Table.Td data-label={t('rollouts.customer')}>{rollout.tenantName}</Table.Td>
              <Table.Td data-label={t('rollouts.state')}>
                <StateBadge tone={rolloutTone(rollout.label)}>{words.state(rollout.label)}</StateBadge>
              </Table.Td>
              <Table.Td data-label={t('rollouts.ball')}>
                {words.party(rollout.holder)} {rollout.holder !== 'nobody' && <Ago moment={rollout.holderSince} />}
              </Table.Td>
              <Table.Td data-label={rollout.plan.blocking ? t('rollouts.waitsFor') : undefined}>
                {rollout.plan.blocking && words.task(rollout.plan.blocking)}
              </Table.Td>
              <Table.Td ta="right" data-label={t('rollouts.liveOn')}>
                {words.day(rollout.liveAt ?? rollout.plan.liveOn)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sideways>
  );
}
