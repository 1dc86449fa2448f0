import { Button, Group, Select, Skeleton, Switch, Table, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loginAddress, useMay, useViewer } from '../../access/viewer.js';
import { useData } from '../../graphql/data.js';
import { Ago } from '../../shell/parts/ago.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Page } from '../../shell/parts/page.js';
import { Pages } from '../../shell/parts/pages.js';
import { EmptyState } from '../../shell/parts/states.js';
import { SearchField } from '../../shell/parts/search-field.js';
import { type Wish, wishesDocument } from '../request-queries.js';
import { MoreOf } from '../more-of.js';
import { Ball, Stage } from '../stage.js';
import { JoinButton } from './join-button.js';
import { Sideways } from '../../shell/parts/sideways.js';

const SORTS = ['VOTES', 'NEWEST', 'TRENDING'] as const;

interface Address {
  search?: string;
  sort?: (typeof SORTS)[number];
  page?: number;
  /** Those that ended or are available too. */
  closed?: boolean;
}

/** What is asked for, by how many, and how it stands. For anybody; no customer is named. */
export function WishesScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as Address;
  const { search = '', sort = 'VOTES', page = 1, closed = false } = address;
  const go = (change: Partial<Address>) =>
    void navigate({
      to: '/wishes',
      search: { ...address, page: undefined, ...change },
      replace: true,
      resetScroll: false,
    });
  const result = useData(
    wishesDocument,
    { input: { search: String(search), sort, closed, page, size: 50 } },
    { keep: true },
  );
  return (
    <Page title={t('requests.wishes.title')} line={t('requests.wishes.line')} actions={<Ask name={String(search)} />}>
      <Group gap={8} mb="sm">
        <SearchField
          style={{ flex: '1 1 220px' }}
          aria-label={t('requests.wishes.search')}
          value={String(search)}
          onSearch={(words) => go({ search: words })}
        />
        <Select
          aria-label={t('catalog.sort')}
          w={160}
          allowDeselect={false}
          value={sort}
          onChange={(value) => go({ sort: value as Address['sort'] })}
          data={SORTS.map((value) => ({ value, label: t(`requests.wishes.sorts.${value}`) }))}
        />
        <Switch
          label={t('requests.wishes.closed')}
          checked={closed}
          onChange={(event) => go({ closed: event.currentTarget.checked || undefined })}
        />
      </Group>
      {sort === 'TRENDING' && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('requests.wishes.formula')}
        </Text>
      )}
      <Loaded result={result} skeleton={<Skeleton height={300} />}>
        {({ wishes: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={t('requests.wishes.none')} actions={<Ask name={String(search)} />}>
              {t('requests.wishes.noneText')}
            </EmptyState>
          ) : (
            <>
              <Sideways label={t('requests.wishes.title')}>
                <WishTable wishes={items} />
              </Sideways>
              <Pages totalItems={totalItems} size={50} page={page} onPage={(next) => go({ page: next })} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** To a new request; for who is not logged in by way of the login. */
function Ask({ name }: { name: string }) {
  const { t } = useTranslation();
  const { user } = useViewer();
  const may = useMay('request.own');
  const to = name.trim() === '' ? '/requests/new' : `/requests/new?name=${encodeURIComponent(name.trim())}`;
  if (may)
    return (
      <Button component={Link} to={to}>
        {t('requests.new')}
      </Button>
    );
  return user ? null : (
    <Button component="a" href={loginAddress(to)}>
      {t('requests.new')}
    </Button>
  );
}

function WishTable({ wishes }: { wishes: Wish[] }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('requests.wishes.title')} className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th style={{ textAlign: 'right' }}>{t('requests.wishes.votes')}</Table.Th>
          <Table.Th>{t('requests.application')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('requests.form.applicationType')}</Table.Th>
          <Table.Th>{t('requests.stage')}</Table.Th>
          <Table.Th>{t('requests.ball')}</Table.Th>
          <Table.Th>{t('requests.wishes.age')}</Table.Th>
          <Table.Th>{t('requests.wishes.yours')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {wishes.map((wish) => (
          <Table.Tr key={wish.id}>
            <Table.Td
              data-label={t('requests.wishes.votes')}
              style={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}
            >
              {wish.votes + 1}
            </Table.Td>
            <Table.Td style={{ minWidth: 150, order: -1 }}>
              <div>
                <Text size="md" fw={500}>
                  {wish.title}
                </Text>
                <MoreOf request={wish} />
                <Text size="sm" c="dimmed">
                  {[wish.vendor, wish.reference].filter(Boolean).join(' · ')}
                </Text>
              </div>
            </Table.Td>
            <Table.Td visibleFrom="sm">
              {wish.applicationType && t(`desk.applicationTypes.${wish.applicationType}` as 'desk.applicationTypes.hr')}
            </Table.Td>
            <Table.Td data-label={t('requests.stage')}>
              <Stage label={wish.customerLabel} />
            </Table.Td>
            <Table.Td data-label={t('requests.ball')} style={{ whiteSpace: 'nowrap' }}>
              <Ball holder={wish.holder} since={wish.holderSince} own={wish.own} />
            </Table.Td>
            <Table.Td data-label={t('requests.wishes.age')}>
              <Ago moment={wish.submittedAt} />
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <JoinButton wish={wish} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
