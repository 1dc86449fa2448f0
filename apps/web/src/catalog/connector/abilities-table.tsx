import { Table, Text } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionName, ConnectorPackage, Flavour } from '#connectors';
import { EmptyState } from '../../shell/parts/states.js';
import classes from './connector.module.css';

const TARGET: ActionName[] = [
  'create', 'update', 'enable', 'disable', 'delete', 'uniqueness', 'permissions', 'grant', 'revoke',
  'subPermissions', 'resources', 'importAccounts', 'importPermissions',
]; // prettier-ignore
const MARK = { size: 16, 'aria-hidden': true, style: { verticalAlign: 'text-bottom' } };
const SOURCE: ActionName[] = ['persons', 'departments'];

/** The matrix: every action, whether there is a script for it, and which. */
export function AbilitiesTable({ package: connector }: { package: ConnectorPackage }) {
  const { t } = useTranslation();
  if (connector.flavours.length === 0) return <EmptyState title={t('connector.noScripts')} />;
  return connector.flavours.map((flavour) => (
    <section key={flavour.name} className={classes.scroll}>
      {connector.flavours.length > 1 && (
        <h2 style={{ fontSize: 14 }}>{flavour.name === '' ? t('connector.mainFlavour') : flavour.name}</h2>
      )}
      <FlavourAbilities kind={connector.kind} flavour={flavour} />
    </section>
  ));
}

function FlavourAbilities({ kind, flavour }: { kind: ConnectorPackage['kind']; flavour: Flavour }) {
  const { t } = useTranslation();
  const known = kind === 'source' ? SOURCE : kind === 'target' ? TARGET : [];
  const extra = flavour.scripts.map(({ action }) => action).filter((action) => !known.includes(action));
  const actions = [...new Set([...known, ...extra])];
  return (
    <Table mb="lg" aria-label={t('connector.tabs.abilities')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('connector.action')}</Table.Th>
          <Table.Th>{t('connector.supported')}</Table.Th>
          <Table.Th>{t('connector.scripts')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {actions.map((action) => {
          const scripts = flavour.scripts.filter((script) => script.action === action);
          const yes = scripts.length > 0;
          return (
            <Table.Tr key={action}>
              <Table.Td>{t(`provisioning.actions.${action}`)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap', color: yes ? 'var(--state-good)' : 'var(--state-idle)' }}>
                {yes ? <IconCheck {...MARK} /> : <IconMinus {...MARK} />} {yes ? t('connector.yes') : t('connector.no')}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere', minWidth: 120 }}>
                {scripts.map(({ path, permissionSet, generation, lines }) => (
                  <div key={path}>
                    <span className="mono">{path}</span>{' '}
                    <Text span size="sm" c="dimmed">
                      {[permissionSet, generation, t('connector.lines', { count: lines })].filter(Boolean).join(' · ')}
                    </Text>
                  </div>
                ))}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
