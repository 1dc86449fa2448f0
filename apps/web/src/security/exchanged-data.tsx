import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConnectorPackage } from '#connectors';
import { entering, leaving, type ExchangedField } from './exchanged-fields.js';
import { Sideways } from '../shell/parts/sideways.js';

/** Which fields leave for the application and which come from it, by the mapping; the scripts decide the rest. */
export function ExchangedData({ package: connector }: { package: ConnectorPackage }) {
  const { t } = useTranslation();
  const [out, back] = [leaving(connector), entering(connector)];
  if (out.length + back.length === 0) return <p>{t('security.noMapping')}</p>;
  return (
    <>
      <FieldTable title={t('security.leaving', { count: out.length })} other={t('security.from')} fields={out} />
      <FieldTable title={t('security.entering', { count: back.length })} other={t('security.from')} fields={back} />
    </>
  );
}

function FieldTable({ title, other, fields }: { title: string; other: string; fields: ExchangedField[] }) {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  return (
    <Sideways label={title}>
      <h3 style={{ fontSize: 14, margin: '0 0 4px' }}>{title}</h3>
      <Table aria-label={title} mb="lg">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="40%">{t('connector.mapping.field')}</Table.Th>
            <Table.Th>{other}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ name, sources, fixed }) => (
            <Table.Tr key={name} style={{ verticalAlign: 'top' }}>
              <Table.Td className="mono">{name}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {sources.length > 0 && <span className="mono">{sources.join(', ')}</span>}
                {sources.length === 0 && (fixed ? t('security.fixedValue') : t('security.byScript'))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sideways>
  );
}
