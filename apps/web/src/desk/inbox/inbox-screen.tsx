import { Kbd, Skeleton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer.js';
import { useData } from '../../graphql/data.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Page } from '../../shell/parts/page.js';
import { Pages } from '../../shell/parts/pages.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { EmptyState } from '../../shell/parts/states.js';
import { SearchField } from '../../shell/parts/search-field.js';
import { inboxDocument, type InboxItem } from '../desk-queries.js';
import classes from '../desk.module.css';
import { InboxList } from './inbox-list.js';
import { InboxRequest } from './inbox-request.js';
import { TopdeskForms } from './topdesk-forms.js';

const SIZE = 50;

export function InboxScreen() {
  return (
    <ScreenGate permission="desk.read">
      <Inbox />
    </ScreenGate>
  );
}

interface Address {
  search?: string;
  page?: number;
  /** The request that is open. */
  open?: string;
}

/** Requests that wait for the reader's role: list left, the open one right. J and K walk through it. */
function Inbox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as Address;
  const mayAssess = useViewer().permissions.includes('desk.assess');
  const page = Math.max(1, Number(address.page) || 1);
  const go = (change: Address) =>
    void navigate({ to: '/desk/inbox', search: { ...address, ...change }, replace: true, resetScroll: false });
  const result = useData(
    inboxDocument,
    { search: String(address.search ?? ''), page, size: SIZE },
    { keep: true, every: 30_000 },
  );
  const items = result.data?.inbox.items ?? [];
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === address.open),
  );
  const open = items[at] ?? null;
  const step = (by: number) => {
    const next = items[at + by];
    if (next) go({ open: next.id });
  };
  useHotkeys([
    ['J', () => step(1)],
    ['ArrowDown', () => step(1)],
    ['K', () => step(-1)],
    ['ArrowUp', () => step(-1)],
  ]);
  return (
    <Page
      title={t('shell.places.inbox')}
      line={
        <span role="status">
          {result.isSuccess && t('desk.inbox.count', { count: result.data.inbox.totalItems })}{' '}
          {items.length > 1 && (
            <span className={classes.keys}>
              <Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> {t('desk.inbox.walk')}
            </span>
          )}
        </span>
      }
    >
      {mayAssess && <TopdeskForms />}
      <SearchField
        maw={420}
        mb="md"
        aria-label={t('desk.inbox.search')}
        placeholder={t('desk.searchHint')}
        value={String(address.search ?? '')}
        onSearch={(search) => go({ search, page: undefined })}
      />
      <Loaded result={result} skeleton={<Skeleton height={400} />}>
        {({ inbox }) =>
          inbox.totalItems === 0 ? (
            <NothingToDo search={address.search ?? ''} />
          ) : (
            <div className={classes.inbox}>
              <div>
                <InboxList items={items} open={open?.id ?? null} onOpen={(id) => go({ open: id })} />
                <Pages totalItems={inbox.totalItems} size={SIZE} page={page} onPage={(next) => go({ page: next })} />
              </div>
              {open && <InboxRequest key={open.id} id={open.id} onDone={() => go({ open: nextAfter(items, at) })} />}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

/** The one that opens by itself once the one at `at` is decided. */
const nextAfter = (items: InboxItem[], at: number): string | undefined => (items[at + 1] ?? items[at - 1])?.id;

function NothingToDo({ search }: { search: string }) {
  const { t } = useTranslation();
  if (search) return <EmptyState title={t('desk.inbox.noneFor', { typed: search })}>{t('desk.searchHint')}</EmptyState>;
  return <EmptyState title={t('desk.inbox.none')}>{t('desk.inbox.noneText')}</EmptyState>;
}
