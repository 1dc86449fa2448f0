import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { day } from '../../messages/moments.js';
import { Sideways } from '../../shell/parts/sideways.js';
import classes from '../desk.module.css';
import type { DeskRequest } from '../desk-queries.js';

/** The organisations that want it, each with what it wants of it. */
export function WantedBy({ wantedBy }: { wantedBy: DeskRequest['wantedBy'] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number | null | undefined) => value?.toLocaleString(i18n.language) ?? '–';
  return (
    <section aria-label={t('desk.wantedBy')}>
      <h2 className={classes.heading}>{t('desk.wantedBy')}</h2>
      <Sideways label={t('desk.wantedBy')}>
        <Table aria-label={t('desk.wantedBy')} className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('rollouts.customer')}</Table.Th>
              <Table.Th>{t('desk.form.functions')}</Table.Th>
              <Table.Th ta="right">{t('desk.form.users')}</Table.Th>
              <Table.Th ta="right">{t('desk.form.mutationsPerMonth')}</Table.Th>
              <Table.Th>{t('desk.form.wantedDate')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {wantedBy.map(({ tenantId, tenantName, functions, users, mutationsPerMonth, wantedDate }) => (
              <Table.Tr key={tenantId}>
                <Table.Td fw={500}>{tenantName}</Table.Td>
                <Table.Td data-label={t('desk.form.functions')}>
                  {functions.map((one) => t(`desk.functions.${one}` as 'desk.functions.create')).join(', ') || '–'}
                </Table.Td>
                <Table.Td ta="right" data-label={t('desk.form.users')}>
                  {number(users)}
                </Table.Td>
                <Table.Td ta="right" data-label={t('desk.form.mutationsPerMonth')}>
                  {number(mutationsPerMonth)}
                </Table.Td>
                <Table.Td data-label={t('desk.form.wantedDate')}>
                  {wantedDate ? day(wantedDate, i18n.language) : '–'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Sideways>
    </section>
  );
}
