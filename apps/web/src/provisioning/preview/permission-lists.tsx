import { Button, Loader, Table, Text, TextInput } from '@mantine/core';
import { IconRefresh, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { EmptyState } from '../../shell/parts/states.js';
import { availableActionsDocument } from '../action-queries.js';
import { usePermissions } from './use-permissions.js';
import classes from './preview.module.css';

/** What there is to grant in a target, asked of the target itself. */
export function PermissionLists({ systemId }: { systemId: string }) {
  const { t } = useTranslation();
  const available = useData(availableActionsDocument, { systemId });
  const sets = (available.data?.availableActions ?? [])
    .filter(({ action, available: there }) => action === 'permissions' && there)
    .map(({ permissionSet }) => permissionSet ?? '');
  if (available.isPending) return <Loader aria-label={t('shell.loading')} />;
  if (sets.length === 0) return <EmptyState title={t('permissions.noSets')}>{t('permissions.noSetsText')}</EmptyState>;
  return sets.map((set) => <PermissionList key={set} systemId={systemId} set={set} />);
}

const SHOWN = 100;

function PermissionList({ systemId, set }: { systemId: string; set: string }) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const { permissions, state, problem, again } = usePermissions(systemId, set);
  const name = set === '' ? t('preview.mainSet') : set;
  const matching = permissions.filter(({ displayName }) => displayName.toLowerCase().includes(text.toLowerCase()));
  return (
    <section aria-label={name} style={{ marginBottom: 32 }}>
      <div className={classes.listHead}>
        <div className={classes.listName}>
          <h2 style={{ fontSize: 14, margin: 0 }}>{name}</h2>
          {state === 'loading' ? (
            <Loader size={16} aria-label={t('shell.loading')} />
          ) : (
            <Text c="dimmed">
              {t('permissions.count', {
                count: permissions.length,
                number: permissions.length.toLocaleString(i18n.language),
              })}
            </Text>
          )}
        </div>
        <TextInput
          size="xs"
          type="search"
          className={classes.listFilter}
          placeholder={t('permissions.filter', { name })}
          aria-label={t('permissions.filter', { name })}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" leftSection={<IconRefresh size={14} aria-hidden />} onClick={again}>
          {t('permissions.again')}
        </Button>
      </div>
      {problem && (
        <Text role="alert" c="var(--state-bad)">
          {problem}
        </Text>
      )}
      {matching.length > 0 && (
        <Table aria-label={name}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('permissions.name')}</Table.Th>
              <Table.Th>{t('permissions.identification')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {matching.slice(0, SHOWN).map(({ displayName, identification }) => (
              <Table.Tr key={JSON.stringify(identification)}>
                <Table.Td>{displayName}</Table.Td>
                <Table.Td className="mono">{JSON.stringify(identification)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {matching.length > SHOWN && <Text c="dimmed">{t('permissions.more', { count: matching.length - SHOWN })}</Text>}
    </section>
  );
}
