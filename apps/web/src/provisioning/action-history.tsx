import { Skeleton, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useData } from '../graphql/data.js';
import { duration } from '../messages/moments.js';
import { Ago } from '../shell/parts/ago.js';
import { MiddleCut } from '../shell/parts/middle-cut.js';
import { Pages } from '../shell/parts/pages.js';
import { EmptyState, FailureState } from '../shell/parts/states.js';
import { systemsDocument } from '../tenants/system-queries.js';
import { ActionState } from './action-state.js';
import { actionsDocument, type ActionRow } from './action-queries.js';
import { Sideways } from '../shell/parts/sideways.js';
import { useHealthAfter } from './use-action.js';
import classes from './action-history.module.css';

interface HistoryProps {
  systemId?: string;
  personId?: string;
  size?: number;
}

/** What was done, newest first, with every attempt. */
export function ActionHistory({ systemId, personId, size = 20 }: HistoryProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const result = useData(actionsDocument, { systemId, personId, page, size }, { keep: true, every: 5000 });
  useHealthAfter(result.data?.actions.items);
  const names = useSystemNames(systemId === undefined);
  if (result.isError) return <FailureState error={result.error} retry={() => void result.refetch()} />;
  if (result.isPending) return <Skeleton height={160} />;
  const { items, totalItems } = result.data.actions;
  if (totalItems === 0) return <EmptyState title={t('runs.empty')}>{t('runs.emptyText')}</EmptyState>;
  return (
    <>
      <Sideways label={t('runs.title')}>
        <Table aria-label={t('runs.title')} className={`stacked ${classes.runs}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('runs.state')}</Table.Th>
              <Table.Th>{t('runs.action')}</Table.Th>
              {names && <Table.Th>{t('runs.system')}</Table.Th>}
              {!personId && <Table.Th>{t('runs.person')}</Table.Th>}
              <Table.Th>{t('runs.what')}</Table.Th>
              <Table.Th ta="right">{t('runs.attempts')}</Table.Th>
              <Table.Th ta="right">{t('runs.took')}</Table.Th>
              <Table.Th>{t('runs.when')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((action) => (
              <ActionLine key={action.id} action={action} systemNames={names} ofPerson={personId !== undefined} />
            ))}
          </Table.Tbody>
        </Table>
      </Sideways>
      <Pages totalItems={totalItems} size={size} page={page} onPage={setPage} />
    </>
  );
}

/** The names of all systems by their ids, where rows of several stand below each other; null where they do not. */
function useSystemNames(wanted: boolean): Map<string, string> | null {
  const may = useMay('system.read');
  const systems = useData(systemsDocument, {}, { enabled: wanted && may });
  return wanted && may ? new Map(systems.data?.systems.map(({ id, name }) => [id, name])) : null;
}

interface LineProps {
  action: ActionRow;
  systemNames: Map<string, string> | null;
  /** Whether all rows are of one person, whom they need not name. */
  ofPerson: boolean;
}

function ActionLine({ action, systemNames, ofPerson }: LineProps) {
  const { t, i18n } = useTranslation();
  return (
    <Table.Tr data-action={action.id} data-state={action.state}>
      <Table.Td className={classes.state}>
        <ActionState state={action.state} />
      </Table.Td>
      <Table.Td className={classes.action} style={{ whiteSpace: 'nowrap' }}>
        {t(`provisioning.actions.${action.action}` as 'provisioning.actions.create')}
        {action.permissionSet && (
          <Text span inherit c="dimmed">
            {' '}
            {action.permissionSet}
          </Text>
        )}
      </Table.Td>
      {systemNames && (
        <Table.Td style={{ minWidth: 150, maxWidth: 200 }}>
          {systemNames.has(action.systemId) && (
            <Link to={`/systems/${action.systemId}`} className="plain-link">
              <MiddleCut text={systemNames.get(action.systemId)!} end={10} mono={false} />
            </Link>
          )}
        </Table.Td>
      )}
      {!ofPerson && (
        <Table.Td style={{ whiteSpace: 'nowrap' }}>
          {action.personId && <Link to={`/persons/${action.personId}`}>{action.personName}</Link>}
        </Table.Td>
      )}
      <Table.Td style={{ minWidth: 220, overflowWrap: 'anywhere' }}>
        <WhatWasSaid action={action} />
      </Table.Td>
      <Table.Td
        ta="right"
        data-label={t('runs.attempts')}
        className={action.attempts.length > 1 ? undefined : classes.once}
      >
        <span title={action.attempts.map(({ number, state, worker }) => `${number}: ${state} (${worker})`).join('\n')}>
          {action.attempts.length}
        </span>
      </Table.Td>
      <Table.Td ta="right" className={classes.took} style={{ whiteSpace: 'nowrap' }}>
        {action.report && duration(action.report.durationMilliseconds, i18n.language)}
      </Table.Td>
      <Table.Td className={classes.when}>
        <Ago moment={action.createdAt} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Why it ended as it did, else the last that the script said of it. */
function WhatWasSaid({ action: { report, attempts } }: { action: ActionRow }) {
  const { t } = useTranslation();
  const why = report?.reason ?? attempts.at(-1)?.message;
  return why ?? (report?.noChanges ? t('report.noChanges') : report?.auditLogs.at(-1)?.message);
}
