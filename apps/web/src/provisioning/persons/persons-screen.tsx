import { Button, Skeleton, Table } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonsQuery } from '../../gql/graphql.js';
import { useData } from '../../graphql/data.js';
import { Ago } from '../../shell/parts/ago.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Page } from '../../shell/parts/page.js';
import { Pages } from '../../shell/parts/pages.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { EmptyState } from '../../shell/parts/states.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import { SearchField } from '../../shell/parts/search-field.js';
import { personsDocument } from './person-queries.js';
import { Sideways } from '../../shell/parts/sideways.js';

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
  const go = (change: object) =>
    void navigate({ to: '/persons', search: { search: search || undefined, ...change }, replace: true });
  const result = useData(personsDocument, { search, page, size: SIZE }, { keep: true });
  const total = result.data?.persons.totalItems ?? 0;
  return (
    <Page
      title={t('shell.places.persons')}
      line={
        <span role="status">
          {result.isSuccess && t('persons.count', { count: total, number: total.toLocaleString(i18n.language) })}
        </span>
      }
    >
      <SearchField
        maw={420}
        mb="md"
        aria-label={t('persons.search')}
        placeholder={t('persons.searchHint')}
        value={search}
        onSearch={(words) => go({ search: words })}
      />
      <Loaded result={result} skeleton={<Skeleton height={400} />}>
        {({ persons }) =>
          persons.totalItems === 0 ? <Nobody search={search} /> : <PersonsTable persons={persons.items} />
        }
      </Loaded>
      <Pages totalItems={total} size={SIZE} page={page} onPage={(next) => go({ page: next })} />
    </Page>
  );
}

function Nobody({ search }: { search: string }) {
  const { t } = useTranslation();
  if (search)
    return <EmptyState title={t('persons.noneFor', { typed: search })}>{t('persons.noneForText')}</EmptyState>;
  const next = (
    <Button component={Link} to="/home">
      {t('persons.toSystems')}
    </Button>
  );
  return (
    <EmptyState title={t('persons.none')} actions={next}>
      {t('persons.noneText')}
    </EmptyState>
  );
}

function PersonsTable({ persons }: { persons: PersonsQuery['persons']['items'] }) {
  const { t } = useTranslation();
  return (
    <Sideways label={t('shell.places.persons')}>
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
          {persons.map((person) => (
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
    </Sideways>
  );
}
