import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../shell/parts/state-badge.js';
import type { Report } from '../action-queries.js';
import classes from './preview.module.css';

interface Owner {
  personId: string;
  displayName: string;
  match: 'same' | 'weaker';
}

interface Account {
  accountReference: unknown;
  displayName: string;
  /** Absent in reports of before it was told. */
  owner?: Owner | null;
}

interface Members {
  permissionReference: unknown;
  displayName: string | null;
  subPermissionDisplayName: string | null;
  members: number;
  knownMembers: number;
}

interface SubPermission {
  displayName: string;
  reference: unknown;
}

const SHOWN = 100;

/** What an action listed: accounts and permissions of an import, sub-permissions of a person. */
export function ReportLists({ report }: { report: Report }) {
  const { t } = useTranslation();
  const accounts = (report.accounts ?? []) as Account[];
  const permissions = (report.importedPermissions ?? []) as Members[];
  const subPermissions = (report.subPermissions ?? []) as SubPermission[];
  return (
    <>
      <List
        title={t('report.subPermissions', { count: subPermissions.length })}
        heads={[t('permissions.name'), t('report.reference')]}
        rows={subPermissions.map(({ displayName, reference }) => [displayName, written(reference)])}
      />
      <List
        title={t('report.accounts', { count: accounts.length })}
        heads={[t('permissions.name'), t('report.reference'), t('report.owner')]}
        rows={accounts.map(({ displayName, accountReference, owner }) => [
          displayName,
          written(accountReference),
          owner ? <OwnerName key={owner.personId} owner={owner} /> : t('report.unknown'),
        ])}
      />
      <List
        title={t('report.importedPermissions', { count: permissions.length })}
        heads={[t('permissions.name'), t('report.reference'), t('report.members')]}
        rows={permissions.map((each) => [
          each.subPermissionDisplayName ?? each.displayName ?? '',
          written(each.permissionReference),
          t('report.knownMembers', { count: each.members, known: each.knownMembers }),
        ])}
      />
    </>
  );
}

/** A reference as people know it: text as it is. */
const written = (reference: unknown): string => (typeof reference === 'string' ? reference : JSON.stringify(reference));

function OwnerName({ owner }: { owner: Owner }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to={`/persons/${owner.personId}`}>{owner.displayName}</Link>{' '}
      {owner.match === 'weaker' && <StateBadge tone="attention">{t('report.weakerMatch')}</StateBadge>}
    </>
  );
}

function List({ title, heads, rows }: { title: string; heads: string[]; rows: ReactNode[][] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <div className={classes.part} style={{ overflowX: 'auto' }}>
      <h3>{title}</h3>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, SHOWN).map((cells, row) => (
            <Table.Tr key={row}>
              {cells.map((cell, column) => (
                <Table.Td key={column} className={column === 1 ? 'mono' : undefined}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > SHOWN && <Text c="dimmed">{t('report.moreRows', { count: rows.length - SHOWN })}</Text>}
    </div>
  );
}
