import { Button, Skeleton, Table, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Page } from '../../shell/parts/page.js';
import { Pages } from '../../shell/parts/pages.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { EmptyState } from '../../shell/parts/states.js';
import { myRequestsDocument, type MyRequestRow } from '../request-queries.js';
import { MoreOf } from '../more-of.js';
import { Ball, Stage } from '../stage.js';
import { Sideways } from '../../shell/parts/sideways.js';

/** What the own organisation asked for, and how it stands. */
export function MyRequestsScreen() {
  const { t } = useTranslation();
  return (
    <ScreenGate permission="request.own">
      <Page title={t('requests.mine')} line={t('requests.mineLine')} actions={<NewButton />}>
        <RequestList />
      </Page>
    </ScreenGate>
  );
}

function NewButton() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/requests/new">
      {t('requests.new')}
    </Button>
  );
}

function RequestList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { page = 1 } = useSearch({ strict: false }) as { page?: number };
  const result = useData(myRequestsDocument, { page }, { keep: true, every: 30_000 });
  return (
    <Loaded result={result} skeleton={<Skeleton height={240} />}>
      {({ myRequests: { items, totalItems } }) =>
        totalItems === 0 ? (
          <EmptyState title={t('requests.none')} actions={<NewButton />}>
            {t('requests.noneText')}
          </EmptyState>
        ) : (
          <>
            <Sideways label={t('requests.mine')}>
              <RequestTable items={items} />
            </Sideways>
            <Pages
              totalItems={totalItems}
              size={50}
              page={page}
              onPage={(next) => void navigate({ to: '/requests', search: { page: next } })}
            />
          </>
        )
      }
    </Loaded>
  );
}

function RequestTable({ items }: { items: MyRequestRow[] }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('requests.mine')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('requests.application')}</Table.Th>
          <Table.Th>{t('requests.stage')}</Table.Th>
          <Table.Th>{t('requests.ball')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ id, title, kind, connector, reference, state, customerLabel, holder, holderSince }) => (
          <Table.Tr key={id} className="row-link">
            <Table.Td style={{ minWidth: 160, overflowWrap: 'break-word' }}>
              <Link
                to={state === 'draft' ? `/requests/new?draft=${id}` : `/requests/${id}`}
                className="plain-link"
                style={{ fontWeight: 500 }}
              >
                {title || t('requests.unnamed')}
              </Link>
              <MoreOf request={{ kind, connector }} />
              <Text size="sm" c="dimmed" className="mono">
                {reference}
              </Text>
            </Table.Td>
            <Table.Td>
              <Stage label={customerLabel} />
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <Ball holder={holder} since={holderSince} own />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
