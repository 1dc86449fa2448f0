import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConnectorPackage, FieldMapping, PersonMappingItem } from '#connectors';
import { EmptyState } from '../../shell/parts/states.js';
import classes from './connector.module.css';

/** How a target's fields are filled from a person, or a person from a source's records. */
export function MappingTables({ package: connector, flavour }: { package: ConnectorPackage; flavour?: string }) {
  const { t } = useTranslation();
  const shown = connector.flavours.filter(
    ({ name, fieldMapping, personMapping }) =>
      (flavour === undefined || name === flavour) && (fieldMapping ?? personMapping),
  );
  if (shown.length === 0) return <EmptyState title={t('connector.noMapping')} />;
  return shown.map(({ name, fieldMapping, personMapping }) => (
    <section
      key={name}
      aria-label={name === '' ? t('connector.mapping.title') : name}
      tabIndex={0}
      className={classes.scroll}
      style={{ marginBottom: 24 }}
    >
      {name !== '' && <h2 style={{ fontSize: 14 }}>{name}</h2>}
      {fieldMapping && <FieldMappingTable mapping={fieldMapping} />}
      {personMapping && (
        <>
          <ItemsTable title={t('connector.mapping.person')} items={personMapping.person} />
          <ItemsTable title={t('connector.mapping.contract')} items={personMapping.contract} />
        </>
      )}
    </section>
  ));
}

function FieldMappingTable({ mapping }: { mapping: FieldMapping }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('connector.mapping.title')} className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('connector.mapping.field')}</Table.Th>
          <Table.Th>{t('connector.mapping.for')}</Table.Th>
          <Table.Th>{t('connector.mapping.mode')}</Table.Th>
          <Table.Th>{t('connector.mapping.value')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mapping.fields.flatMap((field) =>
          field.actions.map((action, index) => (
            <Table.Tr key={`${field.name}${index}`} style={{ verticalAlign: 'top' }}>
              <Table.Td>
                {index === 0 && (
                  <div>
                    <span className="mono">{field.name}</span>
                    {field.description && (
                      <Text size="sm" c="dimmed">
                        {field.description}
                      </Text>
                    )}
                  </div>
                )}
              </Table.Td>
              <Table.Td data-label={t('connector.mapping.for')}>
                {action.mapFor
                  .map((each) => t(`provisioning.actions.${each.toLowerCase()}` as 'provisioning.actions.create'))
                  .join(', ')}
              </Table.Td>
              <Table.Td data-label={t('connector.mapping.mode')}>
                {t(`connector.mapping.modes.${action.mode}`)}
              </Table.Td>
              <Table.Td data-label={action.value ? t('connector.mapping.value') : undefined} style={{ minWidth: 240 }}>
                <Formula value={action.value} />
              </Table.Td>
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </Table>
  );
}

function ItemsTable({ title, items }: { title: string; items: PersonMappingItem[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 style={{ fontSize: 14 }}>{title}</h2>
      <Table mb="lg" aria-label={title} className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('connector.mapping.field')}</Table.Th>
            <Table.Th>{t('connector.mapping.mode')}</Table.Th>
            <Table.Th>{t('connector.mapping.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ name, mode, value, required }) => (
            <Table.Tr key={name} style={{ verticalAlign: 'top' }}>
              <Table.Td>
                <span className="mono">{name}</span>
                {required && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    {t('connector.mapping.required')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td data-label={t('connector.mapping.mode')}>{t(`connector.mapping.modes.${mode}`)}</Table.Td>
              <Table.Td data-label={value ? t('connector.mapping.value') : undefined} style={{ minWidth: 240 }}>
                <Formula value={value} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

const SHORT = 160;

/** A value or a formula; a long one opens on request. */
function Formula({ value }: { value: string | null }) {
  const { t } = useTranslation();
  if (value === null || value === '') return null;
  const code = <code className="mono" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', flex: '1 1 160px' }}>{value}</code>; // prettier-ignore
  if (value.length <= SHORT && !value.includes('\n')) return code;
  return (
    <details>
      <summary>{t('connector.mapping.formula', { count: value.split('\n').length })}</summary>
      {code}
    </details>
  );
}
