import { Button, Pagination, Skeleton, Table, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { Ago } from '../../shell/parts/ago.js';
import { Page } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { EmptyState, FailureState } from '../../shell/parts/states.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import { personsDocument } from './person-queries.js';

const SIZE = 50;

export function PersonsScreen() {
  return (
    <ScreenGate permission="person.read">
      <Persons />
    </ScreenGate>
  );
}

function Persons() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as { search?: unknown; page?: number };
  const search = String(address.search ?? '');
  const page = Math.max(1, Number(address.page) || 1);
  const [text, setText] = useState(search);
  const go = (change: object) =>
    void navigate({ to: '/persons', search: { search: search || undefined, ...change }, replace: true });
  const later = useDebouncedCallback((typed: string) => go({ search: typed.trim() || undefined }), 180);
  const result = useData(personsDocument, { search, page, size: SIZE }, { keep: true });
  const list = result.data?.persons;
  return (
    <Page
      title={t('shell.places.persons')}
      line={
        <span role="status">
          {list &&
            t('persons.count', { count: list.totalItems, number: list.totalItems.toLocaleString(i18n.language) })}
        </span>
      }
    >
      <TextInput
        type="search"
        maw={420}
        mb="md"
        aria-label={t('persons.search')}
        placeholder={t('persons.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          later(event.currentTarget.value);
        }}
      />
      {result.isPending && <Skeleton height={400} />}
      {result.isError && <FailureState error={result.error} retry={() => void result.refetch()} />}
      {list?.totalItems === 0 && (
        <EmptyState
          title={search ? t('persons.noneFor', { typed: search }) : t('persons.none')}
          actions={
            !search && (
              <Button component={Link} to="/home">
                {t('persons.toSystems')}
              </Button>
            )
          }
        >
          {search ? t('persons.noneForText') : t('persons.noneText')}
        </EmptyState>
      )}
      {list && list.totalItems > 0 && (
        <div style={{ overflowX: 'auto' }}>
          <Table aria-label={t('shell.places.persons')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('persons.name')}</Table.Th>
                <Table.Th>{t('persons.number')}</Table.Th>
                <Table.Th>{t('persons.jobTitle')}</Table.Th>
                <Table.Th>{t('persons.department')}</Table.Th>
                <Table.Th>{t('home.changed')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.items.map((person) => (
                <Table.Tr key={person.id} className="row-link">
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>
                    <Link to={`/persons/${person.id}`} className="plain-link" style={{ fontWeight: 500 }}>
                      {person.displayName}
                    </Link>{' '}
                    {person.removedAt && <StateBadge tone="idle">{t('persons.removed')}</StateBadge>}
                  </Table.Td>
                  <Table.Td className="mono">{person.externalId}</Table.Td>
                  <Table.Td>{person.title}</Table.Td>
                  <Table.Td>{person.department}</Table.Td>
                  <Table.Td>
                    <Ago moment={person.updatedAt} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {list && list.totalItems > SIZE && (
        <Pagination
          mt="md"
          total={Math.ceil(list.totalItems / SIZE)}
          value={page}
          onChange={(next) => go({ page: next })}
          getControlProps={(control) => ({ 'aria-label': t(`catalog.pages.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('catalog.pages.number', { number }) })}
        />
      )}
    </Page>
  );
}
